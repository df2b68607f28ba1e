import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const tideTables: DemoArticle = {
  slug: 'tide-tables',
  project: 'CLASS',
  title: 'What I learnt from three months of tide tables',
  bylines: ['Nettie Alderwick'],
  publishedAt: '2026-04',
  url: 'https://slipwayletter.example/tide-tables',
  text: [
    'Dear neighbours, I have copied the tide at the slipway every morning since January. It is the best thing I do all day.',
    'The county’s table was wrong by more than ten centimetres on 17 days, my notebook shows. On March 2 it was wrong by 31.',
    'Harbour master Captain Osric Dunne told me that the table is made for the outer gauge and that “the slipway keeps its own time”.',
    'People say the dredging of 2021 changed the channel. I found no measurement that shows it either way.',
    'A retired surveyor, who does not want his name in a letter, believes the silt has moved north.',
    'We should ask the county for a gauge of our own. It would cost £3,400, the catalogue of the maker, Brightwater Optics, says.',
    'If anybody has kept older notes, I would be glad to copy them too. Until then, trust your boots.',
  ],
  readers: ['maeve', 'saoirse'],
  agreed: [
    opinion('It is the best thing I do all day.', 'EVALUATION'),
    fact('The county’s table was wrong … shows.', 'my notebook', 'OWN_REPORTING', { cue: 'shows' }),
    fact('Harbour master Captain Osric Dunne … time”.', 'Captain Osric Dunne', 'OFFICIAL', {
      cue: 'told me',
    }),
    claim('People say the dredging … channel.', 'VAGUE_SOURCE', {
      source: { name: 'people', type: 'ANONYMOUS' },
      cue: 'say',
    }),
    opinion('We should ask the county for a gauge of our own.', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        maeve: [
          fact('I have copied the tide at the slipway … January.', 'The Slipway Letter', 'OWN_REPORTING'),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          claim('A retired surveyor, who does not … north.', 'VAGUE_SOURCE', {
            source: { name: 'a retired surveyor', type: 'ANONYMOUS' },
          }),
        ],
        saoirse: [
          quoted('A retired surveyor, who does not … north.', 'a retired surveyor', 'INTERPRETATION'),
        ],
      },
      'maeve',
    ),
    differ(
      {
        saoirse: [
          fact('It would cost £3,400 … says.', 'the catalogue of the maker', 'DOCUMENT', { cue: 'says' }),
        ],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'RETURNED', reason: 'Two paragraphs near the end are untagged. Was that on purpose?' },
}
