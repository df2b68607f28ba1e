import { DomainError } from '../error'
import type { Block } from './block'
import type { Span } from './span'
import { TextIndex } from './text-index'
import { foldWhiteSpace, isBlank, isVisible } from './white-space'

/** The longest text a revision may have, in code points. */
export const MAX_TEXT_LENGTH = 2_000_000

/**
 * The text of a revision: the blocks' slices of the source joined by one `\n`. Blank lines inside a block are
 * dropped, every other line stays verbatim, its ends included; a block that is blank altogether vanishes.
 *
 * @param source the normalised source
 * @param blocks in text order, each of whole lines, in code points of the source
 * @returns the text, and the same blocks in code points of it
 * @throws DomainError `too_large` beyond {@link MAX_TEXT_LENGTH} code points, `no_text` when nothing can be seen
 */
export function composeText(source: string, blocks: readonly Block[]): { text: string; blocks: Block[] } {
  const index = new TextIndex(source)
  const pieces: string[] = []
  const composed: Block[] = []
  let start = 0
  for (const block of blocks) {
    const lines = index.slice(block.start, block.end).split('\n')
    const piece = lines.filter((line) => !isBlank(line)).join('\n')
    if (piece === '') continue
    const end = start + new TextIndex(piece).length
    pieces.push(piece)
    composed.push({ start, end, kind: block.kind })
    start = end + 1
  }
  return checked({ text: pieces.join('\n'), blocks: composed })
}

/** The lines of the source without their breaks, in code points; *blank* ones hold White_Space only. */
export function linesOf(source: string): (Span & { blank: boolean })[] {
  const index = new TextIndex(source)
  let from = 0
  return source.split('\n').map((line) => {
    const start = index.toCodePoint(from)
    const end = index.toCodePoint(from + line.length)
    from += line.length + 1
    return { start, end, blank: isBlank(line) }
  })
}

/** The blocks of plain text: each run of lines that are not blank, in code points of the source. */
export function plainBlocks(source: string): Span[] {
  const spans: Span[] = []
  let open: Span | null = null
  for (const { start, end, blank } of linesOf(source)) {
    if (blank) open = null
    else if (open) open.end = end
    else {
      open = { start, end }
      spans.push(open)
    }
  }
  return spans
}

/**
 * The text with its title as first block: an article posted alone gets it prepended as HEADLINE, unless the text
 * begins with it (white space folded, whole lines): then those lines become the HEADLINE and the text stays as it is.
 *
 * @throws DomainError `too_large` when the title makes the text too long
 */
export function withTitle(
  title: string,
  body: { text: string; blocks: readonly Block[] },
): { text: string; blocks: Block[] } {
  const headline = title.replace(/\s*\n\s*/g, ' ').trim()
  if (headline === '') return { text: body.text, blocks: [...body.blocks] }
  const index = new TextIndex(body.text)
  const [first, ...rest] = body.blocks
  const end = first && endOfTitle(foldWhiteSpace(headline), index, first)
  if (first && end !== undefined) {
    const remainder = end < first.end ? [{ ...first, start: end + 1 }] : []
    return { text: body.text, blocks: [{ start: first.start, end, kind: 'HEADLINE' }, ...remainder, ...rest] }
  }
  const shift = new TextIndex(headline).length + 1
  const shifted = body.blocks.map(({ start, end, kind }) => ({
    start: start + shift,
    end: end + shift,
    kind,
  }))
  return checked({
    text: body.text === '' ? headline : `${headline}\n${body.text}`,
    blocks: [{ start: 0, end: shift - 1, kind: 'HEADLINE' }, ...shifted],
  })
}

/** Where the title ends if the block's first lines are the title, in code points; a headline may run over a hard break. */
function endOfTitle(headline: string, index: TextIndex, block: Block): number | undefined {
  let read = ''
  let end = block.start
  for (const line of index.slice(block.start, block.end).split('\n')) {
    read = foldWhiteSpace(`${read} ${line}`)
    end += new TextIndex(line).length
    if (read === headline) return end
    if (read.length > headline.length) return undefined
    end++
  }
  return undefined
}

function checked<T extends { text: string }>(composed: T): T {
  const { length } = new TextIndex(composed.text)
  if (length > MAX_TEXT_LENGTH) {
    throw new DomainError('too_large', `The text has ${length} characters; ${MAX_TEXT_LENGTH} are allowed.`, {
      length,
      limit: MAX_TEXT_LENGTH,
    })
  }
  if (!isVisible(composed.text)) throw new DomainError('no_text', 'There is no text to read in it.')
  return composed
}
