import type { Block, BlockKind } from '../../text/block'
import type { Span } from '../../text/span'
import { TextIndex } from '../../text/text-index'
import { foldWhiteSpace } from '../../text/white-space'
import { sourceLinesOf } from '../compilation/source-line'
import type { Preview, ProposedArticle } from '../preview'

/** The longest block that an article without a headline takes for one, in code points. */
const longestHeadline = 250

/** What the splitter read about an article; `title` is null where it is the headline block's text. */
export type Found = Omit<ProposedArticle, 'start' | 'end' | 'blocks' | 'title'> & {
  title: string | null
  /** An article of the same text is in the project already; forgotten once the text changes. */
  duplicateOf: string | null
}

/** A block while articles are being told apart: whose it is (null: left out, and why) and whether a person chose its kind. */
export type EditBlock = Block & { article: string | null; why: string | null; isChosen: boolean }

/**
 * A preview while a person corrects it. The blocks are whole lines in code points of the source, in text order, and
 * hold every line that is not blank; the blocks of one article follow each other with nothing between.
 */
export type EditPreview = {
  blocks: readonly EditBlock[]
  found: Readonly<Record<string, Found>>
  /** How many articles were ever made: the next one's name. */
  made: number
}

/** An article as it stands: its slice of the source, its blocks, and where they are among all blocks. */
export type EditedArticle = Span & { id: string; first: number; last: number; blocks: Block[] }

const kindOfLeftOut: Record<string, BlockKind> = { SEE_ALSO: 'LINK_LIST', RULE: 'CREDIT' }

/** What the splitter proposed, ready to be corrected. */
export function editPreview(
  source: string,
  {
    articles,
    leftOut,
  }: Omit<Preview, 'articles'> & { articles: (ProposedArticle & { duplicateOf?: string | null })[] },
): EditPreview {
  const index = new TextIndex(source)
  const found: Record<string, Found> = {}
  const owned = articles.flatMap(
    ({ start: _start, end: _end, blocks, title, duplicateOf = null, ...read }, n) => {
      const id = nameOf(n)
      const headline = blocks.find(({ kind }) => kind === 'HEADLINE')
      const isHeadline = headline !== undefined && index.slice(headline.start, headline.end) === title
      found[id] = { ...read, title: isHeadline ? null : title, duplicateOf }
      return blocks.map((block): EditBlock => ({ ...block, article: id, why: null, isChosen: !headline }))
    },
  )
  const rest = leftOut.flatMap(({ start, end, why }) => linesIn(source, { start, end }, why))
  const blocks = [...owned, ...rest].sort((a, b) => a.start - b.start)
  return { blocks, found, made: articles.length }
}

/** The name of the n-th article that was made, counted from 0. */
export function nameOf(n: number): string {
  return `article-${n + 1}`
}

/** The articles in text order, with the kinds that their blocks have now. */
export function articlesOf(preview: EditPreview): EditedArticle[] {
  const articles: EditedArticle[] = []
  shownBlocks(preview).forEach(({ article, start, end, kind }, n) => {
    const open = articles.at(-1)
    if (article === null) return
    if (open?.id !== article) {
      articles.push({ id: article, start, end, first: n, last: n, blocks: [{ start, end, kind }] })
      return
    }
    open.blocks.push({ start, end, kind })
    Object.assign(open, { end, last: n })
  })
  return articles
}

/**
 * The blocks with the kinds they count as: an article has one headline, so a second one is a heading, and an article
 * that has none takes its first block if that is short and nobody said what it is. The kinds underneath stay, so that
 * a boundary moved there and back changes nothing.
 */
export function shownBlocks({ blocks }: EditPreview): EditBlock[] {
  const withHeadline = new Set(blocks.filter(({ kind }) => kind === 'HEADLINE').map(({ article }) => article))
  const seen = new Set<string | null>([null])
  let before: string | null = null
  return blocks.map((block) => {
    const { article, kind } = block
    const isFirst = article !== before
    before = article
    if (article === null) return block
    if (kind === 'HEADLINE') {
      const isSecond = seen.has(article)
      seen.add(article)
      return isSecond ? { ...block, kind: 'HEADING' } : block
    }
    const isHead = isFirst && !withHeadline.has(article) && couldBeHeadline(block)
    return isHead ? { ...block, kind: 'HEADLINE' } : block
  })
}

/** The title of an article: what the splitter read apart from the text, else its headline; empty when there is none. */
export function titleOf(index: TextIndex, { found }: EditPreview, { id, blocks }: EditedArticle): string {
  const headline = blocks.find(({ kind }) => kind === 'HEADLINE')
  const printed = headline ? index.slice(headline.start, headline.end).replace(/\s*\n\s*/g, ' ') : ''
  return found[id]?.title ?? printed
}

/** Whether the block repeats the words of a block beside it, or its own line: captions of re-posted pages do. */
export function isPrintedTwice(index: TextIndex, blocks: readonly Span[], n: number): boolean {
  const own = linesOfBlock(index, blocks[n])
  const before = linesOfBlock(index, blocks[n - 1])
  const after = linesOfBlock(index, blocks[n + 1])
  const isSame = (a: string[], b: string[]) => a.length > 0 && a.join('\n') === b.join('\n')
  return isSame(own, before) || isSame(own, after) || own.some((line, at) => at > 0 && line === own[at - 1])
}

function linesOfBlock(index: TextIndex, block: Span | undefined): string[] {
  if (!block) return []
  const lines = index.slice(block.start, block.end).split('\n')
  return lines.map(foldWhiteSpace).filter((line) => line !== '')
}

function couldBeHeadline({ kind, isChosen, start, end }: EditBlock): boolean {
  return !isChosen && end - start <= longestHeadline && ['PARAGRAPH', 'HEADING', 'DECK'].includes(kind)
}

function linesIn(source: string, span: Span, why: string): EditBlock[] {
  return sourceLinesOf(source)
    .filter(({ start, end }) => span.start <= start && end <= span.end)
    .map(({ start, end }) => ({
      start,
      end,
      kind: kindOfLeftOut[why] ?? 'PARAGRAPH',
      article: null,
      why,
      isChosen: false,
    }))
}
