import { expect, test } from 'vitest'
import { findFloorFaults } from './floors'

const pinned = { resolved: 'https://registry.example/a.tgz', integrity: 'sha512-x' }
const floors = JSON.stringify({ floors: { next: '16.4.2' }, forbidden: { ip: 'it is wrong' } })

function faults(packages: Record<string, object>): string[] {
  return findFloorFaults(JSON.stringify({ packages: { '': {}, ...packages } }), floors)
}

test.each(['16.4.2', '16.4.10', '16.10.0', '17.0.0'])(
  'a package at or above its floor passes: %s',
  (version) => {
    expect(faults({ 'node_modules/next': { version, ...pinned } })).toEqual([])
  },
)

test.each(['16.4.1', '16.3.9', '15.99.99', '9.0.0'])('a package below its floor is named: %s', (version) => {
  const [fault] = faults({ 'node_modules/a/node_modules/next': { version, ...pinned } })
  expect(fault).toBe(`node_modules/a/node_modules/next: ${version} is below the floor 16.4.2`)
})

test('a forbidden package and one without a checksum are named', () => {
  expect(faults({ 'node_modules/ip': { version: '2.0.0', ...pinned } })[0]).toMatch(/forbidden/)
  expect(faults({ 'node_modules/b': { version: '1.0.0', resolved: 'git+ssh://x' } })[0]).toMatch(/not pinned/)
})
