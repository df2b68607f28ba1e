import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  key: string
  head: ReactNode
  /** Null where the row has nothing to say there. */
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

/**
 * A native table whose head stays in view; the first column names the row. Where it has little room each row becomes a
 * small list of its own, every cell with its column's name; a dense one scrolls sideways inside itself instead.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isCurrent,
  empty,
  dense = false,
}: DataTableProps<Row>) {
  const looks = dense ? lowLooks : highLooks
  if (rows.length === 0 && empty) return empty
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="@container max-w-full overflow-x-auto rounded-card border border-line bg-card"
    >
      <table className={classes('w-full border-collapse text-start', looks.table)}>
        <caption className="sr-only">{caption}</caption>
        <thead className={looks.head}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={classes(
                  'sticky top-0 bg-card font-medium text-small text-text2',
                  looks.padding,
                  side(column),
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={looks.body}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              aria-current={isCurrent?.(row) || undefined}
              className={classes('hover:bg-hover', looks.row)}
            >
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isHead={index === 0} looks={looks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Looks = typeof highLooks
type CellProps<Row> = { column: Column<Row>; row: Row; isHead: boolean; looks: Looks }

function Cell<Row>({ column, row, isHead, looks }: CellProps<Row>) {
  const content = column.cell(row)
  const className = classes(
    'border-line border-t align-middle',
    looks.padding,
    lookOf(column, content, looks),
    side(column),
    column.className,
  )
  if (isHead) {
    return (
      <th scope="row" className={classes('font-semibold', className)}>
        {content}
      </th>
    )
  }
  return (
    <td className={className}>
      {typeof column.head === 'string' && (
        <span aria-hidden className={looks.label}>
          {column.head}
        </span>
      )}
      {content}
    </td>
  )
}

/** A column whose head is no word holds what one can do with the row: it stands at the row's corner. */
function lookOf<Row>({ head }: Column<Row>, content: ReactNode, looks: Looks): string {
  if (content === null || content === '' || content === false) return looks.emptyCell
  return typeof head === 'string' ? looks.cell : looks.action
}

const highLooks = {
  padding: 'px-4 py-3 first:ps-5 last:pe-5',
  table: '@max-2xl:block',
  head: '@max-2xl:sr-only',
  body: '@max-2xl:block',
  row: '@max-2xl:relative @max-2xl:block @max-2xl:border-line @max-2xl:border-t @max-2xl:py-2 @max-2xl:first:border-t-0',
  cell: '@max-2xl:flex @max-2xl:min-w-0 @max-2xl:items-baseline @max-2xl:gap-3 @max-2xl:whitespace-normal @max-2xl:border-0 @max-2xl:px-5 @max-2xl:py-1 @max-2xl:text-start @max-2xl:wrap-anywhere @max-2xl:first:pe-28',
  action: '@max-2xl:absolute @max-2xl:end-0 @max-2xl:top-1 @max-2xl:border-0 @max-2xl:py-0',
  emptyCell: '@max-2xl:hidden',
  label: 'hidden w-24 shrink-0 text-small text-text2 @max-2xl:inline',
}
const lowLooks: Looks = {
  padding: 'text-small px-1.5 py-1.5 first:ps-4 last:pe-3',
  table: '',
  head: '',
  body: '',
  row: 'relative aria-[current]:bg-hover',
  cell: '',
  action: '',
  emptyCell: '',
  label: 'hidden',
}

function side<Row>(column: Column<Row>): string {
  return column.align === 'end' ? 'text-end tabular-nums' : 'text-start'
}
