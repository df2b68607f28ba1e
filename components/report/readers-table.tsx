import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Report, ReportShare } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { percentOf } from '@/lib/domain/report/percent'

const text = reportWords.readers

type Row = { key: string; name: string; articles: number; n: number; y: Record<string, number> }

/** The shares as settled, and as each reader alone had them: how far they hang on who reads. */
export function ReadersTable({ report }: { report: Report }) {
  if (report.readers.length === 0) return null
  const columns: Column<Row>[] = [
    { key: 'name', head: text.reader, cell: ({ name }) => name },
    {
      key: 'articles',
      head: reportWords.columns.articles,
      align: 'end',
      cell: ({ articles }) => articles,
    },
    ...labels.map(
      (label): Column<Row> => ({
        key: label,
        head: words.labels[label].name,
        align: 'end',
        cell: ({ y, n }) => figureOf(report.labels[label].status, y[label] ?? 0, n),
        className: 'whitespace-nowrap',
      }),
    ),
  ]
  return (
    <div className="mt-6 flex flex-col gap-2">
      <h3 className="font-semibold">{text.title}</h3>
      <p className="max-w-160 text-pretty text-small text-text2">{text.text}</p>
      <DataTable caption={text.title} columns={columns} rows={rowsOf(report)} rowKey={({ key }) => key} />
    </div>
  )
}

function rowsOf({ labels: shares, articles, readers }: Report): Row[] {
  const y = Object.fromEntries(labels.map((label) => [label, shares[label].y]))
  const settled = { key: 'settled', name: text.settled, articles: articles.eligible, n: shares.OPINION.n, y }
  const each = readers.map((reader, at) => ({ key: String(at), name: text.name(at + 1), ...reader }))
  return [settled, ...each]
}

/** No percentage where the outlet has none of that label, and none of nothing or of all. */
function figureOf(status: ReportShare['status'], y: number, n: number): string {
  const isPlain = status === 'TOO_FEW' || y === 0 || y === n
  return isPlain ? text.of(y, n) : `${percentOf(y / n)} % (${text.of(y, n)})`
}
