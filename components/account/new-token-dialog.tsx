'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { OnceShown } from '@/components/ui/form/once-shown'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { createToken } from '@/lib/contract/accounts'
import type { Output } from '@/lib/contract/operation'
import { TokenForm } from './token-form'

/** Opens the dialog that makes a token and then shows it, once. */
export function NewTokenButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.account.newToken}</Button>
      {open && <NewTokenDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [made, setMade] = useState<Output<typeof createToken> | null>(null)

  function show(token: Output<typeof createToken>): void {
    setMade(token)
    router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.account.newTokenTitle}
      lead={made ? words.account.tokenMadeLead : words.account.newTokenLead}
    >
      {made ? (
        <OnceShown
          shown={[{ label: words.account.token, value: made.token }]}
          expiresAt={made.expiresAt}
          onDone={onClose}
        />
      ) : (
        <TokenForm onMade={show} onCancel={onClose} />
      )}
    </Dialog>
  )
}
