'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { TextArea } from '@/components/ui/form/text-field'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { refusalOf } from './refusal'

export type ReasonDialogProps = {
  title: string
  text: string
  reasonLabel: string
  confirm: string
  /** What is said once it is done. */
  done: string
  send: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** For what goes on record with a reason: asks, sends, and stays open with the words of a refusal. */
export function ReasonDialog({ title, text, reasonLabel, confirm, done, send, onClose }: ReasonDialogProps) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function settle(): Promise<void> {
    if (!reason.trim()) return setError(words.compare.reasonNeeded)
    setBusy(true)
    try {
      await send(reason.trim())
      toast(done)
      onClose()
      router.refresh()
    } catch (refused) {
      setError(refusalOf(refused).message)
      setBusy(false)
    }
  }

  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title}
      text={text}
      confirm={confirm}
      busy={busy}
      onConfirm={settle}
    >
      <TextArea
        id="reason-on-record"
        data-autofocus
        label={reasonLabel}
        value={reason}
        error={error}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
    </AlertDialog>
  )
}
