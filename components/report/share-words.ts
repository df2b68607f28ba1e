import type { Report, ReportShare } from '@/lib/contract/reports'
import { atLeast, atMost, percentSaid } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'

const text = reportWords

/** What a share may be called: a percentage with its interval, or a count where it speaks for nothing more. */
export function printShare(share: ReportShare, unit: Report['unit']): string {
  if (share.status === 'TOO_FEW' || share.share === null) return printCount(share, unit)
  if (share.y === 0 && share.high !== null) return text.shares.noneSeen(share.n, atMost(share.high))
  if (share.y === share.n && share.low !== null) return text.shares.allSeen(share.n, atLeast(share.low))
  return `${percentSaid(share.share)} %${printRange(share)}`
}

/** ' (33–53)', where there is an interval. */
function printRange({ low, high }: Pick<ReportShare, 'low' | 'high'>): string {
  return low === null || high === null ? '' : ` (${percentOf(low)}–${percentOf(high)})`
}

export function printCount({ y, n }: Pick<ReportShare, 'y' | 'n'>, unit: Report['unit']): string {
  return text.shares.of(y, n, text.units[unit].toLowerCase())
}
