import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const receipts: DemoArticle = {
  slug: 'receipts',
  project: 'PRESS_REVIEW',
  title: 'The wrong folder, Mr Mayor?',
  bylines: ['Leocadia Thrupp'],
  publishedAt: '2026-03-21',
  url: 'https://avernegadfly.example/receipts',
  text: [
    'So the mayor put the wrong receipt in the wrong folder. Three times. By train, first class, there and back.',
    'He has repaid £1,160, he told Thursday’s meeting. The apology lasted eleven seconds by the chamber clock, which we watched.',
    'Those in the know say the sum is the tip of the iceberg. Another £4,000 is allegedly hidden under “hospitality”.',
    'None of the meetings he named took place, the clerk Joan Tillotson has written. A clerk who says so in writing is worth ten mayors.',
    'What took him to Port Merrin? The town has long had its own ideas, and none of them involves drains.',
    'The mayor says that the audit will clear him. His deputy, Olympia Strake, said on Friday that she was “looking forward to page four”.',
    'He clearly thinks we are fools. A decent man would be gone by now.',
  ],
  readers: ['tobias', 'maeve'],
  agreed: [
    fact('He has repaid £1,160, he told Thursday’s meeting.', 'the mayor', 'PARTY', { cue: 'told' }),
    fact('The apology lasted eleven seconds … watched.', 'The Averne Gadfly', 'OWN_REPORTING', {
      cue: 'watched',
    }),
    claim('Another £4,000 is allegedly … “hospitality”.', 'HEDGED', { cue: 'allegedly' }),
    fact('None of the meetings he named … written.', 'Joan Tillotson', 'OFFICIAL', { cue: 'has written' }),
    opinion('A clerk who says so … mayors.', 'EVALUATION'),
    opinion('What took him to Port Merrin?', 'INTERPRETATION'),
    opinion('He clearly thinks we are fools.', 'INTERPRETATION'),
    opinion('A decent man would be gone by now.', 'PRESCRIPTION', { loaded: ['decent'] }),
  ],
  differences: [
    differ(
      {
        tobias: [claim('So the mayor put the wrong receipt … folder.', 'NO_SOURCE')],
        maeve: [opinion('So the mayor put … Three times.', 'EVALUATION')],
      },
      'maeve',
      'Mockery of his own words.',
    ),
    differ(
      {
        tobias: [
          claim('Those in the know say … iceberg.', 'VAGUE_SOURCE', {
            source: { name: 'those in the know', type: 'ANONYMOUS' },
          }),
          opinion('the tip of the iceberg', 'EVALUATION'),
        ],
        maeve: [
          claim('Those in the know say … iceberg.', 'VAGUE_SOURCE', {
            source: { name: 'those in the know', type: 'ANONYMOUS' },
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        tobias: [claim('The town has long had … drains.', 'VAGUE_SOURCE')],
        maeve: [opinion('The town has long had … drains.', 'INTERPRETATION')],
      },
      'tobias',
    ),
    differ(
      {
        tobias: [quoted('The mayor says that the audit will clear him.', 'the mayor', 'FORECAST')],
        maeve: [
          claim('The mayor says that the audit will clear him.', 'SELF_INTERESTED', {
            source: { name: 'the mayor', type: 'PARTY' },
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          fact('His deputy, Olympia Strake, said … four”.', 'Olympia Strake', 'PARTY', { cue: 'said' }),
        ],
      },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
