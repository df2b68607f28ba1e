import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path'

const elsewhere = [
  undefined,
  '',
  '//evil',
  '/\\evil',
  '/\t/evil',
  '/\n/evil',
  '\\\\evil',
  '/.//evil',
  '/..//evil',
  '/a/..//evil',
  '/./\\evil',
  'https://app@evil',
  'https://evil',
  'http:evil',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'queue',
  '?next=/queue',
  `/${'a'.repeat(5000)}`,
]

test.each(elsewhere)('row 54: %j lands on /', (given) => {
  expect(safeReturnPath(given)).toBe('/')
})

test.each([
  ['/queue', '/queue'],
  ['/projects/north/articles?q=%2F%2Fevil#n', '/projects/north/articles?q=%2F%2Fevil#n'],
  ['/a/../queue', '/queue'],
  ['/@evil', '/@evil'],
])('%j leads to the page %s', (given, path) => {
  expect(safeReturnPath(given)).toBe(path)
})

test('whatever is given, a browser stays on the site, and reading the answer again changes nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom('/', '\\', '.', '..', '@', ':', '\t', '\n', '//', 'evil', 'https:', '?', '#', '%2f'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      (given) => {
        const path = safeReturnPath(given)
        expect(new URL(path, 'https://app.example').origin).toBe('https://app.example')
        expect(safeReturnPath(path)).toBe(path)
      },
    ),
  )
})
