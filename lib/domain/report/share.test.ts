import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from './difference'
import { anova, pooledRho } from './pooled-rho'
import { publishStatus, weakestSelection } from './publish-status'
import {
  DEFAULT_RHO,
  estimateShare,
  linearisedDesignEffect,
  linearisedVariance,
  studentQuantile,
  wilsonInterval,
} from './share'
import { shrinkShares } from './shrinkage'
import { addSums, subtractSums, sumsOf } from './sums'

const four = articles([7, 2, 6, 5], [10, 8, 12, 6])
const ten = articles([6, 3, 9, 4, 7, 2, 8, 5, 6, 4], [10, 9, 12, 8, 11, 10, 12, 9, 10, 9])

describe('the worked intervals of shares', () => {
  const worked = [
    { name: 'one article', of: articles([4], [9]), deff: 1.96, n: 4.5918, low: 0.114, high: 0.8326 },
    { name: 'two', of: articles([7, 2], [10, 8]), deff: 2.1172, n: 8.5019, low: 0.1988, high: 0.8012 },
    { name: 'four', of: four, deff: 1.9496, n: 18.4656, low: 0.3209, high: 0.7678 },
    {
      name: 'five with none',
      of: articles([0, 0, 0, 0, 0], [9, 11, 7, 10, 8]),
      deff: 1.9867,
      n: 22.651,
      low: 0,
      high: 0.1688,
    },
    {
      name: 'two with nothing else',
      of: articles([9, 11], [9, 11]),
      deff: 2.092,
      n: 9.5602,
      low: 0.6637,
      high: 1,
    },
    { name: 'ten', of: ten, deff: 1.6639, n: 60.0995, low: 0.4073, high: 0.6672 },
  ]
  it.each(worked)('of $name', ({ of, deff, n, low, high }) => {
    const found = shareOf(of)
    near(found.designEffect, deff)
    near(found.effectiveN, n)
    near(found.low, low)
    near(found.high, high)
  })

  it('rest on the linearised variance and design effect', () => {
    near(Math.sqrt(linearisedVariance(sumsOf(articles([7, 2], [10, 8]))) ?? 0), 0.2222)
    near(Math.sqrt(linearisedVariance(sumsOf(four)) ?? 0), 0.1077)
    near(Math.sqrt(linearisedVariance(sumsOf(ten)) ?? 0), 0.0541)
    near(linearisedDesignEffect(sumsOf(four)) ?? 0, 1.6926)
    near(linearisedDesignEffect(sumsOf(ten)) ?? 0, 1.1802)
    expect(sumsOf(four)).toMatchObject({ articles: 4, y: 20, n: 36, yy: 114, nn: 344, yn: 188 })
  })

  it.each([
    [10, 2.2281],
    [11, 2.201],
    [13, 2.1604],
    [14, 2.1448],
    [19, 2.093],
  ])('take Student’s t of %d degrees', (degrees, t) => near(studentQuantile(0.975, degrees), t))
})

describe('published numbers', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson %d of %d (Newcombe 1998)', (y, n, low, high) => {
    const found = wilsonInterval(y / n, n, 1.959964)
    near(found.low, low)
    near(found.high, high)
  })

  it('Newcombe’s difference 56/70 − 48/80', () => {
    const of = (y: number, n: number) => ({ share: y / n, ...wilsonInterval(y / n, n, 1.959964) })
    const found = difference(of(56, 70), of(48, 80))
    near(found.difference, 0.2)
    near(found.low, 0.0524)
    near(found.high, 0.3339)
  })

  it('the ratio of a cluster sample (Scheaffer et al.), with and without finite population correction', () => {
    const n = [8, 12, 4, 5, 6, 6, 7, 5, 8, 3, 2, 6, 5, 10, 9, 3, 6, 5, 5, 4, 6, 8, 7, 3, 8]
    const y = [4, 7, 1, 3, 3, 4, 4, 2, 3, 2, 1, 3, 2, 5, 4, 1, 4, 2, 3, 1, 3, 3, 4, 0, 3]
    const sums = sumsOf(articles(y, n))
    const variance = linearisedVariance(sums) ?? 0
    near(sums.y / sums.n, 0.4768)
    near(Math.sqrt(variance), 0.02412, 5e-6)
    near(Math.sqrt(variance * (1 - 25 / 415)), 0.02338, 5e-6)
  })

  it('the mean of a cluster sample (Lohr)', () => {
    const sums = sumsOf(articles([12.16, 11.36, 8.96, 12.96, 11.08], [4, 4, 4, 4, 4]))
    near(sums.y / sums.n, 2.826)
    const variance = linearisedVariance(sums) ?? 0
    near(Math.sqrt(variance), 0.1679)
    near(Math.sqrt(variance * (1 - 5 / 100)), 0.1637)
  })
})

it('compares outlets by the difference with its own interval', () => {
  const found = difference(shareOf(four), shareOf(ten))
  near(found.difference, 0.0156)
  near(found.low, -0.2514)
  near(found.high, 0.2659)
})

