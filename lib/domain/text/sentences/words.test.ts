import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSpan } from '../check-span'
import { richText, richTextWithSpan } from '../rich-text.arbitrary'
import { contains, crosses } from '../span'
import { TextIndex } from '../text-index'
import { isVisible } from '../white-space'
import { snapToWords, wordSpans } from './words'

const wordsOf = (text: string, span?: { start: number; end: number }) => {
  const index = new TextIndex(text)
  return wordSpans(text, span).map(({ start, end }) => index.slice(start, end))
}

describe('wordSpans', () => {
  test('are the words without punctuation and pictures, in code points of the text', () => {
    expect(wordsOf('👍 “Don’t,” he\u00a0said — 42 times 👩‍👩‍👧‍👦.')).toEqual([
      'Don’t',
      'he',
      'said',
      '42',
      'times',
    ])
  })

  test('are no runs of narrow no-break spaces or underscores, though a number grouped by such a space is one', () => {
    expect(wordsOf('a \u202f\u202f 10\u202f000 ____ b')).toEqual(['a', '10\u202f000', 'b'])
  })

  test('are found inside a span only, at their places in the whole text', () => {
    expect(wordSpans('👍 one two three', { start: 6, end: 9 })).toEqual([{ start: 6, end: 9 }])
    expect(wordSpans(new TextIndex('👍 one'), { start: 1, end: 5 })).toEqual([{ start: 2, end: 5 }])
  })

  test('are in text order, disjoint and never empty', () => {
    fc.assert(
      fc.property(richText, (text) => {
        let last = 0
        for (const { start, end } of wordSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })
})

describe('snapToWords', () => {
  const snap = (text: string, start: number, end: number) => {
    const index = new TextIndex(text)
    const span = snapToWords(index, { start, end })
    return index.slice(span.start, span.end)
  }

  test('widens a selection to the words it touches', () => {
    expect(snap('👍 the army said so', 7, 12)).toBe('army said')
  })

  test('leaves out the white space at both ends, no-break spaces and breaks included', () => {
    expect(snap('one\u00a0two\u3000\nthree', 3, 9)).toBe('two')
  })

  test('keeps punctuation that was selected and takes none that was not', () => {
    expect(snap('He said: “never”.', 9, 16)).toBe('“never”')
    expect(snap('He said: “never”.', 10, 15)).toBe('never')
  })

  test('takes whole pictures and marked letters', () => {
    expect(snap('x 👩‍👩‍👧‍👦 y', 3, 5)).toBe('👩‍👩‍👧‍👦')
    expect(snap('cafe\u0301 y', 0, 4)).toBe('cafe\u0301')
  })

  test('comes back empty from a selection of white space', () => {
    expect(snapToWords(new TextIndex('a \u00a0 b'), { start: 1, end: 3 })).toEqual({ start: 3, end: 3 })
  })

  test('always gives a span that can be annotated if anything in it can be seen, and cuts no word', () => {
    fc.assert(
      fc.property(richTextWithSpan, ({ text, span }) => {
        const index = new TextIndex(text)
        const snapped = snapToWords(index, span)
        fc.pre(isVisible(index.slice(snapped.start, snapped.end)))
        expect(checkSpan(index, snapped)).not.toMatch(/^\s+$/)
        expect(wordSpans(text).filter((word) => crosses(word, snapped))).toEqual([])
        expect(wordSpans(text, span).every((word) => contains(snapped, word))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(richTextWithSpan, ({ text, span }) => {
        const index = new TextIndex(text)
        const once = snapToWords(index, span)
        fc.pre(once.start < once.end)
        expect(snapToWords(index, once)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})
