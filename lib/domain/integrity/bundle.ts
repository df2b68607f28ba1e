import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { z } from 'zod'
import type { Tagging } from '../codebook/attributes'
import type { Label } from '../codebook/labels'
import { DomainError } from '../error'
import { compareSpans, type Span } from '../text/span'
import type { AuditEvent } from './audit-chain'
import {
  type bundleSchema,
  type signatureSchema,
  signOffBodySchema,
  type subjectSchema,
} from './bundle-schema'
import { assertJson, canonicalJson } from './canonical-json'
import { sha256Hex } from './digest'

/** The action of the event that ends a bundle's chain. */
export const SIGN_OFF_ACTION = 'article.signed_off'

/** An annotation as it is hashed and signed: without note and version. Offsets in code points. */
export type SignedAnnotation = Span & {
  id: string
  exact: string
  label: Label
  attributes: Tagging['attributes']
}

/** What a sign-off signs. People are per-article pseudonyms; shares and coefficients are `decimal6` strings. */
export type Subject = Omit<z.infer<typeof subjectSchema>, 'annotations'> & { annotations: SignedAnnotation[] }

export type Signature = z.infer<typeof signatureSchema>

/** Names of people by their pseudonyms, where the project's policy discloses them. */
export type DisclosedNames = Record<string, string>

/** A sign-off as it is handed out: the subject, its signature, the text it speaks of and the article's history. */
export type Bundle = Omit<z.infer<typeof bundleSchema>, 'subject' | 'chain'> & {
  subject: Subject
  chain: AuditEvent[]
}

/** The annotations of a layer as they are signed: by start, then the longer first, then id. */
export function signedAnnotations(annotations: readonly SignedAnnotation[]): SignedAnnotation[] {
  return annotations
    .map(({ id, start, end, exact, label, attributes }) => ({ id, start, end, exact, label, attributes }))
    .sort(compareSigned)
}

/** The order in which annotations are signed. Ids compare by code units, the same in every locale. */
export function compareSigned(a: Span & { id: string }, b: Span & { id: string }): number {
  return compareSpans(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/**
 * The canonical text of one submitted copy of a reading; it is kept, and `submissionDigest` is its SHA-256.
 * @throws DomainError `validation` for attributes that are not JSON of safe integers.
 */
export function submissionBody(submission: {
  revision: string
  annotations: readonly SignedAnnotation[]
}): string {
  return canonicalOf({
    revision: submission.revision,
    annotations: signedAnnotations(submission.annotations),
  })
}

/** The SHA-256 of `submissionBody`. `revision` is the SHA-256 of the revision's text. */
export function submissionDigest(submission: {
  revision: string
  annotations: readonly SignedAnnotation[]
}): string {
  return sha256Hex(submissionBody(submission))
}

/**
 * The SHA-256 of the subject's RFC 8785 text: what a sign-off is known by.
 * @throws DomainError `validation` for floats, undefined or lone surrogates in the subject.
 */
export function digestOfSubject(subject: Subject): string {
  return sha256Hex(canonicalOf(subject))
}

/** The SHA-256 of the disclosed names' RFC 8785 text; null where none are disclosed. */
export function digestOfNames(names: DisclosedNames | undefined): string | null {
  return names === undefined ? null : sha256Hex(canonicalOf(names))
}

/** What the sign-off's audit event must say, so that a bundle's chain is tied to its subject and names. */
export function signOffBody(subject: Subject, names?: DisclosedNames) {
  return { digest: digestOfSubject(subject), namesSha256: digestOfNames(names) }
}

/** What a sign-off's event says; null for any other event and for a body that is not such JSON. */
export function readSignOff(event: AuditEvent): { digest: string; namesSha256: string | null } | null {
  if (event.action !== SIGN_OFF_ACTION) return null
  try {
    return signOffBodySchema.parse(JSON.parse(event.body))
  } catch {
    return null
  }
}

/** The first 16 hex digits of the SHA-256 of the public key's 32 bytes. */
export function keyIdOf(publicKeyHex: string): string {
  return bytesToHex(sha256(hexToBytes(publicKeyHex))).slice(0, 16)
}

/**
 * The bytes that are signed: ASCII, with a prefix that no other use of the key shares. The head is the hash of the
 * sign-off's event; through it the signature also covers the article's history and the names.
 */
export function signedBytes(digest: string, head: string): Uint8Array {
  return utf8ToBytes(`sourcemark-sign-off-v1:${digest}:${head}`)
}

/** Signs a subject's digest and the hash of its sign-off event by Ed25519 (RFC 8032); the key is 32 bytes in hex. */
export function signDigest(digest: string, head: string, privateKeyHex: string): Signature {
  const privateKey = hexToBytes(privateKeyHex)
  const publicKey = bytesToHex(ed25519.getPublicKey(privateKey))
  const value = bytesToHex(ed25519.sign(signedBytes(digest, head), privateKey))
  return { alg: 'Ed25519', keyId: keyIdOf(publicKey), publicKey, value }
}

/**
 * Seals a sign-off whose event has just been appended. `chain` is the whole of the article's chain, ending with that
 * event; `text` is the revision's.
 * @throws DomainError `internal` when the last event is not the sign-off of this subject and these names.
 */
export function sealBundle(parts: {
  subject: Subject
  text: string
  chain: AuditEvent[]
  names?: DisclosedNames
  privateKeyHex: string
}): Bundle {
  const { subject, text, names } = parts
  const { digest, namesSha256 } = signOffBody(subject, names)
  const chain = parts.chain.map(bareEvent)
  const last = chain.at(-1)
  const said = last && readSignOff(last)
  if (!last || said?.digest !== digest || said.namesSha256 !== namesSha256) {
    throw new DomainError(
      'internal',
      'The chain does not end with the sign-off of this subject and these names',
    )
  }
  const signature = signDigest(digest, last.hash, parts.privateKeyHex)
  return { v: 1, subject, digest, signature, text, chain, ...(names && { names }) }
}

/** The bundle as it is stored and handed out: always the same bytes. */
export function serializeBundle(bundle: Bundle): string {
  return canonicalOf(bundle)
}

/** Rows carry columns beside the hashed ones; they stay inside. */
function bareEvent({ chain, seq, prev, hash, at, actor, action, body }: AuditEvent): AuditEvent {
  return { chain, seq, prev, hash, at, actor, action, body }
}

function canonicalOf(value: unknown): string {
  assertJson(value)
  return canonicalJson(value)
}
