import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../text/compose-text'
import { composeArticle, composeSingleArticle } from './compose-article'

const source = 'First title\n\nBy Ann\nA line.\n\nSecond title\n\nAnother line.'
const lines = linesOf(source)

describe('an article of a source', () => {
  it('is its slice, whole and in order, its blocks joined by one line feed', () => {
    const body = composeArticle(source, lines, {
      start: 0,
      end: 27,
      blocks: [
        { start: 0, end: 11, kind: 'HEADLINE' },
        { start: 13, end: 19, kind: 'BYLINE' },
        { start: 20, end: 27, kind: 'PARAGRAPH' },
      ],
    })
    expect(body.text).toBe('First title\nBy Ann\nA line.')
    expect(body.blocks.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [0, 11, 'HEADLINE'],
      [12, 18, 'BYLINE'],
      [19, 26, 'PARAGRAPH'],
    ])
  })

  it.each([
    [
      'a line is dropped',
      [
        { start: 0, end: 11 },
        { start: 20, end: 27 },
      ],
    ],
    [
      'the last line is dropped',
      [
        { start: 0, end: 11 },
        { start: 13, end: 19 },
      ],
    ],
    [
      'a block cuts a line',
      [
        { start: 0, end: 5 },
        { start: 13, end: 27 },
      ],
    ],
    [
      'a block begins inside a line',
      [
        { start: 2, end: 11 },
        { start: 13, end: 27 },
      ],
    ],
    [
      'blocks overlap',
      [
        { start: 0, end: 19 },
        { start: 13, end: 27 },
      ],
    ],
    [
      'blocks are out of order',
      [
        { start: 13, end: 27 },
        { start: 0, end: 11 },
      ],
    ],
    [
      'a block leaves the slice',
      [
        { start: 0, end: 11 },
        { start: 13, end: 41 },
      ],
    ],
  ])('is refused when %s', (_, spans) => {
    const blocks = spans.map((span) => ({ ...span, kind: 'PARAGRAPH' as const }))
    expect(() => composeArticle(source, lines, { start: 0, end: 27, blocks })).toThrow(
      expect.objectContaining({ code: 'validation' }),
    )
  })

  it('needs text between its places', () => {
    expect(() => composeArticle(source, lines, { start: 11, end: 13, blocks: [] })).toThrow(
      expect.objectContaining({ code: 'no_text' }),
    )
  })

  it('keeps every visible line, whatever lines there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', 'a', 'b c', '👍🏽 é'), { minLength: 1 }), (parts) => {
        const text = parts.join('\n')
        const all = linesOf(text)
        const visible = all.filter(({ blank }) => !blank)
        fc.pre(visible.length > 0)
        const blocks = visible.map(({ start, end }) => ({ start, end, kind: 'PARAGRAPH' as const }))
        const whole = { start: 0, end: all.at(-1)?.end ?? 0, blocks }
        expect(composeArticle(text, all, whole).text).toBe(
          parts.filter((part) => part.trim() !== '').join('\n'),
        )
      }),
    )
  })
})

describe('an article posted alone', () => {
  it('gets its title as first block', () => {
    expect(composeSingleArticle('The title', { text: 'One.\n\nTwo.', markup: null }).text).toBe(
      'The title\nOne.\nTwo.',
    )
  })

  it('keeps the title it begins with', () => {
    const body = composeSingleArticle('The title', { text: 'The  title\n\nOne.', markup: null })
    expect(body.text).toBe('The  title\nOne.')
    expect(body.blocks[0]?.kind).toBe('HEADLINE')
  })
})
