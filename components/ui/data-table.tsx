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
  /** Low rows, for a table beside the text; a control in the first cell may cover its row. */
  dense?: boolean
}

/** A native table whose head stays in view; the first column names the row. Scrolls sideways inside itself. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isCurrent,
  empty,
  dense = false,
}: DataTableProps<Row>) {
  const cell = dense ? lowCell : highCell
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
            <tr
              key={rowKey(row)}
              aria-current={isCurrent?.(row) || undefined}
              className={classes('hover:bg-hover', dense && 'relative aria-[current]:bg-hover')}
            >
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isHead={index === 0} padding={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; isHead: boolean; padding: string }

function Cell<Row>({ column, row, isHead, padding }: CellProps<Row>) {
  const className = classes('border-line border-t align-middle', padding, side(column), column.className)
  return isHead ? (
    <th scope="row" className={classes('font-semibold', className)}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

const highCell = 'px-4 py-3 first:ps-5 last:pe-5'
const lowCell = 'text-small px-1.5 py-1.5 first:ps-4 last:pe-3'

function side<Row>(column: Column<Row>): string {
  return column.align === 'end' ? 'text-end tabular-nums' : 'text-start'
}
