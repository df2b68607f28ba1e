/** What PostgreSQL refused, in the product's words: its SQLSTATEs, ours of the migrations included. */
import { DomainError, type DomainErrorCode } from '../../domain/error'

const meanings: Record<string, [DomainErrorCode, string]> = {
  SM001: ['article_signed', 'This article is signed and locked. It can only be reopened.'],
  SM002: ['review_closed', 'This reading is submitted or has ended. It can be read, not changed.'],
  SM003: ['four_eyes', 'Whoever settled the final layer does not sign it.'],
  SM004: ['quote_mismatch', 'The quoted text does not stand there.'],
  SM005: ['wrong_state', 'That never changes.'],
  SM006: ['wrong_state', 'That is not possible in the article’s present state.'],
  SM007: ['validation', 'These do not belong together.'],
  SM008: ['in_use', 'Somebody has begun to work on an article of these. Withdraw them one by one instead.'],
  SM009: ['in_use', 'This person has done something here. Deactivate the account instead.'],
  SM010: ['unauthenticated', 'This account is not there any more.'],
  // Somebody was quicker, between our look and our write.
  '23505': ['id_taken', 'This is there already.'],
  P2002: ['id_taken', 'This is there already.'],
  '23503': ['in_use', 'It is in use.'],
  '53300': ['busy', 'The database has no free connection. Try again.'],
  '55P03': ['busy', 'Somebody is changing this at the moment. Try again.'],
  '57014': ['busy', 'That took too long. Try again.'],
  P2028: ['busy', 'The database is busy. Try again.'],
  P2024: ['busy', 'The database is busy. Try again.'],
  P1001: ['unavailable', 'The database cannot be reached.'],
  P1017: ['unavailable', 'The database closed the connection.'],
  DatabaseNotReachable: ['unavailable', 'The database cannot be reached.'],
  ConnectionClosed: ['unavailable', 'The database closed the connection.'],
  SocketTimeout: ['unavailable', 'The database does not answer.'],
  ECONNREFUSED: ['unavailable', 'The database cannot be reached.'],
  ECONNRESET: ['unavailable', 'The database closed the connection.'],
  '57P01': ['unavailable', 'The database is restarting.'],
  '57P02': ['unavailable', 'The database is restarting.'],
  '57P03': ['unavailable', 'The database is starting.'],
}

const conflicts = new Set(['40001', '40P01', 'P2034'])

/** The DomainError behind a database error; 'conflict' where trying again helps; null where it is neither. */
export function refusalOf(error: unknown): DomainError | 'conflict' | null {
  for (const code of codesOf(error)) {
    if (conflicts.has(code)) return 'conflict'
    const meaning = meanings[code]
    if (meaning) return new DomainError(meaning[0], meaning[1])
  }
  return null
}

// What the driver says without a code when PostgreSQL is gone in the middle of a query.
const connectionLost = /^Connection terminated|^Client has encountered a connection error/

/** Every code along the chain of causes; Prisma hides PostgreSQL's own below `meta` and `cause`. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >
  const isLost = typeof message === 'string' && connectionLost.test(message)
  const lost = isLost ? 'ConnectionClosed' : undefined
  const own = [originalCode, code, kind, lost].filter((value) => typeof value === 'string')
  return [
    ...own,
    ...[driverAdapterError, cause, meta].flatMap((inner) => codesOf(inner, depth + 1)),
  ].reverse()
}
