import type { ReactNode } from 'react'

export type AccountSectionProps = {
  title: string
  lead?: ReactNode
  /** The section's button. */
  action?: ReactNode
  children: ReactNode
}

/** One matter of the account under its heading. */
export function AccountSection({ title, lead, action, children }: AccountSectionProps) {
  return (
    <div className="flex flex-col gap-4 border-line border-t pt-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-48 grow basis-0">
          <h2 className="text-h2">{title}</h2>
          {lead && <p className="mt-1 max-w-160 text-pretty text-text2">{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </div>
  )
}
