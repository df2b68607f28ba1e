import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditEvent, hashEvent, verifyChain } from './audit-chain'
import { canonicalJson } from './canonical-json'

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/\p{Cc}/gu, ''))
const chains = fc
  .array(fc.record({ actor: words, action: words, body: words }), { minLength: 2, maxLength: 8 })
  .map(append)

/** Appends as the trigger does, with a hash that shares no code with the module. */
function append(entries: { actor: string; action: string; body: string }[]): AuditEvent[] {
  let prev = ''
  return entries.map(({ actor, action, body }, index) => {
    const at = `2026-03-12T10:42:${String(index).padStart(2, '0')}.000000Z`
    const event = {
      chain: 'article:1',
      seq: index + 1,
      prev,
      at,
      actor,
      action,
      body: canonicalJson({ body }),
    }
    prev = createHash('sha256')
      .update(['article:1', index + 1, event.prev, at, actor, action, event.body].join('\x1f'))
      .digest('hex')
    return { ...event, hash: prev }
  })
}

function replaced(events: AuditEvent[], index: number, change: Partial<AuditEvent>): AuditEvent[] {
  return events.map((event, n) => (n === index ? { ...event, ...change } : event))
}

describe('hashEvent', () => {
  it('is the SHA-256 of the fields joined as PostgreSQL’s concat_ws joins them', () => {
    // select encode(sha256(convert_to(concat_ws(E'\x1f','article:1',1,'','2026-03-12T10:42:00.000000Z','p1','article.imported','{"n":"👋"}'),'UTF8')),'hex')
    const event = {
      chain: 'article:1',
      seq: 1,
      prev: '',
      at: '2026-03-12T10:42:00.000000Z',
      actor: 'p1',
      action: 'article.imported',
      body: '{"n":"👋"}',
    }
    expect(hashEvent(event)).toBe('1a161f26db8605c43a2a63c68cebb2b971293a8426a00a4b4f6021b2b127d8df')
  })
})

describe('verifyChain', () => {
  it('accepts every chain appended as the database does, and names its length and head', () => {
    fc.assert(
      fc.property(chains, (events) => {
        const last = events.at(-1)
        expect(verifyChain(events)).toEqual({ ok: true, length: events.length, head: last?.hash })
        expect(verifyChain(events, last)).toMatchObject({ ok: true })
        expect(verifyChain(events, events[0])).toMatchObject({ ok: true })
      }),
    )
  })

  it('accepts an empty chain, whose head is empty', () => {
    expect(verifyChain([])).toEqual({ ok: true, length: 0, head: '' })
  })

  it('names the event of which any field was edited', () => {
    const fields = fc.constantFrom('at', 'actor', 'action', 'body', 'hash', 'prev', 'chain' as const)
    fc.assert(
      fc.property(chains, fc.nat(), fields, (events, n, field) => {
        const index = field === 'chain' ? 1 + (n % (events.length - 1)) : n % events.length
        const edited = replaced(events, index, { [field]: `${events[index]?.[field]}x` })
        expect(verifyChain(edited)).toMatchObject({ ok: false, seq: index + 1 })
      }),
    )
  })

  it('names the event after one that was edited and given a new hash', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, n) => {
        const index = n % (events.length - 1)
        const [edited] = replaced(events.slice(index, index + 1), 0, { actor: 'someone else' })
        if (!edited) throw new Error('no event')
        const rehashed = replaced(events, index, { ...edited, hash: hashEvent(edited) })
        expect(verifyChain(rehashed)).toMatchObject({ ok: false, seq: index + 2, why: 'PREV' })
      }),
    )
  })

  it('names the place of a deleted, doubled or swapped event', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, n) => {
        const index = n % (events.length - 1)
        const [one, two] = [events.slice(index, index + 1), events.slice(index + 1, index + 2)]
        const [before, after] = [events.slice(0, index), events.slice(index + 2)]
        expect(verifyChain([...before, ...two, ...after])).toMatchObject({ seq: index + 1, why: 'SEQ' })
        expect(verifyChain([...before, ...one, ...one, ...two, ...after])).toMatchObject({
          seq: index + 2,
          why: 'SEQ',
        })
        expect(verifyChain([...before, ...two, ...one, ...after])).toMatchObject({
          seq: index + 1,
          why: 'SEQ',
        })
      }),
    )
  })

  it('misses a cut tail by itself and names it against a head kept elsewhere', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, n) => {
        const kept = 1 + (n % (events.length - 1))
        const cut = events.slice(0, kept)
        expect(verifyChain(cut)).toMatchObject({ ok: true })
        expect(verifyChain(cut, events.at(-1))).toMatchObject({
          ok: false,
          seq: kept + 1,
          why: 'MISSING_TAIL',
        })
        expect(verifyChain([], events.at(-1))).toMatchObject({ ok: false, seq: 1, why: 'MISSING_TAIL' })
      }),
    )
  })

  it('misses a chain rewritten to its end by itself and finds it against a head kept elsewhere', () => {
    fc.assert(
      fc.property(chains, (events) => {
        const rewritten = append(
          events.map((event, n) => ({ ...event, actor: n === 0 ? `${event.actor}x` : event.actor })),
        )
        expect(verifyChain(rewritten)).toMatchObject({ ok: true })
        expect(verifyChain(rewritten, events.at(-1))).toMatchObject({
          ok: false,
          seq: events.length,
          why: 'HASH',
        })
      }),
    )
  })

  it('refuses an event that moves a separator from between two fields into one', () => {
    const [event] = append([{ actor: 'a', action: 'b', body: 'c' }])
    if (!event) throw new Error('no event')
    const moved = { ...event, actor: `a\u001fb`, action: event.body, body: '' }
    const same = { ...moved, hash: hashEvent({ ...moved, body: '' }) }
    expect(verifyChain([same])).toMatchObject({ ok: false, seq: 1, why: 'HASH' })
  })
})
