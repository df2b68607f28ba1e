import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const swimmingBaths: DemoArticle = {
  slug: 'swimming-baths',
  project: 'PRESS_REVIEW',
  title: 'Baths boiler failed its test a year ago, papers show',
  bylines: ['Desmond Iverleigh'],
  publishedAt: '2026-04-27',
  url: 'https://saltmerecourier.example/2026/swimming-baths',
  text: [
    'The boiler that closed Saltmere’s swimming baths this month failed a safety test in April last year, papers released to the Courier under the county’s openness rules show.',
    'The test certificate, signed by the engineer Horatio Blythe-Nkemelu, recommends replacement “within the quarter”. It was filed and not acted on, an e-mail among the papers says.',
    'The baths’ operator, Averne Leisure, said it had followed “all guidance in force at the time”.',
    'A former manager, who asked for anonymity because he works for a competitor now, said the certificate had been left in a drawer.',
    'Swimming teacher Cordelia Manx said that 300 children would miss their lessons. “A town by the sea that cannot teach its children to swim is a joke,” she said.',
    'The county’s leisure member, Fergus Aldwinkle, promised a report by June.',
  ],
  readers: ['saoirse', 'maeve'],
  agreed: [
    fact('The boiler that closed … rules show.', 'papers', 'DOCUMENT', { cue: 'show' }),
    fact('The test certificate, signed … quarter”.', 'test certificate', 'DOCUMENT', { cue: 'recommends' }),
    claim('A former manager, who asked … drawer.', 'VAGUE_SOURCE', {
      source: { name: 'a former manager', type: 'ANONYMOUS' },
    }),
    quoted('“A town by the sea … she said.', 'Cordelia Manx', 'EVALUATION'),
    fact('The county’s leisure member … June.', 'Fergus Aldwinkle', 'OFFICIAL', { cue: 'promised' }),
  ],
  differences: [
    differ(
      {
        saoirse: [
          fact('It was filed and not acted on … says.', 'an e-mail among the papers', 'DOCUMENT', {
            cue: 'says',
          }),
        ],
        maeve: [claim('It was filed and not acted on … says.', 'VAGUE_SOURCE')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [
          claim('The baths’ operator, Averne Leisure … time”.', 'SELF_INTERESTED', {
            source: { name: 'Averne Leisure', type: 'PARTY' },
          }),
        ],
        maeve: [
          fact('The baths’ operator, Averne Leisure … time”.', 'Averne Leisure', 'PARTY', { cue: 'said' }),
        ],
      },
      'saoirse',
    ),
    differ(
      {
        maeve: [fact('Swimming teacher Cordelia Manx … lessons.', 'Cordelia Manx', 'PARTY', { cue: 'said' })],
      },
      'maeve',
    ),
  ],
  ends: {
    at: 'REOPENED',
    reason: 'The operator sent the guidance it referred to; the passage is to be read again.',
  },
}
