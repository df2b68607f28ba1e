'use client'

import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { ListedPerson } from './listed-person'
import { SeatList } from './seat-list'

export type DeactivateDialogProps = { person: ListedPerson; onClose: () => void }

/** Asks before an account is closed, with what goes on waiting for it. */
export function DeactivateDialog({ person: { id, name, openSeats }, onClose }: DeactivateDialogProps) {
  return (
    <ConfirmDialog
      title={words.people.deactivateTitle(name)}
      text={words.people.deactivateText}
      confirm={words.people.deactivateSubmit}
      act={(keyFor) => {
        const asked = { params: { userId: id }, key: keyFor({ deactivated: id }) }
        return request('POST /api/v1/admin/people/{userId}/deactivate', asked)
      }}
      done={words.people.nowDeactivated(name)}
      onClose={onClose}
    >
      {openSeats > 0 && (
        <>
          <p>{words.people.deactivateSeats}</p>
          <SeatList userId={id} />
        </>
      )}
    </ConfirmDialog>
  )
}
