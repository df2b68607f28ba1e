import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/domain/text/block'
import { MinimapLines } from './minimap-lines'

const blocks = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }).map((lengths) => {
  let at = 0
  return lengths.map((length): Block => {
    const block: Block = { start: at, end: at + length, kind: 'PARAGRAPH' }
    at += length + 1
    return block
  })
})

describe('the lines of the minimap', () => {
  it('draw each block as much as it has text, inside the map', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const lines = new MinimapLines(all)
        for (const block of all) {
          const parts = lines.partsOf(block)
          const drawn = parts.reduce((sum, { from, to }) => sum + (to - from) * 66, 0)
          expect(drawn).toBeCloseTo(block.end - block.start)
          for (const { line } of parts) expect(line + 1).toBeLessThanOrEqual(lines.height)
        }
      }),
    )
  })

  it('lead from where a passage is drawn back to a line of the same passage', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const lines = new MinimapLines(all)
        for (const block of all)
          for (const { line } of lines.partsOf(block)) {
            const offset = lines.offsetAt((line + 0.4) / lines.height)
            expect(offset).toBeGreaterThanOrEqual(block.start)
            expect(offset).toBeLessThan(block.end)
          }
      }),
    )
  })
})
