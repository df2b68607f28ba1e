import type { Bench, Row } from './bench'
import { median } from './load'

const ROUNDS = 5
const LIMIT = 10

/** From the command to serving, with packages, build and database in place. */
export async function benchStart({ app }: Bench): Promise<Row[]> {
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await app.stop()
    const began = performance.now()
    await app.start(120)
    seconds.push((performance.now() - began) / 1_000)
  }
  const middle = median(seconds)
  return [
    {
      start: 'warm',
      'median s': middle.toFixed(1),
      'slowest s': Math.max(...seconds).toFixed(1),
      limit: `≤ ${LIMIT}`,
      '/ limit': (middle / LIMIT).toFixed(2),
    },
  ]
}
