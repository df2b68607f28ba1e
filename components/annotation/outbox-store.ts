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
    opened ??= openDB<Device>('sourcemark', 1, {
      upgrade(database) {
        database.createObjectStore('changes', { keyPath: 'key' }).createIndex('owner', 'owner')
      },
    })
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
