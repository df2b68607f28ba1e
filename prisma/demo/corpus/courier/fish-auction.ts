import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const fishAuction: DemoArticle = {
  slug: 'fish-auction',
  project: 'PRESS_REVIEW',
  title: 'Fish auction moves online after 140 years',
  bylines: ['Desmond Iverleigh'],
  publishedAt: '2026-02-19',
  url: 'https://saltmerecourier.example/2026/fish-auction',
  text: [
    'The Saltmere fish auction, held on the slipway since 1886, will move to an online platform in April, its directors told members on Wednesday.',
    'Landings at the port fell from 4,100 tonnes to 2,700 tonnes in five years, figures from the Averne Fisheries Office show.',
    ['CAPTION', 'Crates on the slipway on Wednesday morning. Picture: Colm Astley'],
    'Auctioneer Silas Gravenhurst said that he would ring the bell “until somebody takes it out of my hand”.',
    'Skippers say the platform’s fee of 3 per cent will put small boats out of business. The directors’ circular puts the fee at 1.8 per cent.',
    'Merchant Eudora Pascoe-Wynn, who buys for six restaurants, said the change was overdue. “You cannot smell a fish through a screen, but you can sell it,” she said.',
    'An inland competitor is reportedly in talks to lease the slipway.',
    'Asked about the talks, the harbour master, Captain Osric Dunne, said he had received one written offer and had answered it.',
  ],
  readers: ['saoirse', 'tobias'],
  agreed: [
    fact('The Saltmere fish auction, held … on Wednesday.', 'its directors', 'PARTY', {
      cue: 'told members',
    }),
    fact('Landings at the port fell … show.', 'Averne Fisheries Office', 'DOCUMENT', { cue: 'show' }),
    fact('Crates on the slipway on Wednesday morning.', 'Colm Astley', 'OWN_REPORTING'),
    fact('The directors’ circular puts the fee at 1.8 per cent.', 'directors’ circular', 'DOCUMENT', {
      cue: 'puts',
    }),
    quoted('“You cannot smell a fish … she said.', 'Eudora Pascoe-Wynn', 'EVALUATION'),
    claim('An inland competitor is reportedly … slipway.', 'HEDGED', { cue: 'reportedly' }),
    fact('Asked about the talks, the harbour master … answered it.', 'Captain Osric Dunne', 'OFFICIAL', {
      cue: 'said',
    }),
  ],
  differences: [
    differ(
      {
        saoirse: [
          fact('Auctioneer Silas Gravenhurst said … hand”.', 'Silas Gravenhurst', 'PARTY', { cue: 'said' }),
        ],
        tobias: [quoted('Auctioneer Silas Gravenhurst said … hand”.', 'Silas Gravenhurst', 'FORECAST')],
      },
      'saoirse',
      'He announces what he means to do himself.',
    ),
    differ(
      {
        saoirse: [
          claim('Skippers say the platform’s fee … business.', 'DISPUTED', {
            source: { name: 'skippers', type: 'ANONYMOUS' },
          }),
        ],
        tobias: [quoted('Skippers say the platform’s fee … business.', 'skippers', 'FORECAST')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [quoted('Merchant Eudora Pascoe-Wynn … overdue.', 'Eudora Pascoe-Wynn', 'EVALUATION')],
        tobias: [
          quoted('Merchant Eudora Pascoe-Wynn … overdue.', 'Eudora Pascoe-Wynn', 'EVALUATION'),
          fact('who buys for six restaurants', 'Eudora Pascoe-Wynn', 'PARTY'),
        ],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'SIGNED' },
}
