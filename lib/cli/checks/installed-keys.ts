import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { TrustedKey } from '../../domain/integrity/seal-checks'
import { Fault } from '../fault'

export const hexKey = /^[0-9a-f]{64}$/i

const keysSchema = z.object({
  keys: z.array(z.object({ keyId: z.string(), publicKey: z.string().regex(hexKey) })),
})

/** The public keys of every signing key ever used by the installation in `dataDir`; none where none ever started. */
export function installedKeys(dataDir: string): TrustedKey[] {
  const file = join(dataDir, 'keys.json')
  if (!existsSync(file)) return []
  const read = keysSchema.safeParse(readJson(file))
  if (!read.success) throw new Fault(`${file}: is not a list of keys`)
  return read.data.keys
}

/** The file's contents as JSON. @throws Fault that names the file. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)))
  } catch (error) {
    throw new Fault(`${file}: cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}
