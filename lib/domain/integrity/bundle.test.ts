import { createHash, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../error'
import {
  compareSigned,
  digestOfSubject,
  keyIdOf,
  sealBundle,
  serializeBundle,
  signDigest,
  signedAnnotations,
  submissionBody,
  submissionDigest,
} from './bundle'
import { annotations, chainOf, names, privateKeyHex, sealed, subject, text } from './bundle.fixture'

describe('signedAnnotations', () => {
  it('puts passages by start, the longer first, then id, whatever order they come in', () => {
    const spans = fc.array(
      fc.record({ id: fc.uuid(), start: fc.nat(20), end: fc.nat(40), exact: fc.constant('x') }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(spans, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const layer = drawn.map((span) => ({ ...span, label: 'OPINION' as const, attributes: {} }))
        const shuffled = layer.map((a) => [keys.next().value, a] as const).sort(([a], [b]) => a - b)
        const ordered = signedAnnotations(shuffled.map(([, a]) => a))
        expect(ordered).toEqual(signedAnnotations(layer))
        expect(ordered.every((a, n) => n === 0 || compareSigned(ordered[n - 1] ?? a, a) <= 0)).toBe(true)
      }),
    )
  })

  it('leaves notes and versions out', () => {
    const noted = annotations.map((a) => ({ ...a, note: 'between us', version: 7 }))
    expect(signedAnnotations(noted)).toEqual(signedAnnotations(annotations))
  })
})

describe('submissionDigest', () => {
  const submission = { revision: subject.revision.sha256, annotations }

  it('is the SHA-256 of the submitted copy as it is kept', () => {
    const kept = createHash('sha256').update(submissionBody(submission)).digest('hex')
    expect(submissionDigest(submission)).toBe(kept)
  })

  it('changes with the revision and with any annotation, and not with their order', () => {
    const digest = submissionDigest(submission)
    expect(submissionDigest({ ...submission, annotations: annotations.toReversed() })).toBe(digest)
    expect(submissionDigest({ ...submission, revision: 'another' })).not.toBe(digest)
    expect(submissionDigest({ ...submission, annotations: annotations.slice(1) })).not.toBe(digest)
  })
})

describe('signDigest', () => {
  it('derives the public key of RFC 8032 section 7.1, test 1', () => {
    expect(signDigest('', '', privateKeyHex).publicKey).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })

  it('is verified by another implementation over the prefixed digest and head', () => {
    const { publicKey, value, keyId } = signDigest('aa', 'bb', privateKeyHex)
    const raw = Buffer.from(publicKey, 'hex')
    const key = createPublicKey({
      format: 'der',
      type: 'spki',
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
    })
    const message = Buffer.from('sourcemark-sign-off-v1:aa:bb', 'ascii')
    expect(verify(null, message, key, Buffer.from(value, 'hex'))).toBe(true)
    expect(keyId).toBe(createHash('sha256').update(raw).digest('hex').slice(0, 16))
    expect(keyIdOf(publicKey)).toBe(keyId)
  })
})

describe('sealBundle', () => {
  it('gives the same bytes for the same sign-off, whatever order its keys come in', () => {
    const reordered = { ...subject, article: Object.fromEntries(Object.entries(subject.article).reverse()) }
    expect(serializeBundle(sealed())).toBe(serializeBundle(sealed()))
    expect(digestOfSubject(reordered as typeof subject)).toBe(digestOfSubject(subject))
  })

  it('leaves out what an event row carries beside the hashed columns', () => {
    const chain = chainOf(subject, names).map((event) => ({ ...event, userId: 'u1', inside: 'a reason' }))
    expect(sealBundle({ subject, text, chain, names, privateKeyHex })).toEqual(sealed())
  })

  it.each([
    ['ends with the sign-off of another subject', chainOf({ ...subject, decisions: 5 }, names)],
    ['ends with the sign-off of other names', chainOf(subject, { p3: 'Someone' })],
    ['ends before the sign-off', chainOf(subject, names).slice(0, -1)],
    ['is empty', []],
  ])('refuses a history that %s', (_name, chain) => {
    expect(() => sealBundle({ subject, text, chain, names, privateKeyHex })).toThrow(DomainError)
  })

  it('refuses a subject that carries a float', () => {
    expect(() => digestOfSubject({ ...subject, decisions: 0.5 })).toThrow(DomainError)
  })
})
