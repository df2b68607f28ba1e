'use client'

import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { ListedPerson } from './listed-person'

export type EraseDialogProps = { person: ListedPerson; onClose: () => void }

/** Asks before a name is erased, with where it stays all the same. */
export function EraseDialog({ person: { id, name }, onClose }: EraseDialogProps) {
  return (
    <ConfirmDialog
      title={words.people.eraseTitle(name)}
      text={words.people.eraseText}
      confirm={words.people.eraseSubmit}
      act={(keyFor) => {
        const asked = { params: { userId: id }, key: keyFor({ erased: id }) }
        return request('POST /api/v1/admin/people/{userId}/erase', asked)
      }}
      done={words.people.erased(name)}
      onClose={onClose}
    >
      <p>{words.people.eraseStays}</p>
    </ConfirmDialog>
  )
}
