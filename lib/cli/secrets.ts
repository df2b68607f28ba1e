import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { keyIdOf } from '../domain/integrity/bundle'
import type { TrustedKey } from '../domain/integrity/seal-checks'
import type { Env } from '../server/env'

export type Secrets = Required<Pick<Env, 'NEXTAUTH_SECRET' | 'PSEUDONYM_SECRET' | 'SIGNING_KEY'>>

/**
 * The installation's secrets: those set from outside, else those kept in `DATA_DIR/secrets.json`, made at the first
 * start. Beside them `keys.json` lists the public key of every signing key ever used here.
 */
export function readSecrets(dataDir: string, env: Env): Secrets {
  const secrets = { ...generated(dataDir), ...given(env) }
  publishKey(dataDir, secrets.SIGNING_KEY)
  return secrets
}

/** The secret behind people's pseudonyms, where it is set or was made here; nothing is made. */
export function findPseudonymSecret(dataDir: string, env: Env): string | null {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets).PSEUDONYM_SECRET : null
  return env.PSEUDONYM_SECRET ?? kept
}

function generated(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    PSEUDONYM_SECRET: randomBytes(32).toString('base64url'),
    SIGNING_KEY: randomBytes(32).toString('hex'),
  }
  writeWhole(file, secrets, 0o600)
  return secrets
}

function given({ NEXTAUTH_SECRET, PSEUDONYM_SECRET, SIGNING_KEY }: Env): Partial<Secrets> {
  return {
    ...(NEXTAUTH_SECRET && { NEXTAUTH_SECRET }),
    ...(PSEUDONYM_SECRET && { PSEUDONYM_SECRET }),
    ...(SIGNING_KEY && { SIGNING_KEY }),
  }
}

function publishKey(dataDir: string, signingKey: string): void {
  const file = join(dataDir, 'keys.json')
  const publicKey = bytesToHex(ed25519.getPublicKey(hexToBytes(signingKey)))
  const { keys } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { keys: TrustedKey[] })
    : { keys: [] as TrustedKey[] }
  if (keys.some((key) => key.publicKey === publicKey)) return
  writeWhole(file, { keys: [...keys, { keyId: keyIdOf(publicKey), publicKey }] }, 0o644)
}

// A start that is killed meanwhile must not leave half a file.
function writeWhole(file: string, value: unknown, mode: number): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(`${file}.new`, file)
}
