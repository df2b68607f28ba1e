import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { readEnv } from '../server/env'
import { type Header, writeArchive } from './archive/archive'
import { readTables } from './archive/tables'
import { Fault } from './fault'
import { borrowDatabase } from './postgres/database'

const usage = 'npm run backup -- FILE'

/** What of the data folder goes with the rows: the public keys, the secrets made here, and whether this is the demo. */
export const keptFiles = ['keys.json', 'secrets.json', 'demo.json'] as const

/** `npm run backup -- FILE`: everything in one file, as it stood at one moment; the app may go on meanwhile. */
export async function main(args: string[]): Promise<void> {
  const [name, ...others] = args
  if (name === undefined || others.length > 0) throw new Fault(usage)
  const env = readEnv(process.env)
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const database = await borrowDatabase(env, console.log)
  try {
    const sha256 = await backUp(database.ownerUrl, env.DATA_DIR, file)
    console.log(`${file}\nsha256 of its content: ${sha256}`)
    console.log('It holds the secrets of this installation: keep it where nobody else can read it.')
  } finally {
    await database.stop()
  }
}

/** Writes the backup and returns the digest of its content. @throws Fault where the file is there already. */
export async function backUp(ownerUrl: string, dataDir: string, file: string): Promise<string> {
  if (existsSync(file)) throw new Fault(`${file} is there already. Nothing was written.`)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // one snapshot for all tables
    await client.query('begin isolation level repeatable read read only')
    return await writeArchive(file, await headerOf(client, dataDir), readTables(client))
  } finally {
    await client.end()
  }
}

async function headerOf(client: Client, dataDir: string): Promise<Header> {
  const { rows } = await client.query<Header['migrations'][number]>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  const files = keptFiles.flatMap((name) => {
    const path = join(dataDir, name)
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : []
  })
  return {
    format: 'sourcemark-backup',
    version: 1,
    migrations: rows,
    files: Object.fromEntries(files),
  }
}
