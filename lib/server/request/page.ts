/** Keyset paging: a cursor is the key of the last row seen, opaque to callers. */
import { DomainError } from '../../domain/error'

/** The key a page begins after, or undefined for the first page; what is no cursor of ours is refused. */
export function keyAfter(cursor: string | undefined, pattern: RegExp): string | undefined {
  if (cursor === undefined) return undefined
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  if (pattern.test(key)) return key
  throw new DomainError('validation', 'This cursor is not one of ours.', {
    errors: [{ path: 'cursor', message: 'is not a cursor of this list' }],
  })
}

/** The page out of `limit + 1` rows, and the cursor to the next where there is one more. */
export function pageOf<Row, View>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => string,
  view: (row: Row) => View,
): { items: View[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = last && rows.length > limit ? Buffer.from(keyOf(last)).toString('base64url') : null
  return { items: shown.map(view), nextCursor }
}

const WHOLE = 200

/** Everything a list holds, a page after the other, for a screen that needs the whole. */
export async function everyItem<Item>(
  list: (page: { limit: number; cursor?: string | undefined }) => Promise<{
    items: Item[]
    nextCursor: string | null
  }>,
): Promise<Item[]> {
  const all: Item[] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await list({ limit: WHOLE, cursor })
    all.push(...items)
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  return all
}

export const idKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const slugKey = /^[a-z0-9]+(-[a-z0-9]+)*$/
