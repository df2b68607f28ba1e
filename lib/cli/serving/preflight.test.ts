import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '../fault'
import { preflight } from './preflight'

const folder = mkdtempSync(join(tmpdir(), 'sourcemark-preflight-'))
const taken = createServer()
let port = 0

beforeAll(async () => {
  writeFileSync(join(folder, 'file'), '')
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true })
})

test('row 64: every fault is said at once and soon: what it is in, what is wrong, how to mend it, no secret', async () => {
  const began = performance.now()
  const lines = await faults({
    NEXTAUTH_SECRET: 'hunter2',
    DATABASE_URL: 'postgresql://sourcemark:hunter2@127.0.0.1:1/x',
    PUBLIC_URL: 'ftp://a',
    PORT: String(port),
    DATA_DIR: join(folder, 'file', 'data'),
  })
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
    'DATABASE_URL',
    'DATA_DIR',
    'NEXTAUTH_SECRET',
    'PORT',
    'PUBLIC_URL',
  ])
  for (const line of lines) expect(line).toMatch(/^[A-Z_]+: .+; .+/)
  expect(lines.join('\n')).not.toContain('hunter2')
})

test('row 64: what a start can succeed with has no fault, and its folder is there afterwards', async () => {
  const DATA_DIR = join(folder, 'data')
  expect(await preflight({ DATA_DIR, NODE_ENV: 'test' })).toMatchObject({ DATA_DIR })
})

async function faults(source: Record<string, string>): Promise<string[]> {
  try {
    await preflight(source as NodeJS.ProcessEnv)
  } catch (error) {
    if (error instanceof Fault) return error.message.split('\n')
    throw error
  }
  return []
}
