'use client'

import Link from 'next/link'
import { classes } from './classes'

export type Segment = {
  href: string
  label: string
  /** What there is of it. */
  count?: number
  current: boolean
  /** Goes there without asking the server. */
  onShow: () => void
}

/** How one of a few neighbouring choices looks, the current one or another. */
export function segmentLook(isCurrent: boolean): string {
  return classes(
    'target relative inline-flex h-7.5 grow items-center justify-center gap-2 border-ctl px-3 no-underline not-first-of-type:border-s first-of-type:rounded-s-[5px] last-of-type:rounded-e-[5px] focus-visible:z-10',
    isCurrent
      ? 'bg-hover font-semibold text-text shadow-[inset_0_-2px_0_var(--action)]'
      : 'font-medium text-text2 hover:text-text',
  )
}

/** A few ways to look at the same thing, each at its own address: Text | List. */
export function Segmented({
  label,
  segments,
  className,
}: {
  label: string
  segments: Segment[]
  className?: string
}) {
  return (
    <nav
      aria-label={label}
      className={classes('inline-flex rounded-control border border-ctl bg-card', className)}
    >
      {segments.map((segment) => (
        <Link
          key={segment.label}
          href={segment.href}
          prefetch={false}
          replace
          scroll={false}
          onNavigate={(event) => {
            event.preventDefault()
            segment.onShow()
          }}
          aria-current={segment.current ? 'true' : undefined}
          className={segmentLook(segment.current)}
        >
          {segment.label}
          {segment.count !== undefined && <span className="tabular-nums">{segment.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
