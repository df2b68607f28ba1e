import { jStat } from 'jstat'
import type { Sums } from './sums'

/**
 * An outlet's share of one label: `share` Σy/Σn and its 95 % interval (0–1), what it was made of, and `effectiveN`,
 * how many independent passages the clustered ones are worth (`n / designEffect`).
 */
export type Share = {
  share: number
  low: number
  high: number
  y: number
  n: number
  articles: number
  effectiveN: number
  designEffect: number
}

/** The correlation within articles that is assumed until enough articles are there to estimate it. */
export const DEFAULT_RHO = 0.12

/** How many articles the assumed design effect weighs. */
const PRIOR_ARTICLES = 10

/**
 * The ratio estimate with its interval: the design effect as linearised, blended with the one that the model (ρ within
 * articles) gives, the latter weighing ten articles; then Wilson's interval with the effective n and Student's t with
 * G − 1 + 10 degrees of freedom. Null where nothing was counted. Franco et al. 2019 compare intervals of this form.
 */
export function estimateShare(sums: Sums, rho: number): Share | null {
  const { articles, y, n } = sums
  if (n === 0) return null
  const share = y / n
  const designEffect = blendedDesignEffect(sums, rho)
  const effectiveN = n / designEffect
  const t = studentQuantile(0.975, articles - 1 + PRIOR_ARTICLES)
  return { share, ...wilsonInterval(share, effectiveN, t), y, n, articles, effectiveN, designEffect }
}

/** The variance of Σy/Σn by linearisation, articles as clusters; null with fewer than two. Cochran 1977, section 6.3. */
export function linearisedVariance({ articles, y, n, yy, nn, yn }: Sums): number | null {
  if (articles < 2) return null
  const ratio = y / n
  const residuals = Math.max(0, yy - 2 * ratio * yn + ratio * ratio * nn)
  return ((articles / (articles - 1)) * residuals) / (n * n)
}

/** By how much articles being alike inside widens the interval: never less than 1. */
function blendedDesignEffect(sums: Sums, rho: number): number {
  const { articles, n, nn } = sums
  const model = 1 + (nn / n - 1) * rho
  const linearised = linearisedDesignEffect(sums)
  const weight = linearised === null ? 0 : (articles - 1) / (articles - 1 + PRIOR_ARTICLES)
  return Math.max(1, weight * (linearised ?? 0) + (1 - weight) * model)
}

/** Null where no share but 0 or 1 was seen, or one article alone. */
export function linearisedDesignEffect(sums: Sums): number | null {
  const variance = linearisedVariance(sums)
  const spread = (sums.y / sums.n) * (1 - sums.y / sums.n)
  return variance === null || spread === 0 ? null : (variance * sums.n) / spread
}

/** Wilson's score interval (0–1) of a share seen among n, z standing for how sure it shall be. Wilson 1927. */
export function wilsonInterval(share: number, n: number, z: number): { low: number; high: number } {
  const square = (z * z) / n
  const middle = share + square / 2
  const reach = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return {
    low: share === 0 ? 0 : Math.max(0, (middle - reach) / (1 + square)),
    high: share === 1 ? 1 : Math.min(1, (middle + reach) / (1 + square)),
  }
}

export function studentQuantile(p: number, degrees: number): number {
  return jStat.studentt.inv(p, degrees)
}
