import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Annotation } from '../annotation/annotation'
import { serializeCsv } from './csv'
import type { ExportedLayer } from './exported-layer'
import { crowded, exported, exportedText } from './exported-layer.fixture'

const columns =
  'article_id,article_sha256,revision,annotation_id,start,end,unit,exact,label,location,source,source_type,chain,hops,reason,holder,kind,coder,state,codebook'

/** A reader of RFC 4180 that shares no code with the writer, and refuses what the RFC does not allow. */
function read(file: string): string[][] {
  if (!file.startsWith('\ufeff')) throw new Error('no byte order mark')
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < file.length) {
    const [cell, next] = file[at] === '"' ? quotedCell(file, at) : bareCell(file, at)
    row.push(cell)
    if (file[next] === ',') at = next + 1
    else if (file.startsWith('\r\n', next)) {
      rows.push(row)
      row = []
      at = next + 2
    } else throw new Error(`neither a comma nor a line end at ${next}`)
  }
  return rows
}

function quotedCell(file: string, start: number): [string, number] {
  let cell = ''
  for (let at = start + 1; at < file.length; at++) {
    if (file[at] !== '"') cell += file[at]
    else if (file[at + 1] === '"') cell += file[++at]
    else return [cell, at + 1]
  }
  throw new Error('a quote that never ends')
}

function bareCell(file: string, start: number): [string, number] {
  const end = /[,\r]/g
  end.lastIndex = start
  const next = end.exec(file)?.index ?? file.length
  const cell = file.slice(start, next)
  if (/["\n]/.test(cell)) throw new Error(`a bare cell holds what must be quoted: ${cell}`)
  return [cell, next]
}

/** The rows by column, each cell as the import will take it: without the one apostrophe of the guard. */
function rowsOf(file: string): Record<string, string>[] {
  const [names = [], ...rows] = read(file)
  return rows.map((cells) => {
    expect(cells).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, n) => [name, withoutGuard(cells[n] ?? '')]))
  })
}

function withoutGuard(cell: string): string {
  return /^''*\s*[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell
}

/** As spreadsheets judge: past white space, and after a mark of the order of bytes. */
function startsFormula(cell: string): boolean {
  return /^[\s\ufeff]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r]/.test(cell)
}

const spans = (layer: ExportedLayer, file: string) => {
  const characters = [...layer.revision.text]
  return rowsOf(file).map(({ start, end }) => characters.slice(Number(start), Number(end)).join(''))
}

function quoting(exact: string, source = exact): ExportedLayer {
  const end = [...exact].length
  const annotation = {
    ...exported.annotations[0],
    start: 0,
    end,
    exact,
    label: 'SOURCED_FACT',
    attributes: { source: { name: source }, chain: [source] },
  } as Annotation
  const layer = exportedText([['PARAGRAPH', exact]])
  return { ...layer, annotations: [annotation], makers: [source] }
}

