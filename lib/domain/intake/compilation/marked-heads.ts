import type { Form, FormedLine } from './line-forms'

/** The line of a title, and the last line of what belongs to it above the text. */
type Top = { title: number; last: number }

const reach = 8
const ofHeads: ReadonlySet<Form> = new Set(['BYLINE', 'DATE_LINE', 'CAPTION', 'CREDIT'])

/** The level of the highest headings that the markup names, or null when it names none. */
export function topLevelOf(lines: readonly FormedLine[]): number | null {
  return lines.reduce<number | null>((top, { mark }) => {
    const level = mark?.level ?? null
    return level === null || (top !== null && top <= level) ? top : level
  }, null)
}

/** Whether the title is a lower heading with text of an article above it: then it heads a section there. */
export function isOverSection(lines: readonly FormedLine[], title: number, top: number): boolean {
  const level = lines[title]?.mark?.level ?? null
  if (level === null || level <= top) return false
  for (let n = title - 1; n >= 0 && lines[n]?.mark?.level !== top; n--)
    if (lines[n]?.form === 'TEXT') return true
  return false
}

/**
 * The heads that headings say. A page has one title, its first highest heading; a text that begins with a title has as
 * many articles as there are headings of that height with text under them. Lower headings head sections. What was found
 * by its byline already is not found again.
 */
export function findMarkedHeads(lines: readonly FormedLine[], top: number, anchored: readonly Top[]): Top[] {
  const titles = lines.flatMap(({ mark, form }, n) => (mark?.level === top && form === 'TITLE' ? [n] : []))
  const isCompilation = top <= 1 && titles[0] === 0
  const proposed = isCompilation ? titles : anchored.length === 0 ? titles.slice(0, 1) : []
  const taken = new Set(anchored.flatMap(({ title, last }) => range(title, last)))
  const starts = [...proposed, ...anchored.map(({ title }) => title)].sort((a, b) => a - b)
  return proposed
    .filter((title) => !taken.has(title))
    .filter((title) => hasText(lines, title, starts.find((start) => start > title) ?? lines.length))
    .map((title) => ({ title, last: lastOfHead(lines, title) }))
}

function hasText(lines: readonly FormedLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some(({ form }) => form === 'TEXT')
}

function lastOfHead(lines: readonly FormedLine[], title: number): number {
  let last = title
  while (last < title + reach && isOfHead(lines[last + 1])) last++
  return last
}

function isOfHead(line: FormedLine | undefined): boolean {
  return line !== undefined && (ofHeads.has(line.form) || line.mark?.kind === 'DECK')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}
