import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end, so that their digits line up. */
  align?: 'start' | 'end'
  sorted?: 'ascending' | 'descending'
  className?: string
}

export type DataTableProps<Row> = {
  /** What the table holds; also names the scroller. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Marks the row one is at. */
  isCurrent?: (row: Row) => boolean
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode
}

/** A native table whose head stays in view; the first column names the row. Scrolls sideways inside itself. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isCurrent, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-w-full overflow-x-auto rounded-card border border-line bg-card"
    >
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={classes(
                  'sticky top-0 bg-card font-medium text-small text-text2',
                  cell,
                  side(column),
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrent?.(row) || undefined} className="hover:bg-hover">
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isHead={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, row, isHead }: { column: Column<Row>; row: Row; isHead: boolean }) {
  const className = classes('border-line border-t align-middle', cell, side(column), column.className)
  return isHead ? (
    <th scope="row" className={classes('font-semibold', className)}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

const cell = 'px-4 py-3 first:ps-5 last:pe-5'

function side<Row>(column: Column<Row>): string {
  return column.align === 'end' ? 'text-end tabular-nums' : 'text-start'
}
