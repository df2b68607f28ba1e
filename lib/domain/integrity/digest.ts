import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { DomainError } from '../error'

/**
 * The SHA-256 (FIPS 180-4) of the text's UTF-8 bytes, as 64 lower-case hex digits.
 * @throws DomainError `validation` for a lone surrogate: UTF-8 has no bytes for it, and every encoder would hash it
 * like U+FFFD, so that two different texts had one digest.
 */
export function sha256Hex(text: string): string {
  if (!text.isWellFormed()) throw new DomainError('validation', 'The text holds a lone surrogate')
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** A digest as screens print it: its first 12 hex digits in upper case, `4F2A-91C7-0B3E`. */
export function fingerprint(digest: string): string {
  const head = digest.slice(0, 12).toUpperCase()
  return `${head.slice(0, 4)}-${head.slice(4, 8)}-${head.slice(8, 12)}`
}
