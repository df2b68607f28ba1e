import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSpan } from './check-span'
import { richText, richTextWithSpan } from './rich-text.arbitrary'
import { TextIndex } from './text-index'

const refusal = (index: TextIndex, span: Parameters<typeof checkSpan>[1]) => {
  try {
    return checkSpan(index, span)
  } catch (error) {
    return error
  }
}

/** The places between grapheme clusters, from one segmentation of the whole text, in code points. */
const characterEdges = (text: string): Set<number> => {
  const index = new TextIndex(text)
  const segments = [...new Intl.Segmenter('en').segment(text)]
  return new Set([...segments.map((segment) => index.toCodePoint(segment.index)), index.length])
}

describe('checkSpan', () => {
  const index = new TextIndex('a👍🏽e\u0301 \u00a0\u200bb')

  test('returns the text that stands at the span', () => {
    expect(checkSpan(index, { start: 0, end: 5, exact: 'a👍🏽e\u0301' })).toBe('a👍🏽e\u0301')
    expect(checkSpan(index, { start: 8, end: 9 })).toBe('b')
  })

  test.each([
    [{ start: 1, end: 1 }],
    [{ start: 3, end: 1 }],
    [{ start: -1, end: 1 }],
    [{ start: 0.5, end: 1 }],
    [{ start: 0, end: Number.NaN }],
    [{ start: 0, end: 2 ** 53 }],
    [{ start: 0, end: Number.POSITIVE_INFINITY }],
  ])('refuses %o as no span at all', (span) => {
    expect(refusal(index, span)).toMatchObject({ code: 'span_invalid' })
  })

  test('refuses a span past the end and says where the text ends', () => {
    expect(refusal(index, { start: 8, end: 10 })).toMatchObject({
      code: 'span_out_of_range',
      details: { length: 9 },
    })
  })

  test('refuses to split a character and offers the span widened to whole ones', () => {
    expect(refusal(index, { start: 2, end: 4 })).toMatchObject({
      code: 'span_splits_character',
      details: { widened: { start: 1, end: 5 } },
    })
  })

  test('refuses a span in which nothing can be seen', () => {
    expect(refusal(index, { start: 5, end: 8 })).toMatchObject({ code: 'span_blank' })
  })

  test('refuses a quote that does not stand there and says what does', () => {
    expect(refusal(index, { start: 0, end: 1, exact: 'b' })).toMatchObject({
      code: 'quote_mismatch',
      details: { actual: 'a' },
    })
  })

  test('splits a character exactly when segmenting the whole text says so, and the widened span is the least that does not', () => {
    fc.assert(
      fc.property(richTextWithSpan, ({ text, span }) => {
        const edges = characterEdges(text)
        const start = Math.max(...[...edges].filter((edge) => edge <= span.start))
        const end = Math.min(...[...edges].filter((edge) => edge >= span.end))
        const found = refusal(new TextIndex(text), span)
        if (start === span.start && end === span.end) {
          expect(found).not.toMatchObject({ code: 'span_splits_character' })
        } else {
          expect(found).toMatchObject({ code: 'span_splits_character', details: { widened: { start, end } } })
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('finds the same characters deep inside a long text as in a short one', () => {
    fc.assert(
      fc.property(richText, fc.constantFrom('word ', '漢字', 'क्षि ', '👍', 'x\n'), (text, filler) => {
        const long = filler.repeat(300) + text + filler.repeat(10)
        const edges = characterEdges(long)
        const index = new TextIndex(long)
        const from = [...filler].length * 300
        for (let start = from; start < from + [...text].length; start++) {
          const found = refusal(index, { start, end: index.length })
          expect(typeof found === 'string').toBe(edges.has(start))
        }
      }),
      { numRuns: 25 },
    )
  })
})
