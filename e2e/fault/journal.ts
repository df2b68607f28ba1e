import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** One write of a client: under its own id and key, sent until it is acknowledged. */
export type Write = { id: string; key: string; articleId: string; start: number; end: number; exact: string }

/** What the clients mean to write and what was acknowledged, on disk before anything is sent or counted. */
export class Journal {
  private readonly file: number
  readonly meant: Write[] = []
  readonly acknowledged = new Set<string>()
  readonly outstanding = new Set<string>()

  constructor(path: string) {
    this.file = openSync(path, 'a')
  }

  mean(write: Write): void {
    this.append({ meant: write })
    this.meant.push(write)
  }

  sent({ id }: Write): void {
    this.outstanding.add(id)
  }

  acknowledge({ id }: Write): void {
    this.append({ acknowledged: id })
    this.outstanding.delete(id)
    this.acknowledged.add(id)
  }

  close(): void {
    closeSync(this.file)
  }

  private append(line: object): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`)
    fsyncSync(this.file)
  }
}
