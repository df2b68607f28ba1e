import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { holders, type Label, labels } from '@/lib/domain/codebook/labels'
import {
  insidePercent,
  madeUpSentence,
  percentSaid,
  sourceLine,
} from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { FigureFrame } from './figure-frame'
import { PassagesLink } from './passages-link'
import { type Asked, exportAddress, passagesAddress } from './report-address'

const text = reportWords.shares

/** S plain, U diagonal, O dots, as in the strips of the articles. */
const fills: Record<Label, string> = {
  SOURCED_FACT: 'bg-s-line',
  UNVERIFIED_CLAIM:
    'bg-u-line bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--u-tint)_5px_7px)]',
  OPINION: 'bg-o-line bg-[radial-gradient(var(--o-tint)_1px,transparent_1.5px)] bg-size-[6px_6px]',
}

/** What of the tagged body is what, whose the opinions are, and how much of the body is tagged at all. */
export function MadeUpFigure({ report, asked }: { report: Report; asked: Asked }) {
  const { labels: shares, unit, words: of } = report
  const isShown = labels.every((label) => shares[label].status !== 'TOO_FEW')
  if (!isShown || of.body === 0) return null
  const inside = insidePercent(of)
  return (
    <FigureFrame
      title={text.title}
      takeaway={madeUpSentence(report)}
      table={<MadeUpTable report={report} />}
      anchor="made-up"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'shares' })}
      source={`${sourceLine(report)} ${text.note}`}
    >
      <div>
        <p className="font-semibold text-small">{text.bar(reportWords.units[unit], shares.OPINION.n)}</p>
        <div className="mt-1.5 flex h-9 gap-0.5" aria-hidden>
          {labels.map((label) => (
            <Part key={label} label={label} share={(shares[label].share ?? 0) * 100} />
          ))}
        </div>
        <ul className="mt-2 flex flex-wrap justify-between gap-x-8 gap-y-2">
          {labels.map((label) => (
            <li key={label}>
              <span className="flex items-center gap-2 font-semibold">
                <span aria-hidden className={classes('size-3.5 rounded-chip', fills[label])} />
                {words.labels[label].name}
              </span>
              <PassagesLink of={report} unit={unit} label={label} asked={asked} />
              {label === 'OPINION' && <Holders report={report} asked={asked} />}
            </li>
          ))}
        </ul>
        <p className="mt-6 font-semibold text-small">{text.body(of.body)}</p>
        <div className="mt-1.5 flex h-3.5 gap-0.5" aria-hidden>
          <div className="rounded-chip bg-text2" style={{ width: `${inside}%` }} />
          <div className="grow rounded-chip border border-ctl" />
        </div>
        <p className="mt-1 flex flex-wrap justify-between gap-x-6 text-small">
          <span>
            {text.insideTag(inside)}{' '}
            <Link className="underline" href={passagesAddress(report, asked, {})}>
              {reportWords.behind.within(labels.reduce((sum, label) => sum + report.passages[label], 0))}
            </Link>
          </span>
          <span>{text.outside(100 - inside)}</span>
        </p>
      </div>
    </FigureFrame>
  )
}

/** Its letter and number stand in it where there is room; the list below says both in any case. */
function Part({ label, share }: { label: Label; share: number }) {
  if (share === 0) return null
  return (
    <div
      className={classes('flex items-center overflow-hidden rounded-chip text-on-fill', fills[label])}
      style={{ width: `${share}%` }}
    >
      {share >= 8 && (
        <span className={classes('whitespace-nowrap px-2.5 font-semibold', plain[label])}>
          {words.labels[label].letter} {percentSaid(share / 100)}%
        </span>
      )}
    </div>
  )
}

/** What is read stands on plain ground. */
const plain: Record<Label, string> = {
  SOURCED_FACT: '',
  UNVERIFIED_CLAIM: 'bg-u-line',
  OPINION: 'bg-o-line',
}

function Holders({ report, asked }: { report: Report; asked: Asked }) {
  return (
    <span className="flex gap-3 text-small">
      {holders.map((holder) =>
        report.holders[holder] ? (
          <Link
            key={holder}
            className="underline"
            href={passagesAddress(report, asked, { label: 'OPINION', holder })}
          >
            {words.holders[holder]} {report.holders[holder]}
          </Link>
        ) : null,
      )}
    </span>
  )
}

type Row = { what: string; count: number; of: number }

function MadeUpTable({ report: { labels: shares, holders: tally, words: of } }: { report: Report }) {
  const rows: Row[] = [
    ...labels.map((label) => ({
      what: words.labels[label].name,
      count: shares[label].y,
      of: shares[label].n,
    })),
    ...holders.flatMap((holder) =>
      tally[holder]
        ? [
            {
              what: `${words.labels.OPINION.name}: ${words.holders[holder]}`,
              count: tally[holder],
              of: holders.reduce((sum, one) => sum + (tally[one] ?? 0), 0),
            },
          ]
        : [],
    ),
    { what: text.insideWords, count: of.tagged, of: of.body },
  ]
  const { columns } = reportWords
  return (
    <DataTable
      caption={text.title}
      columns={[
        { key: 'what', head: columns.what, cell: ({ what }) => what },
        { key: 'count', head: columns.count, align: 'end', cell: ({ count }) => count },
        { key: 'of', head: columns.all, align: 'end', cell: ({ of: all }) => all },
      ]}
      rows={rows}
      rowKey={({ what }) => what}
    />
  )
}
