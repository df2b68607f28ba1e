import { describe, expect, it } from 'vitest'
import { adjudicationOf, type Decided, type Marked } from '../compare/adjudication.fixture'
import { decisionItems } from './decision-items'
import { earlierDecision } from './earlier-decision'

const S = 'SOURCED_FACT'
const U = 'UNVERIFIED_CLAIM'
const O = 'OPINION'

const a: Marked[] = [
  ['a1', 0, 5, S],
  ['a2', 10, 15, U],
  ['a3', 20, 25, S],
  ['a4', 30, 35, S],
  ['a5', 40, 45, O],
]
const b: Marked[] = [
  ['b1', 0, 5, U],
  ['b2', 10, 15, S],
  ['b3', 20, 25, U],
  ['b4', 30, 35, O],
  ['b5', 40, 45, O],
]

function earlierFor(id: string, decided: Decided[]): string | null {
  const items = decisionItems(adjudicationOf(a, b, decided))
  const item = items.find((one) => one.id === id)
  return item ? (earlierDecision(items, item)?.id ?? null) : null
}

const first: Decided = { clusterId: 'a1', final: [['f1', 0, 5, U]], decidedAt: '2026-11-24T10:00:00Z' }
const second: Decided = { clusterId: 'a2', final: [], decidedAt: '2026-11-24T11:00:00Z' }

describe('what was decided earlier', () => {
  it('is the latest where the readings differed alike, whoever said which', () => {
    expect(earlierFor('a3', [first])).toBe('a1')
    expect(earlierFor('a3', [first, second])).toBe('a2')
  })

  it('is nothing where other labels stood against each other, or none did', () => {
    expect(earlierFor('a4', [first, second])).toBeNull()
    expect(earlierFor('a5', [first, second])).toBeNull()
  })

  it('is nothing that no longer fits the readings', () => {
    expect(earlierFor('a3', [{ ...first, stale: true }])).toBeNull()
  })
})
