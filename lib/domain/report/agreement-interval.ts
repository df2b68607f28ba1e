import type { AgreementCounts } from './article-counts'
import { alphaOfTable, coincidencesOf } from './pooled-agreement'

/** How the interval of a pooled alpha is made: the same articles give the same interval, anywhere. */
export const bootstrap = { draws: 2_000, seed: 20_111, fewest: 5 } as const

/**
 * The 95 % interval of the pooled alpha: articles are drawn again with replacement, 2,000 times, and what lies between
 * the 2.5th and the 97.5th percentile is kept. Null with fewer than five articles that two read blind.
 */
export function agreementInterval(
  articles: readonly AgreementCounts[],
): { low: number; high: number } | null {
  const tables = articles.filter(({ readers }) => readers > 1).map((one) => coincidencesOf(one).flat())
  if (tables.length < bootstrap.fewest) return null
  const random = randomFrom(bootstrap.seed)
  const alphas: number[] = []
  for (let draw = 0; draw < bootstrap.draws; draw++) {
    const sums = new Array<number>(16).fill(0)
    for (let n = 0; n < tables.length; n++) {
      const table = tables[Math.floor(random() * tables.length)] ?? []
      for (let cell = 0; cell < 16; cell++) sums[cell] = (sums[cell] ?? 0) + (table[cell] ?? 0)
    }
    const { alpha } = alphaOfTable([sums.slice(0, 4), sums.slice(4, 8), sums.slice(8, 12), sums.slice(12)])
    if (alpha !== null) alphas.push(alpha)
  }
  if (alphas.length === 0) return null
  alphas.sort((a, b) => a - b)
  const at = (share: number) => alphas[Math.round(share * (alphas.length - 1))] ?? Number.NaN
  return { low: at(0.025), high: at(0.975) }
}

/** Numbers from 0 to below 1 that a seed fixes: Marsaglia's xorshift32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
