import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labels } from '../codebook/labels'
import { BARCODE, drawBarcode } from './barcode'

/** From where to where each block goes. */
function blocksOf(path: string): [number, number][] {
  return [...path.matchAll(/M([\d.]+) 0h([\d.]+)v14h-\2z/g)].map(([, x, width]) => [
    Number(x),
    Number(x) + Number(width),
  ])
}

describe('drawBarcode', () => {
  it('draws a text as wide as it is long beside the longest, and its passages where they stand', () => {
    const { text, labels: drawn } = drawBarcode(
      {
        length: 500,
        spans: [
          [0, 100, 'SOURCED_FACT'],
          [250, 500, 'OPINION'],
        ],
      },
      1_000,
    )
    expect(blocksOf(text)).toEqual([[0, BARCODE.width / 2]])
    expect(blocksOf(drawn.SOURCED_FACT)).toEqual([[0, 32]])
    expect(blocksOf(drawn.OPINION)).toEqual([[80, 160]])
    expect(drawn.UNVERIFIED_CLAIM).toBe('')
  })

  it('draws the innermost where passages nest', () => {
    const { labels: drawn } = drawBarcode(
      {
        length: 320,
        spans: [
          [0, 300, 'SOURCED_FACT'],
          [100, 200, 'OPINION'],
        ],
      },
      320,
    )
    expect(blocksOf(drawn.SOURCED_FACT)).toEqual([
      [0, 100],
      [200, 300],
    ])
    expect(blocksOf(drawn.OPINION)).toEqual([[100, 200]])
  })

  it('shows a passage of one character in the longest text', () => {
    const { labels: drawn } = drawBarcode({ length: 1e6, spans: [[5, 6, 'OPINION']] }, 1e6)
    expect(blocksOf(drawn.OPINION)[0]?.[1]).toBeGreaterThanOrEqual(1)
  })

  it('never goes beyond the strip by more than the least width, and is read back whole', () => {
    const cut = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cut, cut, fc.constantFrom(...labels)), { maxLength: 20 }), (parts) => {
        let at = 0
        const spans = parts.map(([gap, length, label]): [number, number, (typeof labels)[number]] => {
          const start = at + gap
          at = start + length
          return [start, at, label]
        })
        const drawn = drawBarcode({ length: at + 1, spans }, at + 1)
        const blocks = labels.flatMap((label) => blocksOf(drawn.labels[label]))
        expect(blocks).toHaveLength(spans.length)
        for (const [, end] of blocks) expect(end).toBeLessThanOrEqual(BARCODE.width + 1.01)
      }),
    )
  })
})
