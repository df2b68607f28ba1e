import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richText } from './rich-text.arbitrary'
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

  test.each(granularities)(
    'splits a text of 100,000 units into each %s within the time of one long paragraph',
    (granularity) => {
      const segmenter = new Intl.Segmenter('en', { granularity })
      const timed = (text: string) => {
        const started = performance.now()
        let count = 0
        for (const _ of segmentsOf(segmenter, text)) count++
        expect(count).toBeGreaterThan(0)
        return performance.now() - started
      }
      const short = timed('Hello there. '.repeat(800))
      expect(timed('Hello there. '.repeat(8000))).toBeLessThan(30 * (short + 10))
    },
  )
})
