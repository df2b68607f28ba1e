import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockAt, bodySpans } from './block'

const blocks: Block[] = [
  { start: 0, end: 4, kind: 'HEADLINE' },
  { start: 5, end: 9, kind: 'PARAGRAPH' },
  { start: 10, end: 11, kind: 'CAPTION' },
  { start: 12, end: 20, kind: 'LIST_ITEM' },
]

describe('blockAt', () => {
  test('finds the block that holds a position, and none on a break or past the end', () => {
    expect([0, 3, 4, 5, 8, 9, 10, 11, 19, 20, -1].map((position) => blockAt(blocks, position))).toEqual([
      0, 0, -1, 1, 1, -1, 2, -1, 3, -1, -1,
    ])
  })

  test('agrees with looking at every block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }),
        fc.integer({ min: -2, max: 200 }),
        (sizes, position) => {
          let start = 0
          const list = sizes.map((size): Block => {
            const block: Block = { start, end: start + size, kind: 'PARAGRAPH' }
            start = block.end + 1
            return block
          })
          expect(blockAt(list, position)).toBe(
            list.findIndex((block) => block.start <= position && position < block.end),
          )
        },
      ),
    )
  })
})

describe('bodySpans', () => {
  test('are the blocks in which sentences must be read', () => {
    expect(bodySpans(blocks)).toEqual([
      { start: 5, end: 9 },
      { start: 12, end: 20 },
    ])
  })
})
