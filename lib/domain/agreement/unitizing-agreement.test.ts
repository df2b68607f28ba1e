import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Label, labels } from '../codebook/labels'
import { positionAgreement } from './position-agreement'
import { tallyReadings, tallyUnits, type UnitizingAgreement, unitizingAgreement } from './unitizing-agreement'

type Marked = readonly (readonly [start: number, end: number, kind: number])[]

/** Krippendorff 2019, figure 12.11: Alex, Paul and Suzan, over 60 positions. */
const figure: Marked[] = [
  [
    [0, 7, 1],
    [7, 13, 2],
    [30, 32, 5],
    [32, 37, 6],
    [37, 44, 6],
    [44, 60, 7],
  ],
  [
    [0, 7, 1],
    [7, 13, 3],
    [13, 21, 5],
    [32, 44, 6],
  ],
  [
    [0, 7, 1],
    [7, 13, 4],
    [13, 21, 5],
    [32, 37, 6],
    [37, 41, 6],
    [41, 44, 6],
  ],
]
const [S, U, O] = [0, 1, 2]
const A: Marked = [
  [0, 40, S],
  [50, 80, U],
  [80, 100, O],
]
const B: Marked = [
  [0, 35, S],
  [50, 80, O],
  [85, 100, O],
]
const C: Marked = [
  [0, 40, S],
  [45, 80, U],
]

describe('the unitizing family', () => {
  it('is what Krippendorff 2019 prints of his figure 12.11', () => {
    const found = agreementOf(figure, 60, 8)
    expect(found.all).toBeCloseTo(0.509982, 5)
    expect(found.boundaries).toBeCloseTo(0.413599, 5)
    expect(found.kinds).toBeCloseTo(0.724169, 5)
    const alphas = found.byKind.map(({ alpha }) => alpha)
    expect(alphas.slice(1)).toEqual([1, 0, 0, 0, 1, 1, null].map((one) => one && expect.closeTo(one, 9)))
    expect(found.byKind[5]?.coverage).toBeCloseTo(8 / 18, 9)
    expect(found.byKind[7]?.coverage).toBe(0)
  })

  it.each([
    ['two', [A, B], 0.5846, 0.8169, 0.5162, [1, 0, 0.3125]],
    ['three', [A, B, C], 0.5727, 0.6409, 0.6144, [1, 0.4032, 0.2451]],
  ])(
    'is what was computed by hand for three labels and %s readers',
    (_, readers, all, boundaries, kinds, each) => {
      const found = agreementOf(readers, 120, 3)
      expect(found.all).toBeCloseTo(all, 4)
      expect(found.boundaries).toBeCloseTo(boundaries, 4)
      expect(found.kinds).toBeCloseTo(kinds, 4)
      expect(found.byKind.map(({ alpha }) => alpha)).toEqual(each.map((one) => expect.closeTo(one, 4)))
    },
  )

  it('is undefined where nobody marked anything, and where one unit is all that there is', () => {
    expect(agreementOf([[], []], 60, 3)).toMatchObject({ all: null, boundaries: null, kinds: null })
    const whole: Marked = [[0, 60, S]]
    expect(agreementOf([whole, whole], 60, 3)).toMatchObject({ boundaries: null, kinds: null })
  })

  const folder = '../shared/data/agreement'
  it('agrees with every case of the statistics', ({ skip }) => {
    skip(!existsSync(folder), `${folder} is not here`)
    const cases = readCases(`${folder}/statistics.json`)
    expect(cases.length).toBeGreaterThan(2)
    for (const { L, coders, u, uBinary, cu, perLabel } of cases) {
      const kinds = Object.keys(perLabel)
      const found = agreementOf(
        coders.map((units) =>
          units.map(([start, end, label]) => [start, end, kinds.indexOf(label)] as const),
        ),
        L,
        kinds.length,
      )
      expect([found.all, found.boundaries, found.kinds]).toEqual(
        [u, uBinary, cu].map((one) => expect.closeTo(one, 4)),
      )
      expect(found.byKind.map(({ alpha }) => alpha)).toEqual(
        kinds.map((kind) => (perLabel[kind] === null ? null : expect.closeTo(perLabel[kind] ?? 0, 4))),
      )
    }
  })
})

const label = fc.constantFrom(...labels)
const reading = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 15 }), label), { maxLength: 6 })
  .map((parts) => {
    let at = 0
    return parts.map(([gap, length, of], n) => {
      const start = at + gap
      at = start + length
      return { id: String(n), start, end: at, label: of }
    })
  })
const readings = fc.array(reading, { minLength: 2, maxLength: 4 })
const blocks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => {
    let at = 0
    return parts.map(([gap, length]) => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })

it('sees the same coincidences as agreement over positions', () => {
  fc.assert(
    fc.property(readings, blocks, (of, body) => {
      const { confusion } = positionAgreement(of, body)
      const bothWays =
        of.length > 2
          ? confusion
          : confusion.map((row, at) => row.map((weight, to) => weight + (confusion[to]?.[at] ?? 0)))
      expect(tallyReadings(of, body).overlaps).toEqual(bothWays)
    }),
  )
})

it('takes an annotation that goes on in the next block for one unit', () => {
  const across = [{ id: 'a', start: 5, end: 31, label: 'OPINION' as Label }]
  const { squares } = tallyReadings(
    [across, across],
    [
      { start: 0, end: 20 },
      { start: 21, end: 40 },
    ],
  )
  expect(squares).toEqual([0, 0, 2 * 25 ** 2])
})

function agreementOf(readers: readonly Marked[], length: number, kinds: number): UnitizingAgreement {
  const tally = tallyUnits(
    readers.map((units) => units.map(([start, end, kind]) => ({ start, end, kind }))),
    length,
    kinds,
  )
  const others = readers.length - 1
  return unitizingAgreement(
    tally.overlaps.map((row) => row.map((overlap) => overlap / others)),
    tally.squares,
    tally.markedSquares.map((square) => square / others ** 2),
  )
}

type Case = Record<'L' | 'u' | 'uBinary' | 'cu', number> & {
  coders: [number, number, string][][]
  perLabel: Record<string, number | null>
}

function readCases(path: string): Case[] {
  const { unitizing }: { unitizing: Case[] } = JSON.parse(readFileSync(path, 'utf8'))
  return unitizing
}
