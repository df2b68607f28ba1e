import { parseArgs } from 'node:util'
import { v7 as uuid } from 'uuid'
import { emailSchema, passwordSchema } from '../contract/people'
import { DomainError } from '../domain/error'
import { nameSchema } from '../domain/text/text-schema'
import type { Db } from '../server/database/database'
import { OrderlyPg } from '../server/database/orderly-pg'
import { type Env, readEnv } from '../server/env'
import { hashChosenPassword, hashPassword } from '../server/people/password'
import { issueLink, linkOf } from '../server/people/reset-links'
import { createSecretToken } from '../server/people/secret-token'
import { PrismaClient } from '../server/prisma-client/client'
import { recordEvent } from '../server/record/audit-trail'
import { Fault } from './fault'
import { migrate } from './migrate'
import { borrowDatabase } from './postgres/database'

const usage = 'npm run create-admin -- --email ADDRESS [--name NAME] [--password-stdin < FILE]'

/** Without a password they choose it by a link. */
export type NewAdmin = { email: string; name: string; password: string | null }

/**
 * `npm run create-admin`: an admin made from the console, who chooses a password by the link it prints. For somebody who
 * is an admin already it prints such a link alone: the way back in for an admin whom nobody else can help.
 */
export async function main(args: string[]): Promise<void> {
  const admin = readAdmin(args, await readPassword(args))
  const env = readEnv(process.env)
  const database = await borrowDatabase(env, console.log)
  try {
    await migrate(database.ownerUrl, { log: console.log })
    const token = await createAdmin(database.appUrl, admin)
    if (token === null) return console.log(`${admin.email} is an admin now and can sign in.`)
    console.log(`${admin.email} is an admin and chooses a password here, once, within 30 minutes:`)
    console.log(linkOf(addressOf(env), token))
  } finally {
    await database.stop()
  }
}

/**
 * Creates the admin with its event; the token of the link by which they choose a password, null where they have one.
 * @throws Fault where the address is a member's, or an account that was to get a password, or the password is weak.
 */
export async function createAdmin(appUrl: string, admin: NewAdmin): Promise<string | null> {
  const { email, name, password } = admin
  const passwordHash = await hashOf(admin)
  const client = new PrismaClient({ adapter: new OrderlyPg({ connectionString: appUrl, max: 1 }) })
  try {
    return await client.$transaction(async (db) => {
      const known = await findAdmin(admin, db)
      const id = known ?? uuid()
      if (!known) {
        await db.user.create({ data: { id, name, email, role: 'ADMIN', passwordHash }, select: { id: true } })
        const body = { personId: id, role: 'ADMIN' }
        await recordEvent(db, { projectId: null, userId: null, action: 'person.created', body })
      }
      return password === null ? (await issueLink(id, null, db)).token : null
    })
  } finally {
    await client.$disconnect()
  }
}

/** What the arguments and the password say, checked. @throws Fault with one line per fault. */
export function readAdmin(args: string[], password: string | null): NewAdmin {
  const values = parsed(args)
  const email = emailSchema.safeParse(values.email)
  const name = nameSchema.safeParse(values.name ?? values.email)
  const given = passwordSchema.nullable().safeParse(password)
  const lines = [
    ...(email.success ? [] : ['--email: is not an e-mail address']),
    ...(name.success ? [] : ['--name: is not a name']),
    ...(given.success ? [] : [`the password: ${given.error.issues[0]?.message}`]),
  ]
  if (!email.success || !name.success || !given.success) throw new Fault(...lines, usage)
  return { email: email.data, name: name.data, password: given.data }
}

function parsed(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { email: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
    })
    return values
  } catch (error) {
    throw new Fault(String(error instanceof Error ? error.message : error), usage)
  }
}

/** The first line of the standard input; a password among the arguments would stand in every list of processes. */
async function readPassword(args: string[]): Promise<string | null> {
  if (!parsed(args)['password-stdin']) return null
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return (Buffer.concat(chunks).toString('utf8').split('\n')[0] ?? '').replace(/\r$/, '')
}

async function findAdmin({ email, password }: NewAdmin, db: Db): Promise<string | null> {
  const known = await db.user.findUnique({
    where: { email },
    select: { id: true, role: true, deactivatedAt: true },
  })
  if (!known) return null
  if (password !== null) throw new Fault(`--email: ${email} has an account already`)
  if (known.role !== 'ADMIN' || known.deactivatedAt) {
    throw new Fault(
      `--email: ${email} has an account already; an admin can make it an admin's, or open it again`,
    )
  }
  return known.id
}

/** Until somebody chooses a password there is one that nobody knows. */
async function hashOf({ email, password }: NewAdmin): Promise<string> {
  try {
    return await (password === null ? hashPassword(createSecretToken()) : hashChosenPassword(password, email))
  } catch (error) {
    throw error instanceof DomainError ? new Fault(error.message) : error
  }
}

function addressOf({ PUBLIC_URL, PORT = 3000 }: Env): string {
  return PUBLIC_URL ?? `http://localhost:${PORT}`
}
