import Link from 'next/link'
import { classes } from './classes'

export type Segment = { href: string; label: string; current: boolean }

/** A few ways to look at the same thing, each at its own address: Text | List. */
export function Segmented({ label, segments }: { label: string; segments: Segment[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-control border border-ctl bg-card">
      {segments.map((segment) => (
        <Link
          key={segment.label}
          href={segment.href}
          prefetch={false}
          replace
          scroll={false}
          aria-current={segment.current ? 'true' : undefined}
          className={classes(
            'target relative inline-flex h-7.5 items-center justify-center border-ctl px-3 no-underline not-first:border-s first:rounded-s-[5px] last:rounded-e-[5px] focus-visible:z-10',
            segment.current
              ? 'bg-hover font-semibold text-text shadow-[inset_0_-2px_0_var(--action)]'
              : 'font-medium text-text2 hover:text-text',
          )}
        >
          {segment.label}
        </Link>
      ))}
    </nav>
  )
}
