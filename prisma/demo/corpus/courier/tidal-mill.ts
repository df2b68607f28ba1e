import { claim, type DemoArticle, differ, fact, opinion } from '../../article'

export const tidalMill: DemoArticle = {
  slug: 'tidal-mill',
  project: 'PRESS_REVIEW',
  title: 'The Courier says: let the wheels turn',
  publishedAt: '2026-05',
  text: [
    ['DECK', 'A leading article'],
    'The tidal mill at Ostrey ground its first flour in 71 years on Saturday, and the county should take notice.',
    'Nothing in Averne’s heritage plan, published last year, provides a penny for mills. The plan is a catalogue of plaques.',
    'The volunteers spent £64,000, the Ostrey Mill Trust’s treasurer, Evander Sturridge, told this newspaper. Rivals of the trust put the figure at double.',
    'Even at double it would be money well spent. A town that can grind its own flour stands a little straighter in a hard winter.',
    'Experts are said to believe that mills of this kind could supply a tenth of the district. We would settle for a twentieth.',
    'The county’s engineers will find reasons to wait; they always do. Seven wheels stand idle between here and Kessing, the survey of 1998 lists, and every one of them is rotting.',
    'A small fund for materials, open to any parish that finds the hands, would be the wisest cheque the county has signed in years.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    fact('Nothing in Averne’s heritage plan … mills.', 'heritage plan', 'DOCUMENT'),
    opinion('The plan is a catalogue of plaques.', 'EVALUATION'),
    fact('The volunteers spent £64,000 … newspaper.', 'Evander Sturridge', 'PARTY', {
      cue: 'told this newspaper',
    }),
    opinion('Even at double it would be money well spent.', 'EVALUATION'),
    claim('Experts are said to believe … district.', 'VAGUE_SOURCE', {
      source: { name: 'experts', type: 'ANONYMOUS' },
      cue: 'are said',
    }),
    opinion('The county’s engineers will find … do.', 'FORECAST'),
    opinion('A small fund for materials … years.', 'PRESCRIPTION', { loaded: ['wisest'] }),
  ],
  differences: [
    differ(
      {
        tobias: [
          claim('The tidal mill at Ostrey ground … notice.', 'NO_SOURCE'),
          opinion('the county should take notice', 'PRESCRIPTION'),
        ],
        saoirse: [opinion('the county should take notice', 'PRESCRIPTION')],
      },
      'tobias',
      'The first clause names nobody; the second is the paper’s own.',
    ),
    differ(
      {
        tobias: [
          claim('Rivals of the trust put the figure at double.', 'VAGUE_SOURCE', {
            source: { name: 'rivals of the trust', type: 'ANONYMOUS' },
          }),
        ],
      },
      'tobias',
    ),
    differ(
      {
        tobias: [claim('A town that can grind … winter.', 'NO_SOURCE')],
        saoirse: [opinion('A town that can grind … winter.', 'EVALUATION')],
      },
      'saoirse',
    ),
    differ(
      {
        tobias: [
          fact('Seven wheels stand idle … rotting.', 'the survey of 1998', 'DOCUMENT', { cue: 'lists' }),
        ],
        saoirse: [
          fact('Seven wheels stand idle … rotting.', 'the survey of 1998', 'DOCUMENT', { cue: 'lists' }),
          claim('every one of them is rotting', 'NO_SOURCE'),
        ],
      },
      'saoirse',
      'The survey is too old to say so.',
    ),
  ],
  ends: { at: 'SIGNED' },
}
