import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Fault } from '../fault'

const headerSchema = z.object({
  format: z.literal('sourcemark-backup'),
  version: z.literal(1),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Files of the data folder that the rows are not whole without. */
  files: z.record(z.string(), z.string()),
})
export type Header = z.infer<typeof headerSchema>

/** A table begins with its name; the rows that follow it are whole rows, as JSON. */
export type Entry = { table: string } | { row: string }

const endSchema = z.object({ end: z.object({ lines: z.number().int(), sha256: z.string() }) })

/** Says that a file is no backup that could be restored here, and why. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup'
}

/**
 * Writes a backup: one JSON value a line, compressed; the last line counts those before and carries their SHA-256. The
 * file is there under its name only once it is whole. Returns that digest.
 */
export async function writeArchive(
  file: string,
  header: Header,
  entries: AsyncIterable<Entry>,
): Promise<string> {
  const draft = `${file}.part`
  const digest = createHash('sha256')
  let lines = 0
  let sha256 = ''
  async function* content() {
    for await (const line of linesOf(header, entries)) {
      lines++
      digest.update(line)
      yield line
    }
    sha256 = digest.digest('hex')
    yield `${JSON.stringify({ end: { lines, sha256 } })}\n`
  }
  try {
    await pipeline(content, createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST'
    if (!isTaken) rmSync(draft, { force: true })
    throw isTaken ? new Fault(`${draft} is there already: another backup, or what one left behind`) : error
  }
  renameSync(draft, file)
  return sha256
}

async function* linesOf(header: Header, entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`
  for await (const entry of entries) yield 'table' in entry ? `${JSON.stringify(entry)}\n` : `${entry.row}\n`
}

/** The header of a backup whose every line is as it was written. @throws UnusableBackup */
export async function checkArchive(file: string): Promise<{ header: Header; sha256: string }> {
  const digest = createHash('sha256')
  let lines = 0
  let header: Header | undefined
  let end: z.infer<typeof endSchema> | undefined
  for await (const line of readLines(file)) {
    if (end) throw new UnusableBackup('something follows the end')
    end = line.startsWith('{"end":') ? endSchema.safeParse(parse(line)).data : undefined
    if (end) continue
    header ??= readHeader(line)
    lines++
    digest.update(`${line}\n`)
  }
  if (!header || !end) throw new UnusableBackup('its end is missing: it was cut off')
  const sha256 = digest.digest('hex')
  if (end.end.lines !== lines || end.end.sha256 !== sha256)
    throw new UnusableBackup('it is not as it was written: its digest differs')
  return { header, sha256 }
}

/** The tables and rows of a backup that was checked. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  let isHeader = true
  for await (const line of readLines(file)) {
    if (line.startsWith('{"table":')) yield parse(line) as { table: string }
    else if (!isHeader && !line.startsWith('{"end":')) yield { row: line }
    isHeader = false
  }
}

function readHeader(line: string): Header {
  const header = headerSchema.safeParse(parse(line))
  if (header.success) return header.data
  const { format, version } = (parse(line) ?? {}) as { format?: unknown; version?: unknown }
  if (format !== 'sourcemark-backup') throw new UnusableBackup('it is no backup of Sourcemark')
  throw new UnusableBackup(
    version === 1
      ? 'its first line is damaged'
      : 'it was written by a newer version; update Sourcemark first',
  )
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

// By bytes: what separates lines of text elsewhere may stand inside a row.
async function* readLines(file: string): AsyncGenerator<string> {
  let rest: Buffer[] = []
  try {
    for await (const chunk of createReadStream(file).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      let from = 0
      for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to)]).toString('utf8')
        rest = []
        from = to + 1
      }
      rest.push(chunk.subarray(from))
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code.startsWith('Z_'))
      throw new UnusableBackup(code === 'Z_BUF_ERROR' ? 'it was cut off' : 'it is damaged')
    throw error
  }
  if (Buffer.concat(rest).length > 0) throw new UnusableBackup('it was cut off')
}
