import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type TabLink, TabLinks } from '@/components/ui/tab-links'
import { words } from '@/components/words'

export type ArticleHeaderProps = {
  back: { href: string; label: string }
  title: string
  /** The language of the title, where it is not the interface's. */
  lang?: string
  outlet: string | null
  /** As printed by precision. */
  date: string
  status: ReactNode
  /** The saved state; hidden on narrow screens only behind its icon. */
  saved?: ReactNode
  /** The page's one primary action and what stands beside it. */
  actions?: ReactNode
  tabs: TabLink[]
  /** How the current tab is shown: view switch, menus. */
  view?: ReactNode
}

/** The head of an article's pages: what it is, where it stands, what to do next. */
export function ArticleHeader(props: ArticleHeaderProps) {
  return (
    <header className="border-line border-b bg-page">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2.5 max-sm:items-start max-sm:gap-x-1 sm:px-6">
        <Link
          href={props.back.href}
          className="target -ms-2 inline-flex shrink-0 items-center gap-1.5 rounded-control px-2 font-medium text-text2 no-underline hover:bg-hover hover:text-text"
        >
          <ChevronLeft aria-hidden className="size-4.5" />
          <span className="max-sm:sr-only">{props.back.label}</span>
        </Link>
        <span aria-hidden className="h-7 w-px bg-line max-sm:hidden" />
        <div className="flex min-w-0 grow basis-72 flex-wrap sm:basis-80 items-center gap-x-4 gap-y-1 lg:flex-nowrap [&>:last-child]:shrink-0">
          <div className="min-w-0">
            <h1
              lang={props.lang}
              className="line-clamp-2 font-semibold text-h3 leading-5.5 lg:line-clamp-1"
              title={props.title}
            >
              {props.title}
            </h1>
            <p className="text-small text-text2 sm:text-[0.875rem]">
              {props.outlet ?? words.unknown}
              <span aria-hidden> · </span>
              <span className="sr-only">, </span>
              {props.date}
            </p>
          </div>
          {props.status}
        </div>
        {(props.saved || props.actions) && (
          <div className="ms-auto flex flex-wrap items-center gap-3">
            {props.saved}
            {props.actions}
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-1 sm:px-6">
        <TabLinks label={words.articleTabs.label} tabs={props.tabs} />
        {props.view && <div className="flex flex-wrap items-center gap-2 py-1 max-sm:grow">{props.view}</div>}
      </div>
    </header>
  )
}
