import { kindsOfArticle, kindsOfBody } from '../block-kinds'
import { findDate, type PrintedDate } from '../dates/dates'
import type { Draft, Reading } from '../draft'
import type { Fact, Rule } from '../fact'
import type { Part, PrintedByline } from './bylines'
import { findOriginal, findReadMore, findRepublisher, type ReadMore } from './furniture'
import { findHeads, type Head } from './heads'
import type { FormedLine } from './line-forms'
import { type SourceLine, spanIn } from './source-line'

type Stretch = { head: Head; last: number }

const shortestText = 80

/** Reads articles pasted one after another, told apart by their heads; a text without any is one article. */
export function readPlainCompilation(lines: FormedLine[]): Reading {
  const stretches = stretchesOf(lines, withPreamble(lines, findHeads(lines)))
  const drafts = stretches.map((stretch) => draftOf(lines, stretch))
  return { drafts, whyOf: (line) => whyLeftOut(lines, line, stretches) }
}

/** What stands above the first head is an article of its own if it holds text, and is left out if not. */
function withPreamble(lines: FormedLine[], heads: Head[]): Head[] {
  const first = lines.findIndex(({ form }) => form !== 'RULE')
  const until = heads[0]?.title ?? lines.length
  if (first < 0 || first >= until) return heads
  const hasText = lines
    .slice(first, until)
    .some(({ form, plain }) => form === 'TEXT' && plain.length >= shortestText)
  if (!hasText && heads.length > 0) return heads
  return [{ title: first, last: first, rule: 'FIRST_LINE' }, ...heads]
}

function stretchesOf(lines: FormedLine[], heads: Head[]): Stretch[] {
  return heads.map((head, n) => ({
    head,
    last: lastLineOf(lines, head, (heads[n + 1]?.title ?? lines.length) - 1),
  }))
}

/** The article's last line: the 'Read more at' that ends it, else the last line that is no rule and no bare 'Also see:'. */
function lastLineOf(lines: FormedLine[], head: Head, until: number): number {
  let last = until
  while (last > head.last && ['RULE', 'SEE_ALSO'].includes(lines[last]?.form ?? '')) last--
  for (let n = last; n > head.last && lines[n]?.form !== 'TEXT'; n--) {
    if (lines[n]?.form === 'READ_MORE') return n
  }
  return last
}

function whyLeftOut(lines: FormedLine[], line: number, stretches: Stretch[]): string {
  const form = lines[line]?.form
  if (form === 'RULE' || form === 'SEE_ALSO') return form
  return line < (stretches[0]?.head.title ?? 0) ? 'BEFORE_FIRST' : 'AFTER_END'
}

function draftOf(lines: FormedLine[], { head, last }: Stretch): Draft {
  const isTitled = head.rule !== 'FIRST_LINE' || lines[head.title]?.form !== 'TEXT'
  const kinds = isTitled ? kindsOfArticle(lines, head, last) : kindsOfBody(lines, head.title, last)
  const facts = lines.slice(head.title, last + 1).flatMap((line, n, article) => {
    const isHead = n <= head.last - head.title
    if (n === 0) return isTitled ? [wholeLine(line, 'title', head.rule)] : []
    return [
      ...(isHead ? headFacts(line) : []),
      ...lineFacts(line, n === article.length - 1),
      ...urlFacts(article, n, isHead),
    ]
  })
  return { first: head.title, last, kinds, facts }
}

function wholeLine(line: SourceLine, field: Fact['field'], rule: Rule): Fact {
  return { field, rule, value: line.text, start: line.start, end: line.end }
}

function headFacts(line: FormedLine): Fact[] {
  if (line.date) return [dateFact(line, line.date, 'DATE_LINE')]
  return line.byline ? bylineFacts(line, line.byline) : []
}

function bylineFacts(line: FormedLine, { outlet, names, date, isCut }: PrintedByline): Fact[] {
  const printed = (field: Fact['field'], { from, to, value }: Part): Fact => ({
    field,
    rule: 'BYLINE',
    value,
    ...spanIn(line, from, to),
  })
  return [
    ...(outlet ? [printed('outlet', outlet)] : []),
    ...names.map((name) => printed('bylines', name)),
    ...(isCut ? [wholeLine(line, 'bylines', 'CUT_BYLINE')] : []),
    ...(date ? [dateFact(line, date, 'DATE_LINE')] : []),
  ]
}

function dateFact(line: SourceLine, date: PrintedDate, rule: Rule): Fact {
  const trusted = date.isAmbiguous ? 'AMBIGUOUS_DATE' : rule
  return { field: 'publishedAt', rule: trusted, value: date.value, ...spanIn(line, date.from, date.to) }
}

/** What any line of an article may say about it: where the whole of it stands, who had it first, when its picture was taken. */
function lineFacts(line: FormedLine, isLast: boolean): Fact[] {
  const { form, plain } = line
  const named = (field: Fact['field'], rule: Rule, found: ReadMore | null): Fact[] =>
    found ? [{ field, rule, value: found.value, ...spanIn(line, found.from, found.to) }] : []
  if (form === 'READ_MORE' && isLast) {
    return [wholeLine(line, 'isExcerpt', 'READ_MORE'), ...named('outlet', 'READ_MORE', findReadMore(plain))]
  }
  const date = form === 'CAPTION' ? findDate(plain.slice(-75)) : null
  const shift = Math.max(0, plain.length - 75)
  return [
    ...named('outlet', 'ORIGINALLY_IN', findOriginal(plain)),
    ...named('republishedBy', 'REPUBLISHED_BY', findRepublisher(plain)),
    ...(date
      ? [dateFact(line, { ...date, from: date.from + shift, to: date.to + shift }, 'CAPTION_DATE')]
      : []),
  ]
}

/** The article's own address is one in its head or directly under it, before any text. */
function urlFacts(article: FormedLine[], n: number, isHead: boolean): Fact[] {
  const line = article[n]
  if (line?.form !== 'URL') return []
  const isUnderHead = !line.isApart && ['BYLINE', 'DATE_LINE'].includes(article[n - 1]?.form ?? '')
  if (!isHead && !isUnderHead) return []
  return [{ ...wholeLine(line, 'url', 'HEAD_URL'), value: line.text.trim() }]
}
