/** The checks of a bundle's seal: subject, history, names and key belong together and to a key that is trusted. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { verifyChain } from './audit-chain'
import { digestOfNames, keyIdOf, readSignOff, signedBytes } from './bundle'
import type { ReadBundle } from './bundle-schema'
import { assertJson, canonicalJson } from './canonical-json'
import { fingerprint, sha256Hex } from './digest'
import { type Finding, fails, holds } from './finding'

/** A key the caller knows from elsewhere; both in lower-case hex. Only `publicKey` decides. */
export type TrustedKey = { keyId: string; publicKey: string }

/** Whether the digest is the subject's. */
export function checkDigest({ subject, digest }: ReadBundle): Finding {
  assertJson(subject)
  const found = sha256Hex(canonicalJson(subject))
  return found === digest
    ? holds(`Fingerprint ${fingerprint(digest)}`)
    : fails(`The subject differs from the signed one: its digest is ${found}, not ${digest}`)
}

/** Whether the history is whole, this article's, and ends with the signing of this subject by its signer. */
export function checkChain({ subject, digest, chain }: ReadBundle): Finding {
  const verdict = verifyChain(chain)
  if (!verdict.ok) return fails(`event ${verdict.seq}: ${verdict.message}`)
  const last = chain.at(-1)
  const name = `event ${chain.length}`
  if (last?.chain !== `article:${subject.article.id}`)
    return fails(`${name}: it is another article's history`)
  const signOff = readSignOff(last)
  if (signOff === null) return fails(`${name}: the history does not end with a sign-off`)
  if (signOff.digest !== digest) return fails(`${name}: it signs another digest, ${signOff.digest}`)
  if (last.actor !== subject.signer) return fails(`${name}: its actor is not the subject's signer`)
  return holds(`${chain.length} events, whole and in order, end with this sign-off`)
}

/** Whether the disclosed names are those that were signed beside the subject, of people who occur in it. */
export function checkNames({ subject, chain, names }: ReadBundle): Finding {
  const last = chain.at(-1)
  const signed = (last && readSignOff(last)?.namesSha256) ?? null
  if (digestOfNames(names) !== signed) return fails('names: they are not those that were signed')
  const people = new Set([subject.signer, ...subject.adjudicators, ...chain.map((event) => event.actor)])
  const stranger = Object.keys(names ?? {}).find((id) => !people.has(id))
  if (stranger !== undefined) return fails(`names.${stranger}: nobody in the bundle has this id`)
  return holds(names === undefined ? 'Names are not disclosed' : 'The names are those that were signed')
}

/** Whether a trusted key made the signature over the digest and the history's last hash. */
export function checkSignature(bundle: ReadBundle, trustedKeys: readonly TrustedKey[]): Finding {
  const { keyId, publicKey, value } = bundle.signature
  if (keyIdOf(publicKey) !== keyId) return fails('signature.keyId: it is not the id of the public key')
  const known = trustedKeys.some((key) => key.publicKey.toLowerCase() === publicKey)
  if (!known) return fails(`key not known: ${keyId} is not among the keys that are trusted here`)
  const signed = signedBytes(bundle.digest, bundle.chain.at(-1)?.hash ?? '')
  return ed25519.verify(hexToBytes(value), signed, hexToBytes(publicKey), { zip215: false })
    ? holds(`Signed by key ${keyId}`)
    : fails('signature.value: it was not made over this digest and this history')
}
