import { findDate, findLoneDate, type PrintedDate } from '../dates/dates'

/** A part of a line and its UTF-16 indexes there. */
export type Part = { from: number; to: number; value: string }

/** What a byline prints. `isCut`: the word 'by' stands there and no name follows. */
export type PrintedByline = { outlet: Part | null; names: Part[]; date: PrintedDate | null; isCut: boolean }

const longestByline = 160
const byline =
  /^\s*(?:(\S.{0,80}?)(?:\s*[,|:]|\s+[-–—])\s*)?(?:(?:written|posted|published|reported|story|text|words)\s+)?\bby\b(?![-'’])\s*[:,]?/i
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[aeiu]|del|der|den|van|von|bin|bint|ibn|al|el|la|le|ten|ter)$/u
const dated = /^\s*(\S.{1,80}?)(?:\s*(,)|\s+[-–—])\s+(\S.*)$/
const titleWord =
  /^(?:[\p{Lu}\d][\p{L}\p{M}\d'’.&-]*|of|for|in|on|the|and|&|d[aeiou]|del|der|die|das|la|le|et)$/u
const FULL_DATE = 'YYYY-MM-DD'.length
const separators = /\s*(?:[,;&]|\band\b|\bwith\b)\s*/giu
const fieldSeparators = /\s*[|•·]\s*/gu
const notAnOutlet = /\b(?:writer|correspondent|reporter|editor|staff|columnist|special to)\b/i

/**
 * Reads a line that is a byline and nothing else: `Outlet, by Name and Name, date:`, `By Name`, a cut `Outlet, By`,
 * fields set apart by bars of which one is a date, or an outlet and a date. Names keep their printed case. Null for every other line.
 *
 * @param line one line in which every white space is a plain space
 * @param isKnownOutlet whether the register knows an outlet printed so
 */
export function readByline(line: string, isKnownOutlet: (printed: string) => boolean): PrintedByline | null {
  if (line.length > longestByline) return null
  return readWithBy(line, isKnownOutlet) ?? readFields(line, isKnownOutlet) ?? readDated(line, isKnownOutlet)
}

/** The names in a part of a line, or null when something in it cannot be a name. */
export function readNames(line: string, from: number, to: number): Part[] | null {
  const parts = partsOf(line, from, to, separators)
  return parts.every(({ value }) => isName(value)) ? parts : null
}

function readWithBy(line: string, isKnownOutlet: (printed: string) => boolean): PrintedByline | null {
  const lead = byline.exec(line)
  if (!lead) return null
  const from = lead[0].length
  const date = dateFrom(line, from)
  const to = trimmedEnd(line, from, date ? date.from : line.length)
  if (date && /\p{L}/u.test(line.slice(date.to))) return null
  const parts = partsOf(line, from, to, separators)
  const last = parts.at(-1)
  const hasOutletAtEnd = !lead[1] && last !== undefined && parts.length > 1 && isKnownOutlet(last.value)
  const people = hasOutletAtEnd ? parts.slice(0, -1) : parts
  const names = people.filter(({ value }) => !notAnOutlet.test(value))
  if (!names.every(({ value }) => isName(value)) || (lead[1] && /\p{Ll}\.\s*$/u.test(line))) return null
  const outlet = lead[1] ? part(line, line.indexOf(lead[1]), line.indexOf(lead[1]) + lead[1].length) : null
  return { outlet: outlet ?? (hasOutletAtEnd ? last : null), names, date, isCut: names.length === 0 }
}

function readFields(line: string, isKnownOutlet: (printed: string) => boolean): PrintedByline | null {
  const parts = partsOf(line, 0, line.length, fieldSeparators)
  const dated = parts.find(({ value }) => findLoneDate(value))
  const date = dated && findLoneDate(dated.value)
  const others = parts.filter((field) => field !== dated)
  if (!dated || !date || others.length < 1 || others.length > 3) return null
  const printed = others.map((field) => withoutBy(line, field))
  const outlet = printed.find(({ value }) => isKnownOutlet(value)) ?? printed.at(-1) ?? null
  const hasBy = others.findIndex((field) => /^by\b/i.test(field.value))
  const people = printed.filter((field, n) => field !== outlet || n === hasBy)
  const names = people.flatMap((field) => readNames(line, field.from, field.to) ?? [])
  const place = { from: dated.from + date.from, to: dated.from + date.to }
  return {
    outlet: people.includes(outlet ?? dated) ? null : outlet,
    names,
    date: { ...date, ...place },
    isCut: false,
  }
}

/** `Outlet, 14 March 2024`; one unknown word before a comma is as likely the place of a dateline, and names no outlet. */
function readDated(line: string, isKnownOutlet: (printed: string) => boolean): PrintedByline | null {
  const [lead = '', name = '', separator = '', rest = ''] = dated.exec(line) ?? []
  const found = findLoneDate(rest)
  if (!found || found.value.length < FULL_DATE) return null
  const outlet = part(line, 0, line.indexOf(name) + name.length)
  const words = outlet.value.split(/\s+/)
  const isKnown = isKnownOutlet(outlet.value)
  if (!isKnown && !(words.length <= 6 && words.every((word) => titleWord.test(word)))) return null
  const from = lead.length - rest.length
  const date = { ...found, from: from + found.from, to: from + found.to }
  const isPlace = !isKnown && words.length === 1 && separator === ','
  return { outlet: isPlace ? null : outlet, names: [], date, isCut: false }
}

function withoutBy(line: string, field: Part): Part {
  const by = /^by\b\s*:?\s*/i.exec(field.value)
  return by ? part(line, field.from + by[0].length, field.to) : field
}

function dateFrom(line: string, from: number): PrintedDate | null {
  const date = findDate(line.slice(from))
  return date && { ...date, from: date.from + from, to: date.to + from }
}

/** The end of a byline's names: before the punctuation, or the word 'on', that leads to the date or ends the line. */
function trimmedEnd(line: string, from: number, to: number): number {
  return from + line.slice(from, to).replace(/[\s,:;|–—-]+(?:on\s*)?$/iu, '').length
}

function partsOf(line: string, from: number, to: number, between: RegExp): Part[] {
  const parts: Part[] = []
  let start = from
  for (const match of line.slice(from, to).matchAll(between)) {
    parts.push(part(line, start, from + match.index))
    start = from + match.index + match[0].length
  }
  parts.push(part(line, start, to))
  return parts.filter(({ value }) => value !== '')
}

function part(line: string, from: number, to: number): Part {
  const raw = line.slice(from, to)
  const value = raw.trim()
  const start = from + raw.indexOf(value)
  return { from: start, to: start + value.length, value }
}

function isName(value: string): boolean {
  const words = value.split(/\s+/)
  return words.length <= 6 && words.every((word) => nameWord.test(word)) && /^\p{Lu}|\s\p{Lu}/u.test(value)
}
