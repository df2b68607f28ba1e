import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { ListedReport, Report } from '@/lib/contract/reports'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { MiniInterval } from './mini-interval'
import { type Asked, passagesAddress, reportAddress, scopeOf } from './report-address'
import { printShare } from './share-words'

const text = reportWords

export type OutletIndexProps = {
  reports: ListedReport[]
  unit: Report['unit']
  asked: Asked
  /** Slugs of those that were chosen before, to be compared. */
  chosen: readonly string[]
  /** These are all that there are. */
  isWhole: boolean
}

/** Every outlet with a signed article as a row of intervals, by name; those that may be compared can be chosen. */
export function OutletIndex({ reports, unit, asked, chosen, isWhole }: OutletIndexProps) {
  if (reports.length === 0) {
    const narrowed = asked.from || asked.to
    return (
      <EmptyState
        title={narrowed ? text.noneThen : text.none}
        text={narrowed ? text.noneThenText : text.noneText}
      />
    )
  }
  return (
    <form action="/outlets/compare" className="flex flex-col gap-5">
      {scopeOf(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isWhole && (
        <p className="max-w-160 text-pretty">
          {text.index.takeaway(reports.length, reports.filter(isComparable).length)}
        </p>
      )}
      <DataTable
        caption={words.outlets.title}
        columns={columnsFor(unit, asked, chosen)}
        rows={reports}
        rowKey={({ outlet }) => outlet.slug}
      />
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <Button variant="primary" type="submit">
          {text.index.compare}
        </Button>
        <div className="flex max-w-160 flex-col gap-2 text-pretty text-small text-text2">
          <p>{text.index.read}</p>
          <p>{text.index.order}</p>
        </div>
      </div>
    </form>
  )
}

/** Whether any of its shares may be set beside another outlet's. */
export function isComparable({ labels: shares }: ListedReport): boolean {
  return labels.some((label) => shares[label].status === 'REPORTABLE')
}

function columnsFor(unit: Report['unit'], asked: Asked, chosen: readonly string[]): Column<ListedReport>[] {
  const { columns } = text.index
  return [
    { key: 'outlet', head: columns.outlet, cell: (report) => name(report, asked, chosen) },
    {
      key: 'articles',
      head: columns.articles,
      align: 'end',
      className: 'whitespace-nowrap',
      cell: ({ articles }) => text.eligibleOf(articles),
    },
    ...labels.map((label) => shareColumn(label, unit, asked)),
    {
      key: 'updated',
      head: columns.updated,
      cell: ({ lastSignedAt }) => lastSignedAt && <Instant at={lastSignedAt} show="day" />,
      className: 'whitespace-nowrap text-small text-text2',
    },
  ]
}

function name(report: ListedReport, asked: Asked, chosen: readonly string[]) {
  const { outlet } = report
  const firm = isComparable(report)
  return (
    <span className="flex items-start gap-3">
      <span className="mt-1 w-4.5 shrink-0">
        {firm && (
          <input
            type="checkbox"
            name="o"
            value={outlet.slug}
            defaultChecked={chosen.includes(outlet.slug)}
            aria-label={text.index.choose(outlet.name)}
          />
        )}
      </span>
      <span>
        <Link href={reportAddress(outlet.slug, asked)} className="link">
          {outlet.name}
        </Link>
        {!firm && <span className="block font-normal text-small text-text2">{standing(report)}</span>}
      </span>
    </span>
  )
}

/** Why it is not compared. */
export function standing({ labels: shares, singleReader, selection }: ListedReport): string {
  if (selection === 'HAND_PICKED') return text.selections.HAND_PICKED
  if (singleReader) return text.singleReader
  const provisional = labels.some((label) => shares[label].status === 'PROVISIONAL')
  return text.status[provisional ? 'PROVISIONAL' : 'TOO_FEW']
}

function shareColumn(label: Label, unit: Report['unit'], asked: Asked): Column<ListedReport> {
  return {
    key: label,
    head: words.labels[label].name,
    cell: (report) => (
      <span className="flex flex-wrap items-center gap-x-3">
        <MiniInterval label={label} share={report.labels[label]} />
        <Figure report={report} label={label} unit={unit} asked={asked} />
      </span>
    ),
  }
}

/** The share or the count, and the way to its passages. */
function Figure({
  report,
  label,
  unit,
  asked,
}: {
  report: ListedReport
  label: Label
  unit: Report['unit']
  asked: Asked
}) {
  const share = report.labels[label]
  const printed = printShare(share, unit)
  const look = `text-small tabular-nums ${share.status === 'REPORTABLE' ? 'text-text' : 'text-text2'}`
  // a link leads to as many passages as it says
  if (unit !== 'passages' || report.passages[label] === 0) return <span className={look}>{printed}</span>
  return (
    <Link
      className={`${look} underline`}
      href={passagesAddress(report, asked, { label })}
      aria-label={`${report.outlet.name}, ${words.labels[label].name}: ${printed}`}
    >
      {printed}
    </Link>
  )
}
