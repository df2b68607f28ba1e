import { completeTagging } from '../../lib/domain/annotation/complete-tagging'
import { type Tagging, taggingSchema } from '../../lib/domain/codebook/attributes'
import { type Body, composeArticle } from '../../lib/domain/intake/compose-article'
import type { Reading } from '../../lib/domain/review/clusters'
import type { TaggedSpan } from '../../lib/domain/review/final-layer'
import type { Block } from '../../lib/domain/text/block'
import { linesOf } from '../../lib/domain/text/compose-text'
import { overlaps, type Span } from '../../lib/domain/text/span'
import { TextIndex } from '../../lib/domain/text/text-index'
import type { DemoArticle, Difference, Tag } from './article'
import type { DemoOutlet } from './corpus/outlet'
import type { PersonKey } from './people'

export type Passage = Span & Tagging

/** What an import is asked for to make the article. */
export function importOf(article: DemoArticle, outlet: DemoOutlet) {
  const { content, blocks } = sourceOf(article)
  const { title, bylines, publishedAt, url, republishedBy, isExcerpt, language = outlet.language } = article
  const printed = {
    outlet: outlet.name,
    title,
    bylines,
    publishedAt,
    url,
    republishedBy,
    isExcerpt,
    language,
  }
  return {
    content,
    articles: [
      { ...printed, rights: 'FULL_TEXT' as const, blocks, start: 0, end: new TextIndex(content).length },
    ],
  }
}

/** The article as it is kept. */
export function bodyOf(article: DemoArticle): Body {
  const { content, blocks } = sourceOf(article)
  return composeArticle(content, linesOf(content), { start: 0, end: new TextIndex(content).length, blocks })
}

/** What each reader tags; a reading goes by its reader. */
export function readingsOf(article: DemoArticle): Reading<TaggedSpan>[] {
  return article.readers.map((reader) => ({
    reviewId: reader,
    annotations: readingOf(article, reader).map((passage, n) => ({ ...passage, id: `${reader}-${n}` })),
  }))
}

/** What the person tags, as it is kept with a reading. */
export function readingOf(article: DemoArticle, reader: PersonKey): Passage[] {
  const own = article.differences.flatMap(({ readings }) => readings[reader] ?? [])
  return passagesOf(article, [...article.agreed, ...own])
}

/** The difference that is about this place, if the readings differ there. */
export function differenceAt(article: DemoArticle, place: Span): Difference | undefined {
  return article.differences.find(({ readings }) =>
    passagesOf(article, Object.values(readings).flat()).some((passage) => overlaps(passage, place)),
  )
}

/** The tags at their places in the text. */
export function passagesOf(article: DemoArticle, tags: Tag[]): Passage[] {
  const { text, blocks } = bodyOf(article)
  const index = new TextIndex(text)
  return tags.map((tag) => {
    const span = spanOf(index, tag.quote, tag.nth)
    return { ...span, ...completeTagging(index, blocks, span, taggingOf(index, span, tag)) }
  })
}

/** The article as it is handed to an import: headline first, a blank line between blocks. */
function sourceOf({ title, text }: DemoArticle): { content: string; blocks: Block[] } {
  const lines = text.map((line) => (typeof line === 'string' ? (['PARAGRAPH', line] as const) : line))
  const blocks: Block[] = []
  let start = 0
  for (const [kind, line] of [['HEADLINE', title] as const, ...lines]) {
    const end = start + new TextIndex(line).length
    blocks.push({ start, end, kind })
    start = end + 2
  }
  return { content: [title, ...lines.map(([, line]) => line)].join('\n\n'), blocks }
}

/** @throws Error when the quote is not there, or more than once and nothing says which. */
function spanOf(index: TextIndex, quote: string, nth?: number): Span {
  const [head = '', tail] = quote.split(' … ')
  const places = occurrences(index.text, head)
  const from = places[(nth ?? 1) - 1]
  if (from === undefined || (nth === undefined && places.length > 1)) {
    throw new Error(`"${head}" stands ${places.length} times in the text`)
  }
  const rest = tail === undefined ? from : index.text.indexOf(tail, from + head.length)
  if (rest < 0) throw new Error(`"${tail}" does not follow "${head}"`)
  return { start: index.toCodePoint(from), end: index.toCodePoint(rest + (tail ?? head).length) }
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

function taggingOf(index: TextIndex, passage: Span, tag: Tag): Tagging {
  const within = (words: string) => {
    const { start, end } = spanOf(new TextIndex(index.slice(passage.start, passage.end)), words, 1)
    return { start: passage.start + start, end: passage.start + end }
  }
  const { label, source, cue, loaded, reason, holder, holderName, kind, chain, link } = tag
  const isNamedHere = source && index.slice(passage.start, passage.end).includes(source.name)
  const given = {
    source: source && { ...source, ...(isNamedHere && { span: within(source.name) }) },
    cue: cue === undefined ? undefined : within(cue),
    loaded: loaded?.map(within),
    ...{ reason, holder, holderName, kind, chain, link },
  }
  const attributes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return taggingSchema.parse({ label, attributes })
}
