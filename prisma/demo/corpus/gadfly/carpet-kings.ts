import { claim, type DemoArticle, differ, fact, opinion } from '../../article'

export const carpetKings: DemoArticle = {
  slug: 'carpet-kings',
  project: 'PRESS_REVIEW',
  title: 'The carpet kings of Saltmere',
  bylines: ['Leocadia Thrupp'],
  publishedAt: '2026-02-07',
  url: 'https://avernegadfly.example/carpet-kings',
  text: [
    'Walk into the council chamber and you sink. The new carpet is the colour of money and about as easy to come by.',
    'It cost £18,700, an invoice pinned up in the lobby says. The chairs came to another £9,200, according to the same sheet.',
    'Nobody asked the ratepayers. Sources close to the mayor say he chose the shade himself, against the advice of the decorator.',
    'The decorator, Phineas Oakhanger, told the Gadfly that he “advised on nothing and was paid for less”.',
    'Compare the school kitchen at Dunlow, where mice dine better than children. The county closed it on Monday, as the Courier reported.',
    'We asked three shops for the same carpet. The dearest wanted £11,250, its written quotation says, and the cheapest, Lisle & Daughter, confirmed by telephone that it would have asked £8,900. We are far from cynics, but we can count.',
    'It is whispered that a second carpet is on order for the corridor. The mayor’s office did not return our call.',
    'Roll it up, sell it, and buy the children a kitchen. They won’t.',
  ],
  readers: ['saoirse', 'maeve'],
  agreed: [
    opinion('The new carpet is the colour of money … come by.', 'EVALUATION'),
    fact('It cost £18,700 … says.', 'an invoice pinned up in the lobby', 'DOCUMENT', { cue: 'says' }),
    claim('Sources close to the mayor … decorator.', 'VAGUE_SOURCE', {
      source: { name: 'sources close to the mayor', type: 'ANONYMOUS' },
      cue: 'say',
    }),
    fact('The decorator, Phineas Oakhanger … less”.', 'Phineas Oakhanger', 'PARTY', {
      cue: 'told the Gadfly',
    }),
    fact('The county closed it on Monday, as the Courier reported.', 'the Courier', 'MEDIA', {
      cue: 'reported',
      chain: ['The Saltmere Courier', 'county inspectors'],
    }),
    fact('The dearest wanted £11,250, its written quotation says', 'its written quotation', 'DOCUMENT', {
      cue: 'says',
    }),
    fact('the cheapest, Lisle & Daughter … £8,900.', 'Lisle & Daughter', 'WITNESS', {
      cue: 'confirmed by telephone',
    }),
    claim('It is whispered that … corridor.', 'VAGUE_SOURCE', { cue: 'is whispered' }),
    opinion('Roll it up, sell it … kitchen.', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        maeve: [
          fact('The chairs came to another … sheet.', 'the same sheet', 'DOCUMENT', { cue: 'according to' }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        saoirse: [claim('Nobody asked the ratepayers.', 'NO_SOURCE')],
        maeve: [opinion('Nobody asked the ratepayers.', 'EVALUATION')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [
          opinion('Compare the school kitchen … children.', 'EVALUATION', {
            loaded: ['mice dine better than children'],
          }),
        ],
        maeve: [claim('Compare the school kitchen … children.', 'NO_SOURCE')],
      },
      'saoirse',
      'A comparison for effect.',
    ),
    differ({ saoirse: [opinion('We are far from cynics, but we can count.', 'EVALUATION')] }, 'NO_TAG'),
    differ(
      {
        saoirse: [fact('The mayor’s office did not return our call.', 'The Averne Gadfly', 'OWN_REPORTING')],
        maeve: [
          claim('The mayor’s office did not return our call.', 'SELF_INTERESTED', {
            source: { name: 'The Averne Gadfly', type: 'MEDIA' },
          }),
        ],
      },
      'saoirse',
      'The outlet’s own stated observation.',
    ),
    differ({ maeve: [opinion('They won’t.', 'FORECAST')] }, 'maeve'),
  ],
  ends: { at: 'SIGNED' },
}
