import type { ReactNode } from 'react'
import { classes } from './classes'

export type ChipProps = {
  icon?: ReactNode
  /** What stands behind the word in a lighter weight: a count, how far. */
  note?: ReactNode
  dashed?: boolean
  className?: string
  children: ReactNode
}

/** A state or a fact as icon and word, ink on outline: hue is kept for labels. */
export function Chip({ icon, note, dashed, className, children }: ChipProps) {
  return (
    <span
      className={classes(
        'inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap rounded-chip border border-ctl bg-card px-2 text-small [&_svg]:size-3.5 [&_svg]:shrink-0',
        dashed && 'border-dashed',
        className,
      )}
    >
      {icon}
      <span className="font-semibold text-text">{children}</span>
      {note && <span className="text-text2 tabular-nums">{note}</span>}
    </span>
  )
}
