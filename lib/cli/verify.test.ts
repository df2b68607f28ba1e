import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serializeBundle } from '../domain/integrity/bundle'
import { sealed, trustedKeys } from '../domain/integrity/bundle.fixture'
import { verify } from './verify'

const publicKey = trustedKeys[0]?.publicKey ?? ''
const strangerKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
const bundle = serializeBundle(sealed())
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(content: string | Uint8Array | null, ...options: string[]) {
  if (content !== null) writeFileSync(join(folder, 'bundle.json'), content)
  return verify(['bundle.json', ...options], folder, () => folder)
}

describe('npm run verify', () => {
  it('exits 0 with a line for each check when the bundle is signed by a key that was named', () => {
    const { exitCode, lines } = run(bundle, '--key', strangerKey, '--key', publicKey.toUpperCase())
    expect(exitCode).toBe(0)
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('VALID')
  })

  it('takes the keys of this installation when none was named', () => {
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: trustedKeys }))
    expect(run(bundle).exitCode).toBe(0)
    expect(run(bundle, '--key', strangerKey).exitCode).toBe(1)
  })

  it('exits 1 and names the passage of an altered bundle', () => {
    const { exitCode, lines } = run(bundle.replace('disgrace.', 'disgrase.'), '--key', publicKey)
    expect(exitCode).toBe(1)
    expect(lines.find((line) => line.startsWith('FAILED  quotes'))).toMatch(
      /passage \d \(characters \d+–\d+\)/,
    )
    expect(lines.at(-1)).toBe('NOT VALID')
  })

  it('exits 1 where no key is trusted, and says how to name one', () => {
    const { exitCode, lines } = run(bundle)
    expect(exitCode).toBe(1)
    expect(lines.join('\n')).toMatch(/signature: key not known[\s\S]*--key/)
  })

  it('accepts a byte order mark, which editors add', () => {
    expect(run(`\ufeff${bundle}`, '--key', publicKey).exitCode).toBe(0)
  })

  it.each([
    ['a file that is not there', null, []],
    ['a file that is not JSON', 'not json', []],
    ['a file that is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), []],
    ['a key that is not one', bundle, ['--key', 'abc']],
    ['an unknown option', bundle, ['--force']],
    ['a second file', bundle, ['other.json']],
  ])('exits 2 for %s, with a line that says so', (_name, content, options) => {
    const { exitCode, lines } = run(content, ...options)
    expect(exitCode).toBe(2)
    expect(lines.join('')).not.toBe('')
  })

  it('exits 2 when the installation’s list of keys is damaged', () => {
    writeFileSync(join(folder, 'keys.json'), '{"keys":[{"keyId":1}]}')
    expect(run(bundle).exitCode).toBe(2)
  })
})
