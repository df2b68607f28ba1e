import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { alphaOfCoincidences, nominalAlpha } from './alpha'

type Value = string | number | null

const krippendorff2011C: Value[][] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
]

// Krippendorff's table as simpledorff and fast-krippendorff print it: a row per reader, * = missing.
const wikipedia = transposed(['*****34121133*3', '1*213343*******', '**21344*21133*4'])

const fleiss1971 =
  `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445
  333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`
    .split(/\s+/)
    .map((row) => [...row])

describe('the published cases of nominal alpha', () => {
  it('gives .0952 for two readers and ten units (Krippendorff 2011 A)', () => {
    const a = nominalAlpha(pairs('0010000010', '0110010100'))
    expect(a.observed).toBeCloseTo(0.4, 10)
    expect(a.expected).toBeCloseTo(0.442105, 6)
    expect(a.alpha).toBeCloseTo(0.095238, 6)
  })

  it('gives .6920 for two readers and five values (Krippendorff 2011 B)', () => {
    expect(nominalAlpha(pairs('aabbdcccedda', 'babbbccceddd')).alpha).toBeCloseTo(0.691964, 6)
  })

  it('gives .7434 for four readers with missing readings (Krippendorff 2011 C)', () => {
    const c = nominalAlpha(krippendorff2011C)
    expect(c.n).toBe(40)
    expect(c.observed).toBeCloseTo(0.2, 10)
    expect(c.expected).toBeCloseTo(0.779487, 6)
    expect(c.alpha).toBeCloseTo(0.743421052631579, 12)
  })

  it('gives .6417 for three readers and nine units (Krippendorff 1980)', () => {
    const units = ['111', '122', '222', '444', '144', '222', '123', '333', '222'].map((row) => [...row])
    expect(nominalAlpha(units).alpha).toBeCloseTo(0.641732, 6)
  })

  it('gives .8005 for the table of Artstein and Poesio 2008', () => {
    const table = [
      [46, 0, 0],
      [6, 32, 6],
      [0, 0, 10],
    ]
    const counts = table.flatMap((row, a) => row.map((weight, b) => ({ values: [a, b], weight })))
    expect(alphaOfCoincidences(counts).alpha).toBeCloseTo(0.800535, 6)
  })

  it('gives .3286 for spans flattened to 24 positions (Krippendorff 1995 A)', () => {
    const units = pairs('001111111100001111110000', '000011110000000110000000')
    expect(nominalAlpha(units).alpha).toBeCloseTo(0.328571, 6)
  })

  it('gives .4334 for thirty patients and six raters (Fleiss 1971)', () => {
    expect(nominalAlpha(fleiss1971).alpha).toBeCloseTo(0.43341, 5)
  })

  it('gives .691 for three readers with gaps (Wikipedia)', () => {
    expect(nominalAlpha(wikipedia).alpha).toBeCloseTo(0.691358, 6)
  })
})

describe('where alpha is undefined', () => {
  it('is null, not 1, when everybody used one value throughout', () => {
    expect(nominalAlpha(pairs('SSS', 'SSS'))).toEqual({ alpha: null, observed: 0, expected: 0, n: 6 })
  })

  it('is null when nobody read anything twice', () => {
    expect(nominalAlpha([]).alpha).toBeNull()
    expect(nominalAlpha([['S', null], [null, 'U'], ['O']]).alpha).toBeNull()
  })

  it('leaves a unit with one reading out even when its value occurs nowhere else', () => {
    expect(nominalAlpha([...pairs('SS', 'SS'), ['U', null]]).alpha).toBeNull()
  })
})

it('counts a unit of weight w like w equal units', () => {
  const value = fc.constantFrom('S', 'U', 'O', null)
  const unit = fc.record({
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    weight: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(unit), (counts) => {
      const one = nominalAlpha(
        counts.flatMap(({ values, weight }) => Array.from({ length: weight }, () => values)),
      )
      const other = alphaOfCoincidences(counts)
      expect(other.n).toBe(one.n)
      expect(other.observed).toBeCloseTo(one.observed, 10)
      if (one.alpha === null) expect(other.alpha).toBeNull()
      else expect(other.alpha).toBeCloseTo(one.alpha, 10)
    }),
  )
})

type Case = {
  name: string
  measure: string
  level: string
  data: Value[][] | { from_file: string }
  expected: number | null
  tolerance: number
}

const folder = '../shared/data/agreement'

describe('the cases of public test suites', () => {
  beforeEach(({ skip }) => skip(!existsSync(folder), `${folder} is not here`))
  const cases: Case[] = existsSync(folder) ? read('cases.json') : []
  const alphas = cases.filter((one) => one.measure === 'krippendorff_alpha' && one.level === 'nominal')

  for (const one of alphas) {
    const readers = one.data
    it(`agrees with ${one.name}`, ({ skip }) => {
      if (!Array.isArray(readers)) return skip(`${readers.from_file} is not part of the data`)
      const { alpha } = nominalAlpha(transposed(readers))
      if (one.expected === null) expect(alpha).toBeNull()
      else expect(Math.abs((alpha ?? Number.NaN) - one.expected)).toBeLessThanOrEqual(one.tolerance)
    })
  }

  it('agrees with every nominal table of the statistics', () => {
    const { alphaNominal }: { alphaNominal: { units: Value[][]; alpha: number | null }[] } =
      read('statistics.json')
    expect(alphaNominal.length).toBeGreaterThan(5)
    for (const { units, alpha } of alphaNominal) {
      if (alpha === null) expect(nominalAlpha(units).alpha).toBeNull()
      else expect(nominalAlpha(units).alpha).toBeCloseTo(alpha, 5)
    }
  })
})

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
}

function pairs(a: string, b: string): Value[][] {
  return transposed([a, b])
}

function transposed(readers: (string | Value[])[]): Value[][] {
  const rows: Value[][] = readers.map((row) => [...row].map((value) => (value === '*' ? null : value)))
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, unit) => rows.map((row) => row[unit] ?? null))
}
