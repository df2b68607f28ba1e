import { beforeEach, describe, expect, it } from 'vitest'
import { DomainError, type DomainErrorCode } from '../domain/error'
import type { AnnotationView } from './annotations'
import { NoAnswer } from './client'
import { Outbox, type OutboxStore } from './outbox'
import { applied, type Change, type QueuedChange, type Written } from './outbox-change'

type Sent = {
  change: QueuedChange
  answer: (annotation: AnnotationView | null) => void
  fail: (e: Error) => void
}

let kept: Map<string, QueuedChange>
let sent: Sent[]
let refused: DomainErrorCode[]
let again: (() => void) | null
let isOnline: boolean
let outbox: Outbox

const store: OutboxStore = {
  list: async () => [...kept.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  put: async (change) => void kept.set(change.key, structuredClone(change)),
  remove: async (key) => void kept.delete(key),
}

beforeEach(() => {
  kept = new Map()
  sent = []
  refused = []
  again = null
  isOnline = true
  outbox = open([])
})

describe('a change', () => {
  it('is kept on the device before it is shown, and shown before it is answered', async () => {
    let keep = () => {}
    const slow: OutboxStore = { ...store, put: () => new Promise((resolve) => (keep = resolve)) }
    outbox = open([], slow)
    void outbox.change(create('a'))
    await settled()
    expect(shown()).toEqual([])
    keep()
    await settled()
    expect(shown()).toEqual(['a'])
    expect(outbox.getState()).toMatchObject({ waiting: 1, savedAt: null })
  })

  it('counts as saved, and is forgotten, only once the server has answered', async () => {
    await outbox.change(create('a'))
    expect(kept.size).toBe(1)
    expect(outbox.getState().savedAt).toBeNull()
    await answer(1)
    expect(kept.size).toBe(0)
    expect(outbox.getState()).toMatchObject({ waiting: 0, reason: null, savedAt: new Date(0) })
  })

  it('waits until the one before is answered, and builds on its version', async () => {
    await outbox.change(create('a'))
    await outbox.change(update('a', 'note'))
    expect(sent).toHaveLength(1)
    await answer(4)
    expect(sent[1]?.change).toMatchObject({ kind: 'update', version: 4 })
  })

  it('of the same passage becomes one with that which is not yet on its way', async () => {
    await outbox.change(create('x'))
    await outbox.change(create('a'))
    await outbox.change(update('a', 'h'))
    await outbox.change(update('a', 'hello'))
    expect(outbox.getState().waiting).toBe(2)
    await answer(1)
    expect(sent[1]?.change).toMatchObject({ kind: 'create', annotation: { note: 'hello' } })
  })
})

describe('settled', () => {
  it('is what the server has answered, with what the device is only just keeping', async () => {
    const changed = outbox.change(create('a'))
    const asked = watch(outbox.settled())
    await changed
    expect(asked.found).toBeUndefined()
    await answer(1)
    expect(asked.found).toBe(true)
    expect(await outbox.settled()).toBe(true)
  })

  it('is not what has to wait', async () => {
    await outbox.change(create('a'))
    const asked = watch(outbox.settled())
    isOnline = false
    await fail(new NoAnswer('dropped'))
    expect(asked.found).toBe(false)
    expect(await outbox.settled()).toBe(false)
  })
})

describe('without an answer', () => {
  it('it stays, says why, and the same request is sent again', async () => {
    await outbox.change(create('a'))
    isOnline = false
    await fail(new NoAnswer('dropped'))
    expect(outbox.getState()).toMatchObject({ waiting: 1, reason: 'offline' })
    await retry()
    expect(sent[1]?.change).toEqual(sent[0]?.change)
    await answer(1)
    expect(outbox.getState()).toMatchObject({ waiting: 0, reason: null })
  })

  it.each<DomainErrorCode>(['internal', 'unavailable', 'busy', 'rate_limited', 'in_progress'])(
    'for now (%s) it stays and is sent again',
    async (code) => {
      await outbox.change(create('a'))
      await fail(new DomainError(code, ''))
      expect(outbox.getState()).toMatchObject({ waiting: 1, reason: code })
      await retry()
      expect(sent).toHaveLength(2)
      expect(refused).toEqual([])
    },
  )

  it('what an earlier visit left is shown and sent, with the key and the version of its first try', async () => {
    outbox = open([view('a', 3)])
    await outbox.change(update('a', 'mine'))
    const first = sent[0]?.change
    outbox.close()
    outbox = open([view('a', 4, 'mine')])
    await settled()
    expect(shown()).toEqual(['a'])
    expect(sent[1]?.change).toEqual(first)
    expect(first).toMatchObject({ version: 3 })
  })
})

describe('until the device has been read', () => {
  it('nothing counts as saved, for something may wait there', async () => {
    kept.set('1', { ...create('a'), key: '1' })
    let read = () => {}
    outbox = open([], { ...store, list: () => new Promise((found) => (read = () => found(store.list()))) })
    await settled()
    expect(outbox.getState()).toMatchObject({ ready: false, waiting: 0 })
    read()
    await settled()
    expect(outbox.getState()).toMatchObject({ ready: true, waiting: 1 })
  })
  it('which is known too where the device keeps nothing', async () => {
    outbox = open([], { ...store, list: () => Promise.reject(new Error('private window')) })
    await settled()
    expect(outbox.getState()).toMatchObject({ ready: true, durable: false })
  })
})

describe('signed out', () => {
  it('everything waits on the device until the person is back', async () => {
    await outbox.change(create('a'))
    await outbox.change(create('b'))
    await fail(new DomainError('unauthenticated', ''))
    expect(outbox.getState()).toMatchObject({ waiting: 2, reason: 'unauthenticated' })
    expect(kept.size).toBe(2)
    expect(sent).toHaveLength(1)
    outbox.resume()
    await settled()
    await answer(1)
    await answer(1)
    expect(outbox.getState().waiting).toBe(0)
  })
})

describe('a passage changed elsewhere', () => {
  beforeEach(async () => {
    outbox = open([view('a', 1)])
    await outbox.change(update('a', 'mine'))
    await fail(new DomainError('version_conflict', '', { current: view('a', 2, 'other') }))
  })

  it('stops the sending and drops nothing', () => {
    expect(outbox.getState()).toMatchObject({ waiting: 1, reason: 'conflict' })
    expect(outbox.getState().conflict?.current?.note).toBe('other')
    expect(notes()).toEqual(['mine'])
    expect(kept.size).toBe(1)
  })

  it('is written over on the version that is there now when mine is kept', async () => {
    await outbox.resolve('mine')
    await settled()
    expect(sent[1]?.change).toMatchObject({ version: 2, annotation: { note: 'mine' } })
    expect(sent[1]?.change.renewed).toBeDefined()
    await answer(3)
    expect(notes()).toEqual(['mine'])
  })

  it('is taken over when the other is taken', async () => {
    await outbox.resolve('other')
    expect(notes()).toEqual(['other'])
    expect(outbox.getState()).toMatchObject({ waiting: 0, reason: null, conflict: null })
    expect(kept.size).toBe(0)
  })
})

describe('a passage that was changed as I wanted it', () => {
  it('is no conflict', async () => {
    outbox = open([view('a', 1)])
    await outbox.change(update('a', 'mine'))
    await fail(new DomainError('version_conflict', '', { current: view('a', 2, 'mine') }))
    expect(outbox.getState()).toMatchObject({ waiting: 0, conflict: null })
  })
})

describe('a passage removed elsewhere', () => {
  it('can be put back by keeping mine', async () => {
    outbox = open([view('a', 1)])
    await outbox.change(update('a', 'mine'))
    await fail(new DomainError('not_found', ''))
    expect(outbox.getState().conflict).toMatchObject({ current: null })
    await outbox.resolve('mine')
    await settled()
    expect(sent[1]?.change).toMatchObject({ kind: 'create', annotation: { id: 'a' } })
  })

  it('needs no removing', async () => {
    outbox = open([view('a', 1)])
    await outbox.change({ kind: 'remove', annotation: written('a', null) })
    await fail(new DomainError('not_found', ''))
    expect(outbox.getState()).toMatchObject({ waiting: 0, conflict: null, layer: [] })
  })
})

describe('a refusal', () => {
  it('is told, and undone in what is shown with all that builds on it', async () => {
    await outbox.change(create('a'))
    await outbox.change(update('a', 'more'))
    await outbox.change(create('b'))
    await fail(new DomainError('too_deep', ''))
    expect(refused).toEqual(['too_deep'])
    expect(shown()).toEqual(['b'])
    expect(sent[1]?.change.annotation.id).toBe('b')
  })
})

describe('a device that keeps nothing', () => {
  it('sends all the same, and says so', async () => {
    const broken = async () => Promise.reject(new Error('quota'))
    outbox = open([], { list: broken, put: broken, remove: broken })
    await outbox.change(create('a'))
    expect(outbox.getState()).toMatchObject({ durable: false, waiting: 1 })
    await answer(1)
    expect(outbox.getState().waiting).toBe(0)
  })
})

describe('a layer with changes', () => {
  it('is in text order, and what did not change is the same object', () => {
    const a = view('a', 1)
    const layer = applied([a], [{ kind: 'create', annotation: { ...written('b', null), start: 0, end: 1 } }])
    expect(layer.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(layer[1]).toBe(a)
  })
})

function open(layer: AnnotationView[], of: OutboxStore = store): Outbox {
  const made = new Outbox(
    {
      store: of,
      send: (change) =>
        new Promise((answered, fails) => {
          sent.push({ change: structuredClone(change), answer: answered, fail: fails })
        }),
      onRefused: ({ code }) => refused.push(code),
      isOnline: () => isOnline,
      now: () => new Date(0),
      wait: () => new Promise((resolve) => (again = resolve)),
    },
    layer,
  )
  void made.open()
  return made
}

/** Lets everything run that waits for nothing but itself. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** What comes of a promise, as far as it has come. */
function watch<T>(promise: Promise<T>): { found?: T } {
  const seen: { found?: T } = {}
  void promise.then((found) => {
    seen.found = found
  })
  return seen
}

async function answer(version: number): Promise<void> {
  await settled()
  const last = sent.at(-1)
  if (last?.change.kind === 'remove') last.answer(null)
  else if (last) last.answer({ ...last.change.annotation, version, createdAt: null, missing: [] })
  await settled()
}

async function fail(error: Error): Promise<void> {
  await settled()
  sent.at(-1)?.fail(error)
  await settled()
}

async function retry(): Promise<void> {
  again?.()
  await settled()
}

function shown(): string[] {
  return outbox.getState().layer.map(({ id }) => id)
}

function notes(): (string | null)[] {
  return outbox.getState().layer.map(({ note }) => note)
}

function written(id: string, note: string | null): Written {
  return { id, start: 5, end: 9, exact: 'text', label: 'OPINION', attributes: {}, note }
}

function create(id: string): Change {
  return { kind: 'create', annotation: written(id, null) }
}

function update(id: string, note: string): Change {
  return { kind: 'update', annotation: written(id, note) }
}

function view(id: string, version: number, note: string | null = null): AnnotationView {
  return { ...written(id, note), version, createdAt: null, missing: [] }
}
