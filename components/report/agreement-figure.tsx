import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { type Value, values } from '@/lib/domain/agreement/readings'
import { labels } from '@/lib/domain/codebook/labels'
import { alphaRows, unitizingRows } from '@/lib/domain/exchange/report/agreement-rows'
import { agreementSentence, sourceLine } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'
import { AlphaDots, AlphaTable } from './alpha-dots'
import { FigureFrame } from './figure-frame'
import { ReadersTable } from './readers-table'
import { type Asked, exportAddress, passagesAddress, stretchesAddress } from './report-address'
import { valueName } from './value-name'

const text = reportWords.agreement

type Props = { report: Report; asked: Asked }

/** How far the readings behind these articles agree, and where they do not. */
export function AgreementFigure({ report, asked }: Props) {
  const { agreement } = report
  const { articles, percent } = agreement
  const takeaway = agreementSentence(report)
  if (articles === 0 || percent === null)
    return <FigureFrame title={text.title} takeaway={takeaway} anchor="agreement" />
  return (
    <FigureFrame
      title={text.title}
      takeaway={takeaway}
      anchor="agreement"
      table={<AlphaTable caption={text.byLabel} rows={alphaRows(agreement)} />}
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'agreement' })}
      source={sourceLine(report, { of: text.positions, articles })}
    >
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <AlphaDots agreement={agreement} />
          <p className="mt-3 max-w-120 text-pretty text-small text-text2">
            {text.same(percentOf(percent), articles)} {text.read}
          </p>
          <Settled report={report} asked={asked} />
        </div>
        <Matrix report={report} asked={asked} />
      </div>
      <details className="group mt-5">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 font-semibold">
          <ChevronRight aria-hidden className="size-4 group-open:rotate-90" />
          {text.units.title}
        </summary>
        <div className="mt-2 flex flex-col gap-2">
          <p className="max-w-160 text-pretty text-small text-text2">{text.units.text}</p>
          <AlphaTable caption={text.units.title} rows={unitizingRows(agreement)} />
        </div>
      </details>
      <ReadersTable report={report} />
    </FigureFrame>
  )
}

/** How many read them, and how much of the final layers is theirs and how much an editor's. */
function Settled({ report, asked }: Props) {
  const { alike, passages } = report.agreement.settled
  const decided = passages - alike
  const to = (settled: string) => passagesAddress(report, asked, { settled })
  return (
    <p className="mt-2 max-w-120 text-pretty text-small text-text2">
      {text.reviewers(report.readers.length)}.{' '}
      <Counted count={alike} href={to('ALIKE')}>
        {text.alike(alike, passages)}
      </Counted>
      {'; '}
      <Counted count={decided} href={to('DECIDED')}>
        {text.decided(decided)}
      </Counted>
      .
    </p>
  )
}

/** What there is none of leads nowhere. */
function Counted({ count, href, children }: { count: number; href: string; children: string }) {
  if (count === 0) return children
  return (
    <Link className="underline" href={href}>
      {children}
    </Link>
  )
}

/** Who said what of the same positions; each cell leads to the words it counts. */
function Matrix({ report, asked }: Props) {
  const { confusion } = report.agreement
  const all = confusion.flat().reduce((sum, count) => sum + count, 0)
  return (
    <div className="overflow-x-auto">
      <table className="border-separate border-spacing-1 text-small">
        <caption className="text-start text-text2">{text.matrix}</caption>
        <thead>
          <tr>
            <td />
            {values.map((value) => (
              <th key={value} scope="col" className="px-2 font-medium" aria-label={valueName(value)}>
                {short[value] ?? valueName(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((one, row) => (
            <tr key={one}>
              <th scope="row" className="pr-2 text-start font-medium">
                {valueName(one)}
              </th>
              {values.map((other, at) => (
                <Cell
                  key={other}
                  name={`${valueName(one)}, ${valueName(other)}`}
                  share={(confusion[row]?.[at] ?? 0) / Math.max(1, all)}
                  href={stretchesAddress(report, asked, one, other)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Columns are headed by letters, which their rows spell out. */
const short: Partial<Record<Value, string>> = Object.fromEntries(
  labels.map((label) => [label, words.labels[label].letter]),
)

function Cell({ share, name, href }: { share: number; name: string; href: string }) {
  const isDark = share > 0.25
  const printed = (share * 100).toFixed(1)
  const look = `flex h-11 w-18 items-center justify-center tabular-nums ${isDark ? 'bg-action text-on-action' : share > 0.05 ? 'bg-none text-text' : 'bg-hover text-text'}`
  return (
    <td className="p-0">
      {share === 0 ? (
        <span className={look}>{printed}</span>
      ) : (
        <Link
          className={`${look} no-underline hover:underline`}
          href={href}
          aria-label={`${name}: ${printed}`}
        >
          {printed}
        </Link>
      )}
    </td>
  )
}
