import type { BlockKind } from '../../text/block'
import { kindsOfBody } from '../block-kinds'
import { findDate } from '../dates/dates'
import type { Draft, Reading } from '../draft'
import type { Fact } from '../fact'
import type { FormedLine } from './line-forms'
import { spanIn } from './source-line'

/** One article's key lines: where they begin, fence included, where the title stands, where its body begins. */
type Matter = { first: number; title: number; body: number; keys: KeyLine[] }
type KeyLine = { n: number; field: Fact['field']; values: { value: string; from: number }[] }

const longestMatter = 40
const fence = /^\s*(?:-{3,}|\+{3})\s*$/
const keyed = /^\s*([a-z][a-z_ -]{1,24}?)\s*[:=]\s*(.*)$/i
const item = /^\s*-\s+(.*)$/
const fieldOfKey: Record<string, Fact['field']> = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  site: 'outlet',
  source: 'outlet',
  author: 'bylines',
  authors: 'bylines',
  byline: 'bylines',
  bylines: 'bylines',
  by: 'bylines',
  date: 'publishedAt',
  published: 'publishedAt',
  'published at': 'publishedAt',
  'republished by': 'republishedBy',
  url: 'url',
  link: 'url',
  permalink: 'url',
}
const kindOfField: Partial<Record<Fact['field'], BlockKind>> = {
  title: 'HEADLINE',
  outlet: 'BYLINE',
  bylines: 'BYLINE',
  publishedAt: 'DATELINE',
  url: 'LINK_LIST',
}

/**
 * Reads articles that each begin with key lines (`title: …`, `outlet: …`, `date: …`), fenced by `---` or not. Null
 * unless the source begins so. An article's slice begins at its title's line; keys above it are left out and still read.
 */
export function readFrontMatter(lines: FormedLine[]): Reading | null {
  const matters = mattersOf(lines)
  if (matters[0]?.first !== 0) return null
  const drafts = matters.map((matter, n) =>
    draftOf(lines, matter, (matters[n + 1]?.first ?? lines.length) - 1),
  )
  return { drafts, whyOf: (line) => (lines[line]?.form === 'RULE' ? 'RULE' : 'FRONT_MATTER') }
}

function mattersOf(lines: FormedLine[]): Matter[] {
  const matters: Matter[] = []
  for (let n = 0; n < lines.length; n++) {
    const matter = matterAt(lines, n)
    if (!matter) continue
    matters.push(matter)
    n = matter.body - 1
  }
  return matters
}

function matterAt(lines: FormedLine[], first: number): Matter | null {
  const line = lines[first]
  if (!line?.isApart && !fence.test(line?.plain ?? '')) return null
  const isFenced = fence.test(line?.plain ?? '')
  const start = isFenced ? first + 1 : first
  const end = isFenced ? closingFence(lines, start) : endOfKeys(lines, start)
  if (end === null) return null
  const keys = keyLinesOf(lines, start, end)
  const title = keys.find(({ field, values }) => field === 'title' && values.length > 0)
  if (!title || (!isFenced && (title.n !== start || keys.length < 2))) return null
  return { first, title: title.n, body: isFenced ? end + 1 : end, keys }
}

function closingFence(lines: FormedLine[], start: number): number | null {
  if (!keyed.test(lines[start]?.plain ?? '')) return null
  for (let n = start; n < Math.min(lines.length, start + longestMatter); n++) {
    if (fence.test(lines[n]?.plain ?? '')) return n
  }
  return null
}

function endOfKeys(lines: FormedLine[], start: number): number {
  let n = start
  while (n < lines.length && isKnownKey(lines[n]) && (n === start || !lines[n]?.isApart)) n++
  return n
}

function isKnownKey(line: FormedLine | undefined): boolean {
  return fieldOf(keyed.exec(line?.plain.slice(0, 300) ?? '')?.[1]) !== undefined
}

function fieldOf(key: string | undefined): Fact['field'] | undefined {
  const folded = key?.toLowerCase().replace(/[_-]/g, ' ')
  return folded !== undefined && Object.hasOwn(fieldOfKey, folded) ? fieldOfKey[folded] : undefined
}

function keyLinesOf(lines: FormedLine[], start: number, end: number): KeyLine[] {
  const keys: KeyLine[] = []
  let open: Fact['field'] | undefined
  for (let n = start; n < end; n++) {
    const text = lines[n]?.text ?? ''
    const [, listed] = item.exec(text) ?? []
    const [, key, printed] = keyed.exec(text) ?? []
    if (listed === undefined) open = fieldOf(key)
    const value = listed ?? printed
    if (open !== undefined && value !== undefined)
      keys.push({ n, field: open, values: valuesOf(text, value, open) })
  }
  return keys
}

/** The values of a key as printed, without quotation marks; names may be listed in brackets or with commas. */
function valuesOf(text: string, printed: string, field: Fact['field']): KeyLine['values'] {
  const parts =
    field === 'bylines' ? printed.replace(/^\[|\]\s*$/g, '').split(/\s*(?:,|;|\band\b)\s*/) : [printed]
  return parts.flatMap((part) => {
    const [, , quoted] = /^\s*(["'])(.*)\1\s*$/.exec(part) ?? []
    const value = quoted ?? part.trim()
    return value === '' ? [] : [{ value, from: text.lastIndexOf(value) }]
  })
}

function draftOf(lines: FormedLine[], { title, body, keys }: Matter, last: number): Draft {
  const fieldAt = new Map(keys.map(({ n, field }) => [n, field]))
  const top = lines.slice(title, body).map((_, n): BlockKind => {
    const field = fieldAt.get(title + n)
    return (field && kindOfField[field]) ?? 'CREDIT'
  })
  const end = lastLineOf(lines, body, last)
  return {
    first: title,
    last: end,
    kinds: [...top, ...kindsOfBody(lines, body, end)],
    facts: keys.flatMap((key) => factsOf(lines[key.n], key)),
  }
}

function lastLineOf(lines: FormedLine[], body: number, until: number): number {
  let last = until
  while (last >= body && lines[last]?.form === 'RULE') last--
  return last
}

function factsOf(line: FormedLine | undefined, { field, values }: KeyLine): Fact[] {
  return values.flatMap(({ value, from }): Fact[] => {
    if (!line) return []
    const span = spanIn(line, from, from + value.length)
    if (field !== 'publishedAt') return [{ field, rule: 'KEY_LINE', value, ...span }]
    const date = findDate(value)
    return date
      ? [{ field, rule: date.isAmbiguous ? 'AMBIGUOUS_DATE' : 'KEY_LINE', value: date.value, ...span }]
      : []
  })
}
