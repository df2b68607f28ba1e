/**
 * Krippendorff's α for nominal values and the numbers it is made of.
 * `alpha` is null where it is undefined (no pairable values, or only one value in use), never 1 by default;
 * `observed` and `expected` are disagreements (shares 0–1); `n` is the weight of pairable values.
 */
export type Alpha = { alpha: number | null; observed: number; expected: number; n: number }

/** What the readers said of a unit (null: a missing reading), and how many equal units it stands for. */
export type WeightedUnit<T> = { values: (T | null)[]; weight: number }

/**
 * Krippendorff's α, nominal, of units × readers; null marks a missing reading, and a unit with fewer than two
 * readings drops out. Source: Krippendorff 2011, 'Computing Krippendorff's Alpha-Reliability', sections A–C.
 */
export function nominalAlpha(units: (string | number | null)[][]): Alpha {
  return alphaOfCoincidences(units.map((values) => ({ values, weight: 1 })))
}

/**
 * The same for units that occur `weight` times, so that a text is counted by runs and not position by position.
 * With coincidences `o_ck = Σ_u w_u · n_uc (n_uk − [c=k]) / (m_u − 1)`: observed `Σ_{c≠k} o_ck / n`, expected
 * `Σ_{c≠k} n_c n_k / n(n − 1)`, α = 1 − observed / expected.
 */
export function alphaOfCoincidences<T extends string | number>(counts: WeightedUnit<T>[]): Alpha {
  const totals = new Map<T, number>()
  let n = 0
  let disagreeing = 0
  for (const { values, weight } of counts) {
    const inUnit = frequencies(values)
    const readings = sum(inUnit.values())
    if (readings < 2 || weight <= 0) continue
    n += weight * readings
    disagreeing += (weight * differingPairs(inUnit.values(), readings)) / (readings - 1)
    for (const [value, count] of inUnit) totals.set(value, (totals.get(value) ?? 0) + weight * count)
  }
  if (n === 0) return { alpha: null, observed: 0, expected: 0, n }
  const observed = disagreeing / n
  const expected = differingPairs(totals.values(), n) / (n * (n - 1))
  return { alpha: totals.size < 2 ? null : 1 - observed / expected, observed, expected, n }
}

function frequencies<T>(values: (T | null)[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** `Σ_{c≠k} n_c n_k`: how many ordered pairs of the counted values differ. */
function differingPairs(counts: Iterable<number>, total: number): number {
  let equal = 0
  for (const count of counts) equal += count * count
  return total * total - equal
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
