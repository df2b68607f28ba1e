import { type LineBox, lineBoxes, outlinePath } from './outline-path'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** How far the outline of the active tag keeps from its text, in pixels. */
export const OUTLINE_MARGIN = 3

/**
 * What is drawn over the text and belongs to no element of it: one outline around the active tag, however it wraps and
 * whatever nests in it, and the bar beside the sentence at the cursor. Both are hidden from screen readers.
 */
export class ReaderOverlay {
  private readonly root = document.createElement('div')
  private readonly outline = document.createElementNS(svgNamespace, 'path')
  private readonly bar = document.createElement('div')

  constructor(private readonly host: HTMLElement) {
    this.root.className = 'reader-overlay'
    this.root.setAttribute('aria-hidden', 'true')
    const svg = document.createElementNS(svgNamespace, 'svg')
    this.outline.setAttribute('class', 'active-outline')
    svg.append(this.outline)
    this.bar.className = 'sentence-cursor'
    this.root.append(svg, this.bar)
    host.append(this.root)
  }

  showActive(range: Range | null): void {
    const lines = range ? this.boxes(range) : []
    // round the lines of the readings too, where several stand under the text
    const below = Number.parseFloat(getComputedStyle(this.host).getPropertyValue('--outline-below')) || 0
    const whole = lines.map((line) => ({ ...line, bottom: line.bottom + below }))
    this.outline.setAttribute('d', outlinePath(whole, OUTLINE_MARGIN, 5))
  }

  /** The bar is as tall as the sentence's lines and stands at the block's starting side. */
  showCursor(range: Range | null): void {
    const block = range && elementOf(range.startContainer)?.closest<HTMLElement>('.block')
    const lines = range ? this.boxes(range) : []
    const first = lines[0]
    const last = lines.at(-1)
    this.bar.hidden = !block || !first || !last
    if (!block || !first || !last) return
    const style = getComputedStyle(block)
    const lead = (Number.parseFloat(style.lineHeight) - (first.bottom - first.top)) / 2
    const { left, right } = block.getBoundingClientRect()
    const origin = this.host.getBoundingClientRect()
    const x = style.direction === 'rtl' ? right - origin.left + 7 : left - origin.left - 10
    this.bar.style.transform = `translate(${x}px, ${first.top - lead}px)`
    this.bar.style.height = `${last.bottom - first.top + 2 * lead}px`
  }

  /** Where in the window a line from a passage to its card starts: at the end of its first line of text. */
  leaderStart(range: Range): { x: number; y: number } | null {
    const lines = lineBoxes(textRects(range))
    const block = elementOf(range.startContainer)?.closest<HTMLElement>('.block')
    const [first] = lines
    if (!first || !block) return null
    const wraps = lines.length > 1 && getComputedStyle(block).direction !== 'rtl'
    // what else stands on that line must not be crossed
    const x = wraps ? first.right + OUTLINE_MARGIN : block.getBoundingClientRect().right + 12
    return { x, y: (first.top + first.bottom) / 2 }
  }

  remove(): void {
    this.root.remove()
  }

  private boxes(range: Range): LineBox[] {
    const origin = this.host.getBoundingClientRect()
    return lineBoxes(textRects(range)).map((line) => ({
      left: line.left - origin.left,
      right: line.right - origin.left,
      top: line.top - origin.top,
      bottom: line.bottom - origin.top,
    }))
  }
}

/** The boxes of the text alone: a range also reports those of the blocks it holds whole, flags among them. */
function textRects(range: Range): DOMRect[] {
  const rects: DOMRect[] = []
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  walker.currentNode = range.startContainer
  let node: Node | null = range.startContainer instanceof Text ? range.startContainer : walker.nextNode()
  for (; node && range.comparePoint(node, 0) <= 0; node = walker.nextNode())
    if (range.intersectsNode(node)) rects.push(...partOf(node, range))
  return rects
}

function partOf(node: Node, range: Range): DOMRectList {
  const part = document.createRange()
  part.selectNodeContents(node)
  if (node === range.startContainer) part.setStart(node, range.startOffset)
  if (node === range.endContainer) part.setEnd(node, range.endOffset)
  return part.getClientRects()
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
