'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { AlertDialog } from './alert-dialog'
import { toast } from './toast'

export type ConfirmDialogProps = {
  title: string
  text: string
  confirm: string
  /** What is asked for; `keyFor` gives the same idempotency key for the same body. */
  act: (keyFor: ReturnType<typeof useSubmission>['keyFor']) => Promise<unknown>
  /** What a notice says once it is done. */
  done: string
  onDone?: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before something is taken away; why it is refused stands in the dialog. */
export function ConfirmDialog({ act, done, onDone, onClose, children, ...shown }: ConfirmDialogProps) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function run(): Promise<void> {
    const isDone = await submit(async () => {
      await act(keyFor)
    })
    if (!isDone) return
    toast(done)
    onClose()
    onDone?.()
    router.refresh()
  }

  return (
    <AlertDialog
      {...shown}
      open
      onOpenChange={(open) => open || onClose()}
      danger
      busy={busy}
      onConfirm={() => void run()}
    >
      <div className="flex flex-col gap-3">
        <ErrorSummary faults={faults} />
        {children}
      </div>
    </AlertDialog>
  )
}
