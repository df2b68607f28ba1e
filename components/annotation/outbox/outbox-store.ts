import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { OutboxStore } from '@/lib/contract/outbox'
import type { QueuedChange } from '@/lib/contract/outbox-change'

type Kept = QueuedChange & { owner: string }

interface Device extends DBSchema {
  changes: { key: string; value: Kept; indexes: { owner: string } }
}

/** What one person changed in one article, kept by this browser until the server has it. */
export function createOutboxStore(personId: string, articleId: string): OutboxStore {
  const owner = `${personId}/${articleId}`
  let opened: Promise<IDBPDatabase<Device>> | null = null
  const device = () => {
    opened ??= openDevice()
    return opened
  }
  return {
    async list() {
      const kept = await (await device()).getAllFromIndex('changes', 'owner', owner)
      return kept.map(({ owner: _, ...change }) => change)
    },
    async put({ kind, annotation, key, renewed, version, attempted }) {
      const transaction = (await device()).transaction('changes', 'readwrite', { durability: 'strict' })
      await transaction.store.put({ kind, annotation, key, renewed, version, attempted, owner })
      await transaction.done
    },
    async remove(key) {
      await (await device()).delete('changes', key)
    },
  }
}

/** How many changes of a person this browser still keeps, by article. */
export async function countKept(personId: string): Promise<{ articleId: string; count: number }[]> {
  const device = await openDevice()
  const owners = await device.getAllFromIndex('changes', 'owner', ownedBy(personId))
  device.close()
  const counts = new Map<string, number>()
  for (const { owner } of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return [...counts].map(([owner, count]) => ({ articleId: owner.slice(personId.length + 1), count }))
}

/** Gives up every change of a person that this browser keeps. */
export async function discardKept(personId: string): Promise<void> {
  const device = await openDevice()
  const transaction = device.transaction('changes', 'readwrite')
  for await (const cursor of transaction.store.index('owner').iterate(ownedBy(personId)))
    await cursor.delete()
  await transaction.done
  device.close()
}

function ownedBy(personId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`)
}

function openDevice(): Promise<IDBPDatabase<Device>> {
  return openDB<Device>('sourcemark', 1, {
    upgrade(database) {
      database.createObjectStore('changes', { keyPath: 'key' }).createIndex('owner', 'owner')
    },
  })
}
