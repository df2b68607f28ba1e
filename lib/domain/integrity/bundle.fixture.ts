/** A signed article of our own writing, with every trap a text can hold, for the tests of sealing and verifying. */
import type { BlockKind } from '../text/block'
import { TextIndex } from '../text/text-index'
import { type AuditEvent, hashEvent } from './audit-chain'
import {
  type Bundle,
  type DisclosedNames,
  type SignedAnnotation,
  type Subject,
  sealBundle,
  signDigest,
  signedAnnotations,
  signOffBody,
} from './bundle'
import { canonicalJson, decimal6 } from './canonical-json'
import { sha256Hex } from './digest'

export const privateKeyHex = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
export const otherPrivateKeyHex = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
export const trustedKeys = [publicKeyOf(privateKeyHex)]

const blocks: [BlockKind, string][] = [
  ['HEADLINE', 'Ferry 👋 late again, says mayor'],
  ['BYLINE', 'By Ann A.'],
  ['PARAGRAPH', 'The mayor said\u00a0the ferry was late.\nShe said the ferry was late “twice”.'],
  ['PARAGRAPH', 'Nobody knows why 👩‍👩‍👧 wait; cafe\u0301 owners \ufffd call it a disgrace.'],
]
export const text = blocks.map(([, content]) => content).join('\n')

/** Another article, so that one's sign-off can be tried on the other's text. */
export const otherText = text.replaceAll('ferry', 'train').replaceAll('Ferry', 'Train')

const passages: [string, string, SignedAnnotation['label'], SignedAnnotation['attributes']][] = [
  [
    'a3',
    'She said the ferry was late “twice”.',
    'SOURCED_FACT',
    { source: { name: 'the mayor', type: 'OFFICIAL' } },
  ],
  [
    'a1',
    'late again',
    'UNVERIFIED_CLAIM',
    { reason: 'HEDGED', loaded: [{ start: 14, end: 19 }], location: 'HEADLINE' },
  ],
  [
    'a4',
    'cafe\u0301 owners \ufffd call it a disgrace',
    'OPINION',
    { holder: 'QUOTED', holderName: 'café owners' },
  ],
  ['a2', 'the ferry was late', 'SOURCED_FACT', { source: { name: 'the mayor' }, chain: ['the mayor'] }],
  ['a5', 'disgrace', 'OPINION', {}],
]

export const annotations: SignedAnnotation[] = passages.map(([id, exact, label, attributes]) => {
  const start = new TextIndex(text).toCodePoint(text.indexOf(exact))
  return { id, start, end: start + new TextIndex(exact).length, exact, label, attributes }
})

export const names: DisclosedNames = { p3: 'Chi C.', p4: 'Dee D.' }

export const subject: Subject = {
  v: 1,
  article: {
    id: '01890000-0000-7000-8000-000000000001',
    outlet: 'The Harbour Post',
    title: 'Ferry 👋 late again, says mayor',
    bylines: ['Ann A.'],
    publishedAt: '2014-12',
    url: 'https://example.org/ferry',
    republishedBy: null,
    isExcerpt: false,
  },
  revision: {
    id: '01890000-0000-7000-8000-000000000002',
    number: 1,
    sha256: sha256Hex(text),
    blocks: blocks.map(([kind, content]) => ({
      kind,
      length: new TextIndex(content).length,
      sha256: sha256Hex(content),
    })),
  },
  codebook: '1.0.0',
  guidelines: null,
  policy: { reviewsPerArticle: 2, signer: 'ANYONE_ELSE', names: 'NAMES', reauthenticate: false },
  reviews: [
    { letter: 'A', number: 1, sha256: sha256Hex('A') },
    { letter: 'B', number: 2, sha256: sha256Hex('B') },
  ],
  annotations: signedAnnotations(annotations),
  decisions: 4,
  agreement: { alpha: decimal6(0.71), percent: decimal6(0.9), coverage: null },
  signer: 'p4',
  adjudicators: ['p3'],
  signedAt: '2026-03-12T10:42:07.123456Z',
}

/** The article's history up to and including the sign-off, appended as the database does. */
export function chainOf(signed: Subject, disclosed?: DisclosedNames): AuditEvent[] {
  const entries = [
    { actor: 'p4', action: 'article.imported', body: canonicalJson({ sha256: signed.revision.sha256 }) },
    { actor: 'p1', action: 'review.submitted', body: canonicalJson({ letter: 'A', number: 1 }) },
    { actor: 'p2', action: 'review.submitted', body: canonicalJson({ letter: 'B', number: 2 }) },
    { actor: 'p3', action: 'adjudication.sent', body: canonicalJson({ decisions: signed.decisions }) },
    {
      actor: signed.signer,
      action: 'article.signed_off',
      body: canonicalJson(signOffBody(signed, disclosed)),
    },
  ]
  return rechained(
    entries.map((entry, n) => ({
      chain: `article:${signed.article.id}`,
      seq: n + 1,
      prev: '',
      hash: '',
      at: `2026-03-12T10:42:0${n}.000001Z`,
      ...entry,
    })),
  )
}

/** The same events with every `prev` and `hash` computed anew. */
export function rechained(events: AuditEvent[]): AuditEvent[] {
  let prev = ''
  return events.map((event) => {
    const linked = { ...event, prev }
    prev = hashEvent(linked)
    return { ...linked, hash: prev }
  })
}

export function sealed(signed: Subject = subject, disclosed: DisclosedNames | undefined = names): Bundle {
  const chain = chainOf(signed, disclosed)
  return sealBundle({ subject: signed, text, chain, names: disclosed, privateKeyHex })
}

function publicKeyOf(key: string): { keyId: string; publicKey: string } {
  const { keyId, publicKey } = signDigest('', '', key)
  return { keyId, publicKey }
}
