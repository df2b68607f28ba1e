'use client'

import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { ListedPerson } from './listed-person'

export type DeletePersonDialogProps = { person: ListedPerson; onClose: () => void }

/** Asks before an account goes; what there is of somebody who did something stands in the dialog. */
export function DeletePersonDialog({ person: { id, name }, onClose }: DeletePersonDialogProps) {
  return (
    <ConfirmDialog
      title={words.people.deleteTitle(name)}
      text={words.people.deleteText}
      confirm={words.people.deleteSubmit}
      act={(keyFor) => {
        const asked = { params: { userId: id }, key: keyFor({ deleted: id }) }
        return request('DELETE /api/v1/admin/people/{userId}', asked)
      }}
      done={words.people.deleted(name)}
      onClose={onClose}
    />
  )
}
