import fc from 'fast-check'
import { expect, it } from 'vitest'
import { summarizeAgreement } from '../agreement/agreement'
import { positionAgreement } from '../agreement/position-agreement'
import { values } from '../agreement/readings'
import { tallyReadings } from '../agreement/unitizing-agreement'
import { type Label, labels } from '../codebook/labels'
import type { Span } from '../text/span'
import { poolAgreement } from './pooled-agreement'

const value = fc.constantFrom(...values)
const article = (readers: number) =>
  fc.array(
    fc.record({
      values: fc.array(value, { minLength: readers, maxLength: readers }),
      weight: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, maxLength: 12 },
  )

it.each([2, 3, 4])('is what one long text would have, for %d readers', (readers) => {
  fc.assert(
    fc.property(fc.array(article(readers), { minLength: 1, maxLength: 4 }), (articles) => {
      const pooled = poolAgreement(
        articles.map((units) => {
          const { confusion } = summarizeAgreement(units, readers)
          return { readers, confusion, sentences: confusion, units: [], settled: [[1, 3]] }
        }),
      )
      const whole = summarizeAgreement(articles.flat(), readers)
      expect(pooled.articles).toBe(articles.length)
      expect(pooled.percent).toBeCloseTo(whole.percent ?? Number.NaN, 10)
      expect(pooled.sentences).toEqual({ alpha: pooled.alpha, percent: pooled.percent })
      expect(pooled.settled).toEqual({ alike: articles.length, passages: 3 * articles.length })
      if (whole.alpha === null) expect(pooled.alpha).toBeNull()
      else expect(pooled.alpha).toBeCloseTo(whole.alpha, 8)
      for (const label of labels) {
        const { alpha } = whole.perLabel[label]
        if (alpha === null) expect(pooled.byLabel[label]).toBeNull()
        else expect(pooled.byLabel[label]).toBeCloseTo(alpha, 8)
      }
    }),
  )
})

it('has no agreement where nobody read what another did', () => {
  const alone = { readers: 1, confusion: [[9]], sentences: [[9]], units: [], settled: [[2, 2]] }
  expect(poolAgreement([alone])).toMatchObject({
    settled: { alike: 0, passages: 0 },
    articles: 0,
    alpha: null,
    percent: null,
  })
})

it('is, of passages as units, what the readers of one article have, and of two what their texts have joined', () => {
  const A = [mark(0, 40, 'SOURCED_FACT'), mark(50, 80, 'UNVERIFIED_CLAIM'), mark(80, 100, 'OPINION')]
  const B = [mark(0, 35, 'SOURCED_FACT'), mark(50, 80, 'OPINION'), mark(85, 100, 'OPINION')]
  const one = countsOf([A, B], [{ start: 0, end: 120 }])
  const of = poolAgreement([one]).unitizing
  expect([of.all, of.boundaries, of.kinds].map((alpha) => alpha?.toFixed(4))).toEqual([
    '0.5846',
    '0.8169',
    '0.5162',
  ])
  const twice = (reading: typeof A) => [
    ...reading,
    ...reading.map(({ start, end, label }) => mark(start + 120, end + 120, label)),
  ]
  const joined = poolAgreement([countsOf([twice(A), twice(B)], [{ start: 0, end: 240 }])]).unitizing
  const pooled = poolAgreement([one, one]).unitizing
  expect(pooled.all).toBeCloseTo(joined.all ?? Number.NaN, 12)
  expect(pooled.boundaries).toBeCloseTo(joined.boundaries ?? Number.NaN, 12)
  expect(pooled.kinds).toBeCloseTo(joined.kinds ?? Number.NaN, 12)
})

it('is of three readers as of three, whatever the others are', () => {
  const A = [mark(0, 40, 'SOURCED_FACT'), mark(50, 80, 'UNVERIFIED_CLAIM'), mark(80, 100, 'OPINION')]
  const B = [mark(0, 35, 'SOURCED_FACT'), mark(50, 80, 'OPINION'), mark(85, 100, 'OPINION')]
  const C = [mark(0, 40, 'SOURCED_FACT'), mark(45, 80, 'UNVERIFIED_CLAIM')]
  const of = poolAgreement([countsOf([A, B, C], [{ start: 0, end: 120 }])]).unitizing
  expect([of.all, of.boundaries, of.kinds].map((alpha) => alpha?.toFixed(4))).toEqual([
    '0.5727',
    '0.6409',
    '0.6144',
  ])
})

const mark = (start: number, end: number, of: Label) => ({ id: `${start}`, start, end, label: of })

function countsOf(readings: ReturnType<typeof mark>[][], body: Span[]) {
  const { squares, markedSquares } = tallyReadings(readings, body)
  const { confusion } = positionAgreement(readings, body)
  return {
    readers: readings.length,
    confusion,
    sentences: confusion,
    units: [squares, markedSquares],
    settled: [[0, 0]],
  }
}
