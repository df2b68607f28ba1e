/** Something the person at the console can put right: printed line by line, without a stack. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(...lines: string[]) {
    super(lines.join('\n'))
  }
}

/** Says one line of progress. */
export type Log = (line: string) => void
