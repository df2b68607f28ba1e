import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const limeTrees: DemoArticle = {
  slug: 'lime-trees',
  project: 'PRESS_REVIEW',
  title: 'Eleven limes on Chandlers Row to be felled',
  bylines: ['Colm Astley'],
  publishedAt: '2026-02-11',
  text: [
    'Eleven lime trees on Chandlers Row will be felled in the first week of March, Saltmere Town Council’s parks committee decided by six votes to three on Tuesday.',
    'The committee relied on a report by the arborist Hester Quillfeather, which found fungal decay in all eleven trunks. She rated four of them as dangerous.',
    'Ms Quillfeather told the meeting that the decay “will not wait for a better season”.',
    'Opponents of the plan said the trees could have been pruned. Councillor Mabel Thornevale, who voted against, described the report as thin and hurried.',
    'The minutes record that no second opinion was sought. A letter from the Averne Tree Wardens, read out by the clerk, offered one free of charge.',
    'Rooks had already started nesting in two of the trees when the Courier visited on Sunday.',
    'Replacement saplings are expected to cost £9,000.',
  ],
  readers: ['tobias', 'maeve'],
  agreed: [
    fact('Eleven lime trees on Chandlers Row … on Tuesday.', 'parks committee', 'OFFICIAL', {
      cue: 'decided',
    }),
    fact('The committee relied on … eleven trunks.', 'Hester Quillfeather', 'EXPERT', { cue: 'found' }),
    fact('She rated four of them as dangerous.', 'Hester Quillfeather', 'EXPERT', { cue: 'rated' }),
    claim('Opponents of the plan said the trees could have been pruned.', 'VAGUE_SOURCE', {
      source: { name: 'opponents of the plan', type: 'ANONYMOUS' },
    }),
    fact('The minutes record that no second opinion was sought.', 'minutes', 'DOCUMENT', { cue: 'record' }),
    fact('A letter from the Averne Tree Wardens … free of charge.', 'Averne Tree Wardens', 'DOCUMENT', {
      cue: 'offered',
    }),
    fact('Rooks had already started … on Sunday.', 'The Saltmere Courier', 'OWN_REPORTING'),
  ],
  differences: [
    differ(
      {
        tobias: [
          fact('Ms Quillfeather told the meeting … season”.', 'Hester Quillfeather', 'EXPERT', {
            cue: 'told the meeting',
          }),
        ],
        maeve: [quoted('Ms Quillfeather told the meeting … season”.', 'Hester Quillfeather', 'FORECAST')],
      },
      'maeve',
      'What will happen cannot be looked up.',
    ),
    differ(
      {
        tobias: [
          quoted('Councillor Mabel Thornevale, who voted … hurried.', 'Mabel Thornevale', 'EVALUATION'),
        ],
        maeve: [quoted('described the report as thin and hurried', 'Mabel Thornevale', 'EVALUATION')],
      },
      'tobias',
    ),
    differ(
      {
        tobias: [
          claim('Replacement saplings are expected to cost £9,000.', 'VAGUE_SOURCE', { cue: 'are expected' }),
        ],
      },
      'tobias',
    ),
  ],
  ends: { at: 'SIGNED' },
}
