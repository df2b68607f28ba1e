import { type ConsistencyCheck, checkConsistency, type Known } from '../server/database/consistency'
import { OrderlyPg } from '../server/database/orderly-pg'
import { readEnv } from '../server/env'
import { PrismaClient } from '../server/prisma-client/client'
import { installedKeys } from './checks/installed-keys'
import { borrowDatabase } from './postgres/database'
import { findPseudonymSecret } from './secrets'

const HOUR = 3_600_000

/** `npm run doctor`: whether everything stored is as it was recorded. Changes nothing; exits 1 when something is not. */
export async function main(): Promise<number> {
  const env = readEnv(process.env)
  const database = await borrowDatabase(env, console.log)
  try {
    const checks = await examine(database.ownerUrl, {
      keys: installedKeys(env.DATA_DIR),
      pseudonymSecret: findPseudonymSecret(env.DATA_DIR, env),
    })
    for (const { name, ok, detail } of checks) console.log(`${ok ? 'ok     ' : 'FAILED '} ${name}: ${detail}`)
    return checks.every(({ ok }) => ok) ? 0 : 1
  } finally {
    await database.stop()
  }
}

/** The checks over one snapshot of the database, as its owner, who sees every row and here may write none. */
export async function examine(ownerUrl: string, known: Known): Promise<ConsistencyCheck[]> {
  const client = new PrismaClient({
    adapter: new OrderlyPg({ connectionString: readOnly(ownerUrl), max: 1 }),
  })
  try {
    return await client.$transaction((db) => checkConsistency(db, known), { timeout: HOUR })
  } finally {
    await client.$disconnect()
  }
}

function readOnly(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const snapshot = '-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read'
  const options = [url.searchParams.get('options'), snapshot]
  url.searchParams.set('options', options.filter(Boolean).join(' '))
  return url.href
}
