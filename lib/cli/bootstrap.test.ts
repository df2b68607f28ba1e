import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bootstrap-'))
const file = join(folder, 'file')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['18.20.4', '20.18.3', '22.11.0', '23.9.0'])(
  'row 64: Node %s ends every command at once, in one line that names those that will do',
  (version) => {
    for (const command of ['start', 'nonsense'])
      expect(run(command, { DATA_DIR: file }, version)).toEqual({
        status: 1,
        said: `Node: this is ${version}; Sourcemark needs 20.19 or later, 22.12 or later, or 24 and up: https://nodejs.org\n`,
      })
  },
)

test.each(['20.19.0', '22.12.0', '24.0.0'])('Node %s will do', (version) => {
  expect(run('nonsense', {}, version).said).toMatch(/^"nonsense" is not a command; /)
})

test('row 64: a data folder that cannot be written to ends the start in one line that says so', ({
  skip,
}) => {
  skip(process.getuid?.() === 0, 'root may write everywhere')
  const shut = join(folder, 'shut')
  mkdirSync(shut)
  chmodSync(shut, 0o555)
  expectRefused(shut, 'EACCES')
})

test('row 64: a data folder that cannot be, whoever asks, likewise', () => {
  expectRefused(file, 'EEXIST')
  expectRefused(join(file, 'data'), 'ENOTDIR')
})

function expectRefused(place: string, code: string): void {
  const { status, said } = run('start', { DATA_DIR: place })
  expect([status, said.match(/^[A-Z_]+: .*$/gm)]).toEqual([
    1,
    [`DATA_DIR: cannot write to ${place} (${code}); make it writable, or name another folder`],
  ])
}

/** What a command says, under another version of Node where one is named. */
function run(command: string, env: Record<string, string>, version = process.versions.node) {
  const versions = `{ value: { ...process.versions, node: '${version}' } }`
  const disguise = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`
  const { HOME = '', PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', disguise, 'lib/cli/bootstrap.mjs', command],
    { env: { HOME, PATH, NODE_ENV: 'production', DEMO: '0', ...env }, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, said: `${stdout}${stderr}` }
}
