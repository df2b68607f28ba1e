import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type Span } from '../text/span'
import { findConflict } from './assert-decidable'
import { trimToFit } from './trim-to-fit'

function span(start: number, end: number): Span {
  return { start, end }
}

describe('trimming a passage to fit', () => {
  it('leaves alone what fits', () => {
    expect(trimToFit(span(0, 9), [])).toEqual(span(0, 9))
    expect(trimToFit(span(0, 9), [span(2, 5), span(0, 20), span(30, 40)])).toEqual(span(0, 9))
  })

  it('cuts off what would cross, keeping the longer part', () => {
    expect(trimToFit(span(0, 20), [span(15, 30)])).toEqual(span(0, 15))
    expect(trimToFit(span(0, 20), [span(4, 30)])).toEqual(span(4, 20))
    expect(trimToFit(span(10, 30), [span(0, 12), span(28, 40)])).toEqual(span(12, 28))
  })

  it('keeps the first of equally long parts', () => {
    expect(trimToFit(span(0, 20), [span(10, 30)])).toEqual(span(0, 10))
  })

  it('goes beside a nest that is full already, and nowhere inside it', () => {
    const nest = [span(5, 15), span(5, 14), span(6, 13)]
    expect(trimToFit(span(0, 16), nest)).toEqual(span(0, 5))
    expect(trimToFit(span(7, 12), nest)).toBeNull()
  })

  it('always fits, lies in the passage, and no longer part fits', () => {
    const someSpan = fc
      .record({ start: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 12 }) })
      .map(({ start, length }) => span(start, start + length))
    const legal = fc.array(someSpan, { maxLength: 8 }).map((spans) => {
      const layer: Span[] = []
      for (const one of spans) if (findConflict([one], layer) === null) layer.push(one)
      return layer
    })
    fc.assert(
      fc.property(someSpan, legal, (passage, layer) => {
        const trimmed = trimToFit(passage, layer)
        const { start, end } = trimmed ?? { start: 0, end: 0 }
        if (trimmed) {
          expect(contains(passage, trimmed)).toBe(true)
          expect(findConflict([trimmed], layer)).toBeNull()
        }
        for (let from = passage.start; from < passage.end; from++)
          for (let to = from + 1; to <= passage.end; to++)
            if (findConflict([span(from, to)], layer) === null)
              expect(end - start).toBeGreaterThanOrEqual(to - from)
      }),
    )
  })
})
