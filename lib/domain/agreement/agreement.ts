import type { Label } from '../codebook/labels'
import { alphaOfCoincidences, type WeightedUnit } from './alpha'
import { type Value, values } from './readings'

/** Agreement of two readers: their places in the list of readings, α and the share (0–1) of units on which they agree. */
export type PairAgreement = { a: number; b: number; alpha: number | null; percent: number | null }

/**
 * How far independent readings of a text agree, over `units` of it (code points or sentences).
 * `alpha` is Krippendorff's, nominal, over S, U, O and none; null is undefined and printed as '–', never as 1.
 * `percent` is the share (0–1) of pairs of readings that say the same, null with fewer than two readings or no units.
 * `coverage`: the share (0–1) of units tagged by all readers, by any, and by each.
 * `confusion` is indexed by `values` (S, U, O, none): for two readers the first one's value by the second one's;
 * for more, every ordered pair of readers summed, hence symmetric.
 * `perLabel`: α of this label against everything else.
 */
export type Agreement = {
  readers: number
  units: number
  alpha: number | null
  percent: number | null
  coverage: { both: number; any: number; byReader: number[] }
  confusion: number[][]
  perPair: PairAgreement[]
  perLabel: Record<Label, { alpha: number | null }>
}

/** Sums up what the readers said of each unit; no value may be missing, since every reader read everything. */
export function summarizeAgreement(units: WeightedUnit<Value>[], readers: number): Agreement {
  const pairs = pairsOf(readers)
  const all = alphaOfCoincidences(units)
  return {
    readers,
    units: weigh(units, () => true),
    alpha: all.alpha,
    percent: all.n > 0 ? 1 - all.observed : null,
    coverage: coverageOf(units, readers),
    confusion: confusionOf(units, pairs, readers),
    perPair: pairs.map(([a, b]) => pairAgreement(units, a, b)),
    perLabel: perLabelOf(units),
  }
}

function pairsOf(readers: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let a = 0; a < readers; a++) for (let b = a + 1; b < readers; b++) pairs.push([a, b])
  return pairs
}

function pairAgreement(units: WeightedUnit<Value>[], a: number, b: number): PairAgreement {
  const { alpha, observed, n } = alphaOfCoincidences(
    units.map(({ values, weight }) => ({ values: [values[a] ?? null, values[b] ?? null], weight })),
  )
  return { a, b, alpha, percent: n > 0 ? 1 - observed : null }
}

function perLabelOf(units: WeightedUnit<Value>[]): Agreement['perLabel'] {
  const against = (label: Label) => {
    const binary = units.map(({ values, weight }) => ({
      values: values.map((value) => Number(value === label)),
      weight,
    }))
    return { alpha: alphaOfCoincidences(binary).alpha }
  }
  return {
    SOURCED_FACT: against('SOURCED_FACT'),
    UNVERIFIED_CLAIM: against('UNVERIFIED_CLAIM'),
    OPINION: against('OPINION'),
  }
}

function coverageOf(units: WeightedUnit<Value>[], readers: number): Agreement['coverage'] {
  const total = weigh(units, () => true)
  const share = (isMeant: (values: (Value | null)[]) => boolean) =>
    total > 0 ? weigh(units, isMeant) / total : 0
  const isTagged = (value: Value | null | undefined) => value !== 'NONE'
  return {
    both: readers > 0 ? share((values) => values.every(isTagged)) : 0,
    any: share((values) => values.some(isTagged)),
    byReader: Array.from({ length: readers }, (_, reader) => share((values) => isTagged(values[reader]))),
  }
}

function confusionOf(
  units: WeightedUnit<Value>[],
  pairs: [number, number][],
  readers: number,
): Agreement['confusion'] {
  const ordered = readers > 2 ? pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]) : pairs
  return values.map((row) =>
    values.map((column) =>
      ordered.reduce((sum, [a, b]) => sum + weigh(units, (unit) => unit[a] === row && unit[b] === column), 0),
    ),
  )
}

function weigh(units: WeightedUnit<Value>[], isMeant: (values: (Value | null)[]) => boolean): number {
  return units.reduce((sum, { values, weight }) => (isMeant(values) ? sum + weight : sum), 0)
}
