import type { Rule } from '../fact'
import { type Form, type FormedLine, titleCaseOf, wordCountOf } from './line-forms'
import { findMarkedHeads, isOverSection, topLevelOf } from './marked-heads'

/** Where an article begins: the line of its title, the last line of its head, and the rule that found it. */
export type Head = { title: number; last: number; rule: Rule }

const reach = 8
const longestDeck = 400
const shortestLede = 80
const crossed: ReadonlySet<Form> = new Set(['CAPTION', 'CREDIT', 'LABEL', 'URL'])
const breaks: ReadonlySet<Form | undefined> = new Set(['RULE', 'READ_MORE', undefined])
const dateline =
  /^\s*\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s*\p{Lu}[\p{L}. ]{1,25}){0,2}\s*(?:\([^()]{2,40}\)\s*)?(?:[—–]|--)/u

/**
 * The heads of the articles in a compilation, in text order. An article begins at a title that stands above a
 * byline or a date line, pictures, their captions and a deck aside; where both were lost, at a title after a rule
 * or a 'Read more at', at one above a picture or a dateline, or, in what is surely a compilation, at a lone line in
 * title case. Where markup names headings, they tell instead of such lines. Each line is looked at a bounded number of
 * times.
 */
export function findHeads(lines: FormedLine[]): Head[] {
  const top = topLevelOf(lines)
  const anchored = findAnchoredHeads(lines)
  if (top === null) return inOrder([...anchored, ...findBareHeads(lines, anchored)])
  const ofArticles = anchored.filter(({ title }) => !isOverSection(lines, title, top))
  const marked = findMarkedHeads(lines, top, ofArticles)
  return inOrder([...ofArticles, ...marked.map((head): Head => ({ ...head, rule: 'TITLE_IN_MARKUP' }))])
}

function inOrder(heads: Head[]): Head[] {
  return heads.sort((a, b) => a.title - b.title)
}

function findAnchoredHeads(lines: FormedLine[]): Head[] {
  const heads: Head[] = []
  lines.forEach(({ form }, anchor) => {
    if (form !== 'BYLINE' && form !== 'DATE_LINE') return
    const open = heads.at(-1)
    const title = findTitleAbove(lines, anchor)
    if (open && title !== null && title <= open.last) open.last = open.title === title ? anchor : open.last
    else if (title !== null) {
      heads.push({ title, last: anchor, rule: form === 'BYLINE' ? 'TITLE_ABOVE_BYLINE' : 'TITLE_ABOVE_DATE' })
    }
  })
  return heads
}

/** The line of the title above a byline or date line, or null when what stands above is no head. */
function findTitleAbove(lines: FormedLine[], anchor: number): number | null {
  const titles: number[] = []
  let spare: number | null = null
  let decks = 0
  let n = anchor - 1
  for (; n >= Math.max(0, anchor - reach); n--) {
    const line = lines[n]
    if (!line) break
    if (line.form === 'TITLE') titles.push(n)
    else if (line.form === 'LINKED' && lines[n + 1]?.form === 'URL' && titles.length === 0) return n
    else if (titles.length > 0) break
    else if (isDeck(line) && decks < 2) decks++
    else if (line.form === 'BYLINE' || line.form === 'DATE_LINE') {
      if (decks > 0) return null
      continue
    } else if (!crossed.has(line.form)) break
    if (line.form === 'LABEL' || (isDeck(line) && decks > 0)) spare = n
  }
  return pickTitle(lines, titles, lines[n]) ?? (breaks.has(lines[n]?.form) ? spare : null)
}

/** Of several title-like lines the upper of two where the lower can be its deck, else the one nearest to the byline. */
function pickTitle(lines: FormedLine[], titles: number[], above: FormedLine | undefined): number | null {
  const [nearest, upper] = titles
  if (nearest === undefined) return null
  const [highest] = [...titles].sort((a, b) => levelOf(lines[a]) - levelOf(lines[b]))
  if (highest !== undefined && lines[highest]?.mark?.level != null) return highest
  const near = lines[nearest]
  const high = upper === undefined ? undefined : lines[upper]
  if (upper === undefined || !near || !high || titles.length > 2) return nearest
  if (high.isDoubled && near.isDoubled) return upper
  const canBeDeck = titleCaseOf(near.plain) < titleCaseOf(high.plain) && wordCountOf(high.plain) >= 4
  return breaks.has(above?.form) || (above?.form === 'TEXT' && canBeDeck) ? upper : nearest
}

function levelOf(line: FormedLine | undefined): number {
  return line?.mark?.level ?? Number.POSITIVE_INFINITY
}

function isDeck({ form, plain }: FormedLine): boolean {
  return form === 'TEXT' && plain.length <= longestDeck
}

function findBareHeads(lines: FormedLine[], anchored: Head[]): Head[] {
  const certain: Head[] = []
  const lone: Head[] = []
  let next = 0
  lines.forEach((_, n) => {
    while ((anchored[next]?.last ?? Number.POSITIVE_INFINITY) < n) next++
    if (n >= (anchored[next]?.title ?? Number.POSITIVE_INFINITY)) return
    const head = readBareHead(lines, n)
    if (head) (head.rule === 'TITLE_ALONE' ? lone : certain).push(head)
  })
  return anchored.length < 2 ? certain : [...certain, ...onlyOnes(lone, [...anchored, ...certain])]
}

/** The head without byline or date that may begin at the line, or null. */
function readBareHead(lines: FormedLine[], title: number): Head | null {
  if (!canHeadBare(lines[title], lines[title - 1])) return null
  let n = title + 1
  let hasPicture = false
  for (; n <= title + reach; n++) {
    const below = lines[n]
    if (below?.form === 'CREDIT' || (below?.form === 'CAPTION' && below.isDoubled)) hasPicture = true
    else if (below?.form !== 'CAPTION' && below?.form !== 'LABEL') break
  }
  const rule = bareRuleOf(lines, title, lines[n], hasPicture)
  return rule && { title, last: n - 1, rule }
}

function canHeadBare(line: FormedLine | undefined, above: FormedLine | undefined): boolean {
  if (line?.form === 'LABEL') return breaks.has(above?.form) && /^\P{L}*\p{Lu}/u.test(line.plain)
  return line?.form === 'TITLE'
}

function bareRuleOf(
  lines: FormedLine[],
  title: number,
  lede: FormedLine | undefined,
  hasPicture: boolean,
): Rule | null {
  const text = lines[title]?.plain ?? ''
  const words = wordCountOf(text)
  if (lede?.form !== 'TEXT' || words < 3) return null
  if (breaks.has(lines[title - 1]?.form)) return 'TITLE_AFTER_BREAK'
  if (lede.plain.length < shortestLede) return null
  if (hasPicture && words >= 5) return 'TITLE_ABOVE_PICTURE'
  if (dateline.test(lede.plain.slice(0, 120))) return 'TITLE_ABOVE_DATELINE'
  return words >= 5 && titleCaseOf(text) >= 0.8 ? 'TITLE_ALONE' : null
}

/** Lone titles of which no two stand in the same article: two of a kind are the headings of its sections. */
function onlyOnes(lone: Head[], certain: Head[]): Head[] {
  const starts = certain.map(({ title }) => title).sort((a, b) => a - b)
  let passed = 0
  const articleOf = lone.map(({ title }) => {
    while ((starts[passed] ?? Number.POSITIVE_INFINITY) < title) passed++
    return passed
  })
  return lone.filter((_, n) => articleOf[n] !== articleOf[n - 1] && articleOf[n] !== articleOf[n + 1])
}
