import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const nightMarket: DemoArticle = {
  slug: 'night-market',
  project: 'PRESS_REVIEW',
  title: 'Night market draws 5,200 to Ropewalk Quay',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026-04-18',
  text: [
    'Saltmere’s first night market drew 5,200 visitors to Ropewalk Quay on Friday, the council’s gate counters recorded.',
    'All 48 stalls had been let within an hour, market manager Yusuf Lindenmeyer said. He turned away a further 70 traders, his waiting list shows.',
    ['CAPTION', 'Lanterns over the quay at nine o’clock. Picture: Colm Astley'],
    '“The town has not looked so alive in my lifetime,” said Winifred Bleasdale, 83, who lives above the chandlery.',
    'Saltmere’s evenings had been too quiet for too long, council leader Sabine Oduya-Field said at the opening.',
    'Neighbours complained of noise until two in the morning. The police log lists three calls, the last at 11.40pm.',
    'Takings are estimated at up to £90,000, although no trader has published figures.',
    ['CAPTION', 'Lanterns over the quay at nine o’clock. Picture: Colm Astley'],
    'Mr Lindenmeyer said the next market would be held on June 19. The council has yet to license it, its events calendar shows.',
  ],
  readers: ['tobias', 'maeve'],
  agreed: [
    fact('Saltmere’s first night market … recorded.', 'the council’s gate counters', 'DOCUMENT', {
      cue: 'recorded',
    }),
    fact('All 48 stalls had been let … said.', 'Yusuf Lindenmeyer', 'PARTY', { cue: 'said' }),
    // printed twice: the first is tagged
    fact('Lanterns over the quay at nine o’clock.', 'Colm Astley', 'OWN_REPORTING', { nth: 1 }),
    quoted('“The town has not looked so alive … chandlery.', 'Winifred Bleasdale', 'EVALUATION'),
    quoted('Saltmere’s evenings had been … opening.', 'Sabine Oduya-Field', 'EVALUATION'),
    fact('The police log lists three calls, the last at 11.40pm.', 'police log', 'DOCUMENT', {
      cue: 'lists',
    }),
    fact('The council has yet to license it … shows.', 'its events calendar', 'DOCUMENT', { cue: 'shows' }),
  ],
  differences: [
    differ(
      { tobias: [fact('He turned away … list shows.', 'his waiting list', 'DOCUMENT', { cue: 'shows' })] },
      'tobias',
    ),
    differ(
      {
        tobias: [
          claim('Neighbours complained of noise until two in the morning.', 'DISPUTED', {
            source: { name: 'neighbours', type: 'ANONYMOUS' },
          }),
        ],
        maeve: [
          fact('Neighbours complained of noise until two in the morning.', 'neighbours', 'WITNESS', {
            cue: 'complained',
          }),
        ],
      },
      'tobias',
      'Only a category, and the log says otherwise.',
    ),
    differ(
      {
        tobias: [claim('Takings are estimated … figures.', 'VAGUE_SOURCE', { cue: 'are estimated' })],
        maeve: [claim('Takings are estimated at up to £90,000', 'HEDGED', { cue: 'are estimated' })],
      },
      'maeve',
    ),
    differ(
      {
        tobias: [
          fact('Mr Lindenmeyer said the next market … June 19.', 'Yusuf Lindenmeyer', 'PARTY', {
            cue: 'said',
          }),
        ],
        maeve: [quoted('Mr Lindenmeyer said the next market … June 19.', 'Yusuf Lindenmeyer', 'FORECAST')],
      },
      'tobias',
    ),
  ],
  ends: { at: 'SIGNED' },
}
