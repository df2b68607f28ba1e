import { DEFAULT_RHO } from './share'
import type { Sums } from './sums'

/** The least correlation that is ever assumed: few articles may look alike by chance. */
const FLOOR = 0.05
/** How many articles beyond the first of each outlet an estimate takes. */
const ENOUGH = 20

/** What the correlation within articles is estimated from, over all outlets; see `anova`. */
export type Anova = {
  between: number
  betweenDegrees: number
  within: number
  withinDegrees: number
  n0: number
  rho: number
}

/** ρ for one label, pooled over all outlets: estimated where there are articles enough, else the default. */
export function pooledRho(outlets: readonly Sums[]): { rho: number; estimated: boolean } {
  const estimate = anova(outlets)
  if (estimate.betweenDegrees < ENOUGH || !Number.isFinite(estimate.rho)) {
    return { rho: DEFAULT_RHO, estimated: false }
  }
  return { rho: Math.max(FLOOR, estimate.rho), estimated: true }
}

/**
 * One-way analysis of variance of the label among passages, articles within outlets:
 * ρ = (MSB − MSW) / (MSB + (n0 − 1) MSW). Donner 1986, 'A review of inference procedures for the intraclass
 * correlation coefficient'.
 */
export function anova(outlets: readonly Sums[]): Anova {
  const counted = outlets.filter(({ n }) => n > 0)
  const sum = (of: (sums: Sums) => number) => counted.reduce((total, sums) => total + of(sums), 0)
  const between = sum(({ y, n, yyPerN }) => yyPerN - (y * y) / n)
  const within = sum(({ y, yyPerN }) => y - yyPerN)
  const betweenDegrees = sum(({ articles }) => articles - 1)
  const withinDegrees = sum(({ n, articles }) => n - articles)
  const n0 = sum(({ n, nn }) => n - nn / n) / betweenDegrees
  const [msb, msw] = [between / betweenDegrees, within / withinDegrees]
  return {
    between,
    betweenDegrees,
    within,
    withinDegrees,
    n0,
    rho: (msb - msw) / (msb + (n0 - 1) * msw),
  }
}
