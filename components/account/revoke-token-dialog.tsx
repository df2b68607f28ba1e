'use client'

import { useRouter } from 'next/navigation'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

export type RevokeTokenDialogProps = { token: { id: string; name: string }; onClose: () => void }

/** Asks before a token is revoked, which cannot be undone. */
export function RevokeTokenDialog({ token: { id, name }, onClose }: RevokeTokenDialogProps) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function revoke(): Promise<void> {
    const params = { tokenId: id }
    const done = await submit(async () => {
      await request('DELETE /api/v1/account/tokens/{tokenId}', { params, key: keyFor(params) })
    })
    if (!done) return
    toast(words.account.revoked(name))
    onClose()
    router.refresh()
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.account.revokeTitle(name)}
      text={words.account.revokeText}
      confirm={words.account.revokeSubmit}
      danger
      busy={busy}
      onConfirm={() => void revoke()}
    >
      <ErrorSummary faults={faults} />
    </AlertDialog>
  )
}
