import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bundle, digestOfSubject, sealBundle, serializeBundle, signDigest, signOffBody } from './bundle'
import {
  chainOf,
  names,
  otherPrivateKeyHex,
  otherText,
  privateKeyHex,
  rechained,
  sealed,
  subject,
  text,
  trustedKeys,
} from './bundle.fixture'
import { canonicalJson } from './canonical-json'
import { sha256Hex } from './digest'
import { verifyBundle } from './verify-bundle'

const bundle = sealed()

/** The names of the checks that fail. */
function failing(input: unknown, keys = trustedKeys): string[] {
  const { valid, checks } = verifyBundle(input, keys)
  const names = checks.filter((check) => !check.ok).map((check) => check.name)
  expect(valid).toBe(names.length === 0)
  return names
}

function detail(input: unknown, name: string): string {
  return verifyBundle(input, trustedKeys).checks.find((check) => check.name === name)?.detail ?? ''
}

function withSubject(change: Partial<typeof subject>): Bundle {
  const changed = { ...subject, ...change }
  return sealBundle({ subject: changed, text, chain: chainOf(changed, names), names, privateKeyHex })
}

describe('verifyBundle', () => {
  it('accepts a sealed bundle, as an object and as its text, and says what it checked', () => {
    const { valid, checks } = verifyBundle(bundle, trustedKeys)
    expect(valid).toBe(true)
    expect(checks.map((check) => check.name)).toEqual([
      'format',
      'digest',
      'text',
      'blocks',
      'quotes',
      'layer',
      'four eyes',
      'chain',
      'names',
      'signature',
    ])
    expect(verifyBundle(serializeBundle(bundle), trustedKeys)).toEqual({ valid, checks })
    expect(failing(JSON.stringify(bundle, null, 2))).toEqual([])
    expect(failing(sealed(subject, undefined))).toEqual([])
  })

  it('refuses the bundle after each of its leaves, alone, was changed, removed, doubled or joined by another', () => {
    const accepted = alterations(bundle).filter(({ altered }) => verifyBundle(altered, trustedKeys).valid)
    expect(accepted.map(({ path, what }) => `${path}: ${what}`)).toEqual([])
  }, 60_000)

  it('refuses every other value at every place', () => {
    const places = fc.constantFrom(...pathsOf(bundle))
    fc.assert(
      fc.property(places, fc.jsonValue(), (path, value) => {
        fc.pre(canonicalOr(value) !== canonicalOr(valueAt(bundle, path)))
        expect(verifyBundle(replacedAt(bundle, path, value), trustedKeys).valid).toBe(false)
      }),
    )
  })

  it('refuses every change to the subject that was hashed anew all the way, by its signature alone', () => {
    const changes: Partial<typeof subject>[] = [
      { article: { ...subject.article, title: 'Ferry on time' } },
      { article: { ...subject.article, publishedAt: '2014-11' } },
      { annotations: subject.annotations.map((a) => ({ ...a, label: 'OPINION' })) },
      { agreement: { ...subject.agreement, alpha: '0.990000' } },
      { policy: { ...subject.policy, signer: 'SELF' } },
      { adjudicators: [] },
      { signer: 'p9' },
    ]
    for (const change of changes) {
      const changed = { ...subject, ...change }
      const forged = {
        ...bundle,
        subject: changed,
        digest: digestOfSubject(changed),
        chain: chainOf(changed, names),
      }
      expect(failing(forged)).toEqual(['signature'])
    }
  })

  it('refuses a changed text that was hashed anew all the way, by its signature', () => {
    const revision = { ...subject.revision, sha256: sha256Hex(otherText) }
    const changed = { ...subject, revision }
    const chain = chainOf(changed, names)
    const forged = { ...bundle, text: otherText, subject: changed, digest: digestOfSubject(changed), chain }
    expect(failing(forged)).toContain('signature')
  })

  it('refuses a history that was rewritten with all its hashes, though the digest still stands', () => {
    for (const index of bundle.chain.keys()) {
      const chain = rechained(
        bundle.chain.map((event, n) =>
          n === index ? { ...event, at: '2020-01-01T00:00:00.000000Z' } : event,
        ),
      )
      expect(failing({ ...bundle, chain })).toEqual(['signature'])
    }
    const shortened = rechained(
      bundle.chain.filter((_, n) => n !== 1).map((event, n) => ({ ...event, seq: n + 1 })),
    )
    expect(failing({ ...bundle, chain: shortened })).toEqual(['signature'])
  })

  it('refuses names that were exchanged or withheld with the history hashed anew', () => {
    const forgedNames = { p3: 'Chi C.', p4: 'Somebody Else' }
    const chain = chainOf(subject, forgedNames)
    expect(failing({ ...bundle, names: forgedNames, chain })).toEqual(['signature'])
    const { names: _, ...nameless } = bundle
    expect(failing(nameless)).toEqual(['names'])
    expect(failing({ ...nameless, chain: chainOf(subject) })).toEqual(['signature'])
  })

  it('refuses names of somebody who does not occur in the bundle', () => {
    const strange = { p3: 'Chi C.', p77: 'Nobody' }
    expect(failing(sealed(subject, strange))).toEqual(['names'])
    expect(detail(sealed(subject, strange), 'names')).toContain('p77')
  })

  it('never accepts a bundle signed again with a key that is not trusted', () => {
    const head = bundle.chain.at(-1)?.hash ?? ''
    const resigned = { ...bundle, signature: signDigest(bundle.digest, head, otherPrivateKeyHex) }
    expect(failing(resigned)).toEqual(['signature'])
    expect(detail(resigned, 'signature')).toMatch(/^key not known/)
    expect(failing(bundle, [])).toEqual(['signature'])
  })

  it('does not take a trusted key id for the key', () => {
    const head = bundle.chain.at(-1)?.hash ?? ''
    const other = signDigest(bundle.digest, head, otherPrivateKeyHex)
    const borrowed = { ...bundle, signature: { ...other, keyId: bundle.signature.keyId } }
    expect(failing(borrowed)).toEqual(['signature'])
    const mislabelled = [{ keyId: other.keyId, publicKey: trustedKeys[0]?.publicKey ?? '' }]
    expect(failing({ ...bundle, signature: other }, mislabelled)).toEqual(['signature'])
  })

  it('does not take a signature of the digest made for another purpose', () => {
    const head = bundle.chain.at(-1)?.hash ?? ''
    const { value } = signDigest(head, bundle.digest, privateKeyHex)
    expect(failing({ ...bundle, signature: { ...bundle.signature, value } })).toEqual(['signature'])
  })

  it('refuses a cut tail, a removed event and an altered event, naming the event', () => {
    expect(failing({ ...bundle, chain: bundle.chain.slice(0, -1) })).toContain('chain')
    const removed = { ...bundle, chain: bundle.chain.filter((_, n) => n !== 1) }
    expect(detail(removed, 'chain')).toContain('event 2')
    const altered = { ...bundle, chain: bundle.chain.map((e, n) => (n === 2 ? { ...e, actor: 'p9' } : e)) }
    expect(failing(altered)).toEqual(['chain'])
    expect(detail(altered, 'chain')).toContain('event 3')
  })

  it('refuses the sign-off of one article on the text of another, naming block and passage', () => {
    const mixed = { ...bundle, text: otherText }
    expect(failing(mixed)).toEqual(['text', 'blocks', 'quotes'])
    expect(detail(mixed, 'blocks')).toMatch(/^block 1 \(HEADLINE, characters 0–\d+\)/)
    expect(detail(mixed, 'quotes')).toMatch(/^passage \d \(characters \d+–\d+\): .*ferry.*train/)
  })

  it('refuses the history of another article', () => {
    const other = { ...subject, article: { ...subject.article, id: 'another' } }
    const chain = rechained(chainOf(subject, names).map((event) => ({ ...event, chain: 'article:another' })))
    expect(failing({ ...sealed(other), chain })).toContain('chain')
    const foreign = sealBundle({ subject, text, chain, names, privateKeyHex })
    expect(failing(foreign)).toEqual(['chain'])
  })

  it('refuses a sign-off by somebody other than the signer of the subject', () => {
    const chain = rechained(chainOf(subject, names).map((event) => ({ ...event, actor: 'p1' })))
    expect(failing(sealBundle({ subject, text, chain, names: { ...names }, privateKeyHex }))).toContain(
      'chain',
    )
  })

  it('refuses a signer who settled the final layer, unless the policy is a single reader’s', () => {
    expect(failing(withSubject({ adjudicators: ['p3', 'p4'] }))).toEqual(['four eyes'])
    const policy = { ...subject.policy, signer: 'NON_REVIEWER' as const }
    expect(failing(withSubject({ adjudicators: ['p3', 'p4'], policy }))).toEqual(['four eyes'])
    const alone = { ...subject.policy, signer: 'SELF' as const }
    const single = withSubject({ adjudicators: ['p4', 'p3'], policy: alone })
    expect(failing(single)).toEqual([])
    expect(detail(single, 'four eyes')).toContain('Single reader')
  })

  it('refuses a signed layer that crosses, stands out of order, repeats an id or leaves the text', () => {
    const [first, ...rest] = subject.annotations
    if (!first) throw new Error('no annotation')
    const crossing = { ...first, id: 'a1x', start: first.start + 1, end: first.end + 1 }
    expect(failing(withSubject({ annotations: [first, crossing, ...rest] }))).toContain('layer')
    expect(failing(withSubject({ annotations: [...rest, first] }))).toEqual(['layer'])
    expect(failing(withSubject({ annotations: [first, first, ...rest] }))).toEqual(['layer'])
    const beyond = { ...first, start: 10_000, end: 10_001 }
    expect(failing(withSubject({ annotations: [...rest, beyond] }))).toEqual(['quotes'])
    const empty = { ...first, end: first.start, exact: '' }
    expect(failing(withSubject({ annotations: [empty, ...rest] }))).toEqual(['quotes'])
  })

  it('counts in code points: a quote after an emoji stands one unit further on in UTF-16', () => {
    const utf16 = subject.annotations.map((a) => ({ ...a, start: a.start + 1, end: a.end + 1 }))
    expect(failing(withSubject({ annotations: utf16 }))).toEqual(['quotes'])
  })

  it('refuses signed blocks that do not make up the text', () => {
    const { blocks } = subject.revision
    const cut = withSubject({ revision: { ...subject.revision, blocks: blocks.slice(0, -1) } })
    expect(failing(cut)).toEqual(['blocks'])
    const [first, ...rest] = blocks
    const headline = text.slice(0, text.indexOf('\n') + 1)
    if (!first) throw new Error('no block')
    const longer = { ...first, length: first.length + 1, sha256: sha256Hex(headline) }
    const shifted = withSubject({ revision: { ...subject.revision, blocks: [longer, ...rest] } })
    expect(failing(shifted)).toEqual(['blocks'])
    const spaced = text.replace('\n', ' ')
    const joined = { ...subject, revision: { ...subject.revision, sha256: sha256Hex(spaced) } }
    const chain = chainOf(joined, names)
    expect(failing(sealBundle({ subject: joined, text: spaced, chain, names, privateKeyHex }))).toEqual([
      'blocks',
    ])
  })

  it('never throws, whatever it is given, and calls none of it valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string({ unit: 'binary' })), (input) => {
        expect(verifyBundle(input, trustedKeys).valid).toBe(false)
      }),
    )
    const hostile = new Proxy({}, { get: () => fail(), ownKeys: () => fail(), getPrototypeOf: () => fail() })
    for (const input of [hostile, '['.repeat(50_000), '[]', 'null', '', undefined, { ...bundle, v: 2 }]) {
      expect(failing(input)).toEqual(['format'])
    }
  }, 60_000)

  it('names the field that has the wrong shape', () => {
    expect(detail({ ...bundle, digest: bundle.digest.toUpperCase() }, 'format')).toMatch(/^digest: /)
    expect(detail({ ...bundle, subject: { ...subject, decisions: -1 } }, 'format')).toMatch(
      /^subject\.decisions: /,
    )
    expect(detail({ ...bundle, extra: 1 }, 'format')).toContain('extra')
  })

  it('refuses a lone surrogate in place of the replacement character, which has the same UTF-8', () => {
    expect(failing({ ...bundle, text: text.replace('\ufffd', '\ud83d') })).toEqual(['format'])
  })

  it('refuses a digest in the sign-off event that is somebody else’s', () => {
    const body = canonicalJson(signOffBody({ ...subject, decisions: 5 }, names))
    const chain = rechained(
      bundle.chain.map((event, n) => (n === bundle.chain.length - 1 ? { ...event, body } : event)),
    )
    const value = signDigest(bundle.digest, chain.at(-1)?.hash ?? '', privateKeyHex)
    expect(failing({ ...bundle, chain, signature: value })).toEqual(['chain'])
  })
})

