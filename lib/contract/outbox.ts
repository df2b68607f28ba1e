/**
 * The outbox: every change of a reading is kept on this device before it is shown, sent in order, one after another,
 * and forgotten only once the server has answered.
 */
import { v7 as uuid } from 'uuid'
import { DomainError } from '../domain/error'
import type { AnnotationView } from './annotations'
import { NoAnswer } from './client'
import { applied, type Change, type QueuedChange, sameWritten, written } from './outbox-change'

/** Where changes are kept until they are answered: on the device, for one person and one article. */
export type OutboxStore = {
  /** Those kept, in the order in which they were made. */
  list(): Promise<QueuedChange[]>
  put(change: QueuedChange): Promise<void>
  remove(key: string): Promise<void>
}

/** Why changes wait: the browser is offline, nobody answered, or the server said why not now. */
export type WaitReason = 'offline' | 'no_answer' | 'unauthenticated' | 'conflict' | DomainError['code']

export type OutboxState = {
  /** What is to be shown: the server's layer with everything kept on this device, in text order. */
  layer: readonly AnnotationView[]
  waiting: number
  /** Whether it is known what an earlier visit left waiting on this device; until then nothing counts as saved. */
  ready: boolean
  /** Null while changes are on their way or all are answered. */
  reason: WaitReason | null
  /** When the server last answered that a change is kept; null before. */
  savedAt: Date | null
  /** A change whose passage was changed elsewhere meanwhile (`current`), or removed there (null). */
  conflict: { change: QueuedChange; current: AnnotationView | null } | null
  /** Whether what waits would survive a closed window. */
  durable: boolean
}

export type OutboxParts = {
  store: OutboxStore
  /** Sends one change with the version it builds on; the annotation as it is then, or null when it was removed. */
  send(change: QueuedChange): Promise<AnnotationView | null>
  /** A change was refused for good and undone in the layer. */
  onRefused(error: DomainError, change: QueuedChange): void
  isOnline(): boolean
  now(): Date
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
}

const FIRST_DELAY = 1000
const LONGEST_DELAY = 30_000

export class Outbox {
  private readonly answered: Map<string, AnnotationView>
  private queue: (QueuedChange & { kept?: boolean })[] = []
  private keeping: Promise<void> = Promise.resolve()
  private state: OutboxState
  private readonly listeners = new Set<() => void>()
  private sending: string | null = null
  private running = false
  private closed = false
  private wake: (() => void) | null = null

  constructor(
    private readonly parts: OutboxParts,
    layer: readonly AnnotationView[],
  ) {
    this.answered = new Map(layer.map((annotation) => [annotation.id, annotation]))
    this.state = {
      layer,
      waiting: 0,
      ready: false,
      reason: null,
      savedAt: null,
      conflict: null,
      durable: true,
    }
  }

  /** Takes up what an earlier visit left behind. */
  async open(): Promise<void> {
    this.closed = false
    try {
      const left = await this.parts.store.list()
      const known = new Set(this.queue.map(({ key }) => key))
      const earlier = left.filter(({ key }) => !known.has(key)).map((change) => ({ ...change, kept: true }))
      this.queue = [...earlier, ...this.queue]
    } catch {
      this.update({ durable: false })
    }
    this.show()
    this.update({ ready: true })
    void this.run()
  }

  /** Stops sending; what waits stays on the device. */
  close(): void {
    this.closed = true
    this.wake?.()
  }

