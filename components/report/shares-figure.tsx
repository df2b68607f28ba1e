import { LabelChip } from '@/components/annotation/label-chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Report, ReportShare } from '@/lib/contract/reports'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { isTooFew, shareOf, sourceLine, spreadSentence } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'
import { FigureFrame } from './figure-frame'
import { PassagesLink } from './passages-link'
import { type Asked, exportAddress } from './report-address'
import { ShareStrip, StripAxis } from './share-strip'
import { printShare } from './share-words'

const text = reportWords

/** The three shares, each with its articles, its interval and its count. */
export function SharesFigure({ report, asked }: { report: Report; asked: Asked }) {
  return (
    <FigureFrame
      title={isTooFew(report) ? text.sure.titleFew : text.sure.title}
      takeaway={spreadSentence(report)}
      table={<SharesTable report={report} />}
      anchor="shares"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'shares' })}
      source={`${sourceLine(report)} ${axisOf(report)}`}
    >
      <ul className="flex flex-col gap-4">
        {labels.map((label) => (
          <li key={label} className="grid items-center gap-x-6 gap-y-1 @2xl:grid-cols-[10rem_1fr_12rem]">
            <LabelChip label={label} className="justify-self-start" />
            <ShareStrip label={label} share={report.labels[label]} strip={report.strip} />
            <p>
              {report.labels[label].status !== 'TOO_FEW' && (
                <span className="block text-h3">{printShare(report.labels[label], report.unit)}</span>
              )}
              <PassagesLink of={report} unit={report.unit} label={label} asked={asked} />
              <Unsure share={report.labels[label]} />
            </p>
          </li>
        ))}
        <li className="grid gap-x-6 @2xl:grid-cols-[10rem_1fr_12rem]" aria-hidden="true">
          <span className="hidden @2xl:block" />
          <StripAxis />
        </li>
      </ul>
    </FigureFrame>
  )
}

/** How wide the uncertainty is, where it is all that can be said. */
function Unsure({ share: { status, low, high } }: { share: ReportShare }) {
  if (status !== 'TOO_FEW' || low === null || high === null) return null
  return (
    <span className="block text-small text-text2">{text.shares.range(percentOf(low), percentOf(high))}</span>
  )
}

function SharesTable({ report }: { report: Report }) {
  const { columns } = text
  const figure = (label: Label, of: 'low' | 'high') => {
    const value = report.labels[label][of]
    return value === null ? '–' : `${percentOf(value)} %`
  }
  const shown: Column<Label>[] = [
    { key: 'label', head: columns.label, cell: (label) => words.labels[label].name },
    { key: 'share', head: columns.share, align: 'end', cell: (label) => shareOf(report.labels[label]) },
    { key: 'low', head: columns.low, align: 'end', cell: (label) => figure(label, 'low') },
    { key: 'high', head: columns.high, align: 'end', cell: (label) => figure(label, 'high') },
    { key: 'y', head: columns.count, align: 'end', cell: (label) => report.labels[label].y },
    { key: 'n', head: columns.all, align: 'end', cell: (label) => report.labels[label].n },
    { key: 'status', head: columns.status, cell: (label) => text.status[report.labels[label].status] },
  ]
  return (
    <DataTable caption={text.shares.caption} columns={shown} rows={[...labels]} rowKey={(label) => label} />
  )
}

function axisOf({ selection, labels: shares }: Report): string {
  if (selection === 'HAND_PICKED') return text.shares.axisPicked
  return labels.every((label) => shares[label].status === 'TOO_FEW') ? text.shares.axisFew : text.shares.axis
}
