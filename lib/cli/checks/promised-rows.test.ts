import { expect, test } from 'vitest'
import { findUntestedRows } from './promised-rows'

const titled = (row: number) => `it('row ${row}: for %j', () => {})`

test('a row is tested by a title that begins with it, and by nothing else', () => {
  const without = findUntestedRows(['// row 58: a remark', "'rows 57 to 59 leave nothing'", "'arrow 58: x'"])
  const fault = 'row 58 (a search for signs that mean something elsewhere) has no test'
  expect(without).toContain(fault)
  expect(findUntestedRows([titled(58)])).toEqual(without.filter((one) => one !== fault))
})

test('every row that something is built of has its test', () => {
  expect(findUntestedRows()).toEqual([])
})
