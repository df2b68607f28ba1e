import type { Share } from './share'

type Estimate = Pick<Share, 'share' | 'effectiveN'>

/**
 * Shares drawn towards their common mean by how uncertain each is: only for lists sorted by share, never an outlet's
 * own figure. `shares` are in the order given. DerSimonian and Laird 1986, with each variance at the common mean.
 */
export function shrinkShares(outlets: readonly Estimate[]) {
  const total = (of: (outlet: Estimate) => number) => outlets.reduce((sum, outlet) => sum + of(outlet), 0)
  const mean = total(({ share, effectiveN }) => share * effectiveN) / total(({ effectiveN }) => effectiveN)
  const variance = ({ effectiveN }: Estimate) => (mean * (1 - mean)) / effectiveN
  const weights = total((outlet) => 1 / variance(outlet))
  const q = total((outlet) => (outlet.share - mean) ** 2 / variance(outlet))
  const squares = total((outlet) => 1 / variance(outlet) ** 2)
  const tau2 = Math.max(0, (q - (outlets.length - 1)) / (weights - squares / weights))
  const shares = outlets.map((outlet) => {
    const pull = variance(outlet) / (variance(outlet) + tau2)
    return (1 - pull) * outlet.share + pull * mean
  })
  return { mean, q, tau2, shares }
}
