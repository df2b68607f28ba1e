/** An article's text from its first to its last character as a strip, its passages as blocks of their label. */
import { flattenLayer } from '../annotation/layer'
import { type Label, labels } from '../codebook/labels'

/** Where the passages of a final layer stand in its text of `length` code points, outer before inner. */
export type TextSpans = { length: number; spans: [start: number, end: number, label: Label][] }

/** The measure of a strip whose text is the longest of those it stands among. */
export const BARCODE = { width: 320, height: 14 } as const

/**
 * The strip as SVG path data in the measure of `BARCODE`, `longest` code points wide: the whole text, and what of it
 * is each label's. Where passages nest, the innermost is drawn; what is narrower than 1 is drawn as 1.
 */
export function drawBarcode(
  { length, spans }: TextSpans,
  longest: number,
): { text: string; labels: Record<Label, string> } {
  const x = (position: number) => (position * BARCODE.width) / Math.max(1, longest)
  const block = (start: number, end: number) => {
    const width = Math.max(1, x(end) - x(start))
    return `M${round(x(start))} 0h${round(width)}v${BARCODE.height}h-${round(width)}z`
  }
  const layer = spans.map(([start, end, label], at) => ({ id: idOf(at), start, end, label }))
  const blocks = Object.fromEntries(labels.map((label) => [label, ''])) as Record<Label, string>
  for (const { start, end, label } of flattenLayer(layer)) blocks[label] += block(start, end)
  return { text: block(0, length), labels: blocks }
}

// Of equal spans the later is the inner one, and ids are compared as text.
function idOf(at: number): string {
  return String(at).padStart(8, '0')
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
