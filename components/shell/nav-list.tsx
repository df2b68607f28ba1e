'use client'

import {
  FileText,
  History,
  Import,
  Inbox,
  Newspaper,
  Quote,
  Settings,
  SlidersHorizontal,
  Users,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classes } from '@/components/ui/classes'
import { Tooltip } from '@/components/ui/overlay/tooltip'
import { words } from '@/components/words'
import { sidebarRow } from './sidebar-row'

const icons = {
  queue: Inbox,
  articles: FileText,
  outlets: Newspaper,
  sources: Quote,
  import: Import,
  people: Users,
  settings: Settings,
  admin: SlidersHorizontal,
  audit: History,
}

export type NavItem = {
  page: keyof typeof icons
  href: string
  /** Other addresses that belong to it. */
  also?: readonly string[]
  /** What waits there. */
  count?: number
}

export function NavList({ items }: { items: NavItem[] }) {
  const isCurrent = useCurrent(items)
  return (
    <nav aria-label={words.nav.label} className="mt-4">
      <ul className="flex flex-col">
        {items.map((item) => (
          <li key={item.href}>
            <Tooltip label={words.nav[item.page]} side="right">
              <NavLink item={item} current={isCurrent(item)} />
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NavLink({ item, current, ...rest }: { item: NavItem; current: boolean }) {
  const Icon = icons[item.page]
  return (
    <Link
      {...rest}
      href={item.href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={sidebarRow(current)}
    >
      <Icon aria-hidden />
      <span className="grow max-xl:sr-only">{words.nav[item.page]}</span>
      {item.count ? (
        <span className="font-medium text-small text-text2 tabular-nums max-xl:absolute max-xl:top-0.5 max-xl:end-0 max-xl:min-w-4 max-xl:rounded-full max-xl:bg-action max-xl:px-1 max-xl:text-center max-xl:text-[0.6875rem] max-xl:text-on-action">
          <span aria-hidden>{item.count}</span>
          <span className="sr-only">{words.shell.waiting(item.count)}</span>
        </span>
      ) : null}
    </Link>
  )
}

/** The same way around below 640 px, at the thumb. */
export function TabBar({ items }: { items: NavItem[] }) {
  const isCurrent = useCurrent(items)
  return (
    <nav
      aria-label={words.nav.label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="flex">
        {items.map((item) => {
          const Icon = icons[item.page]
          const current = isCurrent(item)
          return (
            <li key={item.href} className="min-w-0 grow basis-0">
              <Link
                href={item.href}
                prefetch={false}
                aria-current={current ? 'page' : undefined}
                className={classes(
                  'relative flex h-14 flex-col items-center justify-center gap-0.5 text-[0.75rem] no-underline -outline-offset-4!',
                  current
                    ? 'font-semibold text-text before:absolute before:inset-x-5 before:top-0 before:h-[3px] before:rounded-b-[2px] before:bg-action'
                    : 'text-text2',
                )}
              >
                <Icon aria-hidden className="size-5" />
                {words.nav[item.page]}
                {item.count ? <span className="sr-only">, {words.shell.waiting(item.count)}</span> : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The item whose page, or a page below it, is shown; an article's own pages belong to Articles. */
function useCurrent(items: NavItem[]): (item: NavItem) => boolean {
  const path = usePathname()
  const within = items.filter(
    ({ href, also }) => path === href || also?.includes(path) || path.startsWith(`${href}/`),
  )
  const longest = within.sort((a, b) => b.href.length - a.href.length)[0]
  const found =
    longest ?? (path.startsWith('/articles/') ? items.find(({ page }) => page === 'articles') : undefined)
  return (item) => item === found
}
