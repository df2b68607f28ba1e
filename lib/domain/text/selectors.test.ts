import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richText, richTextWithSpan } from './rich-text.arbitrary'
import { anchorPassage, describePassage } from './selectors'
import { TextIndex } from './text-index'

const occurrences = (text: string, quote: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

describe('describePassage', () => {
  test('keeps the quote with 32 code points on either side and never half a character of two units', () => {
    const index = new TextIndex(`${'👍'.repeat(40)}quote${'𝒳'.repeat(40)}`)
    expect(describePassage(index, { start: 40, end: 45 })).toEqual({
      position: { start: 40, end: 45 },
      quote: { exact: 'quote', prefix: '👍'.repeat(32), suffix: '𝒳'.repeat(32) },
    })
  })

  test('keeps less context at the ends of the text', () => {
    expect(describePassage(new TextIndex('abc'), { start: 1, end: 2 }).quote).toEqual({
      exact: 'b',
      prefix: 'a',
      suffix: 'c',
    })
  })
})

describe('anchorPassage', () => {
  const selector = (start: number, exact: string, prefix = '', suffix = '') => ({
    position: { start, end: start + [...exact].length },
    quote: { exact, prefix, suffix },
  })
  const anchor = (text: string, ...passage: Parameters<typeof selector>) =>
    anchorPassage(new TextIndex(text), selector(...passage))

  test('finds any passage again in the text it was described in', () => {
    fc.assert(
      fc.property(richTextWithSpan, ({ text, span }) => {
        const index = new TextIndex(text)
        expect(anchorPassage(index, describePassage(index, span))).toEqual(span)
      }),
      { numRuns: 500 },
    )
  })

  test('finds a passage moved by text before it, when its quote and context stand there only once', () => {
    fc.assert(
      fc.property(richTextWithSpan, richText, ({ text, span }, inserted) => {
        const passage = describePassage(new TextIndex(text), span)
        const { exact, prefix, suffix } = passage.quote
        const moved = new TextIndex(inserted + text)
        fc.pre(occurrences(moved.text, prefix + exact + suffix).length === 1)
        const shift = [...inserted].length
        expect(anchorPassage(moved, passage)).toEqual({ start: span.start + shift, end: span.end + shift })
      }),
      { numRuns: 500 },
    )
  })

  test('returns only spans at which the quote stands', () => {
    fc.assert(
      fc.property(richTextWithSpan, richText, ({ text, span }, other) => {
        const passage = describePassage(new TextIndex(text), span)
        const index = new TextIndex(other + text.slice(0, 8) + other)
        const found = anchorPassage(index, passage)
        if (found) expect(index.slice(found.start, found.end)).toBe(passage.quote.exact)
      }),
      { numRuns: 500 },
    )
  })

  test('does not believe a position at which another text stands', () => {
    expect(anchor('he left. she said no', 0, 'she said')).toEqual({ start: 9, end: 17 })
    expect(anchor('he left.', 0, 'she said')).toBeNull()
  })

  test('prefers the place with the right context to the described position with the wrong one', () => {
    expect(anchor('A: yes. B: yes.', 3, 'yes', 'B: ', '.')).toEqual({ start: 11, end: 14 })
  })

  test('tells equal places with equal context apart by the position, and without it does not guess', () => {
    expect(anchor('yes, yes, yes', 5, 'yes', ' ', '')).toEqual({ start: 5, end: 8 })
    expect(anchor('yes, yes, yes', 4, 'yes', ' ', '')).toBeNull()
  })

  test('accepts one agreeing side when that singles a place out', () => {
    expect(anchor('Today he said yes. Others said yes!', 0, 'yes', 'he said ', ' indeed')).toEqual({
      start: 14,
      end: 17,
    })
  })

  test('does not guess by the quote alone when no context agrees', () => {
    expect(anchor('Others said yes!', 0, 'yes', 'he said ', ' indeed')).toBeNull()
    expect(anchor('Others said yes!', 12, 'yes', 'he said ', ' indeed')).toEqual({ start: 12, end: 15 })
  })

  test('counts in code points when it searches', () => {
    expect(anchor('👍👍 yes', 0, 'yes')).toEqual({ start: 3, end: 6 })
  })

  test('takes no nonsense for a position, and finds neither nothing nor half a character', () => {
    for (const start of [Number.NaN, 0.5, -1, 2 ** 53]) {
      expect(anchor('yes and yes', start, 'yes', '', '')).toBeNull()
    }
    expect(anchor('👍', 0, '')).toBeNull()
    expect(anchor('👍', 0, '\udc4d')).toBeNull()
  })
})
