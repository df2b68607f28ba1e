import { describe, expect, it } from 'vitest'
import { adjudicationOf, type Decided } from '../compare/adjudication.fixture'
import { changedPlaces, changesSince, decisionsInForce } from './changed-decisions'

const one: Decided = { clusterId: 'a1', final: [['f1', 0, 5, 'OPINION']] }
const other: Decided = { clusterId: 'a1', final: [['f2', 0, 5, 'SOURCED_FACT']], by: 'Dora' }
const viewOf = (decided: Decided[]) =>
  adjudicationOf([['a1', 0, 5, 'OPINION']], [['b2', 10, 15, 'OPINION']], decided)

describe('what changed since a layer was looked at', () => {
  it('is each place where another decision stands, or none any more', () => {
    const places = (before: Decided[], after: Decided[]) =>
      changedPlaces(decisionsInForce(viewOf(before)), decisionsInForce(viewOf(after)))
    expect(places([one], [one])).toEqual([])
    expect(places([one], [other])).toEqual(['a1'])
    expect(places([one], [])).toEqual(['a1'])
    expect(places([one], [one, { clusterId: 'b2', final: [] }])).toEqual(['b2'])
  })

  it('is told with the name of who decided, and not at all where nobody did', () => {
    expect(changesSince(viewOf([one]), viewOf([other]))).toEqual({ name: 'Dora', count: 1 })
    expect(changesSince(viewOf([one]), viewOf([one]))).toBeNull()
  })
})
