import { claim, type DemoArticle, differ, fact } from '../../article'

export const mayorExpenses: DemoArticle = {
  slug: 'mayor-expenses',
  project: 'PRESS_REVIEW',
  title: 'Mayor repays £1,160 after expenses query',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026-03-20',
  url: 'https://saltmerecourier.example/2026/mayor-expenses',
  text: [
    'The mayor of Saltmere, Clement Harbinger-Roe, has repaid £1,160 in travel expenses that he should not have claimed, he told a council meeting on Thursday.',
    '“I put the wrong receipt in the wrong folder, and I am sorry,” the mayor said.',
    'The claims, for three return journeys to Port Merrin, appear in the council’s register of expenses for last autumn. None of the three meetings he gave as a reason took place, its clerk, Joan Tillotson, wrote in reply to the Courier.',
    'A council official, speaking on condition of anonymity because of the pending audit, said further claims were being looked at. The mayor denied this.',
    'Two councillors who sit on the audit committee said that a fourth journey had been found. They asked not to be named before the committee meets.',
    'The Courier first asked about the journeys on February 2.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    fact('The mayor of Saltmere … on Thursday.', 'Clement Harbinger-Roe', 'PARTY', {
      cue: 'told a council meeting',
    }),
    fact('The claims, for three return journeys … last autumn.', 'register of expenses', 'DOCUMENT', {
      cue: 'appear in',
    }),
    fact('None of the three meetings … to the Courier.', 'Joan Tillotson', 'OFFICIAL', {
      cue: 'wrote in reply',
    }),
    claim('Two councillors who sit … found.', 'VAGUE_SOURCE', {
      source: { name: 'two councillors', type: 'ANONYMOUS' },
      cue: 'said',
    }),
    fact('The Courier first asked … February 2.', 'The Saltmere Courier', 'OWN_REPORTING'),
  ],
  differences: [
    differ(
      {
        maeve: [
          fact('“I put the wrong receipt … mayor said.', 'Clement Harbinger-Roe', 'PARTY', { cue: 'said' }),
        ],
        tobias: [
          claim('“I put the wrong receipt … mayor said.', 'SELF_INTERESTED', {
            source: { name: 'Clement Harbinger-Roe', type: 'PARTY' },
          }),
        ],
      },
      'maeve',
      'An admission of his own act.',
    ),
    differ(
      {
        maeve: [
          claim('A council official, speaking … looked at.', 'DISPUTED', {
            source: { name: 'a council official', type: 'ANONYMOUS' },
          }),
        ],
        tobias: [
          claim('A council official, speaking … denied this.', 'DISPUTED', {
            source: { name: 'a council official', type: 'ANONYMOUS' },
          }),
        ],
      },
      [
        claim('A council official, speaking … looked at.', 'DISPUTED', {
          source: { name: 'a council official', type: 'ANONYMOUS' },
        }),
        fact('The mayor denied this.', 'Clement Harbinger-Roe', 'PARTY', { cue: 'denied' }),
      ],
      'Two clauses that pull apart: the claim and the denial.',
    ),
  ],
  ends: { at: 'SIGNED' },
}
