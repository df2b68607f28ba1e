'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { OnceShown } from '@/components/ui/form/once-shown'
import { useSubmission } from '@/components/ui/form/use-submission'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import type { createResetLink } from '@/lib/contract/people'
import type { ListedPerson } from './listed-person'

export type ResetDialogProps = { person: ListedPerson; onClose: () => void }

/** Makes the link by which somebody chooses a new password, and shows it once. */
export function ResetDialog({ person: { id, name }, onClose }: ResetDialogProps) {
  const [made, setMade] = useState<Output<typeof createResetLink> | null>(null)
  const { faults, busy, submit, keyFor } = useSubmission()

  function make(): void {
    void submit(async () => {
      const asked = { params: { userId: id }, key: keyFor({ reset: id }) }
      setMade(await request('POST /api/v1/admin/people/{userId}/reset-link', asked))
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.people.resetTitle(name)}
      lead={made ? words.people.resetMadeLead : words.people.resetLead}
    >
      {made ? (
        <OnceShown
          shown={[{ label: words.people.resetLinkLabel, value: made.url }]}
          expiresAt={made.expiresAt}
          onDone={onClose}
        />
      ) : (
        <div className="flex flex-col gap-4 pb-3">
          <ErrorSummary faults={faults} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button variant="primary" busy={busy} onClick={make} data-autofocus>
              {words.people.resetSubmit}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
