/** The database, as somebody with the server in their hands reaches it. */
import { expect } from '@playwright/test'
import { Client } from 'pg'
import { findEmbeddedPostgres } from '@/lib/cli/postgres/embedded-postgres'

export type Superuser = Client

export async function openDatabase(): Promise<Superuser> {
  const connectionString = findEmbeddedPostgres(process.env.E2E_DATA_DIR ?? '')?.superuserUrl
  const superuser = new Client({ connectionString })
  await superuser.connect()
  return superuser
}

/** No trigger is in the way. */
export async function pastTheRules(superuser: Superuser, statement: string): Promise<void> {
  await superuser.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
}

/**
 * Stands still what waits for a lock, so that it waits as long as `act` takes: its own limit ends it only afterwards.
 * A process of the database that is stopped counts no time.
 */
export async function whileWaiting(superuser: Superuser, act: () => Promise<void>): Promise<void> {
  const waiting = async () => {
    const { rows } = await superuser.query<{ pid: number }>(
      'select distinct pid from pg_locks where not granted',
    )
    return rows.map(({ pid }) => pid)
  }
  await expect.poll(waiting).not.toEqual([])
  const stopped = await waiting()
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  try {
    await act()
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
  }
}
