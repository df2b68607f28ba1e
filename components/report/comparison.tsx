import Link from 'next/link'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { AtAnchor } from '@/components/ui/at-anchor'
import { ButtonLink } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Comparison, ListedReport } from '@/lib/contract/reports'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { outletFormats } from '@/lib/domain/exchange/report/report-csv'
import { shareOf } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'
import { FigureFrame } from './figure-frame'
import { isComparable, standing } from './outlet-index'
import { PassagesLink } from './passages-link'
import { type Asked, comparisonAddress, indexAddress, reportAddress } from './report-address'
import { ReportExportMenu } from './report-export-menu'
import { ReportScope, type ReportScopeProps } from './report-scope'
import { ShareRow, StripAxis } from './share-strip'
import { printShare } from './share-words'

const text = reportWords.compare

/** Outlets side by side: what may be compared on one axis for each label, with every difference and its interval. */
export function ComparisonView({
  comparison,
  asked,
  projects,
}: {
  comparison: Comparison
  asked: Record<string, string>
  projects: ReportScopeProps['projects']
}) {
  const { outlets, period, unit } = comparison
  const compared = outlets.filter(isComparable)
  const others = outlets.filter((outlet) => !isComparable(outlet))
  return (
    <PageBody>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <ButtonLink size="small" href={indexAddress(asked)}>
              {text.choose}
            </ButtonLink>
            <ReportExportMenu
              files={outletFormats.map((format) => ({
                format,
                href: comparisonAddress(slugsOf(comparison), asked, { format }),
              }))}
            />
          </>
        }
      />
      <ReportScope path="/outlets/compare" period={period} unit={unit} projects={projects} asked={asked} />
      {labels.map((label) => (
        <LabelFigure key={label} label={label} comparison={comparison} compared={compared} asked={asked} />
      ))}
      {others.length > 0 && <NotCompared outlets={others} asked={asked} />}
      <p className="max-w-160 text-pretty text-small text-text2">{text.method}</p>
      <AtAnchor />
    </PageBody>
  )
}

type FigureProps = { label: Label; comparison: Comparison; compared: ListedReport[]; asked: Asked }

function LabelFigure({ label, comparison, compared, asked }: FigureProps) {
  const differences = comparison.differences.filter((one) => one.label === label)
  const nameOf = (slug: string) => compared.find(({ outlet }) => outlet.slug === slug)?.outlet.name ?? slug
  const sentences = differences.map((one) => sentenceOf(one, nameOf))
  return (
    <FigureFrame
      title={words.labels[label].name}
      anchor={words.labels[label].letter}
      takeaway={sentences.length > 0 ? sentences.join(' ') : text.nothing}
      table={
        compared.length > 0 && (
          <>
            <ShareTable label={label} outlets={compared} />
            {differences.length > 0 && (
              <DifferenceTable label={label} differences={differences} nameOf={nameOf} />
            )}
          </>
        )
      }
      csv={comparisonAddress(slugsOf(comparison), asked, { format: 'csv', label })}
      source={text.source}
    >
      {compared.length > 0 && (
        <ul className="flex flex-col gap-2">
          {compared.map((report) => (
            <li
              key={report.outlet.slug}
              className="grid items-center gap-x-6 gap-y-1 @2xl:grid-cols-[12rem_1fr_12rem]"
            >
              <Link href={reportAddress(report.outlet.slug, asked)} className="link">
                {report.outlet.name}
              </Link>
              <ShareRow label={label} share={report.labels[label]} />
              <span className="flex flex-wrap gap-x-3 text-small tabular-nums">
                {printShare(report.labels[label], comparison.unit)}
                <PassagesLink of={report} unit={comparison.unit} label={label} asked={asked} />
              </span>
            </li>
          ))}
          <li className="grid gap-x-6 @2xl:grid-cols-[12rem_1fr_12rem]" aria-hidden="true">
            <span className="hidden @2xl:block" />
            <StripAxis />
          </li>
        </ul>
      )}
    </FigureFrame>
  )
}

function slugsOf({ outlets }: Comparison): string[] {
  return outlets.map(({ outlet }) => outlet.slug)
}

type Difference = Comparison['differences'][number]

/** What the interval of the difference lets one say: which is higher, or that nothing is clear. */
function sentenceOf({ a, b, difference, low, high }: Difference, nameOf: (slug: string) => string): string {
  if (low > 0) return text.higher(nameOf(a), nameOf(b), points(difference), points(low), points(high))
  if (high < 0) return text.higher(nameOf(b), nameOf(a), points(-difference), points(-high), points(-low))
  return text.unclear(nameOf(a), nameOf(b), points(low), points(high))
}

function points(difference: number): number {
  return percentOf(difference)
}

function ShareTable({ label, outlets }: { label: Label; outlets: ListedReport[] }) {
  const { columns } = reportWords
  const percent = (of: number | null) => (of === null ? '–' : `${percentOf(of)} %`)
  const shown: Column<ListedReport>[] = [
    { key: 'outlet', head: reportWords.index.columns.outlet, cell: ({ outlet }) => outlet.name },
    { key: 'share', head: columns.share, align: 'end', cell: ({ labels: of }) => shareOf(of[label]) },
    { key: 'low', head: columns.low, align: 'end', cell: ({ labels: of }) => percent(of[label].low) },
    { key: 'high', head: columns.high, align: 'end', cell: ({ labels: of }) => percent(of[label].high) },
    { key: 'y', head: columns.count, align: 'end', cell: ({ labels: of }) => of[label].y },
    { key: 'n', head: columns.all, align: 'end', cell: ({ labels: of }) => of[label].n },
    { key: 'articles', head: columns.articles, align: 'end', cell: ({ articles }) => articles.eligible },
  ]
  return (
    <DataTable
      caption={text.shareCaption(words.labels[label].name)}
      columns={shown}
      rows={outlets}
      rowKey={({ outlet }) => outlet.slug}
    />
  )
}

function DifferenceTable({
  label,
  differences,
  nameOf,
}: {
  label: Label
  differences: Difference[]
  nameOf: (slug: string) => string
}) {
  const { columns } = text
  const shown: Column<Difference>[] = [
    { key: 'pair', head: columns.pair, cell: ({ a, b }) => `${nameOf(a)} − ${nameOf(b)}` },
    {
      key: 'difference',
      head: columns.difference,
      align: 'end',
      cell: ({ difference }) => points(difference),
    },
    { key: 'low', head: reportWords.columns.low, align: 'end', cell: ({ low }) => points(low) },
    { key: 'high', head: reportWords.columns.high, align: 'end', cell: ({ high }) => points(high) },
  ]
  return (
    <DataTable
      caption={text.caption(words.labels[label].name)}
      columns={shown}
      rows={differences}
      rowKey={({ a, b }) => `${a} ${b}`}
    />
  )
}

function NotCompared({ outlets, asked }: { outlets: ListedReport[]; asked: Asked }) {
  return (
    <section className="border-text border-t pt-5">
      <h2 className="text-h2">{text.left}</h2>
      <ul className="mt-2 flex flex-col gap-1">
        {outlets.map((report) => (
          <li key={report.outlet.slug}>
            <Link href={reportAddress(report.outlet.slug, asked)} className="link">
              {report.outlet.name}
            </Link>{' '}
            <span className="text-text2">
              – {standing(report)} ({reportWords.cited.articles(report.articles.eligible)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
