import { expect, it } from 'vitest'
import { dateRange } from './partial-date'

it.each([
  ['2014-12-16', '2014-12-16', '2014-12-16'],
  ['2014-12', '2014-12-01', '2014-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2015-02', '2015-02-01', '2015-02-28'],
  ['2014', '2014-01-01', '2014-12-31'],
])('%s stands for %s to %s', (printed, from, to) => {
  expect(dateRange(printed)).toEqual({ from, to })
})
