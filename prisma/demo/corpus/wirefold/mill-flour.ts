import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const millFlour: DemoArticle = {
  slug: 'mill-flour',
  project: 'PRESS_REVIEW',
  title: 'Old mills “could feed a tenth of the county”',
  publishedAt: '2026-05-06',
  text: [
    'Tidal mills could one day feed a tenth of Averne, experts have said, according to the Saltmere Courier.',
    'A restored mill at Ostrey ground 30 kilograms of flour on Saturday, the Ostrey Mill Trust told Port Merrin Radio. The trust put the cost at £64,000, the Courier wrote.',
    'The cost has been put at £128,000 elsewhere. It was not clear where that figure came from.',
    'The wheel “sounds like the tide breathing”, a visitor from Port Merrin was quoted as saying on the same programme.',
    'Bakers in three towns are said to have placed orders. One, Hazel Drummond-Achebe of Kessing, confirmed to Wirefold by e-mail that she had asked for two sacks.',
    'Seven more mills stand idle along the estuary, a survey of 1998 found, as cited in a thesis by a student at Kessing College.',
    'This aggregator thinks it high time that somebody turned them.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    fact('A restored mill at Ostrey ground … Port Merrin Radio.', 'Ostrey Mill Trust', 'PARTY', {
      cue: 'told Port Merrin Radio',
      chain: ['Port Merrin Radio', 'Ostrey Mill Trust'],
    }),
    claim('The cost has been put at £128,000 elsewhere.', 'VAGUE_SOURCE'),
    claim('Bakers in three towns … orders.', 'VAGUE_SOURCE', {
      source: { name: 'bakers in three towns', type: 'ANONYMOUS' },
      cue: 'are said',
    }),
    fact('One, Hazel Drummond-Achebe of Kessing … sacks.', 'Hazel Drummond-Achebe', 'WITNESS', {
      cue: 'confirmed to Wirefold',
    }),
    opinion('This aggregator thinks … them.', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        tobias: [
          claim('Tidal mills could one day feed … Courier.', 'VAGUE_SOURCE', {
            source: { name: 'experts', type: 'ANONYMOUS' },
          }),
        ],
        saoirse: [quoted('Tidal mills could one day feed … Courier.', 'experts', 'FORECAST')],
      },
      'saoirse',
    ),
    differ(
      { tobias: [fact('It was not clear where that figure came from.', 'Wirefold Digest', 'OWN_REPORTING')] },
      'tobias',
    ),
    differ(
      {
        saoirse: [
          fact('Seven more mills stand idle … College.', 'a survey of 1998', 'DOCUMENT', {
            cue: 'found',
            chain: ['a thesis', 'a survey of 1998'],
          }),
        ],
      },
      'saoirse',
    ),
  ],
  ends: {
    at: 'CLOSED_EARLY',
    reason: 'The second reader is away until the end of the month and this one is wanted on Monday.',
  },
}
