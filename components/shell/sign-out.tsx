'use client'

import { signOut as clearCookie } from 'next-auth/react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { signOut } from '@/lib/contract/people'
import { DomainError } from '@/lib/domain/error'

export function SignOutButton({ returnPath }: { returnPath: string }) {
  return (
    <Button variant="primary" onClick={() => void leave(returnPath)}>
      {words.shell.signOut}
    </Button>
  )
}

/** Ends the session and goes to `path`. */
export async function leave(path: string): Promise<void> {
  try {
    // The session ends on the server first: then the cookie is worth nothing, wherever a copy of it may be.
    await request(signOut, {})
  } catch (error) {
    const isOver = error instanceof DomainError && error.code === 'unauthenticated'
    if (!isOver) return toast(words.noAnswer, { problem: true })
  }
  await clearCookie({ callbackUrl: path })
}
