import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelledSpan } from '../annotation/annotation'
import type { Label } from '../codebook/labels'
import { contains, crosses, type Span } from '../text/span'
import { nominalAlpha } from './alpha'
import { positionAgreement } from './position-agreement'
import { values } from './readings'

const S = 'SOURCED_FACT'
const U = 'UNVERIFIED_CLAIM'
const O = 'OPINION'

function layer(...spans: [number, number, Label][]): LabelledSpan[] {
  return spans.map(([start, end, label], n) => ({ id: String(n).padStart(3, '0'), start, end, label }))
}

const a = layer([0, 40, S], [50, 80, U], [80, 100, O])
const b = layer([0, 35, S], [50, 80, O], [85, 100, O])
const c = layer([0, 40, S], [45, 80, U])
const text = [{ start: 0, end: 120 }]

describe('the three-label fixture of 120 positions', () => {
  it('gives .5442 for two readers, untagged positions counted as a value', () => {
    const { alpha, percent, units, readers } = positionAgreement([a, b], text)
    expect(alpha).toBeCloseTo(0.5442, 4)
    expect(percent).toBeCloseTo(1 - 0.3333, 4)
    expect({ units, readers }).toEqual({ units: 120, readers: 2 })
  })

  it('gives .5451 for three readers', () => {
    expect(positionAgreement([a, b, c], text).alpha).toBeCloseTo(0.5451, 4)
  })

  it('says how much is tagged by all, by any and by each', () => {
    expect(positionAgreement([a, b], text).coverage).toEqual({
      both: 80 / 120,
      any: 90 / 120,
      byReader: [90 / 120, 80 / 120],
    })
  })

  it('counts what the first said by what the second said', () => {
    expect(positionAgreement([a, b], text).confusion).toEqual([
      [35, 0, 0, 5],
      [0, 0, 30, 0],
      [0, 0, 15, 5],
      [0, 0, 0, 30],
    ])
  })

  it('sums both directions of every pair for three readers', () => {
    const { confusion } = positionAgreement([a, b, c], text)
    expect(confusion.flat().reduce((sum, count) => sum + count)).toBe(120 * 6)
    for (const [row, counts] of confusion.entries())
      for (const [column, count] of counts.entries()) expect(confusion[column]?.[row]).toBe(count)
  })

  it('gives each pair what the two would have alone', () => {
    const { perPair } = positionAgreement([a, b, c], text)
    expect(perPair.map((pair) => [pair.a, pair.b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    expect(perPair[1]).toMatchObject({ alpha: positionAgreement([a, c], text).alpha })
    expect(perPair[0]).toMatchObject({ percent: positionAgreement([a, b], text).percent })
  })
})

describe('which positions count', () => {
  it('are those of the body blocks, not the newline between them nor other blocks', () => {
    const blocks = [
      { start: 10, end: 20 },
      { start: 21, end: 30 },
    ]
    const across = layer([5, 25, S])
    const agreement = positionAgreement([across, layer([0, 9, U], [10, 20, S])], blocks)
    expect(agreement.units).toBe(19)
    expect(agreement.confusion[0]).toEqual([10, 0, 0, 4])
  })

  it('count for the innermost annotation', () => {
    const nested = layer([0, 10, S], [2, 6, O], [3, 5, U])
    const { confusion } = positionAgreement([nested, []], [{ start: 0, end: 10 }])
    expect(confusion.map((row) => row[3])).toEqual([6, 2, 2, 0])
  })

  it('count for the annotation with the greater id where two have one span', () => {
    const twice = layer([0, 10, S], [0, 10, O])
    expect(positionAgreement([twice, twice], [{ start: 0, end: 10 }]).confusion[2]?.[2]).toBe(10)
  })
})

describe('where there is nothing to compare', () => {
  it('alpha is undefined when nobody tagged anything or all tagged everything alike', () => {
    expect(positionAgreement([[], []], text)).toMatchObject({ alpha: null, percent: 1 })
    expect(positionAgreement([layer([0, 120, S]), layer([0, 120, S])], text)).toMatchObject({
      alpha: null,
      percent: 1,
    })
  })

  it('alpha of a label is undefined when nobody used it', () => {
    expect(positionAgreement([layer([0, 9, S]), layer([0, 8, S])], text).perLabel.OPINION).toEqual({
      alpha: null,
    })
  })

  it('alpha and percent are undefined for one reading or an empty text', () => {
    expect(positionAgreement([a], text)).toMatchObject({ alpha: null, percent: null, perPair: [] })
    expect(positionAgreement([a, b], [])).toMatchObject({
      alpha: null,
      percent: null,
      units: 0,
      coverage: { both: 0, any: 0, byReader: [0, 0] },
    })
  })
})

const nest = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 15 }),
      fc.constantFrom<Label>(S, U, O),
    ),
    {
      maxLength: 10,
    },
  )
  .map((raw) => {
    const kept: LabelledSpan[] = []
    for (const one of layer(
      ...raw.map(([start, length, label]): [number, number, Label] => [start, start + length, label]),
    ))
      if (!kept.some((other) => crosses(other, one))) kept.push(one)
    return kept
  })

const bodyBlocks = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 8 }), length: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 4,
  })
  .map((raw) => {
    let at = 0
    return raw.map(({ gap, length }) => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })

it('equals a count position by position, for any readings and blocks', () => {
  fc.assert(
    fc.property(fc.array(nest, { minLength: 2, maxLength: 4 }), bodyBlocks, (readings, blocks) => {
      const positions = blocks.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, n) => start + n),
      )
      const units = positions.map((position) => readings.map((reading) => valueAt(reading, position)))
      const agreement = positionAgreement(readings, blocks)
      const expected = nominalAlpha(units)
      expect(agreement.units).toBe(positions.length)
      if (expected.alpha === null) expect(agreement.alpha).toBeNull()
      else expect(agreement.alpha).toBeCloseTo(expected.alpha, 10)
      if (positions.length > 0) expect(agreement.percent).toBeCloseTo(1 - expected.observed, 10)
      const pairs = readings.length > 2 ? orderedPairs(readings.length) : [[0, 1] as const]
      for (const [row, rowValue] of values.entries())
        for (const [column, columnValue] of values.entries())
          expect(agreement.confusion[row]?.[column]).toBe(
            pairs.flatMap(([x, y]) => units.filter((unit) => unit[x] === rowValue && unit[y] === columnValue))
              .length,
          )
    }),
  )
})

it('does not depend on the order of blocks or annotations', () => {
  fc.assert(
    fc.property(fc.array(nest, { minLength: 2, maxLength: 3 }), bodyBlocks, (readings, blocks) => {
      const reversed = readings.map((reading) => reading.toReversed())
      expect(positionAgreement(reversed, blocks.toReversed())).toEqual(positionAgreement(readings, blocks))
    }),
  )
})

function valueAt(reading: LabelledSpan[], position: number): string {
  const here: Span = { start: position, end: position + 1 }
  const [innermost] = reading
    .filter((one) => contains(one, here))
    .sort((x, y) => x.end - x.start - (y.end - y.start) || (x.id > y.id ? -1 : 1))
  return innermost?.label ?? 'NONE'
}

function orderedPairs(readers: number): (readonly [number, number])[] {
  const all = Array.from({ length: readers }, (_, reader) => reader)
  return all.flatMap((x) => all.filter((y) => y !== x).map((y) => [x, y] as const))
}
