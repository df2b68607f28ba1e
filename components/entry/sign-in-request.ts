import { z } from 'zod'
import { NoAnswer } from '@/lib/contract/client'
import { problemSchema } from '@/lib/contract/problem'
import { DomainError } from '@/lib/domain/error'

const csrfSchema = z.object({ csrfToken: z.string() })

/** Signs in; the session is then in a cookie no script can read. False when e-mail or password is wrong. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const { csrfToken } = csrfSchema.parse(await (await call('/api/auth/csrf')).json())
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true' })
  const response = await call('/api/auth/callback/credentials', { method: 'POST', body })
  if (response.ok) return true
  if (response.status === 401) return false
  if (response.status === 429) {
    throw new DomainError('rate_limited', problemSchema.parse(await response.json()).detail)
  }
  throw new DomainError('internal', `The server answered ${response.status}.`)
}

/** Signs a person in who was just created, and goes on; should that fail, they sign in themselves and get there too. */
export async function enter(email: string, password: string, path: string): Promise<void> {
  const signedIn = await signIn(email, password).catch(() => false)
  window.location.assign(signedIn ? path : `/sign-in?${new URLSearchParams({ callbackUrl: path })}`)
}

async function call(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(() => null)
  if (!response || response.status >= 500) throw new NoAnswer('No answer to signing in.')
  return response
}
