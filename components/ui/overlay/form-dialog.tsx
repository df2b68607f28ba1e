'use client'

import { type ReactNode, type Ref, useId } from 'react'
import { words } from '@/components/words'
import { Button } from '../button'
import { Dialog, type DialogProps } from './dialog'

export type FormDialogProps = Pick<DialogProps, 'title' | 'lead' | 'width'> & {
  /** What the form does, on its button. */
  submit: string
  /** It takes something away. */
  danger?: boolean
  busy?: boolean
  /** Why it cannot be sent yet. */
  blocked?: string | undefined
  onSubmit: (form: HTMLFormElement) => void
  onClose: () => void
  form?: Ref<HTMLFormElement>
  children: ReactNode
}

/** A dialog that asks for something: Enter in a field sends it, what is wrong with it is said above the fields. */
export function FormDialog({
  submit,
  danger = false,
  busy,
  blocked,
  onSubmit,
  onClose,
  form,
  children,
  ...shown
}: FormDialogProps) {
  const formId = useId()
  return (
    <Dialog
      {...shown}
      open
      onOpenChange={(open) => open || onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            form={formId}
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            blocked={blocked}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(event.currentTarget)
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
