import type { BlockKind } from '../../text/block'
import { findLoneDate, type PrintedDate } from '../dates/dates'
import { type PrintedByline, readByline, readNames } from './bylines'
import { findReadMore, isCredit, isPictureCaption, isReference, isSeeAlso } from './furniture'
import { markedKind } from './line-marks'
import type { SourceLine } from './source-line'

/**
 * What a line looks like by itself and beside its neighbours, before anybody knows which article it belongs to.
 * TITLE could head an article or a section, LABEL is a phrase too short or too low to head one, LINKED is the
 * title of the address under it, TEXT is everything else.
 */
export type Form =
  | 'RULE'
  | 'URL'
  | 'READ_MORE'
  | 'SEE_ALSO'
  | 'REFERENCE'
  | 'BYLINE'
  | 'DATE_LINE'
  | 'CREDIT'
  | 'CAPTION'
  | 'LIST_ITEM'
  | 'QUOTED'
  | 'LINKED'
  | 'TITLE'
  | 'LABEL'
  | 'TEXT'

/** A line with its form and what was read from it on the way. */
export type FormedLine = SourceLine & {
  form: Form
  isDoubled: boolean
  byline?: PrintedByline
  date?: PrintedDate
}

const openToNeighbours: ReadonlySet<Form> = new Set(['TITLE', 'LABEL', 'TEXT', 'BYLINE', 'DATE_LINE'])
const longestTitle = 250
const longestCaption = 450
const longestWrap = 120
const ruleLine = /^\s*(?:[-–—=_*~#+•·.]\s*){3,}$/u
const addressLine = /^\s*https?:\/\/\S+\s*$/i
const listItem = /^\s*(?:[-–—*•·‣▪]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))\s+\S/u

/** The lines of the source with their forms, each judged once by its own text and by its direct neighbours. */
export function formLines(lines: SourceLine[], isKnownOutlet: (printed: string) => boolean): FormedLine[] {
  const formed = lines.map((line) => formAlone(line, isKnownOutlet))
  formed.forEach((line, n) => {
    line.isDoubled = isSameCaption(line, formed[n - 1]) || isSameCaption(line, formed[n + 1])
    line.form = formBeside(line, formed[n - 1], formed[n + 1])
  })
  return formed
}

/** The share of a title's words that are capitalised, from 0 to 1; lower-case words of up to four letters are not counted. */
export function titleCaseOf(text: string): number {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const capitalised = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length
  const low = words.filter(
    (word) => /^\P{L}*\p{Ll}/u.test(word) && word.replace(/\P{L}/gu, '').length > 4,
  ).length
  return capitalised === 0 ? 0 : capitalised / (capitalised + low)
}

/** The number of words of a line: its runs of anything but white space. */
export function wordCountOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function formAlone(line: SourceLine, isKnownOutlet: (printed: string) => boolean): FormedLine {
  const formed = { ...line, isDoubled: false }
  const { plain } = line
  if (plain.length > longestCaption) return { ...formed, form: 'TEXT' }
  const date = findLoneDate(plain)
  if (date && date.value.length > 4) return { ...formed, form: 'DATE_LINE', date }
  const byline = readByline(plain, isKnownOutlet) ?? readMarkedByline(line)
  if (byline) return { ...formed, form: 'BYLINE', byline }
  const form = formOfText(plain)
  return { ...formed, form: formByMark(line, form) ?? form }
}

/** Forms that say more of a line than any markup does. */
const certain: ReadonlySet<Form> = new Set(['RULE', 'URL', 'READ_MORE', 'SEE_ALSO', 'BYLINE', 'DATE_LINE'])
const formOfKind: Partial<Record<BlockKind, Form>> = {
  HEADING: 'TITLE',
  DECK: 'TEXT',
  QUOTE: 'QUOTED',
  CAPTION: 'CAPTION',
  CREDIT: 'CREDIT',
}

/** The form of a line whose markup says what it is, or null where its text has to tell. */
function formByMark(line: SourceLine, form: Form): Form | null {
  const kind = certain.has(form) ? null : markedKind(line)
  if (kind === 'LIST_ITEM') return line.mark?.isLink ? 'REFERENCE' : 'LIST_ITEM'
  return kind && (formOfKind[kind] ?? null)
}

/** A line that markup calls a byline may hold nothing but the names. */
function readMarkedByline({ plain, mark }: SourceLine): PrintedByline | null {
  const names = mark?.kind === 'BYLINE' ? readNames(plain, 0, plain.length) : null
  return names && names.length > 0 ? { outlet: null, names, date: null, isCut: false } : null
}

function formOfText(plain: string): Form {
  if (ruleLine.test(plain)) return 'RULE'
  if (addressLine.test(plain)) return 'URL'
  if (findReadMore(plain)) return 'READ_MORE'
  if (isSeeAlso(plain)) return 'SEE_ALSO'
  if (isReference(plain)) return 'REFERENCE'
  if (isCredit(plain)) return 'CREDIT'
  if (/^#{1,6} /.test(plain)) return 'TITLE'
  if (/^\s*>/.test(plain)) return 'QUOTED'
  if (listItem.test(plain)) return 'LIST_ITEM'
  if (isPictureCaption(plain)) return 'CAPTION'
  return isPhrase(plain) ? (isLabel(plain) ? 'LABEL' : 'TITLE') : 'TEXT'
}

/** What the neighbours add: captions stand twice or above a credit, link titles above an address, wrapped text under text. */
function formBeside(line: FormedLine, before: FormedLine | undefined, after: FormedLine | undefined): Form {
  const { form } = line
  if (!openToNeighbours.has(form) || formByMark(line, form) !== null) return form
  if (before?.form === 'TEXT' && !line.isApart && form !== 'TEXT') return 'TEXT'
  if (form === 'BYLINE' || form === 'DATE_LINE') return form
  const follower = after && !after.isApart ? after : undefined
  if (line.plain.length <= longestCaption && follower?.form === 'CREDIT') return 'CAPTION'
  if (form !== 'TEXT' && follower?.form === 'URL') return 'LINKED'
  if (form !== 'TEXT' && follower && isWrapped(follower)) return 'TEXT'
  return line.isDoubled && (form !== 'TITLE' || isUnderTitle(line, before)) ? 'CAPTION' : form
}

/** A title may itself be printed twice; a doubled line is no title where another one stands above it. */
function isUnderTitle(line: FormedLine, before: FormedLine | undefined): boolean {
  if (isSameCaption(line, before)) return before?.form === 'CAPTION'
  return before?.form === 'TITLE'
}

function isWrapped(follower: FormedLine): boolean {
  return ['TEXT', 'TITLE', 'LABEL'].includes(follower.form) && follower.plain.length <= longestWrap
}

function isSameCaption(line: FormedLine, other: FormedLine | undefined): boolean {
  if (!other || line.plain.length > longestCaption) return false
  return line.plain.trim().toLowerCase() === other.plain.trim().toLowerCase()
}

/** A phrase as titles and labels are: one line that ends without a full stop and holds no second sentence. */
function isPhrase(plain: string): boolean {
  const phrase = plain.trim()
  if (phrase.length > longestTitle || /https?:\/\//i.test(phrase) || wordCountOf(phrase) > 30) return false
  const endsOpen = !/[.:;,…]["”’)\]]*$/.test(phrase) || /(?:^|\s)(?:\p{L}\.){2,}$/u.test(phrase)
  return endsOpen && !/\p{Ll}{4}[.!?]["”’)]*\s+\p{Lu}/u.test(phrase) && /\p{L}/u.test(phrase)
}

function isLabel(plain: string): boolean {
  if (/^\s*["“‘'[(¿¡]*\p{Ll}/u.test(plain) && titleCaseOf(plain) < 0.5) return true
  return wordCountOf(plain) <= 3 && titleCaseOf(plain) < 1
}
