import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import type { ImportRecord } from '@/lib/contract/imports'
import { importingWords } from './importing-words'

type Row = ImportRecord['rows'][number]
type ImportRowsProps = { rows: Row[]; titleOf: (row: Row) => string; outletOf?: (row: Row) => string }

/** What came of each article of an import. */
export function ImportRows({ rows, titleOf, outletOf }: ImportRowsProps) {
  const { columns, outcomes, gone } = importingWords
  return (
    <DataTable
      caption={importingWords.articlesLabel}
      rows={rows}
      rowKey={({ n }) => String(n)}
      columns={[
        {
          key: 'article',
          head: columns.article,
          cell: (row) =>
            row.articleId && row.title !== null ? (
              <Link className="link" href={`/articles/${row.articleId}/annotate`}>
                {titleOf(row)}
              </Link>
            ) : (
              titleOf(row)
            ),
        },
        ...(outletOf ? [{ key: 'outlet', head: columns.outlet, cell: outletOf }] : []),
        {
          key: 'outcome',
          head: columns.outcome,
          cell: ({ outcome, message, articleId, title }) =>
            articleId && title === null ? gone : (message ?? outcomes[outcome]),
        },
      ]}
    />
  )
}
