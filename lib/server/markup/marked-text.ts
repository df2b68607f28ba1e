import type { MarkedBlock, MarkedSource } from '../../domain/intake/marked-source'
import type { Link } from '../../domain/text/link'
import { TextIndex } from '../../domain/text/text-index'
import { urlSchema } from '../../domain/text/text-schema'
import { isBlank } from '../../domain/text/white-space'

/** What is known of the block that words stand in, and whether its white space is kept. */
export type Surrounding = Omit<MarkedBlock, 'start' | 'end'> & { isVerbatim: boolean }

const between = '\n\n'

/** Text with its blocks and links while it is read from markup, word by word; offsets are code points. */
export class MarkedText {
  surrounding: Surrounding = { kind: null, level: null, isFurniture: false, isVerbatim: false }
  private readonly pieces: string[] = []
  private readonly blocks: MarkedBlock[] = []
  private readonly links: Link[] = []
  private length = 0
  /** The words of the block so far, in pieces: joined at each step they would be copied at each step. */
  private words: string[] = []
  /** How many UTF-16 units these are, and the last of them. */
  private size = 0
  private last = ''
  private own: { from: number; to: number; href: string }[] = []
  private open: { from: number; href: string } | null = null

  add(words: string): void {
    if (!this.surrounding.isVerbatim) {
      this.append(words.replace(/[ \t\n\r\f]+/g, ' '))
      return
    }
    words.split('\n').forEach((line, n) => {
      if (n > 0) this.break()
      this.append(line)
    })
  }

  /** A hard break; a second one in a row ends the block, as an empty line does. */
  break(): void {
    if (this.last === ' ' && !this.surrounding.isVerbatim) this.dropLast()
    if (this.last === '\n') this.end()
    else if (this.size > 0) this.push('\n')
  }

  openLink(href: string | undefined): void {
    this.closeLink()
    if (urlSchema.safeParse(href).data === href && href) this.open = { from: this.size, href }
  }

  closeLink(): void {
    if (!this.open) return
    this.own.push({ ...this.open, to: this.size })
    this.open = null
  }

  /** Ends the block; what holds nothing to read is none. A link that is open goes on in the next. */
  end(): void {
    const href = this.open?.href
    this.closeLink()
    const words = this.words.join('').replace(/[ \n]+$/, '')
    if (!isBlank(words)) this.keep(words)
    this.words = []
    this.size = 0
    this.last = ''
    this.own = []
    if (href !== undefined) this.open = { from: 0, href }
  }

  source(): MarkedSource {
    return { text: this.pieces.join(between), markup: { blocks: this.blocks, links: this.links } }
  }

  private append(words: string): void {
    const isAtEdge = this.last === '' || this.last === '\n' || this.last === ' '
    const marked = this.blocks.length === 0 && this.size === 0 ? words.replace(/^\uFEFF+/, '') : words
    this.push(isAtEdge && !this.surrounding.isVerbatim ? marked.replace(/^ /, '') : marked)
  }

  private push(words: string): void {
    if (words === '') return
    this.words.push(words)
    this.size += words.length
    this.last = words.at(-1) ?? ''
  }

  private dropLast(): void {
    const piece = this.words.pop() ?? ''
    this.size -= piece.length
    this.last = this.words.at(-1)?.at(-1) ?? ''
    this.push(piece.slice(0, -1))
  }

  private keep(words: string): void {
    const index = new TextIndex(words)
    const start = this.blocks.length === 0 ? 0 : this.length + between.length
    const { kind, level, isFurniture } = this.surrounding
    const end = start + index.length
    this.pieces.push(words)
    this.blocks.push({ start, end, kind, level, isFurniture })
    this.length = end
    for (const { from, to, href } of this.own) {
      const text = words.slice(from, to)
      const first = from + (text.length - text.trimStart().length)
      const last = from + text.trimEnd().length
      if (first < last)
        this.links.push({
          start: start + index.toCodePoint(first),
          end: start + index.toCodePoint(last),
          href,
        })
    }
  }
}
