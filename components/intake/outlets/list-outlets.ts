import { request } from '@/lib/contract/client'
import type { Outlet } from '@/lib/contract/outlets'

/** The whole register, a page after the other. */
export async function listOutlets(signal: AbortSignal): Promise<Outlet[]> {
  const all: Outlet[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: '200', ...(cursor && { cursor }) }
    const page: { items: Outlet[]; nextCursor: string | null } = await request('GET /api/v1/outlets', {
      query,
      signal,
    })
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return all
}
