import fc from 'fast-check'
import { expect, it } from 'vitest'
import { summarizeAgreement } from '../agreement/agreement'
import { values } from '../agreement/readings'
import { labels } from '../codebook/labels'
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
        articles.map((units) => ({ readers, confusion: summarizeAgreement(units, readers).confusion })),
      )
      const whole = summarizeAgreement(articles.flat(), readers)
      expect(pooled.articles).toBe(articles.length)
      expect(pooled.percent).toBeCloseTo(whole.percent ?? Number.NaN, 10)
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
  expect(poolAgreement([{ readers: 1, confusion: [[9]] }])).toMatchObject({
    articles: 0,
    alpha: null,
    percent: null,
  })
})
