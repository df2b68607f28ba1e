import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Brand } from '../brand'

export type EntryFrameProps = {
  title: string
  lead?: ReactNode
  /** A quiet line under the card. */
  footnote?: ReactNode
  /** For forms with fields side by side. */
  wide?: boolean
  children?: ReactNode
}

/** The frame of the pages before one is in: sign in, invitation, set up, not found. */
export function EntryFrame({ title, lead, footnote, wide = false, children }: EntryFrameProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-dvh flex-col items-center px-4 py-8 sm:py-[max(2rem,11vh)]"
    >
      <Brand large />
      <div
        className={classes(
          'mt-5 w-full rounded-dialog border border-line bg-card px-5 py-6 sm:p-8',
          wide ? 'max-w-120' : 'max-w-100',
        )}
      >
        <h1 className="text-[1.375rem] leading-7 font-[650] tracking-tight">{title}</h1>
        {lead && <p className="mt-1 text-pretty text-text2">{lead}</p>}
        {children && <div className="mt-6 flex flex-col gap-5">{children}</div>}
      </div>
      {footnote && <p className="mt-5 text-center text-small text-text2">{footnote}</p>}
    </main>
  )
}