describe('the correlation within articles', () => {
  const three = [sumsOf(four), sumsOf(articles([3, 5, 1], [9, 10, 8])), sumsOf(ten)]
  it('is estimated over all outlets', () => {
    const found = anova(three)
    near(found.between, 4.614)
    near(found.within, 35.1149)
    expect([found.betweenDegrees, found.withinDegrees]).toEqual([14, 146])
    near(found.n0, 9.5865)
    near(found.rho, 0.0372)
  })

  it('is the stated default until there are twenty articles beyond the first ones, and never below its floor', () => {
    expect(pooledRho(three)).toEqual({ rho: DEFAULT_RHO, estimated: false })
    expect(pooledRho([...three, ...three])).toEqual({ rho: 0.05, estimated: true })
    expect(pooledRho([])).toEqual({ rho: DEFAULT_RHO, estimated: false })
  })
})

it('draws shares together only as far as they are uncertain', () => {
  const outlets = [
    articles([18, 15, 17, 20], [20, 20, 20, 20]),
    articles([4, 3], [20, 20]),
    articles([10, 11, 9], [20, 20, 20]),
    articles([1], [6]),
  ].map(shareOf)
  const found = shrinkShares(outlets)
  nearAll(
    outlets.map(({ effectiveN }) => effectiveN),
    [26.84, 13.34, 21.69, 3.75],
    5e-3,
  )
  near(found.mean, 0.5683)
  near(found.q, 21.583)
  near(found.tau2, 0.1023)
  nearAll(found.shares, [0.8499, 0.2349, 0.5068, 0.3233])
})

describe('what may be said of a share', () => {
  const firm = { articles: 10, effectiveN: 60, low: 0.4, high: 0.66 }
  it.each([
    ['REPORTABLE', firm, false],
    ['PROVISIONAL', firm, true],
    ['PROVISIONAL', { ...firm, articles: 9 }, false],
    ['PROVISIONAL', { ...firm, high: 0.7001 }, false],
    ['TOO_FEW', { ...firm, articles: 4 }, false],
    ['TOO_FEW', { ...firm, effectiveN: 29.9 }, false],
  ] as const)('%s: %o, by a single reader: %s', (status, share, singleReader) => {
    expect(publishStatus(share, { singleReader })).toBe(status)
  })

  it('rests on the weakest of several selections', () => {
    expect(weakestSelection(['CENSUS', 'HAND_PICKED', 'RANDOM'])).toBe('HAND_PICKED')
    expect(weakestSelection(['RANDOM', 'CENSUS'])).toBe('RANDOM')
  })
})

describe('the seed, one article each', () => {
  it.each([
    ['Breitbart', 4, 12, 0.075, 0.755],
    ['Breitbart', 7, 12, 0.195, 0.89],
    ['Breitbart', 1, 12, 0.006, 0.569],
    ['Center for Security Policy', 1, 9, 0.01, 0.617],
    ['Center for Security Policy', 3, 9, 0.069, 0.771],
    ['Center for Security Policy', 5, 9, 0.167, 0.886],
    ['ISIS Study Group', 0, 8, 0, 0.533],
    ['ISIS Study Group', 6, 8, 0.274, 0.96],
    ['ISIS Study Group', 2, 8, 0.04, 0.726],
    ['The Long War Journal', 4, 9, 0.114, 0.833],
    ['The Long War Journal', 5, 9, 0.167, 0.886],
    ['The Long War Journal', 0, 9, 0, 0.52],
  ])('%s: %d of %d', (_, y, n, low, high) => {
    const found = shareOf(articles([y], [n]))
    near(found.low, low)
    near(found.high, high)
    expect(publishStatus(found, { singleReader: false })).toBe('TOO_FEW')
  })
})

it('has no share of nothing, and leaves an article without passages out', () => {
  expect(estimateShare(sumsOf([]), DEFAULT_RHO)).toBeNull()
  expect(sumsOf([...four, { y: 0, n: 0 }])).toEqual(sumsOf(four))
})

it('takes out of the sums exactly what was put in', () => {
  const article = fc.nat(40).chain((n) => fc.record({ y: fc.nat(n), n: fc.constant(n) }))
  fc.assert(
    fc.property(fc.array(article), fc.array(article), (kept, gone) => {
      const { yyPerN, ...exact } = sumsOf(kept)
      const left = subtractSums(addSums(sumsOf(kept), sumsOf(gone)), sumsOf(gone))
      expect(left).toMatchObject(exact)
      expect(left.yyPerN).toBeCloseTo(yyPerN, 8)
    }),
  )
})

it('always puts the share inside its interval, inside 0 to 1', () => {
  const article = fc.integer({ min: 1, max: 40 }).chain((n) => fc.record({ y: fc.nat(n), n: fc.constant(n) }))
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1 }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (of, rho) => {
        const found = estimateShare(sumsOf(of), rho)
        expect(found).not.toBeNull()
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.share + 1e-12)
        expect(found.high).toBeGreaterThanOrEqual(found.share - 1e-12)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.effectiveN).toBeLessThanOrEqual(found.n)
      },
    ),
  )
})

function articles(y: number[], n: number[]) {
  return y.map((of, at) => ({ y: of, n: n[at] ?? 0 }))
}

function shareOf(of: { y: number; n: number }[]) {
  const found = estimateShare(sumsOf(of), DEFAULT_RHO)
  if (!found) throw new Error('nothing was counted')
  return found
}

function nearAll(found: number[], expected: number[], tolerance?: number) {
  expect(found).toHaveLength(expected.length)
  for (const [at, one] of expected.entries()) near(found[at] ?? Number.NaN, one, tolerance)
}

function near(found: number, expected: number, tolerance = 5e-4) {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance)
}
