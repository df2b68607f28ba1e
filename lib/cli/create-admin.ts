import { parseArgs } from 'node:util'
import { v7 as uuid } from 'uuid'
import { emailSchema, passwordSchema } from '../contract/people'
import { DomainError } from '../domain/error'
import { nameSchema } from '../domain/text/text-schema'
import { OrderlyPg } from '../server/database/orderly-pg'
import { readEnv } from '../server/env'
import { assertStrongPassword, hashPassword } from '../server/people/password'
import { PrismaClient } from '../server/prisma-client/client'
import { recordEvent } from '../server/record/audit-trail'
import { Fault } from './fault'
import { migrate } from './migrate'
import { borrowDatabase } from './postgres/database'

const usage = 'npm run create-admin -- --email ADDRESS [--name NAME] --password-stdin < FILE'

export type NewAdmin = { email: string; name: string; password: string }

/** `npm run create-admin`: an admin made from the console, for those who set servers up by script. */
export async function main(args: string[]): Promise<void> {
  const admin = readAdmin(args, await readPassword(args))
  const database = await borrowDatabase(readEnv(process.env), console.log)
  try {
    await migrate(database.ownerUrl, { log: console.log })
    await createAdmin(database.appUrl, admin)
    console.log(`${admin.email} is an admin now and can sign in.`)
  } finally {
    await database.stop()
  }
}

/** Creates the admin with its event. @throws Fault where the address has an account already, or the password is weak. */
export async function createAdmin(appUrl: string, { email, name, password }: NewAdmin): Promise<string> {
  assertStrong(password, email)
  const passwordHash = await hashPassword(password)
  const client = new PrismaClient({ adapter: new OrderlyPg({ connectionString: appUrl, max: 1 }) })
  try {
    return await client.$transaction(async (db) => {
      if (await db.user.findUnique({ where: { email }, select: { id: true } }))
        throw new Fault(`--email: ${email} has an account already`)
      const id = uuid()
      await db.user.create({ data: { id, name, email, role: 'ADMIN', passwordHash }, select: { id: true } })
      await recordEvent(db, {
        projectId: null,
        userId: null,
        action: 'person.created',
        body: { personId: id, role: 'ADMIN' },
      })
      return id
    })
  } finally {
    await client.$disconnect()
  }
}

/** What the arguments and the password say, checked. @throws Fault with one line per fault. */
export function readAdmin(args: string[], password: string): NewAdmin {
  const values = parsed(args)
  const email = emailSchema.safeParse(values.email)
  const name = nameSchema.safeParse(values.name ?? values.email)
  const given = passwordSchema.safeParse(password)
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
async function readPassword(args: string[]): Promise<string> {
  if (!parsed(args)['password-stdin']) throw new Fault(usage)
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return (Buffer.concat(chunks).toString('utf8').split('\n')[0] ?? '').replace(/\r$/, '')
}

function assertStrong(password: string, email: string): void {
  try {
    assertStrongPassword(password, email)
  } catch (error) {
    throw error instanceof DomainError ? new Fault(error.message) : error
  }
}
