import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const ferrySale: DemoArticle = {
  slug: 'ferry-sale',
  project: 'PRESS_REVIEW',
  title: 'Averne ferry “to be sold to hotel group”, reports say',
  bylines: ['Wirefold desk'],
  publishedAt: '2026-01-26',
  url: 'https://wirefold.example/d/ferry-sale',
  text: [
    'The owners of the Averne Ferry Company are looking for a buyer for their older vessel, according to the Averne Gadfly, which cited what it called an open secret.',
    'A hotel group is in advanced talks, Port Merrin Radio reported, citing the Gadfly. The Gadfly then pointed to the radio’s report as proof. Several sites have since described the sale as confirmed.',
    'The last boat to Harrow Point will leave at 9.50pm from March, the Saltmere Courier reported, citing the company.',
    'Unemployment in the district stood at 6.1 per cent in December, county figures quoted by the Courier show.',
    'According to press reports, as many as 40 jobs are at risk. The number first appeared in a post that has since been deleted.',
    'The company did not immediately respond to Wirefold. Its shares, listed in Port Merrin, fell by 4 per cent on Monday, exchange data show.',
    'Observers see the beginning of the end for the night service.',
    ['LINK_LIST', 'Also on Wirefold: Ten ports that lost their ferry'],
    ['LINK_LIST', 'https://wirefold.example/d/ten-ports'],
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    claim('The owners of the Averne Ferry Company … secret.', 'VAGUE_SOURCE', {
      source: { name: 'the Averne Gadfly', type: 'MEDIA' },
      cue: 'according to',
      chain: ['The Averne Gadfly', 'unnamed'],
    }),
    claim('The Gadfly then pointed … proof.', 'VAGUE_SOURCE', {
      source: { name: 'The Gadfly', type: 'MEDIA' },
      cue: 'pointed to',
      chain: ['The Averne Gadfly', 'Port Merrin Radio', 'The Averne Gadfly'],
    }),
    fact('The last boat to Harrow Point … company.', 'the Saltmere Courier', 'MEDIA', {
      cue: 'reported',
      chain: ['The Saltmere Courier', 'Averne Ferry Company'],
    }),
    fact('Unemployment in the district … show.', 'county figures', 'DOCUMENT', {
      cue: 'show',
      chain: ['The Saltmere Courier', 'county figures'],
    }),
    claim('According to press reports, as many as … risk.', 'VAGUE_SOURCE', {
      source: { name: 'press reports', type: 'MEDIA' },
      cue: 'According to',
    }),
    fact('The company did not immediately respond to Wirefold.', 'Wirefold Digest', 'OWN_REPORTING'),
    fact('Its shares, listed in Port Merrin … show.', 'exchange data', 'DOCUMENT', { cue: 'show' }),
  ],
  differences: [
    differ(
      {
        maeve: [
          claim('A hotel group is in advanced talks … Gadfly.', 'VAGUE_SOURCE', {
            source: { name: 'Port Merrin Radio', type: 'MEDIA' },
            chain: ['Port Merrin Radio', 'The Averne Gadfly', 'unnamed'],
          }),
        ],
        tobias: [
          fact('A hotel group is in advanced talks … Gadfly.', 'Port Merrin Radio', 'MEDIA', {
            cue: 'reported',
            chain: ['Port Merrin Radio', 'The Averne Gadfly'],
          }),
        ],
      },
      'maeve',
      'The weakest link decides, and the last one has no name.',
    ),
    differ({ maeve: [claim('Several sites have since described … confirmed.', 'VAGUE_SOURCE')] }, 'maeve'),
    differ(
      {
        maeve: [claim('The number first appeared … deleted.', 'NO_SOURCE')],
        tobias: [fact('The number first appeared … deleted.', 'Wirefold Digest', 'OWN_REPORTING')],
      },
      'maeve',
    ),
    differ({ tobias: [quoted('Observers see the beginning … service.', 'observers', 'FORECAST')] }, 'tobias'),
  ],
  ends: { at: 'SIGNED' },
}
