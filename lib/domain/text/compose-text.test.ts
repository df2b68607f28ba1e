import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from './block'
import { composeText, linesOf, MAX_TEXT_LENGTH, plainBlocks, withTitle } from './compose-text'
import { normaliseText } from './normalise-text'
import { richText } from './rich-text.arbitrary'
import { TextIndex } from './text-index'
import { isBlank, isVisible } from './white-space'

const paragraphs = (source: string): Block[] =>
  plainBlocks(source).map((span) => ({ ...span, kind: 'PARAGRAPH' }))
const body = (source: string) => composeText(source, paragraphs(source))
const quotes = ({ text, blocks }: { text: string; blocks: Block[] }) =>
  blocks.map(({ start, end, kind }) => `${kind}: ${new TextIndex(text).slice(start, end)}`)

describe('composeText', () => {
  test('joins blocks by one line break and keeps the ends of lines, no-break spaces included', () => {
    const source = '\n  First👍 \u00a0\n \t \n\n\u00a0Second,\nits second line  \n\n'
    expect(body(source)).toEqual({
      text: '  First👍 \u00a0\n\u00a0Second,\nits second line  ',
      blocks: [
        { start: 0, end: 10, kind: 'PARAGRAPH' },
        { start: 11, end: 37, kind: 'PARAGRAPH' },
      ],
    })
  })

  test('drops the blank lines inside a block, and a block without a visible line', () => {
    const source = 'one\n \u00a0\ntwo\n\u3000\nthree'
    const blocks: Block[] = [
      { start: 0, end: 10, kind: 'QUOTE' },
      { start: 11, end: 12, kind: 'PARAGRAPH' },
      { start: 13, end: 18, kind: 'CAPTION' },
    ]
    const composed = composeText(source, blocks)
    expect(composed.text).toBe('one\ntwo\nthree')
    expect(quotes(composed)).toEqual(['QUOTE: one\ntwo', 'CAPTION: three'])
  })

  test('leaves out what no block covers', () => {
    const source = 'keep\n\nmenu\n\nkeep too'
    expect(
      composeText(
        source,
        paragraphs(source).filter((_, n) => n !== 1),
      ).text,
    ).toBe('keep\nkeep too')
  })

  test('is the source without its blank lines when the blocks are all of it', () => {
    fc.assert(
      fc.property(richText, (raw) => {
        const source = normaliseText(raw).text
        fc.pre(isVisible(source))
        const { text, blocks } = body(source)
        expect(text.split('\n')).toEqual(source.split('\n').filter((line) => !isBlank(line)))
        const index = new TextIndex(text)
        expect(blocks.map(({ start, end }) => index.slice(start, end)).join('\n')).toBe(text)
        expect(blocks.at(-1)?.end).toBe(index.length)
      }),
    )
  })

  test('refuses a text in which nothing can be seen', () => {
    for (const source of ['', ' \n\u00a0', '\u200b\u2060\ufeff\u202e']) {
      expect(() => body(source)).toThrow(expect.objectContaining({ code: 'no_text' }))
    }
  })

  test('takes two million code points, beyond the BMP too, and refuses one more', () => {
    const longest = '𝒳'.repeat(MAX_TEXT_LENGTH)
    const block = { start: 0, end: MAX_TEXT_LENGTH, kind: 'PARAGRAPH' } as const
    expect(composeText(longest, [block]).blocks).toEqual([block])
    expect(() => body(`${longest}x`)).toThrow(
      expect.objectContaining({
        code: 'too_large',
        details: { length: MAX_TEXT_LENGTH + 1, limit: MAX_TEXT_LENGTH },
      }),
    )
  })
})

describe('linesOf', () => {
  test('gives every line in code points and knows the blank ones', () => {
    expect(linesOf('👍a\n\u00a0\n\nb')).toEqual([
      { start: 0, end: 2, blank: false },
      { start: 3, end: 4, blank: true },
      { start: 5, end: 5, blank: true },
      { start: 6, end: 7, blank: false },
    ])
  })
})

describe('plainBlocks', () => {
  test('are the runs of lines that are not blank', () => {
    expect(plainBlocks('\na\nb\n \t\nc\n\n')).toEqual([
      { start: 1, end: 4 },
      { start: 8, end: 9 },
    ])
  })
})

describe('withTitle', () => {
  test('puts the title before a text that does not begin with it', () => {
    expect(quotes(withTitle(' Peace👍 at last ', body('It rained.\n\nAgain.')))).toEqual([
      'HEADLINE: Peace👍 at last',
      'PARAGRAPH: It rained.',
      'PARAGRAPH: Again.',
    ])
  })

  test('makes the first block the headline when it is the title but for white space', () => {
    const article = body(' Peace\u00a0 at\nlast\n\nIt rained.')
    const titled = withTitle('Peace at last', article)
    expect(titled.text).toBe(article.text)
    expect(quotes(titled)).toEqual(['HEADLINE:  Peace\u00a0 at\nlast', 'PARAGRAPH: It rained.'])
  })

  test('cuts the headline off a block whose first line is the title, without touching the text', () => {
    const article = body('Peace at last\nBy A. Writer\n\nIt rained.')
    const titled = withTitle('Peace at last', article)
    expect(titled.text).toBe(article.text)
    expect(quotes(titled)).toEqual([
      'HEADLINE: Peace at last',
      'PARAGRAPH: By A. Writer',
      'PARAGRAPH: It rained.',
    ])
  })

  test('does not take a sentence that merely starts with the title for it', () => {
    expect(quotes(withTitle('Peace', body('Peace came.')))).toEqual([
      'HEADLINE: Peace',
      'PARAGRAPH: Peace came.',
    ])
  })

  test('adds nothing for an empty title', () => {
    expect(withTitle(' ', body('It rained.'))).toEqual(body('It rained.'))
  })
})
