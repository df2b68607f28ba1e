'use client'

import { useSignOut } from '@/components/shell/sign-out'
import { Button } from '@/components/ui/button'
import { words } from '@/components/words'

/** Ends every session, this one too; what this device still keeps is asked about first. */
export function SignOutEverywhere({ personId }: { personId: string }) {
  const { start, question } = useSignOut(personId, '/sign-in', 'everywhere')
  return (
    <>
      <Button onClick={start}>{words.account.everywhere}</Button>
      {question}
    </>
  )
}
