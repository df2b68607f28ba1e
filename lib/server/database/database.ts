import { DomainError } from '../../domain/error'
import { env } from '../env'
import { type Prisma, PrismaClient } from '../prisma-client/client'
import { refusalOf } from './database-error'
import { OrderlyPg } from './orderly-pg'

/** What reads and writes: the pool, or the transaction a command runs in. */
export type Db = Prisma.TransactionClient

const holder = globalThis as typeof globalThis & { sourcemarkDatabase?: PrismaClient }

/** The pool of this process, as the app's role, with time limits on statements and locks. */
export function database(): PrismaClient {
  holder.sourcemarkDatabase ??= new PrismaClient({
    adapter: new OrderlyPg({
      connectionString: withLimits(env().APP_DATABASE_URL),
      max: 10,
    }),
  })
  return holder.sourcemarkDatabase
}

/** Ends the pool of this process; who asks for it again gets a new one. */
export async function closeDatabase(): Promise<void> {
  const pool = holder.sourcemarkDatabase
  delete holder.sourcemarkDatabase
  await pool?.$disconnect()
}

/**
 * What a query finds, in its order, as one JSON value: thousands of small rows cost far more one by one. A column comes
 * out as JSON has it, an instant as text.
 */
export async function listAtOnce<Row>(db: Db, query: Prisma.Sql): Promise<Row[]> {
  const [found] = await db.$queryRaw<{ rows: Row[] }[]>`
    select coalesce(json_agg(r), '[]'::json) as "rows" from (${query}) r`
  return found?.rows ?? []
}

// What the address says already (the role to work as) stays.
function withLimits(url: string): string {
  const limited = new URL(url)
  const given = limited.searchParams.get('options') ?? ''
  const limits =
    '-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000'
  limited.searchParams.set('options', `${given} ${limits}`.trim())
  return limited.href
}

const ATTEMPTS = 3

/** Runs the work in one transaction; what the database refuses comes out as a DomainError, a conflict is tried again. */
export async function transaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(work, { maxWait: 5_000, timeout: 20_000 })
    } catch (error) {
      if (error instanceof DomainError) throw error
      const refused = refusalOf(error)
      if (refused === 'conflict' && attempt < ATTEMPTS) {
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20))
        continue
      }
      throw refused === 'conflict'
        ? new DomainError('busy', 'Too many changes at once. Try again.')
        : (refused ?? error)
    }
  }
}
