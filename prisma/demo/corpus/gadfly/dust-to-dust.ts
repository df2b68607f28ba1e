import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const dustToDust: DemoArticle = {
  slug: 'dust-to-dust',
  project: 'PRESS_REVIEW',
  title: 'Dust to dust, and to the lungs of Dunlow',
  bylines: ['Leocadia Thrupp'],
  publishedAt: '2026-04-11',
  text: [
    'There is a village in this county where washing goes out white and comes in grey, and the county calls it a file.',
    'Wexcombe Quarry broke the guideline on nine days in March, the monitor at Dunlow church shows. Its manager blames a gravel drive, which is the silliest excuse since the dog that ate the homework.',
    'Doctors are said to be alarmed. Half the infant class is reportedly on inhalers.',
    'The quarry’s owners gave £5,000 to the mayor’s charity ball, its printed programme says. Draw your own conclusions; we have drawn ours.',
    'Parish councillor Rosalind Ekwueme-Hart wants action before summer. She should not hold her breath, although in Dunlow that is the safest thing to do.',
    'Everyone knows that the licence was granted over a lunch. Revoke it over breakfast.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    opinion('There is a village in this county … file.', 'EVALUATION'),
    fact('Wexcombe Quarry broke the guideline … shows.', 'the monitor at Dunlow church', 'DOCUMENT', {
      cue: 'shows',
    }),
    claim('Half the infant class is reportedly on inhalers.', 'HEDGED', { cue: 'reportedly' }),
    fact('The quarry’s owners gave £5,000 … says.', 'its printed programme', 'DOCUMENT', { cue: 'says' }),
    opinion('She should not hold her breath … do.', 'PRESCRIPTION'),
    opinion('Revoke it over breakfast.', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        maeve: [
          claim('Its manager blames a gravel drive … homework.', 'SELF_INTERESTED', {
            source: { name: 'Its manager', type: 'PARTY' },
            cue: 'blames',
          }),
          opinion('which is the silliest excuse … homework', 'EVALUATION', { loaded: ['silliest'] }),
        ],
        tobias: [opinion('Its manager blames a gravel drive … homework.', 'EVALUATION')],
      },
      'maeve',
    ),
    differ(
      { maeve: [claim('Doctors are said to be alarmed.', 'VAGUE_SOURCE', { cue: 'are said' })] },
      'maeve',
    ),
    differ(
      { tobias: [opinion('Draw your own conclusions; we have drawn ours.', 'INTERPRETATION')] },
      'tobias',
    ),
    differ(
      {
        maeve: [
          quoted(
            'Parish councillor Rosalind Ekwueme-Hart … summer.',
            'Rosalind Ekwueme-Hart',
            'PRESCRIPTION',
          ),
        ],
        tobias: [
          fact('Parish councillor Rosalind Ekwueme-Hart … summer.', 'Rosalind Ekwueme-Hart', 'PARTY', {
            cue: 'wants',
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [claim('Everyone knows that the licence … lunch.', 'VAGUE_SOURCE')],
        tobias: [opinion('Everyone knows that the licence … lunch.', 'EVALUATION')],
      },
      'maeve',
    ),
  ],
  ends: {
    at: 'SENT_BACK',
    reason:
      'The manager’s excuse: is the relative clause really a passage of its own? Look again, and say why.',
  },
}
