/** The database, as somebody with the server in their hands reaches it. */
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
