import { signOut as clearCookie } from 'next-auth/react'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { signOut } from '@/lib/contract/people'
import { DomainError } from '@/lib/domain/error'

/** Ends the session and goes to `path`; `before` runs once the server has ended it. False when it did not answer. */
export async function leave(path: string, before?: () => Promise<void>): Promise<boolean> {
  try {
    // The session ends on the server first: then the cookie is worth nothing, wherever a copy of it may be.
    await request(signOut, {})
  } catch (error) {
    const isOver = error instanceof DomainError && error.code === 'unauthenticated'
    if (!isOver) {
      toast(words.noAnswer, { problem: true })
      return false
    }
  }
  await before?.()
  await clearCookie({ callbackUrl: path })
  return true
}