describe('serializeCsv', () => {
  it('has the settled header and a row per passage, in text order', () => {
    const file = serializeCsv(exported)
    expect(file.slice(1).split('\r\n')[0]?.replaceAll('"', '')).toBe(columns)
    const starts = rowsOf(file).map(({ start }) => Number(start))
    expect(starts).toHaveLength(exported.annotations.length)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('row 60: has no row for a layer without passages, and a row for each of 10,000, the same bytes in any order', () => {
    expect(rowsOf(serializeCsv({ ...exported, annotations: [] }))).toEqual([])
    const many = crowded()
    const file = serializeCsv(many)
    expect(spans(many, file)).toEqual(many.annotations.map(({ exact }) => exact))
    expect(serializeCsv({ ...many, annotations: many.annotations.toReversed() })).toBe(file)
  })

  it('lets every passage be cut out of the text again by its offsets', () => {
    const file = serializeCsv(exported)
    expect(spans(exported, file)).toEqual(rowsOf(file).map(({ exact }) => exact))
  })

  it('says of a passage what the codebook asks, in the names of the interface', () => {
    const rows = rowsOf(serializeCsv(exported))
    expect(rows.find(({ exact }) => exact === 'late again')).toMatchObject({
      unit: 'code points',
      label: 'UNVERIFIED_CLAIM',
      location: 'HEADLINE',
      reason: 'HEDGED',
      source: '',
      hops: '',
      coder: 'Editor',
      state: 'SIGNED_OFF',
      codebook: '1.0.0',
    })
    expect(rows.find(({ exact }) => exact === 'the ferry was late')).toMatchObject({
      label: 'SOURCED_FACT',
      location: 'BODY',
      source: 'the mayor',
      chain: '["the mayor"]',
      hops: '1',
    })
  })

  it('counts no hop for the outlet’s own reporting, and none where no source is named', () => {
    const hops = (attributes: object) => {
      const annotation = { ...exported.annotations[0], label: 'SOURCED_FACT', attributes } as Annotation
      return rowsOf(serializeCsv({ ...exported, annotations: [annotation] }))[0]?.hops
    }
    expect(hops({ source: { name: 'our reporter', type: 'OWN_REPORTING' } })).toBe('0')
    expect(hops({ source: { name: 'x', type: 'PARTY' }, chain: ['VOA', 'x'] })).toBe('2')
    expect(hops({})).toBe('')
  })

  it('gives the same bytes whatever order annotations come in, and a header alone for an empty layer', () => {
    const bytes = serializeCsv(exported)
    expect(serializeCsv({ ...exported, annotations: exported.annotations.toReversed() })).toBe(bytes)
    expect(read(serializeCsv({ ...exported, annotations: [] }))).toEqual([columns.split(',')])
  })

  it('keeps whatever a text holds in one cell, and starts a formula in none', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed())
    const tricky = fc
      .array(fc.constantFrom('"', ',', '\r', '\n', "'", '=', '＝', ' ', '\t', '\ufeff', ';', 'a'), {
        minLength: 1,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anything, tricky), (text) => {
        const file = serializeCsv(quoting(text))
        expect(read(file).flat().filter(startsFormula)).toEqual([])
        const [row] = rowsOf(file)
        expect([row?.exact, row?.source, row?.coder]).toEqual([text, text, text])
        expect(JSON.parse(row?.chain ?? '')).toEqual([text])
      }),
    )
  })
})

const payloadFile = '../shared/data/hostile/csv-injection.json'
const hasPayloads = existsSync(payloadFile)
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  (path) => existsSync(path),
)

describe('row 32: the formula cells of the collected payloads', () => {
  let payloads: string[] = []
  let harmless: string[] = []
  beforeAll(() => {
    if (!hasPayloads) return
    const collected = JSON.parse(readFileSync(payloadFile, 'utf8'))
    payloads = collected.must_neutralise.map(({ cell }: { cell: string }) => cell)
    harmless = collected.must_survive.map(({ cell }: { cell: string }) => cell)
  })

  it('start a formula in no cell and are read back as they were', ({ skip }) => {
    skip(!hasPayloads, `${payloadFile} is not here`)
    expect(payloads.length).toBeGreaterThan(20)
    for (const cell of [...payloads, ...harmless]) {
      const file = serializeCsv(quoting(cell))
      expect(read(file).flat().filter(startsFormula)).toEqual([])
      expect(rowsOf(file)[0]).toMatchObject({ exact: cell, source: cell, coder: cell })
    }
  })

  it('are no formula in LibreOffice', ({ skip }) => {
    skip(!office, 'LibreOffice is not installed')
    skip(!hasPayloads, `${payloadFile} is not here`)
    const folder = mkdtempSync(join(tmpdir(), 'sourcemark-csv-'))
    try {
      payloads.forEach((cell, n) => {
        writeFileSync(join(folder, `${n}.csv`), serializeCsv(quoting(cell)))
      })
      const files = payloads.map((_, n) => join(folder, `${n}.csv`))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(office ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...files,
      ])
      for (const file of files) {
        expect(readFileSync(file.replace('.csv', '.fods'), 'utf8')).not.toContain('table:formula')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
