import { claim, type DemoArticle, differ, fact, opinion } from '../../article'

export const nineFifty: DemoArticle = {
  slug: 'nine-fifty',
  project: 'PRESS_REVIEW',
  title: 'The 9.50 to nowhere',
  bylines: ['Barnabas Quirke'],
  publishedAt: '2026-01-24',
  text: [
    'The Averne Ferry Company has discovered a marvellous way to save money: not carrying anybody. From March the last boat leaves at 9.50pm, its notice says.',
    'The company’s bean-counters swear that seven people a night use the late crossing. Anyone with eyes has seen three times as many.',
    'I took the boat on Wednesday and stopped counting at nineteen. One of them was a midwife asleep on a rope.',
    'There is no shortage of deckhands, the company’s spokesman says. Four posts on the route are vacant, says the county’s register.',
    'It is an open secret that the owners want to sell the old boat to a hotel. A buyer has reportedly been found.',
    'A ferry is not a favour. A county that lets its nurses sleep on benches has forgotten what a county is for.',
    'The transport member should take the keys away, and she should do it before March. She will do nothing of the kind.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    opinion('The Averne Ferry Company has discovered … anybody.', 'EVALUATION', { loaded: ['marvellous'] }),
    fact('From March the last boat … notice says.', 'its notice', 'DOCUMENT', { cue: 'says' }),
    fact('I took the boat on Wednesday … nineteen.', 'The Averne Gadfly', 'OWN_REPORTING'),
    fact('Four posts on the route … register.', 'the county’s register', 'DOCUMENT', { cue: 'says' }),
    claim('A buyer has reportedly been found.', 'HEDGED', { cue: 'reportedly' }),
    opinion('A ferry is not a favour.', 'EVALUATION'),
    opinion('A county that lets … for.', 'EVALUATION'),
    opinion('The transport member should … March.', 'PRESCRIPTION'),
    opinion('She will do nothing of the kind.', 'FORECAST'),
  ],
  differences: [
    differ(
      {
        tobias: [
          claim('The company’s bean-counters swear … crossing.', 'SELF_INTERESTED', {
            source: { name: 'Averne Ferry Company', type: 'PARTY' },
            loaded: ['bean-counters'],
          }),
        ],
        saoirse: [
          fact('The company’s bean-counters swear … crossing.', 'Averne Ferry Company', 'PARTY', {
            cue: 'swear',
            loaded: ['bean-counters'],
          }),
        ],
      },
      'tobias',
      'The loaded word changes nothing; the stake does.',
    ),
    differ(
      {
        tobias: [claim('Anyone with eyes … as many.', 'VAGUE_SOURCE')],
        saoirse: [opinion('Anyone with eyes … as many.', 'EVALUATION')],
      },
      'tobias',
    ),
    differ(
      {
        saoirse: [fact('One of them was a midwife asleep on a rope.', 'The Averne Gadfly', 'OWN_REPORTING')],
      },
      'NO_TAG',
      'Colour; nothing rests on it.',
    ),
    differ(
      {
        tobias: [
          claim('There is no shortage … says.', 'DISPUTED', {
            source: { name: 'the company’s spokesman', type: 'PARTY' },
            cue: 'says',
          }),
        ],
        saoirse: [
          claim('There is no shortage of deckhands', 'DISPUTED', {
            source: { name: 'the company’s spokesman', type: 'PARTY' },
          }),
        ],
      },
      'tobias',
    ),
    differ(
      {
        tobias: [claim('It is an open secret … hotel.', 'VAGUE_SOURCE')],
        saoirse: [opinion('It is an open secret … hotel.', 'INTERPRETATION')],
      },
      'tobias',
    ),
  ],
  ends: { at: 'SIGNED' },
}
