import { expect, it } from 'vitest'
import { labels } from '../codebook/labels'
import { agreementIntervals, type Interval } from './agreement-interval'
import { poolAgreement } from './pooled-agreement'

const allOf = (of: typeof articles) => agreementIntervals(of)?.all ?? null

const articles = Array.from({ length: 12 }, (_, n) => ({
  readers: 2,
  confusion: [
    [40 + n, 3, n % 4, 2],
    [2, 30, 1 + (n % 5), 3],
    [n % 3, 2, 20, 1],
    [5, n % 6, 1, 60],
  ],
  sentences: [
    [9, n % 3, 0, 0],
    [1, 7, n % 2, 0],
    [0, 1, 5, 0],
    [1, n % 2, 0, 12],
  ],
  units: [
    [900 + 30 * n, 700, 400],
    [800 + 20 * n, 500, 350],
  ],
  settled: [[4, 9]],
}))

it('lies about the pooled alpha, is the same each time, and narrows with more articles', () => {
  const { alpha } = poolAgreement(articles)
  const found = allOf(articles)
  expect(found?.low).toBeLessThan(alpha ?? 0)
  expect(found?.high).toBeGreaterThan(alpha ?? 0)
  expect(allOf(articles)).toEqual(found)
  const more = allOf([...articles, ...articles, ...articles, ...articles])
  const width = (of: typeof found) => (of?.high ?? 0) - (of?.low ?? 0)
  // four times the articles: half the width
  expect(width(more) / width(found)).toBeCloseTo(0.5, 1)
})

it('has no width where every article is alike, and is none below five articles that two read blind', () => {
  const alike = Array.from({ length: 5 }, () => articles[3]).flatMap((one) => (one ? [one] : []))
  const found = allOf(alike)
  expect(found?.low).toBeCloseTo(found?.high ?? 0, 12)
  expect(found?.low).toBeCloseTo(poolAgreement(alike).alpha ?? 0, 12)
  expect(allOf(alike.slice(1))).toBeNull()
  expect(allOf(alike.map((each, n) => (n === 0 ? { ...each, readers: 1 } : each)))).toBeNull()
})

it('has an interval for each label, about the alpha of that label', () => {
  const { byLabel } = poolAgreement(articles)
  const intervals = agreementIntervals(articles)
  for (const label of labels) expectAbout(intervals?.[label], byLabel[label])
})

it('has one for sentences and for passages as units, about their own alpha', () => {
  const { sentences, unitizing } = poolAgreement(articles)
  const intervals = agreementIntervals(articles)
  expectAbout(intervals?.sentences, sentences.alpha)
  expectAbout(intervals?.units, unitizing.all)
  expectAbout(intervals?.boundaries, unitizing.boundaries)
  expectAbout(intervals?.kinds, unitizing.kinds)
})

function expectAbout(interval: Interval | null | undefined, alpha: number | null): void {
  expect(interval?.low).toBeLessThan(alpha ?? Number.NaN)
  expect(interval?.high).toBeGreaterThan(alpha ?? Number.NaN)
}
