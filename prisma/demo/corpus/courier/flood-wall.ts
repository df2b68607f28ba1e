import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const floodWall: DemoArticle = {
  slug: 'flood-wall',
  project: 'PRESS_REVIEW',
  title: 'Saltmere flood wall needs £2.4m of repairs, survey finds',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026-01-14',
  url: 'https://saltmerecourier.example/2026/flood-wall',
  text: [
    'The flood wall along Ropewalk Quay needs repairs of £2.4m before next winter, according to a survey published by Saltmere Town Council on Wednesday.',
    'The survey, carried out in November, counts 63 cracks wider than five millimetres. It says that “no section is at immediate risk of failure”.',
    'Petra Oswin, the council’s chief engineer, told the Courier that work could begin in May. “We have the drawings and we have the contractor,” she said.',
    'Two people familiar with the budget said the council had set aside less than half of the sum. They asked not to be named because the budget has not been put before members.',
    'Councillor Lionel Thackeray-Moss called the delay “a disgrace that every shopkeeper on the quay can see from the window”.',
    'The wall was last repaired in 2009, council records show. It held during the storm of last February, when water rose to 3.1 metres at the harbour gauge.',
    'Residents are believed to have raised the cracks with the council as early as 2022.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    fact('The flood wall along Ropewalk Quay … on Wednesday.', 'Saltmere Town Council', 'DOCUMENT', {
      cue: 'according to',
    }),
    fact('The survey, carried out in November … five millimetres.', 'survey', 'DOCUMENT', { cue: 'counts' }),
    fact('Petra Oswin, the council’s chief engineer … in May.', 'Petra Oswin', 'OFFICIAL', {
      cue: 'told the Courier',
    }),
    claim('Two people familiar with the budget … of the sum.', 'VAGUE_SOURCE', {
      source: { name: 'two people familiar with the budget', type: 'ANONYMOUS' },
    }),
    fact('The wall was last repaired in 2009, council records show.', 'council records', 'DOCUMENT', {
      cue: 'show',
    }),
  ],
  differences: [
    differ(
      {
        maeve: [fact('It says that “no section … failure”.', 'survey', 'DOCUMENT', { cue: 'says' })],
        tobias: [quoted('It says that “no section … failure”.', 'survey', 'FORECAST')],
      },
      'maeve',
      'The survey measured it; it does not look ahead.',
    ),
    differ(
      {
        maeve: [
          fact('Councillor Lionel Thackeray-Moss called … window”.', 'Lionel Thackeray-Moss', 'PARTY', {
            cue: 'called',
          }),
          quoted('“a disgrace that … the window”', 'Lionel Thackeray-Moss', 'EVALUATION'),
        ],
        tobias: [
          quoted('Councillor Lionel Thackeray-Moss called … window”.', 'Lionel Thackeray-Moss', 'EVALUATION'),
        ],
      },
      'tobias',
    ),
    differ(
      {
        maeve: [claim('It held during the storm … harbour gauge.', 'NO_SOURCE')],
        tobias: [fact('It held during the storm … harbour gauge.', 'harbour gauge', 'DOCUMENT')],
      },
      'tobias',
      'The gauge can be looked up.',
    ),
    differ(
      { maeve: [claim('Residents are believed … 2022.', 'VAGUE_SOURCE', { cue: 'are believed' })] },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
