import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const oysterBeds: DemoArticle = {
  slug: 'oyster-beds',
  project: 'PRESS_REVIEW',
  title: 'Oyster beds shut over sewage readings',
  bylines: ['Desmond Iverleigh'],
  publishedAt: '2026-03-12',
  url: 'https://saltmerecourier.example/2026/oyster-beds',
  text: [
    'Three oyster beds in the Ouden estuary were closed on Tuesday after water samples exceeded the limit for sewage bacteria nearly sixfold, the Averne Fisheries Office said.',
    'The samples were taken on March 8, two days after an overflow at the Dunlow treatment works, the office’s bulletin shows.',
    'Averne Water, which runs the works, said there was “no established link” between the overflow and the readings.',
    'Marine biologist Dr Leopold Achterwind, of Kessing College, said tides on those days ran from the works straight towards the beds. “It would be odd if there were no link,” he said.',
    'Oyster grower Philippa Marrable said that she had thrown away stock worth £12,000. She showed the Courier delivery notes for the sum.',
    'A similar overflow is thought to have gone unreported last summer.',
    'The beds will be tested again each Monday, according to the bulletin.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    fact('Three oyster beds … Fisheries Office said.', 'Averne Fisheries Office', 'OFFICIAL', {
      cue: 'said',
    }),
    fact('The samples were taken … bulletin shows.', 'the office’s bulletin', 'DOCUMENT', { cue: 'shows' }),
    claim('Averne Water, which runs the works … readings.', 'SELF_INTERESTED', {
      source: { name: 'Averne Water', type: 'PARTY' },
    }),
    fact('Marine biologist Dr Leopold Achterwind … the beds.', 'Dr Leopold Achterwind', 'EXPERT', {
      cue: 'said',
    }),
    claim('A similar overflow is thought … last summer.', 'VAGUE_SOURCE', { cue: 'is thought' }),
    fact('The beds will be tested again … bulletin.', 'bulletin', 'DOCUMENT', { cue: 'according to' }),
  ],
  differences: [
    differ(
      {
        tobias: [
          claim('“It would be odd … he said.', 'HEDGED', {
            source: { name: 'Dr Leopold Achterwind', type: 'EXPERT' },
          }),
        ],
        saoirse: [quoted('“It would be odd … he said.', 'Dr Leopold Achterwind', 'INTERPRETATION')],
      },
      'saoirse',
    ),
    differ(
      {
        tobias: [
          fact('Oyster grower Philippa Marrable said … £12,000.', 'Philippa Marrable', 'PARTY', {
            cue: 'said',
          }),
        ],
        saoirse: [
          fact('Oyster grower Philippa Marrable said … for the sum.', 'Philippa Marrable', 'PARTY', {
            cue: 'said',
          }),
        ],
      },
      'tobias',
    ),
  ],
  added: [],
  ends: { at: 'SIGNED' },
}
