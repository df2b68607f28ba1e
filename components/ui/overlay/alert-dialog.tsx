'use client'

import { AlertDialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { words } from '@/components/words'
import { Button } from '../button'
import { classes } from '../classes'
import { DialogFooter, dialogPanel, dialogVeil, useDialogFocus } from './dialog'

export type AlertDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question. */
  title: string
  text: ReactNode
  /** What the confirming button does, in words: never 'OK'. */
  confirm: string
  cancel?: string
  danger?: boolean
  busy?: boolean
  /** Why it cannot be confirmed yet. */
  blocked?: string
  onConfirm: () => void
  /** Fields the act needs, e.g. a reason. */
  children?: ReactNode
}

/** For what cannot simply be undone: it waits for an answer, and a click beside it is none. */
export function AlertDialog(props: AlertDialogProps) {
  const focus = useDialogFocus()
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={dialogVeil} />
        <Radix.Content className={classes(dialogPanel, 'max-w-120')} {...focus}>
          <div className="overflow-y-auto px-8 pt-7 pb-4">
            <Radix.Title className="text-h2">{props.title}</Radix.Title>
            <Radix.Description className="mt-2 text-text2">{props.text}</Radix.Description>
            {props.children && <div className="mt-4">{props.children}</div>}
          </div>
          <DialogFooter>
            <Radix.Cancel asChild>
              <Button variant="quiet">{props.cancel ?? words.cancel}</Button>
            </Radix.Cancel>
            <Button
              variant={props.danger ? 'danger' : 'primary'}
              busy={props.busy}
              blocked={props.blocked}
              data-autofocus={props.danger ? undefined : true}
              onClick={props.onConfirm}
            >
              {props.confirm}
            </Button>
          </DialogFooter>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
