import type { BlockKind } from '../../text/block'
import { kindsOfBody } from '../block-kinds'
import { findLoneDate } from '../dates/dates'
import type { Draft, Reading } from '../draft'
import type { Fact } from '../fact'
import { readNames } from './bylines'
import type { FormedLine } from './line-forms'
import { type SourceLine, spanIn } from './source-line'

/** The places in one document of the export: its number line, its title, its body and the export's own closing lines. */
type Document = { first: number; title: number; body: number; end: number; until: number }

const numberLine = /^\s*\d{1,6} of \d{1,6} DOCUMENTS?\s*$/
const centred = /^ {8,}\S/
const keyLine = /^[A-Z][A-Z-]{2,20}:(?: |$)/
const closingLine = /^(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|GRAPHIC|CORRECTION-DATE): /
const rightsLine = /^ {8,}(?:Copyright|All Rights Reserved)\b/
const byWord = /^by\s+/i

/**
 * Reads a text export of Nexis: documents under `1 of 10 DOCUMENTS`, the outlet and the date centred above the title,
 * key lines such as BYLINE under it, closing key lines at the end. Null for any other source. What the export prints
 * above a title and below a body is left out; the outlet and the date are still read from there.
 */
export function readNexisExport(lines: FormedLine[]): Reading | null {
  const firsts = lines.flatMap(({ plain }, n) => (numberLine.test(plain) ? [n] : []))
  if (firsts.length === 0) return null
  const documents = firsts.map((first, n) => documentAt(lines, first, firsts[n + 1] ?? lines.length))
  const read = documents.filter(({ title, end }) => title < end)
  const trailers = new Set(
    read.flatMap(({ end, until }) => Array.from({ length: until - end }, (_, n) => end + n)),
  )
  return {
    drafts: read.map((document) => draftOf(lines, document)),
    whyOf: (line) => (trailers.has(line) ? 'EXPORT_TRAILER' : 'EXPORT_HEADER'),
  }
}

function documentAt(lines: FormedLine[], first: number, until: number): Document {
  const is = (form: RegExp, n: number) => n < until && form.test(lines[n]?.plain ?? '')
  let title = first + 1
  while (is(centred, title)) title++
  let body = title
  while (body < until && (body === title || !lines[body]?.isApart)) body++
  while (is(keyLine, body) && !is(closingLine, body)) {
    body++
    while (body < until && !lines[body]?.isApart && !is(keyLine, body)) body++
  }
  let end = body
  while (end < until && !is(closingLine, end) && !is(rightsLine, end)) end++
  return { first, title, body, end, until }
}

function draftOf(lines: FormedLine[], { first, title, body, end }: Document): Draft {
  const kinds = lines.slice(title, body).map((line, n): BlockKind => {
    if (n === 0 || !keyLine.test(line.plain)) return lines[title + n]?.isApart && n > 0 ? 'DECK' : 'HEADLINE'
    return line.plain.startsWith('BYLINE:') ? 'BYLINE' : 'CREDIT'
  })
  const facts = [
    ...titleFacts(lines.slice(title, body)),
    ...headerFacts(lines.slice(first + 1, title)),
    ...lines.slice(title, body).flatMap(bylineFacts),
  ]
  return { first: title, last: end - 1, kinds: [...kinds, ...kindsOfBody(lines, body, end - 1)], facts }
}

function titleFacts(head: FormedLine[]): Fact[] {
  const until = head.findIndex((line, n) => n > 0 && (line.isApart || keyLine.test(line.plain)))
  const title = until < 0 ? head : head.slice(0, until)
  const [top] = title
  if (!top) return []
  const value = title.map(({ text }) => text.trim()).join(' ')
  return [
    { field: 'title', rule: 'EXPORT_HEADER', value, start: top.start, end: title.at(-1)?.end ?? top.end },
  ]
}

function headerFacts(header: FormedLine[]): Fact[] {
  const [outlet] = header
  const dated = header.find(({ plain }) => findLoneDate(plain))
  const date = dated && findLoneDate(dated.plain)
  return [
    ...(outlet && outlet !== dated ? [printedFact(outlet, 'outlet', 0)] : []),
    ...(dated && date
      ? [{ ...printedFact(dated, 'publishedAt', 0), value: date.value, ...spanIn(dated, date.from, date.to) }]
      : []),
  ]
}

function bylineFacts(line: FormedLine): Fact[] {
  if (!line.plain.startsWith('BYLINE:')) return []
  const whole = printedFact(line, 'bylines', 'BYLINE:'.length)
  const by = byWord.exec(whole.value)?.[0].length ?? 0
  const from = line.text.indexOf(whole.value) + by
  const names = readNames(line.plain, from, line.plain.length)
  return names
    ? names.map((name) => ({ ...whole, value: name.value, ...spanIn(line, name.from, name.to) }))
    : [{ ...whole, value: whole.value.slice(by) }]
}

function printedFact(line: SourceLine, field: Fact['field'], from: number): Fact {
  const value = line.text.slice(from).trim()
  const start = line.text.indexOf(value, from)
  return { field, rule: 'EXPORT_HEADER', value, ...spanIn(line, start, start + value.length) }
}
