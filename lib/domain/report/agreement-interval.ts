import type { AgreementCounts } from './article-counts'
import { type Coefficients, coefficientsOf, sumsOf } from './pooled-agreement'

/** How the interval of a pooled alpha is made: the same articles give the same interval, anywhere. */
export const bootstrap = { draws: 2_000, seed: 20_111, fewest: 5 } as const

export type Interval = { low: number; high: number }

/** The alphas that have one: over all labels, of each label's own, of sentences, and of passages as units. */
const alphas = {
  all: ({ alpha }) => alpha,
  SOURCED_FACT: ({ byLabel }) => byLabel.SOURCED_FACT,
  UNVERIFIED_CLAIM: ({ byLabel }) => byLabel.UNVERIFIED_CLAIM,
  OPINION: ({ byLabel }) => byLabel.OPINION,
  sentences: ({ sentences }) => sentences.alpha,
  units: ({ unitizing }) => unitizing.all,
  boundaries: ({ unitizing }) => unitizing.boundaries,
  kinds: ({ unitizing }) => unitizing.kinds,
} as const satisfies Record<string, (of: Coefficients) => number | null>

type AlphaName = keyof typeof alphas
const names = Object.keys(alphas) as AlphaName[]

/** Null where it is undefined in every draw. */
export type AgreementIntervals = Record<AlphaName, Interval | null>

/**
 * The 95 % intervals of the pooled alphas: articles are drawn again with replacement, 2,000 times, and what lies between
 * the 2.5th and the 97.5th percentile is kept. Null with fewer than five articles that two read blind.
 */
export function agreementIntervals(articles: readonly AgreementCounts[]): AgreementIntervals | null {
  const read = articles.filter(({ readers }) => readers > 1)
  if (read.length < bootstrap.fewest) return null
  const sums = Float64Array.from(read.flatMap(sumsOf))
  const random = randomFrom(bootstrap.seed)
  const drawn = new Map<AlphaName, number[]>(names.map((name) => [name, []]))
  for (let draw = 0; draw < bootstrap.draws; draw++) {
    const found = coefficientsOf(drawnFrom(sums, read.length, random))
    for (const name of names) {
      const alpha = alphas[name](found)
      if (alpha !== null) drawn.get(name)?.push(alpha)
    }
  }
  const intervals = names.map((name) => [name, middleOf(drawn.get(name) ?? [])] as const)
  return Object.fromEntries(intervals) as AgreementIntervals
}

/** As many articles as there are, drawn with replacement and added up: millions of additions for a large outlet. */
function drawnFrom(sums: Float64Array, articles: number, random: () => number): number[] {
  const each = sums.length / articles
  const drawn = new Float64Array(each)
  for (let n = 0; n < articles; n++) {
    const from = each * Math.floor(random() * articles)
    for (let at = 0; at < each; at++) drawn[at] = (drawn[at] ?? 0) + (sums[from + at] ?? 0)
  }
  return [...drawn]
}

/** From the 2.5th to the 97.5th percentile. */
function middleOf(drawn: number[]): Interval | null {
  if (drawn.length === 0) return null
  drawn.sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN
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
