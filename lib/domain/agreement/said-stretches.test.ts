import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Label, labels } from '../codebook/labels'
import { positionAgreement } from './position-agreement'
import { type Value, values } from './readings'
import { stretchesSaid } from './said-stretches'

const passage = (id: string, start: number, end: number, label: Label) => ({ id, start, end, label })
const body = [
  { start: 10, end: 40 },
  { start: 41, end: 60 },
]

it('finds where the one said sourced and the other nothing, whoever of them, cut at the blocks', () => {
  const one = [passage('a', 10, 20, 'SOURCED_FACT'), passage('b', 20, 30, 'SOURCED_FACT')]
  const other = [passage('c', 15, 18, 'SOURCED_FACT'), passage('d', 38, 50, 'SOURCED_FACT')]
  const found = stretchesSaid([one, other], body, 'SOURCED_FACT', 'NONE')
  expect(found.map(({ start, end }) => [start, end])).toEqual([
    [10, 15],
    [18, 30],
    [38, 40],
    [41, 50],
  ])
  expect(found[0]?.values).toEqual(['SOURCED_FACT', 'NONE'])
  expect(found[2]?.values).toEqual(['NONE', 'SOURCED_FACT'])
})

it('finds where both said the same only where two did', () => {
  const one = [passage('a', 10, 20, 'OPINION')]
  const other = [passage('c', 15, 25, 'OPINION')]
  expect(stretchesSaid([one, other], body, 'OPINION', 'OPINION')).toMatchObject([{ start: 15, end: 20 }])
  expect(stretchesSaid([one], body, 'OPINION', 'OPINION')).toEqual([])
})

const reading = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...labels)),
  )
  .map((parts) => {
    let at = 0
    return parts.map(([gap, length, label], n) => {
      at += gap + length
      return passage(String(n), at - length, at, label)
    })
  })

it('finds as many positions as the confusion of two readers counts', () => {
  fc.assert(
    fc.property(
      reading,
      reading,
      fc.constantFrom(...values),
      fc.constantFrom(...values),
      (a, b, one, other) => {
        const { confusion } = positionAgreement([a, b], body)
        const cell = (row: Value, column: Value) =>
          confusion[values.indexOf(row)]?.[values.indexOf(column)] ?? 0
        const found = stretchesSaid([a, b], body, one, other)
        const length = found.reduce((sum, { start, end }) => sum + end - start, 0)
        expect(length).toBe(one === other ? cell(one, one) : cell(one, other) + cell(other, one))
      },
    ),
  )
})
