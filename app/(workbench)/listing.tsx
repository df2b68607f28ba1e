import { notFound } from 'next/navigation'
import { type ReactElement, Suspense } from 'react'
import type { z } from 'zod'
import { PageSkeleton } from '@/components/shell/frame/page-skeleton'

type Search = Record<string, string | string[] | undefined>
export type SearchParams = Promise<Search>

/**
 * What a list's address asks for; what asks for nothing we know is not found. A page says so before anything is sent,
 * with its status: below a `loading` file it would have begun with 200 by then, so lists have none.
 */
export async function askedOf<Schema extends z.ZodType>(
  schema: Schema,
  searchParams: Search | SearchParams | Search[string],
): Promise<z.output<Schema>> {
  const asked = schema.safeParse(await searchParams)
  if (!asked.success) notFound()
  return asked.data
}

/** The list, as soon as it is ready. Whether a cursor is one only its list can say: a later page waits for it. */
export async function listed(
  { cursor }: { cursor?: string | undefined },
  list: Promise<ReactElement>,
): Promise<ReactElement> {
  return cursor === undefined ? <Suspense fallback={<PageSkeleton />}>{list}</Suspense> : list
}
