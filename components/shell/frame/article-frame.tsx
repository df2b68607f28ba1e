'use client'

import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import {
  type CSSProperties,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { CorrectArticle } from '@/components/intake/correct/correct-article'
import { articleStatus, StatusChip } from '@/components/review/status-chip'
import type { TabLink } from '@/components/ui/tab-links'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { langOf } from '@/lib/domain/text/language'
import { ArticleHeader } from './article-header'

type Place = 'saved' | 'actions' | 'view' | 'below'
type Places = Partial<Record<Place, HTMLElement | null>>

const PlacesContext = createContext<Places>({})

/** The frame round the pages of one article: its head with tabs, and places there that each page fills. */
export function ArticleFrame({
  article,
  children,
}: {
  article: Omit<Article, 'revision'>
  children: ReactNode
}) {
  const [places, setPlaces] = useState<Places>({})
  const place = useMemo(() => {
    const at = (name: Place) => (element: HTMLElement | null) =>
      setPlaces((before) => ({ ...before, [name]: element }))
    return { saved: at('saved'), actions: at('actions'), view: at('view'), below: at('below') }
  }, [])
  const segment = useSelectedLayoutSegment() ?? 'annotate'
  const [head, setHead] = useState<HTMLElement | null>(null)
  const height = useHeight(head)
  return (
    <PlacesContext value={places}>
      <div ref={setHead} className="z-20 bg-page lg:tall:sticky lg:tall:top-0">
        <ArticleHeader
          back={{ href: '/queue', label: words.nav.queue }}
          title={article.title}
          lang={langOf(article.language)}
          outlet={article.outlet.name}
          date={printPartialDate(article.publishedAt) ?? words.dateUnknown}
          status={
            <span className="inline-flex items-center gap-1">
              <StatusChip status={statusOf(article)} note={progressOf(article)} onHold={article.onHold} />
              {article.abilities.update && <CorrectArticle articleId={article.id} />}
            </span>
          }
          saved={<div className="contents" ref={place.saved} />}
          actions={<div className="contents" ref={place.actions} />}
          tabs={tabsOf(article, segment)}
          view={
            <>
              <Link
                className="link text-small"
                href={`/projects/${article.project}/guidelines`}
                prefetch={false}
              >
                {words.guidelines.title}
              </Link>
              <div className="contents" ref={place.view} />
            </>
          }
        />
        <div ref={place.below} />
      </div>
      {/* what sticks below the head has to know how tall it is: its lines wrap */}
      <div style={{ '--article-head': `${height}px` } as CSSProperties}>{children}</div>
    </PlacesContext>
  )
}

/** As tall as a head without a second line, until it is measured. */
const USUAL_HEIGHT = 160

function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(USUAL_HEIGHT)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return height
}

/** Puts what a page has to say or to offer into the article's head. */
export function InArticleHead({ place, children }: { place: Place; children: ReactNode }) {
  const element = useContext(PlacesContext)[place]
  return element ? createPortal(children, element) : null
}

function statusOf(article: Omit<Article, 'revision'>) {
  return articleStatus(article.state, article.reopened)
}

function progressOf({ state, seats }: Omit<Article, 'revision'>): string | undefined {
  if (state !== 'IN_REVIEW') return undefined
  return words.queue.readingsDone(seats.submitted, Math.max(seats.total, seats.required))
}

function tabsOf({ id, abilities }: Omit<Article, 'revision'>, segment: string): TabLink[] {
  const at = (tab: string) => ({ href: `/articles/${id}/${tab}`, current: segment === tab })
  const locked = abilities.compare ? undefined : words.articleTabs.locked
  return [
    { ...at('annotate'), label: words.articleTabs.annotate },
    { ...at('compare'), label: words.articleTabs.compare, locked },
    { ...at('final'), label: words.articleTabs.final },
    { ...at('history'), label: words.articleTabs.history },
  ]
}
