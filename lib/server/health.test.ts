import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { getReady } from '../contract/health'
import { ready } from './health'
import { call } from './testing/api'
import { createActor, createWorld } from './testing/world'

const { ownerUrl } = await createWorld()
const admin = await createActor({ role: 'ADMIN' })
const asked = { params: {}, query: {}, body: undefined, version: 0 }

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(statement).finally(() => owner.end())
}

describe('a process whose database is there', () => {
  it('is ready', async () => {
    expect(await call(null, getReady)).toMatchObject({ status: 200, body: { status: 'ready' } })
  })

  it('is not while a migration is missing, and says which condition to admins alone', async () => {
    await asOwner(
      `update _prisma_migrations set rolled_back_at = now() where migration_name like '%imports_listed'`,
    )
    const [told, bare] = await Promise.all([call(admin, getReady), call(null, getReady)])
    await asOwner('update _prisma_migrations set rolled_back_at = null')
    expect([told.status, bare.status]).toEqual([503, 503])
    expect(told.body).toMatchObject({ code: 'unavailable', detail: 'This server is not ready: migrations.' })
    expect(bare.body).toMatchObject({ code: 'unavailable', detail: 'This server is not ready.' })
  })

  it('is not while a table of the audit is locked, and waits for no lock to say so', async () => {
    const locker = new Client({ connectionString: ownerUrl })
    await locker.connect()
    await locker.query('begin; lock table "AuditHead" in access exclusive mode')
    await expect(ready(admin, asked)).rejects.toThrow('not ready: audit')
    await locker.query('rollback')
    await locker.end()
  })
})
