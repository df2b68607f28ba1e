/** What is done with the installation's secrets: pseudonyms for chains and bundles, and whose signatures are ours. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { keysSchema } from '../../contract/exports'
import { keyIdOf } from '../../domain/integrity/bundle'
import type { TrustedKey } from '../../domain/integrity/seal-checks'
import { env } from '../env'

/** A person's name within one article's chain and bundle: always the same there, another elsewhere. */
export function pseudonymOf(
  userId: string,
  articleId: string,
  secret: string = env().PSEUDONYM_SECRET,
): string {
  return createHmac('sha256', secret).update(`${articleId}:${userId}`).digest('hex').slice(0, 32)
}

/** A key of its own for each purpose: what is made with one says nothing about what is made with another. */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `sourcemark:${purpose}`, 32))
}

/** The text as only this installation can read it again: AES-256-GCM, nonce and tag before the text. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

export function unseal(purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** The public keys this installation signs and has signed with. */
export function trustedKeys(): TrustedKey[] {
  const { DATA_DIR, SIGNING_KEY } = env()
  const publicKey = bytesToHex(ed25519.getPublicKey(hexToBytes(SIGNING_KEY)))
  const file = join(DATA_DIR, 'keys.json')
  const earlier = existsSync(file) ? keysSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).keys : []
  return [{ keyId: keyIdOf(publicKey), publicKey }, ...earlier.filter((key) => key.publicKey !== publicKey)]
}
