import { expect, test } from 'vitest'
import { findUntestedRows } from './promised-rows'

const titled = (row: number) => `it('row ${row}: for %j', () => {})`

test('a row is tested by a title that begins with it, and by nothing else', () => {
  const without = findUntestedRows(['// row 58: a remark', "'rows 57 to 59 leave nothing'", "'arrow 58: x'"])
  const fault = 'row 58 (a search for signs that mean something elsewhere) has no test'
  expect(without).toContain(fault)
  expect(findUntestedRows([titled(58)])).toEqual(without.filter((one) => one !== fault))
})

test.each([
  "// it('row 58: for %j', () => {})",
  "/* it('row 58: for %j', () => {}) */",
  "it.skip('row 58: for %j', () => {})",
  "it.todo('row 58: for %j')",
  "it.skip.each([1])('row 58: for %j', () => {})",
  "test.concurrent.skip('row 58: for %j', () => {})",
  "test.fixme('row 58: for %j', () => {})",
  "describe.skip('searching', () => { it('row 58: for %j', () => {}) })",
  "describe.skip.each([1])('searching', () => { it.each([['row 58: for %j']])('%s', () => {}) })",
  "it.todo.each`a`('row 58: for %j')",
])('what does not run tests no row: %s', (source) => {
  expect(findUntestedRows([source])).toEqual(findUntestedRows([]))
})

test.each([
  "it.each([1])('row 58: for %j', () => {})",
  `it(\`row 58: for \${sign}\`, () => {})`,
  "const titles = ['row 58: for %']; describe('searching', () => { test.each(titles)('%s', () => {}) })",
  "it.skip('of another', () => {}); it('row 58: for %j', ({ skip }) => skip(!isThere, 'not installed'))",
])('what runs tests its row: %s', (source) => {
  expect(findUntestedRows([source])).toEqual(findUntestedRows([titled(58)]))
})

test('every row that something is built of has its test', () => {
  expect(findUntestedRows()).toEqual([])
})
