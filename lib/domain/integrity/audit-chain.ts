import { sha256Hex } from './digest'

/** One record of who did what. `seq`, `prev`, `hash` and `at` are written by the database, never by the app. */
export type AuditEvent = {
  /** `article:<id>`, `project:<id>` or the installation's. */
  chain: string
  /** 1, 2, 3 … without a gap. */
  seq: number
  /** The hash of the event before; '' for the first. */
  prev: string
  hash: string
  /** `YYYY-MM-DDTHH:MM:SS.ffffffZ` */
  at: string
  actor: string
  action: string
  /** RFC 8785 JSON text, hashed as it stands. */
  body: string
}

/** Where a chain was known to be: kept outside the database, it exposes a cut tail and a rewritten chain. */
export type ChainHead = { seq: number; hash: string }

export type ChainVerdict =
  | { ok: true; length: number; head: string }
  | { ok: false; seq: number; why: 'HASH' | 'PREV' | 'SEQ' | 'CHAIN' | 'MISSING_TAIL'; message: string }

type Fault = Extract<ChainVerdict, { ok: false }>

export type ChainWalk = { step(event: AuditEvent): Fault | null; end(): ChainVerdict }

/**
 * The event's hash as the database's trigger computes it: the SHA-256 of chain, seq, prev, at, actor, action and
 * body joined by U+001F.
 */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const { chain, seq, prev, at, actor, action, body } = event
  return sha256Hex([chain, seq, prev, at, actor, action, body].join('\u001f'))
}

/**
 * Walks one whole chain in order from its first event and names the first that does not stand where, or does not say
 * what, it did when it was appended. An edit shows as HASH at the event; an edit with a new hash as PREV at the next;
 * a removed, inserted or swapped event as SEQ.
 * What a chain cannot show by itself, a cut tail or a rewritten end, shows only against `expected`: a head kept
 * elsewhere, which may be older than the chain's own.
 */
export function verifyChain(events: readonly AuditEvent[], expected?: ChainHead): ChainVerdict {
  const walk = walkChain(expected)
  for (const event of events) {
    const fault = walk.step(event)
    if (fault) return fault
  }
  return walk.end()
}

/** `verifyChain` event by event, for a chain that comes in pages: `step` names a fault, `end` what the whole comes to. */
export function walkChain(expected?: ChainHead): ChainWalk {
  let [chain, seq, prev]: [string | undefined, number, string] = [undefined, 0, '']
  let hashThere: string | undefined
  const step = (event: AuditEvent) => {
    chain ??= event.chain
    const fault = faultOf(event, seq + 1, prev, chain)
    if (fault) return fault
    seq += 1
    prev = event.hash
    if (seq === expected?.seq) hashThere = event.hash
    return null
  }
  const end = (): ChainVerdict =>
    (expected && headFault(seq, hashThere, expected)) ?? { ok: true, length: seq, head: prev }
  return { step, end }
}

function faultOf(event: AuditEvent, seq: number, prev: string, chain: string | undefined): Fault | null {
  const bad = (why: Fault['why'], message: string): Fault => ({ ok: false, seq, why, message })
  if (event.chain !== chain) return bad('CHAIN', `Event ${seq} belongs to another chain`)
  if (event.seq !== seq) return bad('SEQ', `Event ${seq} is missing: event ${event.seq} stands in its place`)
  if (event.prev !== prev) return bad('PREV', `Event ${seq} does not follow the event before it`)
  // A separator inside a field would let two different events share one hash input.
  if (holdsSeparator(event)) return bad('HASH', `Event ${seq} holds a separator inside a field`)
  if (event.hash !== hashEvent(event)) return bad('HASH', `Event ${seq} was changed after it was recorded`)
  return null
}

function holdsSeparator(event: AuditEvent): boolean {
  return [event.chain, event.at, event.actor, event.action, event.body].some((text) =>
    text.includes('\u001f'),
  )
}

function headFault(last: number, hashThere: string | undefined, expected: ChainHead): Fault | null {
  if (expected.seq === 0) return null
  if (last < expected.seq) {
    const message = `Events ${last + 1} to ${expected.seq} are missing at the end`
    return { ok: false, seq: last + 1, why: 'MISSING_TAIL', message }
  }
  if (hashThere === expected.hash) return null
  const message = `Event ${expected.seq} is not the one whose hash was kept: the chain was rewritten up to there`
  return { ok: false, seq: expected.seq, why: 'HASH', message }
}