type Path = (string | number)[]
type Alteration = { path: string; what: string; altered: unknown }

function fail(): never {
  throw new Error('hostile')
}

/** Every path below the value, inner nodes included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [
    ...(path.length > 0 ? [path] : []),
    ...members.flatMap(([key, member]) => pathsOf(member, [...path, key])),
  ]
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], root)
}

function replacedAt(root: unknown, path: Path, value: unknown): unknown {
  return edited(root, path, (parent, key) => {
    parent[key] = value
  })
}

function edited(
  root: unknown,
  path: Path,
  edit: (parent: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(root)
  const key = path.at(-1)
  if (key === undefined) throw new Error('the root has no parent')
  edit(valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>, key)
  return copy
}

/** The bundle with each place altered alone, in every way that fits what stands there. */
function alterations(root: unknown): Alteration[] {
  return pathsOf(root).flatMap((path) => {
    const value = valueAt(root, path)
    const others = otherValues(value).map((other) => ({
      path: path.join('.'),
      what: JSON.stringify(other),
      altered: replacedAt(root, path, other),
    }))
    const removed = edited(root, path, (parent, key) => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1)
      else delete parent[key]
    })
    return [...others, { path: path.join('.'), what: 'removed', altered: removed }]
  })
}

function otherValues(value: unknown): unknown[] {
  if (typeof value === 'string') return otherTexts(value)
  if (typeof value === 'number') return [value + 1, value - 1, -value - 1, value + 0.5, `${value}`, null]
  if (typeof value === 'boolean') return [!value, null, `${value}`]
  if (value === null) return ['x', false, 0]
  if (Array.isArray(value))
    return [[...value, ...value.slice(-1), ...(value.length ? [] : [1])], value.toReversed().slice(1), {}]
  const proto: unknown = JSON.parse(`{"__proto__":1,${JSON.stringify(value).slice(1)}`.replace(',}', '}'))
  return [{ ...value, extra: 'x' }, { ...value, extra: null }, proto, [], null]
}

function otherTexts(value: string): string[] {
  const last = value.at(-1) ?? ''
  return [
    `${value}x`,
    `${value} `,
    ` ${value}`,
    `${value}\u200b`,
    value.slice(0, -1),
    value.slice(0, -1) + (last === '1' ? '2' : '1'),
    value.normalize('NFC'),
    value.normalize('NFD'),
    value.replaceAll('\u00a0', ' '),
    value.replaceAll('\ufffd', '\ud800'),
    value.toUpperCase(),
    value.toLowerCase(),
    '',
  ].filter((other, n, all) => other !== value && all.indexOf(other) === n)
}

function canonicalOr(value: unknown): string {
  return JSON.stringify(value, (_, node: unknown) => (Object.is(node, -0) ? 0 : node))
}
