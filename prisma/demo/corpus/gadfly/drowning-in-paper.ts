import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const drowningInPaper: DemoArticle = {
  slug: 'drowning-in-paper',
  project: 'PRESS_REVIEW',
  title: 'Drowning in paper while the wall crumbles',
  bylines: ['Leocadia Thrupp'],
  publishedAt: '2026-01-17',
  url: 'https://avernegadfly.example/drowning-in-paper',
  text: [
    ['DECK', 'How many surveys does it take to buy one bag of cement?'],
    'Saltmere’s flood wall is falling into the sea, and the town hall’s answer is a booklet. The booklet is 94 pages long and weighs, on our kitchen scales, 410 grams.',
    'Everybody on the quay knows that the wall was bodged in 2009. The mayor’s brother-in-law is said to have supplied the mortar.',
    'The survey itself, to be fair, is honest work. It counts 63 cracks, which is 63 more than the council has mended.',
    'The council’s so-called engineer told the Courier that work could begin in May. In May! The spring tides come in March.',
    'Insiders say the money has already been spent on the new chamber carpets. Where else did it go?',
    'This is a council that would rather drown than sign a cheque. It will mend the wall the week after the flood, with a brass band.',
    'Councillor Lionel Thackeray-Moss at least has called the delay a disgrace. He voted for it twice, the minutes show.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    opinion('How many surveys … cement?', 'EVALUATION'),
    fact('The booklet is 94 pages … grams.', 'The Averne Gadfly', 'OWN_REPORTING'),
    claim('The mayor’s brother-in-law is said … mortar.', 'VAGUE_SOURCE', { cue: 'is said' }),
    opinion('The survey itself, to be fair, is honest work.', 'EVALUATION'),
    fact('The council’s so-called engineer told … May.', 'the council’s engineer', 'MEDIA', {
      cue: 'told the Courier',
      chain: ['The Saltmere Courier', 'the council’s engineer'],
      loaded: ['so-called'],
    }),
    claim('Insiders say the money … carpets.', 'VAGUE_SOURCE', {
      source: { name: 'insiders', type: 'ANONYMOUS' },
      cue: 'say',
    }),
    opinion('This is a council that would rather … cheque.', 'EVALUATION'),
    opinion('It will mend the wall … band.', 'FORECAST'),
    fact('He voted for it twice, the minutes show.', 'the minutes', 'DOCUMENT', { cue: 'show' }),
  ],
  differences: [
    differ(
      {
        maeve: [
          claim('Saltmere’s flood wall is falling … booklet.', 'NO_SOURCE', {
            loaded: ['falling into the sea'],
          }),
        ],
        tobias: [opinion('Saltmere’s flood wall is falling … booklet.', 'EVALUATION')],
      },
      'tobias',
      'An exaggeration that nobody is meant to check.',
    ),
    differ(
      {
        maeve: [
          claim('Everybody on the quay knows … 2009.', 'VAGUE_SOURCE', {
            source: { name: 'everybody on the quay', type: 'ANONYMOUS' },
            loaded: ['bodged'],
          }),
        ],
        tobias: [opinion('Everybody on the quay knows … 2009.', 'EVALUATION')],
      },
      'maeve',
    ),
    differ({ maeve: [fact('It counts 63 cracks', 'survey', 'DOCUMENT', { cue: 'counts' })] }, 'maeve'),
    differ({ tobias: [opinion('Where else did it go?', 'INTERPRETATION')] }, 'tobias'),
    differ(
      {
        maeve: [
          quoted(
            'Councillor Lionel Thackeray-Moss at least … disgrace.',
            'Lionel Thackeray-Moss',
            'EVALUATION',
          ),
        ],
        tobias: [
          fact('Councillor Lionel Thackeray-Moss at least … disgrace.', 'Lionel Thackeray-Moss', 'PARTY', {
            cue: 'has called',
          }),
        ],
      },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
