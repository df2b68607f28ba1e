'use client'

import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextArea } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { DomainError } from '@/lib/domain/error'

export type ReasonDialogProps = {
  title: string
  text: string
  /** What the reason's field asks. */
  ask: string
  confirm: string
  cancel: string
  onClose: () => void
  /** Does it; the key is the same for every try of the same reason. */
  act: (reason: string, key: string) => Promise<void>
}

/** For what changes an article's state: it is done with a reason, which stays in the history. */
export function ReasonDialog({ title, text, ask, confirm, cancel, onClose, act }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({ reason: words.signOff.sayWhy })
  async function confirmed() {
    const done = await submit(async () => {
      if (reason.trim() === '') throw missingReason()
      await act(reason, keyFor(reason))
    })
    if (done) onClose()
  }
  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      text={text}
      confirm={confirm}
      cancel={cancel}
      busy={busy}
      onConfirm={confirmed}
    >
      <div className="flex flex-col gap-4">
        <ErrorSummary faults={faults} />
        <TextArea
          id="reason"
          label={ask}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={errorOf('reason')}
          data-autofocus
          required
        />
      </div>
    </AlertDialog>
  )
}

function missingReason(): DomainError {
  return new DomainError('validation', words.signOff.sayWhy, {
    errors: [{ path: 'reason', message: words.signOff.sayWhy }],
  })
}
