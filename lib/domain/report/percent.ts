/** A share (0–1) in whole per cent. */
export function percentOf(share: number): number {
  return Math.round(share * 100)
}
