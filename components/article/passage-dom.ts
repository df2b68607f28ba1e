import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '@/lib/domain/text/span'
import { type Point, pointInUndrawn } from './section-view'
import type { TextPositions } from './text-positions'

/** The passage that the browser's selection covers, when all of it lies in the article; null when it covers nothing. */
export function spanOfDomSelection(view: EditorView, positions: TextPositions): Span | null {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return null
  const start = positions.toOffset(view.posAtDOM(range.startContainer, range.startOffset, 1))
  const end = positions.toOffset(view.posAtDOM(range.endContainer, range.endOffset, -1))
  return start < end ? { start, end } : null
}

/** The passage as a range of the page; a passage that is drawn anew needs a new range. */
export function rangeOfSpan(view: EditorView, positions: TextPositions, span: Span): Range {
  const range = view.dom.ownerDocument.createRange()
  const start = pointOf(view, positions, span.start, 1)
  const end = pointOf(view, positions, span.end, -1)
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Makes the passage the browser's selection, so that it can be copied and its handles dragged. */
export function selectInDom(view: EditorView, positions: TextPositions, span: Span): void {
  const selection = view.dom.ownerDocument.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(rangeOfSpan(view, positions, span))
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
  return candidates.find((offset) => isUnder(view, positions, offset, x, y)) ?? null
}

function isUnder(view: EditorView, positions: TextPositions, offset: number, x: number, y: number): boolean {
  const range = rangeOfSpan(view, positions, { start: offset, end: offset + 1 })
  const line = 10 // the space between two lines belongs to the nearer one
  return [...range.getClientRects()].some(
    (rect) => rect.left <= x && x <= rect.right && rect.top - line <= y && y <= rect.bottom + line,
  )
}

/** Where an offset stands in the page. */
function pointOf(view: EditorView, positions: TextPositions, offset: number, side: 1 | -1): Point {
  const position = positions.toPosition(offset)
  const point = view.domAtPos(position, side)
  if (point.node.parentNode !== view.dom) return point
  const block = positions.blockAt(offset)
  return pointInUndrawn(point.node, block, position - positions.nodeRange(block).from - 1)
}
