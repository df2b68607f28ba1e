'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextArea } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { DomainError } from '@/lib/domain/error'

export type ReasonDialogProps = {
  title: string
  text: string
  /** What the reason's field asks. */
  ask: string
  confirm: string
  cancel?: string
  /** What is said once it is done. */
  done: string
  onClose: () => void
  /** Does it; the key is the same for every try of the same reason. */
  act: (reason: string, key: string) => Promise<unknown>
  /** Brings the page up to date afterwards. */
  onDone?: () => void
}

/** For what goes on record with a reason: asks, does it, and stays open with the words of a refusal. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, ask, confirm, cancel, done, onClose, act } = props
  const router = useRouter()
  const [reason, setReason] = useState('')
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({ reason: words.signOff.sayWhy })
  async function confirmed() {
    const went = await submit(async () => {
      if (reason.trim() === '') throw missingReason()
      await act(reason, keyFor(reason))
    })
    if (!went) return
    toast(done)
    onClose()
    if (props.onDone) props.onDone()
    else router.refresh()
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
          maxLength={2000}
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
