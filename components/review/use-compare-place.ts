'use client'

import { type RefObject, useMemo, useRef, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { useAnnounce } from '@/components/shell/live-region'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import type { Span } from '@/lib/domain/text/span'
import { countOfSort, type DecisionItem, decisionItems, following, nextOpen, touched } from './decision-items'
import { type Boundary, boundariesOf } from './own-tagging'
import { sentencePlaces } from './sentence-place'
import { type Adjudicating, useAdjudication } from './use-adjudication'

export type CompareRoomProps = {
  article: Article
  adjudication: AdjudicationView
  personId: string
  /** The project asks for a reason with every decision. */
  needsReason: boolean
}

/** Where one is in the decisions: the active one, what is selected in the text, and how to move. */
export type ComparePlace = Adjudicating & {
  article: Article
  items: DecisionItem[]
  active: DecisionItem | null
  placeOf: ReturnType<typeof sentencePlaces>
  selection: Span | null
  /** The selection lies outside all readings: a tag can be added there. */
  isAdding: boolean
  touchesSeveral: boolean
  boundaries: Boundary[]
  boundary: Boundary | null
  cycleBoundary: () => void
  select: (span: Span | null) => void
  activate: (ids: string[]) => void
  goTo: (item: DecisionItem | null, said?: string) => void
  step: (by: 1 | -1, open: boolean) => void
  titleOf: (item: DecisionItem) => string
  reader: RefObject<ArticleReaderHandle | null>
}

export function useComparePlace({ article, adjudication, personId }: CompareRoomProps): ComparePlace {
  const adjudicating = useAdjudication(article.id, personId, adjudication)
  const { view } = adjudicating
  const items = useMemo(() => decisionItems(view), [view])
  const placeOf = useMemo(() => sentencePlaces(article.revision), [article.revision])
  const [activeId, setActiveId] = useState(() => (nextOpen(items, null, 1) ?? items[0])?.id ?? null)
  const [selection, setSelection] = useState<Span | null>(null)
  const [boundaryName, setBoundaryName] = useState('widest')
  const reader = useRef<ArticleReaderHandle>(null)
  const announce = useAnnounce()

  const active = items.find(({ id }) => id === activeId) ?? items[0] ?? null
  const hits = selection ? touched(items, selection) : []
  const isAdding = selection !== null && hits.length === 0
  const boundaries = active?.cluster
    ? boundariesOf(active.cluster, hits[0] === active ? selection : null)
    : []
  const boundary = boundaries.find(({ name }) => name === boundaryName) ?? boundaries[0] ?? null

  function select(span: Span | null): void {
    setSelection(span)
    const [hit, ...more] = span ? touched(items, span) : []
    if (!hit || more.length > 0) return
    setActiveId(hit.id)
    setBoundaryName('selection')
  }

  function goTo(item: DecisionItem | null, said = ''): void {
    reader.current?.selectSpan(null)
    setSelection(null)
    setBoundaryName('widest')
    announce(item ? `${said} ${spoken(item)}`.trim() : said || words.compare.noneOpen)
    if (!item) return
    setActiveId(item.id)
    reader.current?.scrollTo({ start: item.start, end: item.end })
  }

  function spoken(item: DecisionItem): string {
    return words.compare.spoken(
      `${titleOf(item)}, ${placeOf(item).long.toLowerCase()}`,
      words.compare.kinds[item.kind],
    )
  }

  function titleOf(item: DecisionItem): string {
    const count = countOfSort(items, item)
    if (item.isAgreed) return words.compare.agreed(item.number, count)
    return item.kind === 'ADDED' ? words.compare.added : words.compare.decision(item.number, count)
  }

  function cycleBoundary(): void {
    const next =
      boundaries[(boundaries.findIndex(({ name }) => name === boundary?.name) + 1) % boundaries.length]
    if (!next) return
    setBoundaryName(next.name)
    announce(boundaries.length > 1 ? words.compare.boundaryNow(next.name) : words.compare.boundariesSame)
  }

  return {
    ...adjudicating,
    article,
    items,
    active,
    placeOf,
    selection,
    isAdding,
    touchesSeveral: hits.length > 1,
    boundaries,
    boundary,
    cycleBoundary,
    select,
    goTo,
    titleOf,
    reader,
    activate: (ids) => goTo(items.find((item) => holds(item, ids)) ?? active),
    step: (by, open) =>
      goTo(open ? nextOpen(items, active, by, adjudicating.pending) : following(items, active, by)),
  }
}

function holds(item: DecisionItem, ids: string[]): boolean {
  const own = [...(item.cluster?.annotations ?? []), ...item.final]
  return own.some(({ id }) => ids.includes(id))
}
