'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import type { Outlet } from '@/lib/contract/outlets'
import { OutletFields } from './outlet-fields'
import { useSaveOutlet } from './use-save-outlet'

export type OutletDialogProps = {
  /** Null for a new one. */
  outlet: Outlet | null
  onClose: () => void
}

export function OutletDialog({ outlet, onClose }: OutletDialogProps) {
  const formId = useId()
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.outlets.faults)
  const save = useSaveOutlet(outlet, keyFor)

  async function handleSubmit(form: FormData): Promise<void> {
    const done = await submit(async () => {
      const { name } = await save(form)
      toast(words.outlets.saved(name))
    })
    if (!done) return
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={outlet ? words.outlets.editTitle : words.outlets.add}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button form={formId} type="submit" variant="primary" busy={busy}>
            {outlet ? words.save : words.outlets.add}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault()
          void handleSubmit(new FormData(event.currentTarget))
        }}
      >
        <ErrorSummary faults={faults} />
        <OutletFields outlet={outlet} errorOf={errorOf} />
      </form>
    </Dialog>
  )
}
