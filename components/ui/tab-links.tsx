import { Lock } from 'lucide-react'
import Link from 'next/link'
import { classes } from './classes'

export type TabLink = {
  href: string
  label: string
  count?: number
  current?: boolean
  /** Why its contents stay closed for now; the link still leads to the page that explains it. */
  locked?: string
}

/** The parts of one thing, each at its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="-mb-px flex gap-6 overflow-x-auto overflow-y-hidden sm:gap-7">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          title={tab.locked}
          className={classes(
            'target relative inline-flex h-11 items-center justify-center gap-2 whitespace-nowrap no-underline outline-offset-[-3px]! after:absolute after:inset-x-0 after:bottom-0 after:h-[3px] after:rounded-t-[2px]',
            tab.current
              ? 'font-semibold text-text after:bg-action'
              : 'font-medium text-text2 hover:text-text',
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="font-normal text-text2 tabular-nums">{tab.count}</span>
          )}
          {tab.locked && (
            <>
              <Lock aria-hidden className="size-4" />
              <span className="sr-only">{tab.locked}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  )
}
