import type { ReactNode } from 'react'

export type PageHeaderProps = {
  title: string
  lead?: ReactNode
  /** The page's buttons, the primary one last. */
  actions?: ReactNode
}

/** The head of a page that is not an article: one h1, what it is about, what one can do. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-48 grow basis-0">
        <h1 className="text-h1">{title}</h1>
        {lead && <p className="mt-1.5 text-text2">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}

/** The measure of such a page. */
export function PageBody({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-270 flex-col gap-8 px-4 py-6 sm:px-8 sm:py-7">{children}</div>
  )
}
