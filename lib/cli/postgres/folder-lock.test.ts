import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './folder-lock'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-lock-'))
  file = join(folder, 'lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('one holds it, the next is told who, and after its release it is free', () => {
  const lock = takeLock(file)
  expect(takeLock(file)).toEqual({ holder: process.pid })
  if ('release' in lock) lock.release()
  expect(takeLock(file)).toHaveProperty('release')
})

test('a number that was given away again does not hold it', () => {
  writeFileSync(file, `${process.pid} 1\n`)
  expect(takeLock(file)).toHaveProperty('release')
})

test('passed on, it is held as long as the other process lives', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const lock = takeLock(file)
  if ('passTo' in lock && other.pid) lock.passTo(other.pid)
  expect(takeLock(file)).toEqual({ holder: other.pid })
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(takeLock(file)).toHaveProperty('release')
})
