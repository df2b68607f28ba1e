import { classes } from '@/components/ui/classes'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Report } from '@/lib/contract/reports'
import { type AlphaRow, alphaRows } from '@/lib/domain/exchange/report/agreement-rows'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { inks } from './share-strip'

const text = reportWords.agreement

type Agreement = Report['agreement']

const columns = 'sm:grid sm:grid-cols-[8rem_minmax(8rem,1fr)_8rem] sm:gap-x-4'

/** Alpha over all labels and of each, as a dot with its interval on −0.2 to 1, beside what counts as fair and as high. */
export function AlphaDots({ agreement }: { agreement: Agreement }) {
  return (
    <div>
      <h3 className="font-semibold text-small">{text.byLabel}</h3>
      <ul className="mt-2 flex flex-col gap-1">
        {alphaRows(agreement).map(({ key, name, label, alpha, interval }) => (
          <li key={key} className={classes(columns, 'items-center')}>
            <span className={label ? undefined : 'font-semibold'}>{name}</span>
            <span aria-hidden className="relative block h-7 max-w-100">
              {marks.map((at) => (
                <span
                  key={at}
                  className={classes('absolute inset-y-0', lineOf(at))}
                  style={{ left: x(at) }}
                />
              ))}
              {interval && (
                <span
                  className="absolute top-3.25 h-0.5 bg-text"
                  style={{ left: x(interval.low), right: `calc(100% - ${x(interval.high)})` }}
                />
              )}
              {alpha !== null && (
                <span
                  className="absolute top-2.25 -ms-1.25 size-2.5 rounded-full"
                  style={{ left: x(alpha), background: label ? inks[label] : 'var(--text)' }}
                />
              )}
            </span>
            <span className="tabular-nums">
              <strong>{alpha === null ? '–' : alpha.toFixed(2)}</strong>
              {interval && text.range(interval.low, interval.high)}
            </span>
          </li>
        ))}
        <li className={classes(columns, 'hidden')} aria-hidden>
          <span />
          <span className="relative block h-4 max-w-100 text-[0.75rem] text-text2 leading-4">
            {marks.map((at) => (
              <span key={at} className={classes('absolute', shiftOf(at))} style={{ left: x(at) }}>
                {String(at).replace('-', '−')}
              </span>
            ))}
          </span>
        </li>
      </ul>
    </div>
  )
}

const marks = [-0.2, 0, 0.67, 0.8, 1]

/** From where alpha counts as fair and as high is dashed. */
function lineOf(at: number): string {
  return at === 0.67 || at === 0.8 ? 'border-text2 border-s border-dashed' : 'border-line border-s'
}

/** Numbers that stand close keep clear of one another. */
function shiftOf(at: number): string {
  if (at === 0.67 || at === 1) return '-translate-x-full'
  return at === 0 ? '-translate-x-1/2' : ''
}

/** Coefficients in rows. */
export function AlphaTable({ caption, rows }: { caption: string; rows: AlphaRow[] }) {
  const heads = reportWords.columns
  const number = (of: number | null | undefined) => (of === null || of === undefined ? '–' : of.toFixed(2))
  const shown: Column<AlphaRow>[] = [
    { key: 'label', head: heads.what, cell: ({ name }) => name },
    { key: 'alpha', head: heads.alpha, align: 'end', cell: ({ alpha }) => number(alpha) },
    { key: 'low', head: heads.low, align: 'end', cell: ({ interval }) => number(interval?.low) },
    { key: 'high', head: heads.high, align: 'end', cell: ({ interval }) => number(interval?.high) },
  ]
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ key }) => key} />
}

/** What lies below −0.2 is drawn there: the number says what it is. */
function x(alpha: number): string {
  return `${(((Math.max(-0.2, alpha) + 0.2) / 1.2) * 100).toFixed(2)}%`
}
