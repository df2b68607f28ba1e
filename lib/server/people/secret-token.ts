import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits for a link; only its hash is kept. */
export function createSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether two tokens are the same, in a time that says nothing about how far they agree. */
export function isSameToken(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfToken(one)), Buffer.from(hashOfToken(other)))
}
