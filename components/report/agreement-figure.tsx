import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { agreementSentence, sourceLine } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'
import { AlphaDots, AlphaTable } from './alpha-dots'
import { FigureFrame } from './figure-frame'
import { ReadersTable } from './readers-table'
import { type Asked, exportAddress } from './report-address'

const text = reportWords.agreement
/** Columns are headed by letters, which their rows spell out. */
const short: Record<string, string> = Object.fromEntries(
  labels.map((label) => [words.labels[label].name, words.labels[label].letter]),
)
const heads = [...labels.map((label) => words.labels[label].name), text.untagged]

/** How far the readings behind these articles agree, and where they do not. */
export function AgreementFigure({ report, asked }: { report: Report; asked: Asked }) {
  const { agreement } = report
  const { articles, percent, confusion } = agreement
  const takeaway = agreementSentence(report)
  if (articles === 0 || percent === null)
    return <FigureFrame title={text.title} takeaway={takeaway} anchor="agreement" />
  const all = confusion.flat().reduce((sum, count) => sum + count, 0)
  return (
    <FigureFrame
      title={text.title}
      takeaway={takeaway}
      anchor="agreement"
      table={<AlphaTable agreement={agreement} />}
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'agreement' })}
      source={sourceLine(report, { of: text.positions, articles })}
    >
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <AlphaDots agreement={agreement} />
          <p className="mt-3 max-w-120 text-pretty text-small text-text2">
            {text.same(percentOf(percent), articles)} {text.read}
          </p>
        </div>
        <div className="overflow-x-auto">
          <table className="border-separate border-spacing-1 text-small">
            <caption className="text-start text-text2">{text.matrix}</caption>
            <thead>
              <tr>
                <td />
                {heads.map((head) => (
                  <th key={head} scope="col" className="px-2 font-medium" aria-label={head}>
                    {short[head] ?? head}
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
      </div>
      <ReadersTable report={report} />
    </FigureFrame>
  )
}

function Cell({ share }: { share: number }) {
  const isDark = share > 0.25
  return (
    <td
      className={`h-11 w-18 text-center tabular-nums ${isDark ? 'bg-action text-on-action' : share > 0.05 ? 'bg-none text-text' : 'bg-hover text-text'}`}
    >
      {(share * 100).toFixed(1)}
    </td>
  )
}
