import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const schoolKitchen: DemoArticle = {
  slug: 'school-kitchen',
  project: 'PRESS_REVIEW',
  title: 'School kitchen closed after inspectors find mice',
  bylines: ['Imogen Farrowdale', 'Desmond Iverleigh'],
  publishedAt: '2026-02-03',
  url: 'https://saltmerecourier.example/2026/school-kitchen',
  text: [
    'The kitchen of Dunlow Primary School was closed on Monday after county inspectors found mice droppings in two store rooms.',
    'The inspection report, seen by the Courier, describes the finding as “extensive and not recent”. It gives the kitchen a rating of zero out of five.',
    'Head teacher Beatrix Ollerton said in a letter to parents that packed lunches would be provided until half-term. She wrote that no child had fallen ill.',
    'Parents outside the school gates alleged that the problem had been known since the autumn. The Courier could not confirm this.',
    'The caterer, Pottle & Thrane, said its own checks in December had found nothing. The county published no December inspection.',
    '“It is frankly unbelievable that nobody looked behind the flour,” said Godfrey Penhallion, a parent governor.',
    'The kitchen serves 214 meals a day. A second inspection is due on February 16, the county’s calendar shows.',
  ],
  readers: ['maeve', 'saoirse'],
  agreed: [
    fact(
      'The inspection report, seen by the Courier, describes … recent”.',
      'inspection report',
      'DOCUMENT',
      { cue: 'describes' },
    ),
    fact('It gives the kitchen … five.', 'inspection report', 'DOCUMENT'),
    fact('Head teacher Beatrix Ollerton … until half-term.', 'Beatrix Ollerton', 'OFFICIAL', {
      cue: 'said in a letter',
    }),
    claim('Parents outside the school gates alleged … autumn.', 'ADMITTED_UNVERIFIED', {
      source: { name: 'parents', type: 'ANONYMOUS' },
      cue: 'alleged',
    }),
    fact('The Courier could not confirm this.', 'The Saltmere Courier', 'OWN_REPORTING'),
    quoted('“It is frankly unbelievable … parent governor.', 'Godfrey Penhallion', 'EVALUATION'),
    fact('A second inspection is due … calendar shows.', 'the county’s calendar', 'DOCUMENT', {
      cue: 'shows',
    }),
  ],
  differences: [
    differ(
      {
        maeve: [
          fact('The kitchen of Dunlow Primary School … store rooms.', 'county inspectors', 'OFFICIAL', {
            cue: 'found',
          }),
        ],
        saoirse: [claim('The kitchen of Dunlow Primary School … store rooms.', 'NO_SOURCE')],
      },
      'maeve',
      'The report in the next paragraph carries it.',
    ),
    differ(
      {
        maeve: [
          claim('She wrote that no child had fallen ill.', 'SELF_INTERESTED', {
            source: { name: 'Beatrix Ollerton', type: 'PARTY' },
          }),
        ],
        saoirse: [
          fact('She wrote that no child had fallen ill.', 'Beatrix Ollerton', 'OFFICIAL', { cue: 'wrote' }),
        ],
      },
      'saoirse',
    ),
    differ(
      {
        maeve: [
          claim('The caterer, Pottle & Thrane … nothing.', 'SELF_INTERESTED', {
            source: { name: 'Pottle & Thrane', type: 'PARTY' },
          }),
        ],
        saoirse: [
          fact('The caterer, Pottle & Thrane … nothing.', 'Pottle & Thrane', 'PARTY', { cue: 'said' }),
        ],
      },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
