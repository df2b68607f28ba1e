import { describe, expect, it } from 'vitest'
import { reportChanges } from './metadata-change'

const before = { outlet: 'Tern Bay Courier', publishedAt: '2026-03', isExcerpt: false }
const changed = (change: object) => reportChanges(before, { ...before, ...change })

describe('a correction of metadata', () => {
  it('says which reports lose the article and which count it', () => {
    expect(changed({ outlet: 'The Gadfly' })).toEqual([
      { outlet: 'Tern Bay Courier', change: 'LEAVES' },
      { outlet: 'The Gadfly', change: 'JOINS' },
    ])
    expect(changed({ isExcerpt: true })).toEqual([{ outlet: 'Tern Bay Courier', change: 'LEAVES' }])
    expect(reportChanges({ ...before, isExcerpt: true }, { ...before, outlet: 'The Gadfly' })).toEqual([
      { outlet: 'The Gadfly', change: 'JOINS' },
    ])
  })

  it('of the date changes the period, of an excerpt nothing', () => {
    expect(changed({ publishedAt: '2026-04' })).toEqual([{ outlet: 'Tern Bay Courier', change: 'PERIOD' }])
    const excerpt = { ...before, isExcerpt: true }
    expect(reportChanges(excerpt, { ...excerpt, outlet: 'The Gadfly', publishedAt: null })).toEqual([])
  })
})
