import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/domain/text/span'
import { SECTION_BLOCKS, type TextPositions } from './text-positions'

type Point = { node: Node; offset: number }

// Whatever a block holds is text of the article: flags, numbers and what is only spoken are printed by the style sheet.
// So places are counted in the page's own nodes, whoever drew them: the server, a section's elements or the editor.

/** The passage that the browser's selection covers, when all of it lies in the text; null when it covers nothing. */
export function spanOfDomSelection(root: Element, positions: TextPositions): Span | null {
  const ends = endsOfDomSelection(root, positions)
  if (!ends || ends.anchor === ends.focus) return null
  return { start: Math.min(ends.anchor, ends.focus), end: Math.max(ends.anchor, ends.focus) }
}

/** Where the browser's selection began and how far it reaches, as offsets; null when either is outside the text. */
export function endsOfDomSelection(
  root: Element,
  positions: TextPositions,
): { anchor: number; focus: number } | null {
  const selection = root.ownerDocument.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const anchor = offsetOf(root, positions, selection.anchorNode, selection.anchorOffset)
  const focus = offsetOf(root, positions, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Makes what lies between two offsets the browser's selection, which a pointer still pressed goes on to extend. */
export function setDomSelection(
  root: Element,
  positions: TextPositions,
  anchor: number,
  focus: number,
): void {
  const forwards = anchor <= focus
  const from = pointOf(root, positions, anchor, forwards ? 1 : -1)
  const to = pointOf(root, positions, focus, forwards ? -1 : 1)
  root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Draws, and leaves selected what was selected before, whatever of it was drawn anew; also under a pressed pointer. */
export function keepingDomSelection(root: Element, positions: TextPositions, draw: () => void): void {
  const before = endsOfDomSelection(root, positions)
  draw()
  if (!before) return
  const after = endsOfDomSelection(root, positions)
  if (after?.anchor === before.anchor && after.focus === before.focus) return
  setDomSelection(root, positions, before.anchor, before.focus)
}

/** The passage as a range of the page; a passage that is drawn anew needs a new range. */
export function rangeOfSpan(root: Element, positions: TextPositions, span: Span): Range {
  const range = root.ownerDocument.createRange()
  const start = pointOf(root, positions, span.start, 1)
  const end = pointOf(root, positions, span.end, -1)
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** The offset of the character under a point of the window; null beside the text. */
export function offsetAtPoint(
  view: EditorView,
  positions: TextPositions,
  x: number,
  y: number,
): number | null {
  const found = view.posAtCoords({ left: x, top: y })
  if (!found) return null
  const after = positions.toOffset(found.pos)
  // a caret stands between two characters: take the one whose box holds the point
  const candidates = [after, after - 1].filter((offset) => offset >= 0)
  return candidates.find((offset) => isUnder(view.dom, positions, offset, x, y)) ?? null
}

function isUnder(root: Element, positions: TextPositions, offset: number, x: number, y: number): boolean {
  const range = rangeOfSpan(root, positions, { start: offset, end: offset + 1 })
  const line = 10 // the space between two lines belongs to the nearer one
  return [...range.getClientRects()].some(
    (rect) => rect.left <= x && x <= rect.right && rect.top - line <= y && y <= rect.bottom + line,
  )
}

/** The offset at a boundary of the page; null outside the text. */
function offsetOf(root: Element, positions: TextPositions, node: Node, unit: number): number | null {
  if (!root.contains(node)) return null
  const block = (node instanceof Element ? node : node.parentElement)?.closest('.block')
  if (block) {
    const before = root.ownerDocument.createRange()
    before.setStart(block, 0)
    before.setEnd(node, unit)
    const part = before.cloneContents()
    const units = (part.textContent?.length ?? 0) + part.querySelectorAll('br').length
    return positions.toOffset(positions.startOfBlock(numberOf(block)) + units)
  }
  const next = blocksIn(node.childNodes[unit])[0]
  if (next) return positions.blocks[numberOf(next)]?.start ?? null
  const last = [...node.childNodes].slice(0, unit).flatMap(blocksIn).at(-1)
  return last ? (positions.blocks[numberOf(last)]?.end ?? null) : null
}

/** Where an offset stands in the reader; where two pieces of text meet, in the one on the given side. */
function pointOf(root: Element, positions: TextPositions, offset: number, side: 1 | -1): Point {
  const n = positions.blockAt(offset)
  const block = root.children[positions.sectionOf(n)]?.children[n % SECTION_BLOCKS] ?? root
  let left = positions.toPosition(offset) - positions.startOfBlock(n)
  let place: Point = { node: block, offset: 0 }
  const walker = root.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBreak = node.nodeName === 'BR'
    const size = node instanceof Text ? node.length : Number(isBreak)
    if (size === 0) continue
    if (left < size || (left === size && side < 0)) {
      if (node instanceof Text) return { node, offset: left }
      return beside(node, left)
    }
    left -= size
    place = node instanceof Text ? { node, offset: size } : beside(node, 1)
  }
  return place
}

function beside(node: Node, after: number): Point {
  const parent = node.parentNode ?? node
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) + after }
}

function blocksIn(node: Node | undefined): Element[] {
  if (!(node instanceof Element)) return []
  return node.matches('.block') ? [node] : [...node.querySelectorAll('.block')]
}

function numberOf(block: Element): number {
  return Number(block.getAttribute('data-block'))
}
