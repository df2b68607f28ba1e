import { parseArgs } from 'node:util'
import { newTokenSchema } from '../contract/accounts'
import { emailSchema } from '../contract/people'
import { scopes } from '../domain/policy'
import { OrderlyPg } from '../server/database/orderly-pg'
import { readEnv } from '../server/env'
import { issueToken, type NewToken } from '../server/people/api-token'
import { PrismaClient } from '../server/prisma-client/client'
import { Fault } from './fault'
import { migrate } from './migrate'
import { borrowDatabase } from './postgres/database'

const usage = `npm run create-token -- --email ADDRESS --scopes ${scopes.join(',')} [--name NAME] [--days 90]`

type Asked = NewToken & { email: string }

/** `npm run create-token`: a token of somebody's for scripts, printed here and never again. */
export async function main(args: string[]): Promise<void> {
  const asked = readToken(args)
  const database = await borrowDatabase(readEnv(process.env), console.error)
  try {
    await migrate(database.ownerUrl, { log: console.error })
    // alone on the standard output, for scripts to read
    console.log(await createToken(database.appUrl, asked))
  } finally {
    await database.stop()
  }
}

/** @throws Fault where nobody who is active has the address. */
export async function createToken(appUrl: string, { email, ...asked }: Asked): Promise<string> {
  const client = new PrismaClient({ adapter: new OrderlyPg({ connectionString: appUrl, max: 1 }) })
  try {
    return await client.$transaction(async (db) => {
      const person = await db.user.findUnique({
        where: { email, deactivatedAt: null },
        select: { id: true },
      })
      if (!person) throw new Fault(`--email: nobody who is active here has the address ${email}`)
      return (await issueToken(person.id, null, asked, db)).token
    })
  } finally {
    await client.$disconnect()
  }
}

/** What the arguments say, checked. @throws Fault with one line per fault. */
export function readToken(args: string[]): Asked {
  const { email, scopes: named = '', name = 'From the console', days = '90' } = parsed(args)
  const address = emailSchema.safeParse(email)
  const token = newTokenSchema.safeParse({ name, scopes: named.split(','), days: Number(days) })
  const lines = [
    ...(address.success ? [] : ['--email: is not an e-mail address']),
    ...(token.success
      ? []
      : token.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`)),
  ]
  if (!address.success || !token.success) throw new Fault(...lines, usage)
  return { email: address.data, ...token.data }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { email: text, scopes: text, name: text, days: text } }).values
  } catch (error) {
    throw new Fault(String(error instanceof Error ? error.message : error), usage)
  }
}
