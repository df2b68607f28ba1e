import { type Label, labels } from '../codebook/labels'
import type { AgreementCounts } from './article-counts'
import { alphaByLabel, alphaOfTable, coincidencesOf } from './pooled-agreement'

/** How the interval of a pooled alpha is made: the same articles give the same interval, anywhere. */
export const bootstrap = { draws: 2_000, seed: 20_111, fewest: 5 } as const

export type Interval = { low: number; high: number }

/** Of the alpha over all labels, and of each label's own; null where it is undefined in every draw. */
export type AgreementIntervals = { all: Interval | null; byLabel: Record<Label, Interval | null> }

/**
 * The 95 % intervals of the pooled alphas: articles are drawn again with replacement, 2,000 times, and what lies between
 * the 2.5th and the 97.5th percentile is kept. Null with fewer than five articles that two read blind.
 */
export function agreementIntervals(articles: readonly AgreementCounts[]): AgreementIntervals | null {
  const tables = articles.filter(({ readers }) => readers > 1).map((one) => coincidencesOf(one).flat())
  if (tables.length < bootstrap.fewest) return null
  const random = randomFrom(bootstrap.seed)
  const all: number[] = []
  const byLabel: Record<Label, number[]> = { SOURCED_FACT: [], UNVERIFIED_CLAIM: [], OPINION: [] }
  for (let draw = 0; draw < bootstrap.draws; draw++) {
    const sums = new Array<number>(16).fill(0)
    for (let n = 0; n < tables.length; n++) {
      const table = tables[Math.floor(random() * tables.length)] ?? []
      for (let cell = 0; cell < 16; cell++) sums[cell] = (sums[cell] ?? 0) + (table[cell] ?? 0)
    }
    const drawn = [sums.slice(0, 4), sums.slice(4, 8), sums.slice(8, 12), sums.slice(12)]
    const { alpha } = alphaOfTable(drawn)
    if (alpha !== null) all.push(alpha)
    const each = alphaByLabel(drawn)
    for (const label of labels) if (each[label] !== null) byLabel[label].push(each[label])
  }
  const intervals = labels.map((label) => [label, middleOf(byLabel[label])] as const)
  return { all: middleOf(all), byLabel: Object.fromEntries(intervals) as AgreementIntervals['byLabel'] }
}

/** From the 2.5th to the 97.5th percentile. */
function middleOf(alphas: number[]): Interval | null {
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
