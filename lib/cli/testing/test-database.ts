import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'

export type TestDatabase = {
  /** May do anything. */
  superuserUrl: string
  /** Owns every table. */
  ownerUrl: string
  /** Works as `app_rt`, as the product does. */
  appUrl: string
  drop(): Promise<void>
}

export type TestCluster = Pick<TestDatabase, 'superuserUrl' | 'ownerUrl' | 'appUrl'> & { template: string }

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

/** A database of its own with every migration applied, copied from the run's template in a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `${cluster.template}_${randomBytes(6).toString('hex')}`
  await administrate(cluster.superuserUrl, (client) => copyTemplate(client, name, cluster))
  return {
    superuserUrl: withDatabase(cluster.superuserUrl, name),
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    appUrl: withDatabase(cluster.appUrl, name),
    drop: () =>
      administrate(cluster.superuserUrl, async (client) => {
        await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      }),
  }
}

/** Runs statements in the cluster's own database, where databases are made and dropped. */
export async function administrate(
  superuserUrl: string,
  act: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: withDatabase(superuserUrl, 'postgres') })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function copyTemplate(
  client: Client,
  name: string,
  { template, ownerUrl }: TestCluster,
): Promise<void> {
  const owner = escapeIdentifier(new URL(ownerUrl).username)
  await client.query(
    `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} owner ${owner}`,
  )
  await client.query(`revoke all on database ${escapeIdentifier(name)} from public`)
  await client.query(`grant connect on database ${escapeIdentifier(name)} to app_rt`)
}
