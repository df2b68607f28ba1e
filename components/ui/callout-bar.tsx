import { CircleAlert, CircleCheck, CloudOff, Info, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

const icons = { info: Info, locked: Lock, offline: CloudOff, problem: CircleAlert, ok: CircleCheck }

export type CalloutBarProps = {
  /** The icon says it, not a hue; only `problem` (an error) and `ok` (a check that passed) colour theirs. */
  kind?: keyof typeof icons
  action?: ReactNode
  /** Say it aloud at once: for errors that appear while one works. */
  urgent?: boolean
  children: ReactNode
}

/** What one must know about the whole page, across its width: locked, offline, out of date, failed. */
export function CalloutBar({ kind = 'info', action, urgent, children }: CalloutBarProps) {
  const Icon = icons[kind]
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={classes(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border bg-card px-4 py-2.5',
        kind === 'problem' ? 'border-2 border-text' : 'border-ctl',
      )}
    >
      <Icon
        aria-hidden
        className={classes(
          'size-5 shrink-0',
          kind === 'problem' && 'text-danger',
          kind === 'ok' && 'text-ok',
        )}
      />
      <div className="min-w-48 grow basis-0 text-text">{children}</div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