  getState(): OutboxState {
    return this.state
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The layer with every change asked for, those included that are just being written to the device. */
  intended(): AnnotationView[] {
    return applied([...this.answered.values()], this.queue)
  }

  /** Once nothing is on its way any more: whether the server has everything, or something has to wait. */
  settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.queue.length > 0 && this.state.reason === null) return
        stop()
        resolve(this.queue.length === 0)
      }
      const stop = this.subscribe(look)
      look()
    })
  }

  /** Keeps a change, then shows it, then sends it. */
  async change(change: Change): Promise<void> {
    const merged = this.mergeable(change)
    const queued = merged ?? { ...change, key: uuid() }
    if (merged) this.queue[this.queue.length - 1] = merged
    else this.queue.push(queued)
    this.keeping = this.keeping.then(() => this.keep(queued))
    await this.keeping
  }

  /** Tries again now: the connection is back, or the person has signed in again. */
  resume(): void {
    if (this.state.reason === 'conflict') return
    this.update({ reason: null })
    if (this.wake) this.wake()
    else void this.run()
  }

  /** Ends a conflict: 'mine' writes over what is there now, 'other' gives up this change and those that follow it. */
  async resolve(choice: 'mine' | 'other'): Promise<void> {
    const { conflict } = this.state
    if (!conflict) return
    const { change, current } = conflict
    if (current) this.answered.set(current.id, current)
    else this.answered.delete(change.annotation.id)
    if (choice === 'other') {
      for (const each of this.queue.filter(({ annotation }) => annotation.id === change.annotation.id))
        await this.forget(each)
    } else await this.rebuild(change, current)
    this.update({ conflict: null, reason: null })
    this.show()
    void this.run()
  }

  /** The same will on top of what is there now, as a new change. */
  private async rebuild(change: QueuedChange, current: AnnotationView | null): Promise<void> {
    if (!current && change.kind === 'remove') return this.forget(change)
    const kind = current ? change.kind : 'create'
    // under its old key it keeps its place, on the device too
    const again: QueuedChange = { kind, annotation: change.annotation, key: change.key, renewed: uuid() }
    this.queue = this.queue.map((each) => (each.key === change.key ? again : each))
    await this.keep(again)
  }

  /** Typing in one passage is one change until it is on its way. */
  private mergeable(change: Change): QueuedChange | null {
    const last = this.queue.at(-1)
    if (!last || last.key === this.sending || last.version !== undefined || last.attempted) return null
    if (last.annotation.id !== change.annotation.id || change.kind !== 'update') return null
    return last.kind === 'remove' ? null : { ...last, annotation: change.annotation }
  }

  private async keep(change: QueuedChange): Promise<void> {
    try {
      await this.parts.store.put({ ...change })
    } catch {
      this.update({ durable: false })
    }
    this.queue = this.queue.map((each) => (each.key === change.key ? { ...each, kept: true } : each))
    this.show()
    void this.run()
  }

  private async forget(change: QueuedChange): Promise<void> {
    this.queue = this.queue.filter(({ key }) => key !== change.key)
    await this.parts.store.remove(change.key).catch(() => this.update({ durable: false }))
  }

  private async run(): Promise<void> {
    if (this.running) return
    this.running = true
    let delay = FIRST_DELAY
    while (!this.closed && !isBlocked(this.state.reason)) {
      const next = this.queue[0]
      if (!next?.kept) break
      const outcome = await this.sendOne(next)
      if (outcome === 'again') {
        await this.pause(delay)
        delay = Math.min(delay * 2, LONGEST_DELAY)
      } else delay = FIRST_DELAY
    }
    this.running = false
  }

  private async pause(milliseconds: number): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve
    })
    await Promise.race([this.parts.wait(milliseconds), woken])
    this.wake = null
  }

  private async sendOne(next: QueuedChange): Promise<'done' | 'again'> {
    const version = next.version ?? this.answered.get(next.annotation.id)?.version
    // fixed before the first try and kept: a try that is repeated must be the same request
    const change = { ...next, version: next.kind === 'create' ? undefined : version, attempted: true }
    this.queue[0] = change
    this.sending = change.key
    await this.parts.store.put(change).catch(() => this.update({ durable: false }))
    try {
      const annotation = await this.parts.send(change)
      await this.accept(change, annotation)
      return 'done'
    } catch (error) {
      return await this.decline(change, error)
    } finally {
      this.sending = null
    }
  }

  private async accept(change: QueuedChange, annotation: AnnotationView | null): Promise<void> {
    if (annotation) this.answered.set(annotation.id, annotation)
    else this.answered.delete(change.annotation.id)
    await this.forget(change)
    this.update({ reason: null, savedAt: this.parts.now() })
    this.show()
  }

  private async decline(change: QueuedChange, error: unknown): Promise<'done' | 'again'> {
    if (!(error instanceof DomainError) || passing.has(error.code)) {
      const reason = this.parts.isOnline() ? (codeOf(error) ?? 'no_answer') : 'offline'
      this.update({ reason })
      return 'again'
    }
    if (error.code === 'unauthenticated') this.update({ reason: 'unauthenticated' })
    else if (error.code === 'version_conflict') await this.clash(change, currentOf(error))
    else if (error.code === 'not_found' && change.kind === 'remove') await this.accept(change, null)
    else if (error.code === 'not_found' && change.kind === 'update') await this.clash(change, null)
    else await this.refuse(change, error)
    return 'done'
  }

  private async clash(change: QueuedChange, current: AnnotationView | null): Promise<void> {
    if (current && change.kind === 'update' && sameWritten(written(current), change.annotation)) {
      await this.accept(change, current)
    } else this.update({ conflict: { change, current }, reason: 'conflict' })
  }

  /** Undoes it in the view, with what cannot be without it. */
  private async refuse(change: QueuedChange, error: DomainError): Promise<void> {
    const { id } = change.annotation
    await this.forget(change)
    if (change.kind === 'create') {
      for (const later of this.queue.filter(({ annotation }) => annotation.id === id))
        await this.forget(later)
    }
    this.update({ reason: null })
    this.show()
    this.parts.onRefused(error, change)
  }

  private show(): void {
    const kept = this.queue.filter((change) => change.kept)
    this.update({ layer: applied([...this.answered.values()], kept), waiting: this.queue.length })
  }

  private update(changed: Partial<OutboxState>): void {
    this.state = { ...this.state, ...changed }
    for (const listener of this.listeners) listener()
  }
}

/** Refusals that pass by themselves. */
const passing: ReadonlySet<string> = new Set<DomainError['code']>([
  'internal',
  'unavailable',
  'busy',
  'rate_limited',
  'in_progress',
])

function isBlocked(reason: WaitReason | null): boolean {
  return reason === 'unauthenticated' || reason === 'conflict'
}

function codeOf(error: unknown): DomainError['code'] | null {
  return error instanceof DomainError && !(error instanceof NoAnswer) ? error.code : null
}

function currentOf({ details }: DomainError): AnnotationView | null {
  return (details.current as AnnotationView | undefined) ?? null
}
