import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const boilerBlues: DemoArticle = {
  slug: 'boiler-blues',
  project: 'PRESS_REVIEW',
  title: 'Boiler blues at the baths',
  bylines: ['Barnabas Quirke'],
  publishedAt: '2026-05-02',
  text: [
    'A boiler failed its test, the test went into a drawer, and three hundred children went without their lengths. That, dear reader, is how Averne does safety.',
    'The certificate recommended replacement “within the quarter”, according to papers the Courier obtained. Which quarter of which century was evidently left open.',
    'Averne Leisure followed all the guidance, Averne Leisure says. Staff tell a different story, of buckets and towels.',
    'A new boiler costs £70,000, the maker’s price list shows. The county’s consultants have, it is understood, been paid more than that already.',
    'Fergus Aldwinkle has promised a report by June. There will be a foreword, a photograph of Mr Aldwinkle in a hard hat and no hot water.',
    'Teacher Cordelia Manx called the town a joke in the Courier. She was being kind.',
    'Sack the operator and open the lido.',
  ],
  readers: ['saoirse', 'maeve'],
  agreed: [
    claim('A boiler failed its test … lengths.', 'NO_SOURCE'),
    opinion('That, dear reader, is how Averne does safety.', 'EVALUATION'),
    fact('The certificate recommended … obtained.', 'The certificate', 'MEDIA', {
      cue: 'according to',
      chain: ['The Saltmere Courier', 'The certificate'],
    }),
    claim('Averne Leisure followed all the guidance … says.', 'SELF_INTERESTED', {
      source: { name: 'Averne Leisure', type: 'PARTY' },
      cue: 'says',
    }),
    claim('Staff tell a different story … towels.', 'VAGUE_SOURCE', {
      source: { name: 'staff', type: 'ANONYMOUS' },
    }),
    fact('A new boiler costs £70,000 … shows.', 'the maker’s price list', 'DOCUMENT', { cue: 'shows' }),
    fact('Fergus Aldwinkle has promised … June.', 'Fergus Aldwinkle', 'OFFICIAL', { cue: 'has promised' }),
    opinion('There will be a foreword … water.', 'FORECAST'),
    opinion('Sack the operator and open the lido.', 'PRESCRIPTION'),
  ],
  differences: [
    differ({ maeve: [opinion('Which quarter of which century … open.', 'INTERPRETATION')] }, 'maeve'),
    differ(
      {
        saoirse: [
          claim('The county’s consultants have … already.', 'VAGUE_SOURCE', { cue: 'it is understood' }),
        ],
        maeve: [opinion('The county’s consultants have … already.', 'INTERPRETATION')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [quoted('Teacher Cordelia Manx called … Courier.', 'Cordelia Manx', 'EVALUATION')],
        maeve: [fact('Teacher Cordelia Manx called … Courier.', 'Cordelia Manx', 'PARTY', { cue: 'called' })],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'TO_SIGN' },
}
