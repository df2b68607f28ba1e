/** Tables as CSV: RFC 4180, UTF-8 with its mark, no cell that a spreadsheet would run. */
import { stringify } from 'csv-stringify/sync'

type Row<Column extends string> = Partial<Record<Column, string | number | null>>

/**
 * The rows under their header. Numbers are bare and every other cell is quoted, so that none ends early whatever it
 * holds. The same input gives the same bytes.
 */
export function writeTable<Column extends string>(rows: Row<Column>[], header: readonly Column[]): string {
  return stringify(rows, {
    header: true,
    columns: [...header],
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
    cast: { string: inert },
  })
}

const formula = /^'*\s*[=+\-@\t\r＝＋－＠]/u

/** A cell that would begin a formula, or would once its apostrophes are taken off, with one apostrophe more. */
function inert(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}
