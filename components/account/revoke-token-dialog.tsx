'use client'

import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

export type RevokeTokenDialogProps = { token: { id: string; name: string }; onClose: () => void }

/** Asks before a token is revoked, which cannot be undone. */
export function RevokeTokenDialog({ token: { id, name }, onClose }: RevokeTokenDialogProps) {
  const params = { tokenId: id }
  return (
    <ConfirmDialog
      title={words.account.revokeTitle(name)}
      text={words.account.revokeText}
      confirm={words.account.revokeSubmit}
      act={(keyFor) => request('DELETE /api/v1/account/tokens/{tokenId}', { params, key: keyFor(params) })}
      done={words.account.revoked(name)}
      onClose={onClose}
    />
  )
}
