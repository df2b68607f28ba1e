import { claim, type DemoArticle, differ, fact, opinion } from '../../article'

export const gullCensus: DemoArticle = {
  slug: 'gull-census',
  project: 'CLASS',
  title: 'The great gull count, and who fed them',
  publishedAt: null,
  text: [
    'Four of us counted gulls from the slipway on Sunday and reached 1,316 before the rain. Last year the same four reached 1,120.',
    'The chip van is to blame, says everybody who does not own a chip van. Its owner, Rocco Templeman-Aster, says he sweeps the ground at closing time.',
    'I watched him sweep. I also watched three people feed the birds by hand under the sign that forbids it.',
    'A gull expert on the wireless reckoned that warm roofs keep them here through the winter. The programme’s page, which I have read, names no study.',
    'Gulls are thieves and I would not be without them. They ought to have a seat on the council, where they would feel at home.',
    ['LIST_ITEM', 'Herring gulls: 904'],
    ['LIST_ITEM', 'Black-headed gulls: 377'],
    ['LIST_ITEM', 'Others, and one goose: 35'],
    'The next count is on the first Sunday in October. Bring a pencil and a hat.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    fact('Four of us counted gulls … rain.', 'The Slipway Letter', 'OWN_REPORTING', { cue: 'counted' }),
    claim('The chip van is to blame … van.', 'VAGUE_SOURCE', {
      source: { name: 'everybody', type: 'ANONYMOUS' },
      cue: 'says',
    }),
    opinion('Gulls are thieves … them.', 'EVALUATION', { loaded: ['thieves'] }),
  ],
  differences: [
    differ(
      {
        maeve: [
          claim('Its owner, Rocco Templeman-Aster, says … time.', 'SELF_INTERESTED', {
            source: { name: 'Rocco Templeman-Aster', type: 'PARTY' },
          }),
        ],
        tobias: [
          fact('Its owner, Rocco Templeman-Aster, says … time.', 'Rocco Templeman-Aster', 'PARTY', {
            cue: 'says',
          }),
        ],
      },
      'tobias',
      'The writer watched him do it.',
    ),
    differ({ tobias: [opinion('They ought to have a seat … home.', 'PRESCRIPTION')] }, 'tobias'),
  ],
  ends: { at: 'UNASSIGNED' },
}
