'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { words } from '@/components/words'
import { IconButton } from '../button'
import { classes } from '../classes'

export const dialogVeil = 'fixed inset-0 z-40 bg-veil'
export const dialogPanel =
  'fixed z-40 flex max-h-[calc(100dvh-2rem)] animate-appear flex-col rounded-dialog border border-line bg-card shadow-float inset-x-4 bottom-4 mx-auto sm:bottom-auto sm:top-[min(16vh,9rem)] sm:max-h-[calc(100dvh-min(16vh,9rem)-1rem)]'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** One line under the title; also read out when the dialog opens. */
  lead?: ReactNode
  /** The buttons, the primary one last. */
  footer?: ReactNode
  width?: 'narrow' | 'medium' | 'wide'
  children?: ReactNode
}

/**
 * Esc cancels, focus returns to where it was. It starts on the element marked `data-autofocus`, else on the first
 * control of the body.
 */
export function Dialog({ open, onOpenChange, title, lead, footer, width = 'medium', children }: DialogProps) {
  const focus = useDialogFocus()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={dialogVeil} />
        <Radix.Content
          className={classes(dialogPanel, widths[width])}
          {...focus}
          {...(lead ? {} : { 'aria-describedby': undefined })}
        >
          <header className="px-8 pt-7 pe-16">
            <Radix.Title className="text-h2">{title}</Radix.Title>
            {lead && <Radix.Description className="mt-1 text-text2">{lead}</Radix.Description>}
          </header>
          <div className="grow overflow-y-auto px-8 py-4">{children}</div>
          {footer && <DialogFooter>{footer}</DialogFooter>}
          <Radix.Close asChild>
            <IconButton label={words.close} icon={<X />} className="absolute! end-5 top-5" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return <footer className="flex flex-wrap justify-end gap-2 px-8 pt-2 pb-7">{children}</footer>
}

/**
 * Where the focus goes: on opening to the element marked `data-autofocus`, else to the first control; on closing back
 * to where it was, unless what was chosen has moved it on. Radix does the second only for a trigger of its own, and these dialogs are opened by state.
 */
export function useDialogFocus() {
  const opener = useRef<Element | null>(null)
  return {
    onOpenAutoFocus(event: Event) {
      opener.current = document.activeElement
      const panel = event.currentTarget
      const marked = panel instanceof HTMLElement && panel.querySelector<HTMLElement>('[data-autofocus]')
      if (!marked) return
      event.preventDefault()
      marked.focus()
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault()
      // whatever closed it may have sent the focus somewhere already
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isNowhere && opener.current instanceof HTMLElement) opener.current.focus()
    },
  }
}

const widths = { narrow: 'max-w-105', medium: 'max-w-140', wide: 'max-w-200' }
