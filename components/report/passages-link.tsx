import Link from 'next/link'
import type { Report, ReportShare } from '@/lib/contract/reports'
import type { Label } from '@/lib/domain/codebook/labels'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { type Asked, passagesAddress } from './report-address'
import { printCount } from './share-words'

export type PassagesLinkProps = {
  of: Pick<Report, 'outlet' | 'passages'> & { labels: Record<Label, ReportShare> }
  unit: Report['unit']
  label: Label
  asked: Asked
}

/** What was counted of a label, and the way to its passages: as many as the link says, whatever the unit. */
export function PassagesLink({ of, unit, label, asked }: PassagesLinkProps) {
  const href = passagesAddress(of, asked, { label })
  const counted = printCount(of.labels[label], unit)
  const look = 'text-small underline'
  if (unit === 'passages') {
    return (
      <Link className={look} href={href}>
        {counted}
      </Link>
    )
  }
  return (
    <span className="text-small">
      {counted}{' '}
      <Link className={look} href={href}>
        {reportWords.behind.within(of.passages[label])}
      </Link>
    </span>
  )
}
