'use client'

import { type RefObject, useState } from 'react'
import { type ArticleModel, moveEdge } from '@/components/annotation/article-model'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { useAnnounce } from '@/components/shell/live-region'
import { words } from '@/components/words'
import type { Span } from '@/lib/domain/text/span'
import { type DecisionItem, touched } from '../decision-items'
import { type Boundary, boundariesOf } from './own-tagging'

/** Where an own tag would begin and end: what is selected, moved word by word, or offered by the readings. */
export type Boundaries = {
  selection: Span | null
  /** The selection lies outside all readings: a tag can be added there. */
  isAdding: boolean
  /** The selection touches several decisions and none of them is the active one: it is unclear which is meant. */
  touchesSeveral: boolean
  boundaries: Boundary[]
  boundary: Boundary | null
  cycleBoundary: () => void
  moveEdge: (edge: 'start' | 'end', by: 1 | -1) => void
  select: (span: Span | null) => void
  /** Takes this passage in place of what was selected, and shows it. */
  narrow: (span: Span) => void
  /** The reading whose details an own tag takes over; null for the one that fits best. */
  detailsFrom: string | null
  chooseDetails: (letter: string | null) => void
  /** Gives the selection up and begins with the widest again. */
  reset: () => void
}

type Given = {
  items: DecisionItem[]
  active: DecisionItem | null
  model: ArticleModel
  reader: RefObject<ArticleReaderHandle | null>
  onActivate: (id: string) => void
}

export function useBoundaries({ items, active, model, reader, onActivate }: Given): Boundaries {
  const [selection, setSelection] = useState<Span | null>(null)
  const [name, setName] = useState('widest')
  const [detailsFrom, chooseDetails] = useState<string | null>(null)
  const announce = useAnnounce()
  const hits = selection ? touched(items, selection) : []
  const isOfActive = active !== null && hits.includes(active)
  const boundaries = active?.cluster ? boundariesOf(active.cluster, isOfActive ? selection : null) : []
  const boundary = boundaries.find((one) => one.name === name) ?? boundaries[0] ?? null

  function select(span: Span | null): void {
    setSelection(span)
    if (!span) return
    setName('selection')
    const touching = touched(items, span)
    const [only, ...more] = touching
    if (only && more.length === 0 && only !== active) onActivate(only.id)
  }

  function narrow(span: Span): void {
    reader.current?.selectSpan(span)
    setSelection(span)
    setName('selection')
    announce(model.index.slice(span.start, span.end))
  }

  function cycleBoundary(): void {
    const at = boundaries.findIndex((one) => one.name === boundary?.name)
    const next = boundaries[(at + 1) % boundaries.length]
    if (!next) return
    setName(next.name)
    reader.current?.selectSpan(next.span)
    announce(boundaries.length > 1 ? words.compare.boundaryNow(next.name) : words.compare.boundariesSame)
  }

  function reset(): void {
    reader.current?.selectSpan(null)
    setSelection(null)
    setName('widest')
    chooseDetails(null)
  }

  return {
    selection,
    isAdding: selection !== null && hits.length === 0,
    touchesSeveral: hits.length > 1 && !isOfActive,
    boundaries,
    boundary,
    cycleBoundary,
    moveEdge: (edge, by) => {
      // what is final already is moved from where it stands
      const [only, ...more] = active?.final ?? []
      const settled = only && more.length === 0 ? only : null
      const from = selection ?? (name === 'widest' ? settled : null) ?? boundary?.span
      if (from) narrow(moveEdge(model, { start: from.start, end: from.end }, edge, by))
    },
    select,
    narrow,
    detailsFrom,
    chooseDetails,
    reset,
  }
}
