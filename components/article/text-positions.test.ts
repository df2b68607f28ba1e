import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockKind } from '@/lib/domain/text/block'
import { blockKinds } from '@/lib/domain/text/block'
import { TextIndex } from '@/lib/domain/text/text-index'
import { articleDocument } from './article-document'
import { SECTION_BLOCKS, TextPositions } from './text-positions'

type Article = { text: string; blocks: Block[] }

const characters = ['a', 'é', ' ', ' ', 'е́', '👩‍👧', '🏴', '漢', 'ש', '\n', '.', '́']
const line = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
const article: fc.Arbitrary<Article> = fc
  .array(fc.tuple(line, fc.constantFrom(...blockKinds)), { minLength: 1, maxLength: 90 })
  .map(joined)

describe('text positions', () => {
  it('go from every offset to a position and back to the same offset', () => {
    fc.assert(
      fc.property(article, ({ text, blocks }) => {
        const positions = new TextPositions(new TextIndex(text), blocks)
        for (let offset = 0; offset <= [...text].length; offset++)
          expect(positions.toOffset(positions.toPosition(offset))).toBe(offset)
      }),
    )
  })

  it('name the place in the document that stands before the same character', () => {
    fc.assert(
      fc.property(article, ({ text, blocks }) => {
        const index = new TextIndex(text)
        const document = articleDocument(index, blocks)
        const positions = new TextPositions(index, blocks)
        const separators = new Set(blocks.map((block) => block.end))
        ;[...text].forEach((character, offset) => {
          const from = positions.toPosition(offset)
          const to = separators.has(offset) ? from : from + character.length
          const shown = document.textBetween(from, to, '', '\n')
          expect(shown).toBe(separators.has(offset) ? '' : character)
          expect(document.resolve(from).depth).toBe(2)
        })
      }),
    )
  })

  it('take every position of the document to an offset that grows with it', () => {
    fc.assert(
      fc.property(article, ({ text, blocks }) => {
        const index = new TextIndex(text)
        const positions = new TextPositions(index, blocks)
        const size = articleDocument(index, blocks).content.size
        let before = 0
        for (let position = 0; position <= size; position++) {
          const offset = positions.toOffset(position)
          expect(offset).toBeGreaterThanOrEqual(before)
          before = offset
        }
        expect(before).toBe(index.length)
      }),
    )
  })

  it('cut a span that crosses blocks into pieces that hold its text and nothing else', () => {
    fc.assert(
      fc.property(article, fc.nat(400), fc.nat(400), ({ text, blocks }, a, b) => {
        const index = new TextIndex(text)
        const start = Math.min(a, b) % (index.length + 1)
        const end = Math.min(start + Math.abs(a - b), index.length)
        const document = articleDocument(index, blocks)
        const positions = new TextPositions(index, blocks)
        const pieces = positions.rangesOf({ start, end })
        for (const { block, from, to } of pieces) {
          const node = positions.nodeRange(block)
          expect(node.from < from && to < node.to).toBe(true)
          expect(document.nodeAt(node.from)?.attrs.n).toBe(block)
        }
        const separators = new Set(blocks.map((block) => block.end))
        const expected = [...text].slice(start, end).filter((_, i) => !separators.has(start + i))
        const shown = pieces.map(({ from, to }) => document.textBetween(from, to, '', '\n'))
        expect(shown.join('')).toBe(expected.join(''))
      }),
    )
  })

  it('hold every block in its section, so many to a section', () => {
    const { text, blocks } = joined(Array.from({ length: 85 }, () => ['ab', 'PARAGRAPH']))
    const index = new TextIndex(text)
    const positions = new TextPositions(index, blocks)
    const document = articleDocument(index, blocks)
    expect(document.childCount).toBe(positions.sectionCount)
    blocks.forEach((block, n) => {
      const { from, to } = positions.nodeRange(n)
      expect(document.nodeAt(from)?.attrs.n).toBe(n)
      expect(document.textBetween(positions.toPosition(block.start), to, '', '')).toBe('ab')
      expect(positions.toOffset(to)).toBe(block.end)
    })
    expect(document.child(0).childCount).toBe(SECTION_BLOCKS)
    const last = positions.sectionCount - 1
    expect(positions.spanOfSection(last)).toEqual({
      start: blocks[last * SECTION_BLOCKS]?.start,
      end: index.length,
    })
  })
})

function joined(lines: [string, BlockKind][]): Article {
  const blocks: Block[] = []
  let at = 0
  for (const [line, kind] of lines) {
    const length = [...line].length
    blocks.push({ start: at, end: at + length, kind })
    at += length + 1
  }
  return { text: lines.map(([line]) => line).join('\n'), blocks }
}
