import type { ReactNode } from 'react'
import { Brand } from '../brand'

export type PublicFrameProps = { title: string; lead: string; children: ReactNode }

/** The frame of pages for everyone, signed in or not. */
export function PublicFrame({ title, lead, children }: PublicFrameProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-270 flex-col gap-6 px-4 py-6 sm:px-8">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-text border-b pb-5">
        <Brand />
        <p className="text-small text-text2">{lead}</p>
      </header>
      <main id="main" tabIndex={-1} className="flex flex-col gap-6">
        <h1 className="text-h1">{title}</h1>
        {children}
      </main>
    </div>
  )
}
