import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { operations } from './operations'

const full = {
  o: 'one,two',
  one: 'OPINION',
  other: 'NONE',
  format: 'csv',
}

/** Whatever is asked of reports in a period, with all that it needs besides. */
const scoped = operations.flatMap(({ name, action, query }) => {
  const { shape } = query as z.ZodObject
  if (!action.startsWith('report.') || !('from' in shape)) return []
  const needed = Object.entries(full).filter(([key]) => key in shape)
  return [{ name, query, needed: Object.fromEntries(needed) }]
})

describe('a period that ends before it begins', () => {
  it('is one of everything that is said of outlets', () => {
    expect(scoped.map(({ name }) => name).sort()).toEqual([
      'compareOutlets',
      'exportComparison',
      'exportReport',
      'exportReports',
      'getReport',
      'listPassages',
      'listReports',
      'listStretches',
    ])
  })

  it.each(scoped)('is refused by $name; a day, and one that is open, are not', ({ query, needed }) => {
    const faults = (period: object) =>
      query.safeParse({ ...needed, ...period }).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(faults({ from: '2026-02-01', to: '2026-01-31' })).toEqual(['to'])
    for (const period of [
      { from: '2026-02-01', to: '2026-02-01' },
      { from: '2026-02-01' },
      { to: '2026-01-31' },
      {},
    ])
      expect(faults(period)).toEqual([])
    expect(faults({ unknown: '1' })).not.toEqual([])
  })
})
