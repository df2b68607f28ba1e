import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const ferryTimetable: DemoArticle = {
  slug: 'ferry-timetable',
  project: 'PRESS_REVIEW',
  title: 'Last ferry to Harrow Point to leave 40 minutes earlier',
  bylines: ['Desmond Iverleigh'],
  publishedAt: '2026-01-22',
  url: 'https://saltmerecourier.example/2026/ferry-timetable',
  text: [
    ['DECK', 'Night-shift nurses say the change will cost them their way home'],
    'The last ferry from Saltmere to Harrow Point will leave at 9.50pm instead of 10.30pm from March, the Averne Ferry Company announced on Thursday.',
    'Fewer than seven passengers a night used the later crossing last year, the company said in a notice to passengers. The figure does not count season-ticket holders.',
    'Nurse Adaeze Brindlecombe, who works late shifts at Saltmere Infirmary, said she had counted 22 people on board on Tuesday. “I don’t know who they are counting,” she said.',
    'A company manager, who spoke on condition of anonymity because staff have been told not to give interviews, said the real reason was a shortage of deckhands.',
    'The company’s spokesman, Rufus Delamain, denied that there was a shortage. The county’s transport register lists four unfilled posts on the route.',
    'Ms Brindlecombe said that the county ought to step in.',
    ['CREDIT', 'Additional reporting by Colm Astley'],
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    fact('The last ferry from Saltmere … on Thursday.', 'Averne Ferry Company', 'PARTY', {
      cue: 'announced',
    }),
    fact('Nurse Adaeze Brindlecombe … on Tuesday.', 'Adaeze Brindlecombe', 'WITNESS', { cue: 'said' }),
    claim('A company manager, who spoke … of deckhands.', 'VAGUE_SOURCE', {
      source: { name: 'a company manager', type: 'ANONYMOUS' },
      cue: 'said',
    }),
    fact('The county’s transport register lists … the route.', 'transport register', 'DOCUMENT', {
      cue: 'lists',
    }),
    quoted('Ms Brindlecombe said that the county ought to step in.', 'Adaeze Brindlecombe', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        tobias: [claim('Night-shift nurses say … way home', 'VAGUE_SOURCE')],
        saoirse: [quoted('Night-shift nurses say … way home', 'night-shift nurses', 'FORECAST')],
      },
      'saoirse',
    ),
    differ(
      {
        tobias: [
          claim('Fewer than seven passengers … to passengers.', 'SELF_INTERESTED', {
            source: { name: 'Averne Ferry Company', type: 'PARTY' },
          }),
        ],
        saoirse: [
          fact('Fewer than seven passengers … to passengers.', 'Averne Ferry Company', 'DOCUMENT', {
            cue: 'said in a notice',
          }),
        ],
      },
      'tobias',
      'A party counting for its own cause; a witness in the next paragraph contradicts it.',
    ),
    differ(
      {
        saoirse: [
          quoted('“I don’t know who they are counting,” she said.', 'Adaeze Brindlecombe', 'EVALUATION'),
        ],
      },
      'NO_TAG',
      'She vents; nothing is stated.',
    ),
    differ(
      {
        tobias: [
          fact('The company’s spokesman, Rufus Delamain … shortage.', 'Rufus Delamain', 'PARTY', {
            cue: 'denied',
          }),
        ],
        saoirse: [
          claim('The company’s spokesman, Rufus Delamain … shortage.', 'DISPUTED', {
            source: { name: 'Rufus Delamain', type: 'PARTY' },
          }),
        ],
      },
      'tobias',
    ),
  ],
  added: [fact('The figure does not count season-ticket holders.', 'The Saltmere Courier', 'OWN_REPORTING')],
  ends: { at: 'SIGNED' },
}
