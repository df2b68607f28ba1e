import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const libraryHours: DemoArticle = {
  slug: 'library-hours',
  project: 'PRESS_REVIEW',
  title: 'Library to open on Sundays for a trial year',
  bylines: ['Colm Astley'],
  publishedAt: '2026-03-05',
  text: [
    'Saltmere Library will open on Sunday afternoons from April 12 for a trial of one year, the county’s culture board decided on Wednesday.',
    'The board’s paper estimates the cost at £31,000, most of it for two part-time posts. A third of the sum comes from the Ouden Bequest, its trustee Ambrose Fennimore confirmed.',
    'Chief librarian Thandeka Rowntree told the board that 1,900 people had signed a petition for Sunday opening. The petition, which the Courier has counted, bears 1,640 names.',
    'Staff are said to be divided. One librarian, who asked not to be named because she fears for her contract, said that nobody had asked them.',
    'Mr Fennimore said a closed library was “the saddest building in any town”.',
    'Neighbouring Kessing gave up Sunday opening in 2019 after an average of 14 visitors a day, according to its annual report.',
  ],
  readers: ['saoirse', 'maeve'],
  agreed: [
    fact('Saltmere Library will open … on Wednesday.', 'culture board', 'OFFICIAL', { cue: 'decided' }),
    fact('A third of the sum comes … confirmed.', 'Ambrose Fennimore', 'PARTY', { cue: 'confirmed' }),
    fact('The petition, which the Courier has counted … names.', 'The Saltmere Courier', 'OWN_REPORTING', {
      cue: 'has counted',
    }),
    claim('Staff are said to be divided.', 'VAGUE_SOURCE', { cue: 'are said' }),
    claim('One librarian, who asked not to be named … asked them.', 'VAGUE_SOURCE', {
      source: { name: 'one librarian', type: 'ANONYMOUS' },
    }),
    quoted('Mr Fennimore said a closed library … town”.', 'Ambrose Fennimore', 'EVALUATION'),
    fact('Neighbouring Kessing gave up … annual report.', 'annual report', 'DOCUMENT', {
      cue: 'according to',
    }),
  ],
  differences: [
    differ(
      {
        saoirse: [
          fact('The board’s paper estimates … posts.', 'The board’s paper', 'DOCUMENT', { cue: 'estimates' }),
        ],
        maeve: [
          claim('The board’s paper estimates … posts.', 'HEDGED', {
            source: { name: 'The board’s paper', type: 'DOCUMENT' },
            cue: 'estimates',
          }),
        ],
      },
      'saoirse',
      'An estimate in an identified paper is its own content.',
    ),
    differ(
      {
        saoirse: [
          claim('Chief librarian Thandeka Rowntree … opening.', 'DISPUTED', {
            source: { name: 'Thandeka Rowntree', type: 'OFFICIAL' },
          }),
        ],
        maeve: [
          fact('Chief librarian Thandeka Rowntree … opening.', 'Thandeka Rowntree', 'OFFICIAL', {
            cue: 'told the board',
          }),
        ],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'SIGNED' },
}
