'use client'

import { type ReactNode, useState } from 'react'
import { countKept } from '@/components/annotation/outbox/outbox-store'
import { Button } from '@/components/ui/button'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'
import { type Leaving, leave } from './leave'

const KeptChangesDialog = partLater(async () => (await import('./kept-changes-dialog')).KeptChangesDialog)

type Kept = Awaited<ReturnType<typeof countKept>>

/** Signs out; where this device still keeps changes of the person, it asks first. */
export function useSignOut(
  personId: string,
  returnPath: string,
  leaving: Leaving = 'here',
): { start: () => void; question: ReactNode } {
  const [kept, setKept] = useState<Kept>([])

  async function start(): Promise<void> {
    const found = await countKept(personId).catch(() => [])
    if (found.length === 0) await leave(returnPath, leaving)
    else setKept(found)
  }

  const question = kept.length > 0 && (
    <KeptChangesDialog
      personId={personId}
      kept={kept}
      returnPath={returnPath}
      leaving={leaving}
      onStay={() => setKept([])}
    />
  )
  return { start: () => void start(), question }
}

export function SignOutButton({ personId, returnPath }: { personId: string; returnPath: string }) {
  const { start, question } = useSignOut(personId, returnPath)
  return (
    <>
      <Button variant="primary" onClick={start}>
        {words.shell.signOut}
      </Button>
      {question}
    </>
  )
}
