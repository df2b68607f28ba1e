/** What a report says in words, as its figures allow. */
import { labelWords } from '../../codebook/codebook-words'
import { labels } from '../../codebook/labels'
import { percentOf } from '../../report/percent'
import type { ReportShare } from '../../report/report-share'
import type { ExportedReport } from './exported-report'
import { reportWords as text } from './report-words'

/** What is made up of what, in one sentence; counts only where no share may be given. */
export function shareSentence({ labels: shares }: Pick<ExportedReport, 'labels'>): string {
  const parts = labels.flatMap((label) => {
    const { status, share, low, high } = shares[label]
    if (status === 'TOO_FEW' || share === null) return []
    const range = low === null || high === null ? '' : ` (${percentOf(low)}–${percentOf(high)})`
    return [text.shares.part(`${percentOf(share)} %`, labelWords[label].name.toLowerCase(), range)]
  })
  return parts.length === 0 ? text.shares.few : text.shares.takeaway(parts)
}

/** The share as a percentage; '–' where none may be given. */
export function shareOf({ status, share }: ReportShare): string {
  return status === 'TOO_FEW' || share === null ? '–' : `${percentOf(share)} %`
}

export function printRange({ low, high }: Pick<ReportShare, 'low' | 'high'>): string {
  return low === null || high === null ? '–' : `${percentOf(low)}–${percentOf(high)} %`
}
