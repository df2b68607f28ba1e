import { describe, expect, it } from 'vitest'
import { partialDateOf, printPartialDate } from './printed-date'

describe('a printed date', () => {
  it('shows as much as the page printed, and no more', () => {
    expect(printPartialDate('2017-09-12')).toBe('12 Sep 2017')
    expect(printPartialDate('2014-12')).toBe('Dec 2014')
    expect(printPartialDate('2014')).toBe('2014')
  })

  it('is null when there is none', () => {
    expect(printPartialDate(null)).toBeNull()
    expect(printPartialDate('yesterday')).toBeNull()
  })
})

describe('a stored range of days', () => {
  it('stands for a day, a month or a year', () => {
    expect(partialDateOf('2017-09-12', '2017-09-12')).toBe('2017-09-12')
    expect(partialDateOf('2016-02-01', '2016-02-29')).toBe('2016-02')
    expect(partialDateOf('2015-02-01', '2015-02-28')).toBe('2015-02')
    expect(partialDateOf('2014-01-01', '2014-12-31')).toBe('2014')
    expect(partialDateOf(null, null)).toBeNull()
  })

  it('is not taken for a month when a day is missing', () => {
    expect(partialDateOf('2016-02-01', '2016-02-28')).toBe('2016-02-01')
  })
})
