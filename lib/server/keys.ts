/** What is done with the installation's secrets: pseudonyms for chains and bundles, and whose signatures are ours. */
import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { keyIdOf } from '../domain/integrity/bundle'
import type { TrustedKey } from '../domain/integrity/seal-checks'
import { env } from './env'

const keysSchema = z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) })

/** A person's name within one article's chain and bundle: always the same there, another elsewhere. */
export function pseudonymOf(
  userId: string,
  articleId: string,
  secret: string = env().PSEUDONYM_SECRET,
): string {
  return createHmac('sha256', secret).update(`${articleId}:${userId}`).digest('hex').slice(0, 32)
}

/** The public keys this installation signs and has signed with. */
export function trustedKeys(): TrustedKey[] {
  const { DATA_DIR, SIGNING_KEY } = env()
  const publicKey = bytesToHex(ed25519.getPublicKey(hexToBytes(SIGNING_KEY)))
  const file = join(DATA_DIR, 'keys.json')
  const earlier = existsSync(file) ? keysSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).keys : []
  return [{ keyId: keyIdOf(publicKey), publicKey }, ...earlier.filter((key) => key.publicKey !== publicKey)]
}
