/** Sessions are rows: the cookie only names one, and it is looked up at every request, on every process. */

import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { validate } from 'uuid'
import type { InstallationRole } from '../domain/policy'
import type { Actor } from './actor'
import { type Db, database } from './database/database'
import { env } from './env'
import { deviceOf } from './people/device'
import { signIn } from './people/sign-in'

export const IDLE_SECONDS = 12 * 60 * 60
const ABSOLUTE_SECONDS = 7 * 24 * 60 * 60

/**
 * next-auth's settings; its token carries the session's id and nothing else that is believed. Whatever keeps a sign-in
 * from being tried goes to `onRefusal`: next-auth itself would answer it like a wrong password.
 */
export function authOptions(address: string, onRefusal: (error: unknown) => void): NextAuthOptions {
  const secure = isSecure()
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: ABSOLUTE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          try {
            const device = deviceOf(String(request.headers?.['user-agent'] ?? ''))
            return await signIn(given?.email ?? '', given?.password ?? '', address, device)
          } catch (error) {
            onRefusal(error)
            return null
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (isUuid(token?.sid)) await revokeSession(token.sid)
      },
    },
  }
}

/** The cookie's name: bound to this host alone where the connection is encrypted. */
export function sessionCookie(): string {
  return isSecure() ? '__Host-sourcemark-session' : 'sourcemark-session'
}

/** Who the cookie stands for, or null: unknown, expired, idle too long, revoked, or deactivated. */
export async function personOfCookie(value: string | undefined): Promise<Actor | null> {
  const sessionId = await sessionIdOf(value)
  if (!sessionId) return null
  const [row] = await database().$queryRaw<SessionRow[]>`
    select s."id", u."id" as "userId", u."name", u."email", u."role"::text,
      s."lastSeenAt" < clock_timestamp() - interval '1 minute' as "stale"
    from "Session" s join "User" u on u."id" = s."userId"
    where s."id" = ${sessionId}::uuid and s."revokedAt" is null and s."expiresAt" > clock_timestamp()
      and s."lastSeenAt" > clock_timestamp() - make_interval(secs => ${IDLE_SECONDS}) and u."deactivatedAt" is null`
  if (!row) return null
  if (row.stale) {
    await database()
      .$executeRaw`update "Session" set "lastSeenAt" = clock_timestamp() where "id" = ${row.id}::uuid`
  }
  const { userId: id, name, email, role } = row
  return { id, name, email, role, session: { id: row.id } }
}

/** Who opens this page; asked once per request. */
export const currentPerson = cache(async (): Promise<Actor | null> => {
  return personOfCookie((await cookies()).get(sessionCookie())?.value)
})

/** Ends a session on every process, from the next request on. */
export async function revokeSession(sessionId: string, db: Db = database()): Promise<void> {
  await db.$executeRaw`
    update "Session" set "revokedAt" = clock_timestamp()
    where "id" = ${sessionId}::uuid and "revokedAt" is null`
}

/** Ends every session of a person, or all but the one named. */
export async function revokeSessions(userId: string, db: Db, but?: string): Promise<void> {
  await db.$executeRaw`
    update "Session" set "revokedAt" = clock_timestamp()
    where "userId" = ${userId}::uuid and "revokedAt" is null and "id" is distinct from ${but ?? null}::uuid`
}

/** The `Set-Cookie` header that makes a browser forget a session that is no longer one. */
export function forgottenSession(): string {
  return `${sessionCookie()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
}

type SessionRow = {
  id: string
  userId: string
  name: string
  email: string
  role: InstallationRole
  stale: boolean
}

async function sessionIdOf(value: string | undefined): Promise<string | null> {
  if (!value) return null
  try {
    const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET })
    return isUuid(token?.sid) ? token.sid : null
  } catch {
    return null
  }
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && validate(value)
}

function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https://')
}
