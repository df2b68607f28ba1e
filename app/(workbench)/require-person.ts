import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/server/actor'
import { currentPerson, sessionCookie } from '@/lib/server/session'

/** Who opens this page; nobody is sent to sign in and comes back to it. A session that has ended is said to have. */
export async function requirePerson(): Promise<Actor> {
  const person = await currentPerson()
  if (person) return person
  const query = new URLSearchParams({ callbackUrl: (await headers()).get('x-path') ?? '/' })
  if ((await cookies()).has(sessionCookie())) query.set('expired', '1')
  redirect(`/sign-in?${query}`)
}
