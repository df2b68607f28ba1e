import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const floodFund: DemoArticle = {
  slug: 'flood-fund',
  project: 'CLASS',
  title: 'Flood fund pays out to 19 homes',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026',
  url: 'https://saltmerecourier.example/2026/flood-fund',
  republishedBy: 'Wirefold Digest',
  isExcerpt: true,
  text: [
    'Nineteen households in lower Saltmere have received money from the county flood fund, its secretary, Perpetua Langstone, told the Courier.',
    'Payments range from £400 to £6,200, a list published by the fund shows. Four applications were refused.',
    'Applicant Wendell Marsh-Odili said that he had waited fourteen months. “I dried the house with my own breath,” he said.',
    'Some residents are understood to have been advised by the fund not to apply. Ms Langstone said she knew of no such advice.',
    'The fund ought to publish how it decides, the Averne Householders’ League wrote in a letter to the county. The league has 340 members, its register shows.',
    'The fund holds £212,000 after the payments, according to its April statement. At the present rate the money will be gone within two winters.',
    ['CREDIT', 'Shortened by Wirefold. The full story is at saltmerecourier.example'],
  ],
  readers: ['tobias', 'maeve'],
  agreed: [
    fact('Nineteen households in lower Saltmere … Courier.', 'Perpetua Langstone', 'OFFICIAL', {
      cue: 'told the Courier',
    }),
    fact('Payments range from £400 … shows.', 'a list published by the fund', 'DOCUMENT', { cue: 'shows' }),
    claim('Some residents are understood … apply.', 'DISPUTED', { cue: 'are understood' }),
    fact('Ms Langstone said she knew of no such advice.', 'Perpetua Langstone', 'OFFICIAL', { cue: 'said' }),
    fact('The league has 340 members, its register shows.', 'its register', 'DOCUMENT', { cue: 'shows' }),
  ],
  differences: [
    differ(
      {
        tobias: [
          fact('Applicant Wendell Marsh-Odili said … months.', 'Wendell Marsh-Odili', 'WITNESS', {
            cue: 'said',
          }),
        ],
      },
      'tobias',
    ),
    differ(
      {
        tobias: [
          quoted('The fund ought to publish … county.', 'Averne Householders’ League', 'PRESCRIPTION'),
        ],
        maeve: [
          fact('The fund ought to publish … county.', 'Averne Householders’ League', 'DOCUMENT', {
            cue: 'wrote in a letter',
          }),
        ],
      },
      'tobias',
    ),
    differ({ maeve: [opinion('At the present rate … winters.', 'FORECAST')] }, 'maeve'),
  ],
  ends: { at: 'HALF_READ' },
}
