import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'
import { FigureFrame } from './figure-frame'
import { ReadersTable } from './readers-table'
import { type Asked, exportAddress } from './report-address'

const text = reportWords.agreement
const heads = [...labels.map((label) => words.labels[label].name), text.untagged]

/** How far the readings behind these articles agree, and where they do not. */
export function AgreementFigure({ report, asked }: { report: Report; asked: Asked }) {
  const { agreement } = report
  const { articles, alpha, interval, percent, confusion } = agreement
  if (articles === 0 || percent === null)
    return <FigureFrame title={text.title} takeaway={text.none} anchor="agreement" />
  const takeaway = text.takeaway(
    alpha?.toFixed(2) ?? '–',
    percentOf(percent),
    articles,
    interval ? text.range(interval.low, interval.high) : '',
  )
  const all = confusion.flat().reduce((sum, count) => sum + count, 0)
  return (
    <FigureFrame
      title={text.title}
      takeaway={takeaway}
      anchor="agreement"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'agreement' })}
    >
      <div className="overflow-x-auto">
        <table className="border-separate border-spacing-1 text-small">
          <caption className="text-start text-text2">{text.matrix}</caption>
          <thead>
            <tr>
              <td />
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heads.map((head, row) => (
              <tr key={head}>
                <th scope="row" className="pr-2 text-start font-medium">
                  {head}
                </th>
                {heads.map((column, at) => (
                  <Cell key={column} share={(confusion[row]?.[at] ?? 0) / Math.max(1, all)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 max-w-160 text-small text-text2">{text.read}</p>
      <ReadersTable report={report} />
    </FigureFrame>
  )
}

function Cell({ share }: { share: number }) {
  const isDark = share > 0.25
  return (
    <td
      className={`h-11 w-24 text-center tabular-nums ${isDark ? 'bg-action text-on-action' : share > 0.05 ? 'bg-none text-text' : 'bg-hover text-text'}`}
    >
      {(share * 100).toFixed(1)}
    </td>
  )
}
