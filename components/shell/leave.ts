import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'

/** What ends: this session, or every one the person has. */
export type Leaving = 'here' | 'everywhere'

const ways = {
  here: 'POST /api/v1/account/sign-out',
  everywhere: 'POST /api/v1/account/sign-out-everywhere',
} as const

/** Ends the session and goes to `path`; `before` runs once the server has ended it. False when it did not answer. */
export async function leave(path: string, leaving: Leaving, before?: () => Promise<void>): Promise<boolean> {
  try {
    const { signOut } = await import('next-auth/react')
    // The session ends on the server first: then the cookie is worth nothing, wherever a copy of it may be.
    await request(ways[leaving], {}).catch(unlessOver)
    await before?.()
    await signOut({ callbackUrl: path })
    return true
  } catch {
    toast(words.noAnswer, { problem: true })
    return false
  }
}

function unlessOver(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'unauthenticated') throw error
}
