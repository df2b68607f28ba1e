import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const oysterShame: DemoArticle = {
  slug: 'oyster-shame',
  project: 'PRESS_REVIEW',
  title: 'Averne Water’s gift to the oyster',
  bylines: ['Barnabas Quirke'],
  publishedAt: '2026-03-14',
  text: [
    'Let us raise a glass, of anything but water, to Averne Water. The company has done to our oysters what winter never could.',
    'Sewage bacteria stood at nearly six times the limit, the Fisheries Office said on Tuesday. Its bulletin dates the overflow to March 6.',
    'The firm’s spin doctors mumble about “no established link”. What do they think it was, seagulls?',
    'Former employees say the Dunlow works has no working pump. It is claimed that the spare was sold two years ago.',
    'Dr Leopold Achterwind of Kessing College told the Courier it would be odd if there were no link. From a scientist that is practically a scream.',
    'Averne Water paid its owners £3.1m last year, its accounts show. That money ought to have gone into pipes.',
    'The regulator is asleep and will stay asleep. A fine, if it ever comes, will be smaller than the chairman’s car.',
  ],
  readers: ['maeve', 'saoirse'],
  agreed: [
    opinion('The company has done to our oysters … could.', 'EVALUATION'),
    fact('Sewage bacteria stood … Tuesday.', 'Fisheries Office', 'OFFICIAL', { cue: 'said' }),
    fact('Its bulletin dates the overflow to March 6.', 'Its bulletin', 'DOCUMENT', { cue: 'dates' }),
    opinion('What do they think it was, seagulls?', 'INTERPRETATION'),
    claim('Former employees say … pump.', 'VAGUE_SOURCE', {
      source: { name: 'former employees', type: 'ANONYMOUS' },
    }),
    claim('It is claimed that the spare … ago.', 'VAGUE_SOURCE', { cue: 'is claimed' }),
    opinion('From a scientist that is practically a scream.', 'INTERPRETATION'),
    fact('Averne Water paid its owners … show.', 'its accounts', 'DOCUMENT', { cue: 'show' }),
    opinion('That money ought to have gone into pipes.', 'PRESCRIPTION'),
    opinion('A fine, if it ever comes … car.', 'FORECAST'),
  ],
  differences: [
    differ(
      { saoirse: [opinion('Let us raise a glass … Averne Water.', 'EVALUATION')] },
      'NO_TAG',
      'A flourish that states nothing.',
    ),
    differ(
      {
        maeve: [
          claim('The firm’s spin doctors mumble … link”.', 'SELF_INTERESTED', {
            source: { name: 'Averne Water', type: 'PARTY' },
            loaded: ['spin doctors', 'mumble'],
          }),
        ],
        saoirse: [opinion('The firm’s spin doctors mumble … link”.', 'EVALUATION')],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          quoted(
            'Dr Leopold Achterwind of Kessing College … link.',
            'Dr Leopold Achterwind',
            'INTERPRETATION',
          ),
        ],
        saoirse: [
          fact('Dr Leopold Achterwind of Kessing College … link.', 'Dr Leopold Achterwind', 'EXPERT', {
            cue: 'told the Courier',
            chain: ['The Saltmere Courier', 'Dr Leopold Achterwind'],
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [opinion('The regulator is asleep … asleep.', 'FORECAST')],
        saoirse: [claim('The regulator is asleep … asleep.', 'NO_SOURCE')],
      },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
