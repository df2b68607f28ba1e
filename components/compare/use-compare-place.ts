'use client'

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type ArticleModel, articleModel } from '@/components/annotation/article-model'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { useAnnounce } from '@/components/shell/live-region'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import {
  type DecisionItem,
  decisionItems,
  following,
  isListed,
  nextOpen,
  nextUndecided,
  titleOf,
} from '../decision/decision-items'
import { type Boundaries, useBoundaries } from '../decision/own/use-boundaries'
import { sentencePlaces } from '../review/sentence-place'
import { drawnIdOf } from './lane-annotations'
import { type Adjudicating, useAdjudication } from './use-adjudication'

export type ComparePlaceProps = { article: Article; adjudication: AdjudicationView; personId: string }

/** Where one is in the decisions: the active one, what is selected in the text, and how to move. */
export type ComparePlace = Adjudicating &
  Boundaries & {
    article: Article
    model: ArticleModel
    personId: string
    items: DecisionItem[]
    active: DecisionItem | null
    placeOf: ReturnType<typeof sentencePlaces>
    titleOf: (item: DecisionItem) => string
    activate: (ids: string[]) => void
    goTo: (item: DecisionItem | null, said?: string) => void
    step: (by: 1 | -1, among: 'open' | 'undecided' | 'all') => void
    reader: RefObject<ArticleReaderHandle | null>
  }

export function useComparePlace({ article, adjudication, personId }: ComparePlaceProps): ComparePlace {
  const adjudicating = useAdjudication(article.id, personId, adjudication)
  const { view, pending } = adjudicating
  const items = useMemo(() => decisionItems(view), [view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of a revision never changes
  const model = useMemo(() => articleModel(article.revision), [article.revision.id])
  const placeOf = useMemo(() => sentencePlaces(article.revision), [article.revision])
  const [activeId, setActiveId] = useState(() => firstOf(items)?.id ?? null)
  const reader = useRef<ArticleReaderHandle>(null)
  const announce = useAnnounce()
  const active = items.find(({ id }) => id === activeId) ?? firstOf(items) ?? null
  const boundaries = useBoundaries({ items, active, model, reader, onActivate: setActiveId })

  function goTo(item: DecisionItem | null, said = ''): void {
    boundaries.reset()
    announce(item ? `${said} ${spoken(item)}`.trim() : said || words.compare.noneOpen)
    if (!item) return
    setActiveId(item.id)
    putInAddress(item.id)
    reader.current?.scrollTo({ start: item.start, end: item.end })
  }

  function spoken(item: DecisionItem): string {
    const place = `${titleOf(items, item)}, ${placeOf(item).long.toLowerCase()}`
    return words.compare.spoken(place, words.compare.kinds[item.kind])
  }

  function step(by: 1 | -1, among: 'open' | 'undecided' | 'all'): void {
    if (among === 'all') goTo(following(items, active, by))
    else goTo((among === 'open' ? nextOpen : nextUndecided)(items, active, by, pending))
  }

  function activate(ids: string[]): void {
    const drawn = ids.map(drawnIdOf)
    goTo(items.find((item) => isListed(item, drawn)) ?? active)
  }

  useAddressedItem(items, goTo)
  return {
    ...adjudicating,
    ...boundaries,
    article,
    model,
    personId,
    items,
    active,
    placeOf,
    titleOf: (item) => titleOf(items, item),
    activate,
    goTo,
    step,
    reader,
  }
}

/** Where one begins: at what is open, else at what the readings differed on. */
function firstOf(items: DecisionItem[]): DecisionItem | undefined {
  return nextOpen(items, null, 1) ?? items.find(({ isAgreed }) => !isAgreed) ?? items[0]
}

const hashOf = (id: string) => `#d-${id}`

/** A link that is passed on leads to the same decision. */
function putInAddress(id: string): void {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', `${pathname}${search}${hashOf(id)}`)
}

/** On arrival: the decision that the address names, by itself or by a position of the text in it (`#p-120`). */
function useAddressedItem(items: DecisionItem[], goTo: (item: DecisionItem) => void): void {
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current) return
    arrived.current = true
    const { hash } = window.location
    const position = hash.startsWith('#p-') ? Number(hash.slice(3)) : Number.NaN
    const named = items.find(
      ({ id, start, end }) => hashOf(id) === hash || (start <= position && position < end),
    )
    if (named) goTo(named)
  }, [items, goTo])
}
