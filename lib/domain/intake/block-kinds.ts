import type { BlockKind } from '../text/block'
import type { Head } from './compilation/heads'
import { type Form, type FormedLine, titleCaseOf, wordCountOf } from './compilation/line-forms'

const fixedKinds: Partial<Record<Form, BlockKind>> = {
  RULE: 'CREDIT',
  URL: 'LINK_LIST',
  READ_MORE: 'CREDIT',
  SEE_ALSO: 'LINK_LIST',
  REFERENCE: 'LINK_LIST',
  BYLINE: 'BYLINE',
  DATE_LINE: 'DATELINE',
  CREDIT: 'CREDIT',
  CAPTION: 'CAPTION',
  LIST_ITEM: 'LIST_ITEM',
  QUOTED: 'QUOTE',
  LINKED: 'LINK_LIST',
}
const longestHeading = 15
const longestLabel = 6
const longestQuotation = 450
const quotationWithSpeaker = /^\s*[“"].{20,}[”"]\s*[—–-]{1,2}\s*\p{Lu}/u

/** The kinds of the lines of an article that begins with the head, whose last line is `last`. */
export function kindsOfArticle(lines: FormedLine[], head: Head, last: number): BlockKind[] {
  const top = lines
    .slice(head.title, head.last + 1)
    .map((line, n) => (n === 0 ? 'HEADLINE' : kindInHead(line)))
  return [...top, ...kindsOfBody(lines, head.last + 1, last)]
}

/** The kinds of a body's lines from `first` to `last`, which hold no title, byline or date of the article. */
export function kindsOfBody(lines: FormedLine[], first: number, last: number): BlockKind[] {
  const kinds: BlockKind[] = []
  let isList = false
  for (let n = first; n <= last; n++) {
    const line = lines[n]
    if (!line) break
    isList = line.form === 'SEE_ALSO' || (isList && isListed(line))
    kinds.push(
      isList
        ? 'LINK_LIST'
        : kindInBody(line, n > first ? lines[n - 1] : undefined, lines[n + 1], kinds.at(-1)),
    )
  }
  return kinds
}

function kindInHead({ form }: FormedLine): BlockKind {
  if (form === 'TITLE' || form === 'TEXT') return 'DECK'
  return form === 'LABEL' ? 'CAPTION' : (fixedKinds[form] ?? 'PARAGRAPH')
}

/** Whether a line can stand in a list that a line such as 'Also see:' opened. */
function isListed({ form }: FormedLine): boolean {
  return ['TITLE', 'LABEL', 'LINKED', 'URL', 'LIST_ITEM'].includes(form)
}

function kindInBody(
  line: FormedLine,
  before: FormedLine | undefined,
  after: FormedLine | undefined,
  kindBefore: BlockKind | undefined,
): BlockKind {
  const fixed = fixedKinds[line.form]
  if (fixed) return fixed
  if (!line.isApart && line.form === 'TEXT' && (kindBefore === 'QUOTE' || kindBefore === 'LIST_ITEM'))
    return kindBefore
  if (line.form === 'TEXT') return isQuotation(line, before, kindBefore) ? 'QUOTE' : 'PARAGRAPH'
  if (line.mark?.kind === 'HEADING') return 'HEADING'
  if (isPictureLabel(line, after)) return 'CAPTION'
  const isHeading = after?.form === 'TEXT' && after.isApart && wordCountOf(line.plain) <= longestHeading
  return isHeading ? 'HEADING' : 'PARAGRAPH'
}

/** A short phrase in sentence case over a picture's caption or credit, or in lower case anywhere, names the picture. */
function isPictureLabel({ plain }: FormedLine, after: FormedLine | undefined): boolean {
  if (/^\s*\p{Ll}/u.test(plain) && wordCountOf(plain) <= longestLabel) return true
  const isOverPicture = after?.form === 'CAPTION' || after?.form === 'CREDIT'
  return isOverPicture && wordCountOf(plain) <= longestLabel && titleCaseOf(plain) < 1
}

/** A block quotation: what follows a paragraph that ends in a colon, or a quotation set off with its speaker. */
function isQuotation(
  line: FormedLine,
  before: FormedLine | undefined,
  kindBefore: BlockKind | undefined,
): boolean {
  if (before?.form === 'TEXT' && kindBefore === 'PARAGRAPH' && line.isApart && /:\s*$/.test(before.plain))
    return true
  return line.plain.length <= longestQuotation && quotationWithSpeaker.test(line.plain)
}
