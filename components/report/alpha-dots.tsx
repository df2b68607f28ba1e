import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { inks } from './share-strip'

const text = reportWords.agreement
const WIDTH = 320
const INSET = 10

type Agreement = Report['agreement']
type Row = { key: string; name: string; alpha: number | null; interval: Agreement['interval']; ink: string }

function rowsOf({ alpha, interval, byLabel }: Agreement): Row[] {
  return [
    { key: 'all', name: text.each, alpha, interval, ink: 'var(--text)' },
    ...labels.map((label) => ({
      key: label,
      name: words.labels[label].name,
      ...byLabel[label],
      ink: inks[label],
    })),
  ]
}

/** Alpha over all labels and of each, as a dot with its interval on −0.2 to 1, beside what counts as fair and as high. */
export function AlphaDots({ agreement }: { agreement: Agreement }) {
  return (
    <div>
      <h3 className="font-semibold text-small">{text.byLabel}</h3>
      <ul className="mt-2 flex flex-col gap-1">
        {rowsOf(agreement).map(({ key, name, alpha, interval, ink }) => (
          <li key={key} className="grid items-center gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)_8rem]">
            <span className={key === 'all' ? 'font-semibold' : undefined}>{name}</span>
            <svg viewBox={`0 0 ${WIDTH} 24`} className="w-full" aria-hidden="true">
              {[-0.2, 0, 1].map((at) => (
                <line key={at} x1={x(at)} x2={x(at)} y1={0} y2={24} stroke="var(--line)" />
              ))}
              {[0.67, 0.8].map((at) => (
                <line
                  key={at}
                  x1={x(at)}
                  x2={x(at)}
                  y1={0}
                  y2={24}
                  stroke="var(--text2)"
                  strokeDasharray="3 3"
                />
              ))}
              {interval && (
                <path d={`M${x(interval.low)} 12H${x(interval.high)}`} stroke="var(--text)" strokeWidth={2} />
              )}
              {alpha !== null && <circle cx={x(alpha)} cy={12} r={5} fill={ink} />}
            </svg>
            <span className="tabular-nums">
              <strong>{alpha === null ? '–' : alpha.toFixed(2)}</strong>
              {interval && text.range(interval.low, interval.high)}
            </span>
          </li>
        ))}
        <li className="hidden sm:grid sm:grid-cols-[8rem_minmax(0,1fr)_8rem] sm:gap-x-4" aria-hidden>
          <span />
          <svg viewBox={`0 0 ${WIDTH} 16`} className="w-full" aria-hidden="true">
            {[-0.2, 0, 0.67, 0.8, 1].map((at) => (
              <text
                key={at}
                x={x(at) + (at === 0.67 ? -8 : at === 0.8 ? 4 : 0)}
                y={12}
                fontSize={12}
                textAnchor={at === 1 ? 'end' : at === -0.2 ? 'start' : 'middle'}
                fill="var(--text2)"
              >
                {String(at).replace('-', '−')}
              </text>
            ))}
          </svg>
        </li>
      </ul>
    </div>
  )
}

/** The same in rows. */
export function AlphaTable({ agreement }: { agreement: Agreement }) {
  const { columns } = reportWords
  const number = (of: number | null | undefined) => (of === null || of === undefined ? '–' : of.toFixed(2))
  const shown: Column<Row>[] = [
    { key: 'label', head: columns.label, cell: ({ name }) => name },
    { key: 'alpha', head: columns.alpha, align: 'end', cell: ({ alpha }) => number(alpha) },
    { key: 'low', head: columns.low, align: 'end', cell: ({ interval }) => number(interval?.low) },
    { key: 'high', head: columns.high, align: 'end', cell: ({ interval }) => number(interval?.high) },
  ]
  return (
    <DataTable caption={text.byLabel} columns={shown} rows={rowsOf(agreement)} rowKey={({ key }) => key} />
  )
}

/** What lies below −0.2 is drawn there: the number says what it is. */
function x(alpha: number): number {
  return INSET + ((Math.max(-0.2, alpha) + 0.2) / 1.2) * (WIDTH - 2 * INSET)
}
