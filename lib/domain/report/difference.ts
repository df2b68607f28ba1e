import type { Share } from './share'

type Estimate = Pick<Share, 'share' | 'low' | 'high'>

/** A difference of two shares (−1 to 1) with its interval. */
export type Difference = { difference: number; low: number; high: number }

/** a − b with an interval made from those of the two (MOVER). Newcombe 1998, method 10; Zou and Donner 2008. */
export function difference(a: Estimate, b: Estimate): Difference {
  const apart = a.share - b.share
  return {
    difference: apart,
    low: apart - Math.hypot(a.share - a.low, b.high - b.share),
    high: apart + Math.hypot(a.high - a.share, b.share - b.low),
  }
}
