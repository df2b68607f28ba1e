import Link from 'next/link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import type { Bar } from './tally-bars'

const { columns } = reportWords

/** Counts in rows: what the bars show. */
export function TallyTable({ title, bars }: { title: string; bars: Bar[] }) {
  const shown: Column<Bar>[] = [
    { key: 'name', head: columns.what, cell: ({ name }) => name },
    {
      key: 'count',
      head: columns.passages,
      align: 'end',
      cell: ({ count, href }) =>
        href ? (
          <Link href={href} className="underline">
            {count}
          </Link>
        ) : (
          count
        ),
    },
    ...(bars.some(({ beside }) => beside)
      ? [{ key: 'beside', head: columns.articles, cell: ({ beside }: Bar) => beside }]
      : []),
  ]
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      <DataTable caption={title} columns={shown} rows={bars} rowKey={({ key }) => key} />
    </div>
  )
}
