import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { outlets, projects } from '../../prisma/demo/demo'
import { type PersonKey, people } from '../../prisma/demo/people'
import type { Env } from '../server/env'
import { type DemoHoldings, demoFile, readDemo, writeDemo } from '../server/people/demo-file'
import type { Log } from './fault'
import { createEmptySchema, migrate } from './migrate'
import { findSetupToken } from './serving/setup-token'

/**
 * Makes the demo where it is wanted: on an empty database, once. A demo whose making was interrupted is taken away
 * first, if it was made in this database: the folder may have served another, where others are. The environment has to
 * be complete: the demo's people give their commands to the app's own modules.
 */
export async function makeDemo(env: Env, ownerUrl: string, log: Log): Promise<void> {
  const isWanted = env.DEMO ?? env.DATABASE_URL === undefined
  if (isWanted && readDemo(env.DATA_DIR)?.state === 'MAKING' && (await strangersIn(ownerUrl)).length === 0)
    await empty(ownerUrl, env.DATA_DIR)
  if (!isWanted || readDemo(env.DATA_DIR) || !(await isEmpty(ownerUrl))) return
  const token = await findSetupToken(env.DATA_DIR, ownerUrl)
  if (!token) return
  const passwords = newPasswords()
  writeDemo(env.DATA_DIR, { state: 'MAKING', passwords })
  log('Making the demo: its people read, settle and sign their articles; this takes about half a minute …')
  const { seedDemo } = await import('../../prisma/seed')
  const { closeDatabase } = await import('../server/database/database')
  try {
    await seedDemo({ token, passwords }, (done, of) => {
      if (done % 8 === 0 || done === of) log(`  ${done} of ${of} articles`)
    })
  } finally {
    // the app opens its own pool
    await closeDatabase()
  }
  writeDemo(env.DATA_DIR, { state: 'THERE', passwords, made: await holdingsOf(ownerUrl) })
}

/** What is said at each start while the demo exists: no password that opens nothing any more. */
export async function demoLines(ownerUrl: string, dataDir: string): Promise<string[]> {
  const demo = readDemo<PersonKey>(dataDir)
  if (demo?.state !== 'THERE') return []
  const hashes = await hashesOf(ownerUrl)
  const { verifyPassword } = await import('../server/people/password')
  const accounts = Object.entries(demo.passwords).map(async ([key, password]) => {
    const { email, role } = people[key as PersonKey]
    const kept = hashes.get(email)
    // who was erased, deleted or deactivated enters with none
    if (kept === undefined) return []
    // a hash that cannot be read opens nothing, and keeps nothing from starting
    const opens = await verifyPassword(kept, password).catch(() => false)
    const shown = opens ? password : '(changed)'
    return [`  ${email.padEnd(32)} ${shown}${role === 'ADMIN' ? '   (admin)' : ''}`]
  })
  return [
    'This is the demo. Sign in as any of its people, with the password beside them:',
    ...(await Promise.all(accounts)).flat(),
    'An empty installation instead: stop this, then npm run remove-demo',
  ]
}

/** By e-mail, of everybody who may sign in. */
async function hashesOf(ownerUrl: string): Promise<Map<string, string>> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ email: string; passwordHash: string }>(
      'select "email", "passwordHash" from "User" where "deactivatedAt" is null',
    )
    return new Map(rows.map(({ email, passwordHash }) => [email, passwordHash]))
  })
}

/** Whether the demo is there, or was begun. */
export function hasDemo(dataDir: string): boolean {
  const demo = readDemo(dataDir)
  return demo !== null && demo.state !== 'REMOVED'
}

/** Names of the people who are here and do not belong to the demo. */
export async function strangersIn(ownerUrl: string): Promise<string[]> {
  const known = Object.values(people).map(({ email }) => email)
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select "name" from "User" where not ("email" = any ($1)) order by "name"',
      [known],
    )
    return rows.map(({ name }) => name)
  })
}

/** How much is here that the demo did not make, whoever made it. What was done with its own articles is play. */
export async function addedTo(
  ownerUrl: string,
  dataDir: string,
): Promise<{ projects: number; articles: number }> {
  const made = readDemo(dataDir)?.made
  return withClient(ownerUrl, async (client) => {
    const countOthers = async (table: string, column: string, known: string[]) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as "count" from "${table}" where not ("${column}"::text = any ($1::text[]))`,
        [known],
      )
      return rows[0]?.count ?? 0
    }
    // where the note does not say what was made, names tell; what was renamed since counts as added
    const [project, article] = made ? ['id', 'id'] : ['name', 'title']
    const { projects, articles } = made ?? demoNames
    return {
      projects: await countOthers('Project', project, projects),
      articles: await countOthers('Article', article, articles),
    }
  })
}

const demoNames: DemoHoldings = {
  projects: Object.values(projects).map(({ given }) => given.name),
  articles: outlets.flatMap(({ articles }) => articles.map(({ title }) => title)),
}

async function holdingsOf(ownerUrl: string): Promise<DemoHoldings> {
  return withClient(ownerUrl, async (client) => {
    const idsOf = async (table: string) => {
      const { rows } = await client.query<{ id: string }>(`select "id" from "${table}" order by "id"`)
      return rows.map(({ id }) => id)
    }
    return { projects: await idsOf('Project'), articles: await idsOf('Article') }
  })
}

/** Empties the installation: nobody, no article, no history. It is set up as on the first day, and without the demo. */
export async function removeDemo(ownerUrl: string, dataDir: string): Promise<void> {
  const demo = readDemo(dataDir)
  await empty(ownerUrl, dataDir)
  if (demo) writeDemo(dataDir, { ...demo, state: 'REMOVED' })
}

async function empty(ownerUrl: string, dataDir: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await createEmptySchema(client)
    await client.query('commit')
  })
  await migrate(ownerUrl)
  rmSync(demoFile(dataDir), { force: true })
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from "User" limit 1')
    return rowCount === 0
  })
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function newPasswords(): Record<PersonKey, string> {
  const made = Object.keys(people).map((key) => [key, randomBytes(9).toString('base64url')])
  return Object.fromEntries(made) as Record<PersonKey, string>
}
