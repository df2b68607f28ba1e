import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richText } from '../rich-text.arbitrary'
import { segmentsOf } from './segment'

const granularities = ['sentence', 'word'] as const

describe('segmentsOf', () => {
  test.each(granularities)(
    'gives each %s of a text far longer than its window as the segmenter does',
    (granularity) => {
      const segmenter = new Intl.Segmenter('en', { granularity })
      const long = fc
        .array(fc.oneof(richText, fc.constantFrom('The U.S. army said 3.5 “of it.” ', 'x'.repeat(700))), {
          minLength: 10,
          maxLength: 30,
        })
        .map((parts) => parts.join(''))
      fc.assert(
        fc.property(long, (text) => {
          const whole = [...segmenter.segment(text)].map(({ index, segment }) => [
            index,
            index + segment.length,
          ])
          expect([...segmentsOf(segmenter, text)].map(({ from, to }) => [from, to])).toEqual(whole)
        }),
        { numRuns: 20 },
      )
    },
  )

  test('takes a sentence longer than any window for one', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
    const text = `${'and so on '.repeat(2000)}end. Next.`
    expect([...segmentsOf(segmenter, text)].map(({ from }) => from)).toEqual([0, 20_005])
  })

  test('hands a long text to the segmenter in pieces, of which the sum is hardly more than the text', () => {
    const handed: number[] = []
    class CountingSegmenter extends Intl.Segmenter {
      override segment(text: string) {
        handed.push(text.length)
        return super.segment(text)
      }
    }
    const text = 'Hello there, it is noon. '.repeat(8000)
    const segments = [...segmentsOf(new CountingSegmenter('en', { granularity: 'sentence' }), text)]
    expect(segments.length).toBe(8000)
    expect(Math.max(...handed)).toBeLessThan(2000)
    expect(handed.reduce((sum, length) => sum + length, 0)).toBeLessThan(1.5 * text.length)
  })
})
