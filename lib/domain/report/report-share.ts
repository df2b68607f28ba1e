import { type PublishStatus, publishStatus, type Selection } from './publish-status'
import { estimateShare, type Share } from './share'
import type { Sums } from './sums'

/** A share as a report may show it; what may not be said is null. */
export type ReportShare = Pick<Share, 'y' | 'n' | 'articles'> & {
  [figure in 'share' | 'low' | 'high' | 'effectiveN' | 'designEffect']: number | null
} & { status: PublishStatus }

/**
 * One label's figures with what may be said of them. Articles picked by hand describe themselves only: their share is a
 * count of theirs and has no interval.
 */
export function reportShare(
  { articles, y, n, ...rest }: Sums,
  rho: number,
  { selection, singleReader }: { selection: Selection; singleReader: boolean },
): ReportShare {
  const found = estimateShare({ articles, y, n, ...rest }, rho)
  if (!found) {
    const nothing = { share: null, low: null, high: null, effectiveN: null, designEffect: null }
    return { ...nothing, y, n, articles, status: 'TOO_FEW' }
  }
  const status = publishStatus(found, { singleReader })
  if (selection !== 'HAND_PICKED') return { ...found, status }
  const described = status === 'REPORTABLE' ? 'PROVISIONAL' : status
  return { ...found, low: null, high: null, status: described }
}
