/** What a line prints as a way on to the whole article: the outlet, with its UTF-16 indexes in the line. */
export type ReadMore = { from: number; to: number; value: string }

const nameOrHost = /^[\p{Lu}\d“‘"]|\w\.\w|^the \p{Lu}/u
const longestLine = 450
const longestPointer = 140
const readMore =
  /^\W*(?:click (?:here )?to )?(?:(?:continue|keep) reading|(?:read|see)(?: on| more| (?:the |this )?(?:rest|remainder|whole|full|entire|complete|original)(?: (?!at |on |in )[a-z]+){0,4})|full (?:story|article|text))(?: here)?:? (?:at|in|from|via|on(?= \S+\.\w{2,}))(?: the website of)? (\S.{0,78}?)[\s.:»›→>…]*$/i
const seeAlso =
  /^\W*(?:also see|see also|read also|also read|further reading|more on this|read more|you (?:may|might) also like|(?:related|recommended)(?: [a-z]+)?(?: (?:articles|stories|links|posts|news|reading|coverage|for you))?|links? to (?:[a-z]+ ){0,3}(?:articles|stories|posts|reports)|more (?:from|on) .{2,60}:)\s*:?\W*$/i
const reference = /^\s*[[(](?:for more|see|read|also|more)\b.*[\])]\.?\s*$/i
const credit =
  /^\s*\(?(?:(?:image|photo(?:graph)?|picture|video|graphic|map|chart|illustration|screenshot)s?(?: (?:source|credit|courtesy)s?)?|source|credit|courtesy)s?(?:\s*:|\s+(?:by|of|from)\s+\p{Lu}|\s*©)/iu
const agencies =
  /^\s*\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}\s?\/\s?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}\s*$/u
const rights = /^\s*(?:©|\(c\)|copyright\b|all rights reserved)/i
const creditAtEnd =
  /\((?:image|photo|picture|video|screenshot|screengrab|graphic|map|credit|source|courtesy)\b[^()]*\)\.?\s*$/i
const agencyAtEnd = /[.”)]\s*[–—-]\s*\p{Lu}[\p{L}./& ]{1,40}\s*$/u
const originally =
  /^\W*(?:this (?:article|story|piece|report|post|essay|column) )?(?:was |has been )?(?:originally|first) (?:published|appeared|ran|posted|printed) (?:at|on|in|by|with) (\S[^.,;()]{1,60})/i
const republished =
  /^\W*(?:this (?:article|story|piece|report|post|essay|column) )?(?:was |is |has been )?(?:re-?published|re-?posted|re-?printed|syndicated) (?:here )?(?:at|on|in|by) (\S[^.,;()]{1,60})/i

/** The outlet behind 'Read more at X' and its like, or null when the line says nothing of the kind. */
export function findReadMore(line: string): ReadMore | null {
  return line.length > longestPointer ? null : captured(readMore, line)
}

/** Whether the line only announces links, such as 'Also see:'. */
export function isSeeAlso(line: string): boolean {
  return line.length <= longestPointer && seeAlso.test(line)
}

/** Whether the whole line is a bracketed pointer to another text. */
export function isReference(line: string): boolean {
  return line.length <= longestLine && reference.test(line)
}

/** Whether the line names the maker or the source of a picture, or who holds the rights, and nothing else. */
export function isCredit(line: string): boolean {
  if (line.length > longestPointer) return false
  return [credit, agencies, rights].some((form) => form.test(line))
}

/** Whether the line describes a picture: it ends with the picture's credit and does not begin as a quotation. */
export function isPictureCaption(line: string): boolean {
  if (line.length > longestLine || /^\s*["“‘]/.test(line)) return false
  return creditAtEnd.test(line) || agencyAtEnd.test(line)
}

/** The outlet that a short line names as the first to have published the article, or null. */
export function findOriginal(line: string): ReadMore | null {
  return line.length > longestLine ? null : captured(originally, line)
}

/** Who a short line says has published the article again, or null. */
export function findRepublisher(line: string): ReadMore | null {
  return line.length > longestLine ? null : captured(republished, line)
}

function captured(form: RegExp, line: string): ReadMore | null {
  const match = form.exec(line)
  const value = match?.[1]?.trim()
  if (!match || !value || !nameOrHost.test(value)) return null
  const from = match.index + match[0].lastIndexOf(value)
  return { from, to: from + value.length, value }
}
