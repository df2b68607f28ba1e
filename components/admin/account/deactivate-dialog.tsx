'use client'

import { useRouter } from 'next/navigation'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { ListedPerson } from './listed-person'
import { SeatList } from './seat-list'

export type DeactivateDialogProps = { person: ListedPerson; onClose: () => void }

/** Asks before an account is closed, with what goes on waiting for it; why it is refused stands in the dialog. */
export function DeactivateDialog({ person: { id, name, openSeats }, onClose }: DeactivateDialogProps) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function deactivate(): Promise<void> {
    const done = await submit(async () => {
      const asked = { params: { userId: id }, key: keyFor({ deactivated: id }) }
      await request('POST /api/v1/admin/people/{userId}/deactivate', asked)
    })
    if (!done) return
    toast(words.people.nowDeactivated(name))
    onClose()
    router.refresh()
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.people.deactivateTitle(name)}
      text={words.people.deactivateText}
      confirm={words.people.deactivateSubmit}
      danger
      busy={busy}
      onConfirm={() => void deactivate()}
    >
      <div className="flex flex-col gap-3">
        <ErrorSummary faults={faults} />
        {openSeats > 0 && (
          <>
            <p>{words.people.deactivateSeats}</p>
            <SeatList userId={id} />
          </>
        )}
      </div>
    </AlertDialog>
  )
}
