'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId } from '@/components/article/reader-annotation'
import { placeCards } from './place-cards'
import type { CardMode } from './use-card-mode'

export type CardPlaces = {
  /** The top of each card, in pixels from that of the list. */
  tops: ReadonlyMap<string, number>
  /** The cards that had to be moved far from their passages. */
  far: ReadonlySet<string>
  bottom: number
  /** The line from the active passage to its card: how far it reaches from the list's edge, and how low. */
  leader: { length: number; y: number } | null
}

type Given = {
  list: RefObject<HTMLElement | null>
  reader: RefObject<ArticleReaderHandle | null>
  layer: readonly { id: string }[]
  activeId: string | null
  mode: CardMode
}

/** From how far on a card names the sentence of its passage. */
const FAR = 240

/** Keeps cards with their passages: when passages move, when a card grows, when another becomes active. */
export function useCardPlaces(given: Given): CardPlaces & { onMoved: () => void } {
  const { list, reader, layer, activeId, mode } = given
  const [places, setPlaces] = useState<CardPlaces>(nowhere)
  const frame = useRef(0)
  /** Measured once and kept while nothing moves: there may be hundreds. */
  const passages = useRef<Passages | null>(null)
  const latest = useRef(given)
  latest.current = given

  const arrange = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      passages.current ??= measure(latest.current)
      const next = placesOf(latest.current, passages.current)
      if (next) setPlaces((before) => (isSame(before, next) ? before : next))
    })
  }, [])

  const onMoved = useCallback(() => {
    passages.current = null
    arrange()
  }, [arrange])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other tags, other passages
  useLayoutEffect(onMoved, [onMoved, layer, mode])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it decides where cards stand
  useLayoutEffect(arrange, [arrange, activeId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are other elements to watch
  useEffect(() => {
    const grown = new ResizeObserver(arrange)
    for (const card of list.current?.children ?? []) grown.observe(card)
    return () => grown.disconnect()
  }, [list, arrange, layer])
  // on a sheet the passage has to be seen above it
  useEffect(() => {
    if (mode === 'sheet' && activeId) reader.current?.scrollTo(activeId)
  }, [mode, activeId, reader])
  useEffect(() => {
    const text = reader.current
    return () => {
      cancelAnimationFrame(frame.current)
      text?.makeRoom(null, 0)
    }
  }, [reader])
  return { ...places, onMoved }
}

const nowhere: CardPlaces = { tops: new Map(), far: new Set(), bottom: 0, leader: null }

type Passages = ReadonlyMap<string, number>

/** How low each passage begins, from the top of the list; only cards beside the text ask for it. */
function measure({ list, reader, layer, mode }: Given): Passages {
  const top = list.current?.getBoundingClientRect().top ?? 0
  if (mode !== 'beside') return new Map()
  return new Map(layer.map(({ id }) => [id, (reader.current?.topOf(id) ?? top) - top]))
}

function placesOf({ list, reader, layer, activeId, mode }: Given, passages: Passages): CardPlaces | null {
  const box = list.current?.getBoundingClientRect()
  const text = reader.current
  if (!box || !text?.isDrawn()) return null
  if (mode !== 'beside') return { ...nowhere, tops: topBelow(text, activeId, mode, list.current) }
  text.makeRoom(null, 0)
  const boxes = layer.map(({ id }) => ({
    id,
    passage: passages.get(id) ?? 0,
    // of the item, which has a height also while its card is not drawn
    height: document.getElementById(cardId(id))?.parentElement?.offsetHeight ?? 0,
  }))
  const tops = placeCards(boxes, activeId)
  const topOf = (id: string) => tops.get(id) ?? 0
  const start = activeId === null ? null : text.leaderStart(activeId)
  return {
    tops,
    far: new Set(boxes.flatMap(({ id, passage }) => (Math.abs(topOf(id) - passage) > FAR ? [id] : []))),
    bottom: Math.max(0, ...boxes.map(({ id, height }) => topOf(id) + height)),
    leader: start && { length: box.left - start.x, y: start.y - box.top },
  }
}

/** Room for the active card under its paragraph, and where that is. */
function topBelow(
  text: ArticleReaderHandle,
  activeId: string | null,
  mode: CardMode,
  list: HTMLElement | null,
): Map<string, number> {
  const card = activeId === null ? null : document.getElementById(cardId(activeId))
  if (mode === 'sheet' || !card || !activeId) {
    text.makeRoom(null, 0)
    return new Map()
  }
  const room = text.makeRoom(activeId, card.offsetHeight + 8)
  const origin = list?.offsetParent?.getBoundingClientRect().top ?? 0
  return room === null ? new Map() : new Map([[activeId, room - origin - 8]])
}

function isSame(a: CardPlaces, b: CardPlaces): boolean {
  return (
    a.bottom === b.bottom &&
    a.leader?.length === b.leader?.length &&
    a.leader?.y === b.leader?.y &&
    a.tops.size === b.tops.size &&
    [...a.tops].every(([id, top]) => b.tops.get(id) === top) &&
    [...a.far].every((id) => b.far.has(id)) &&
    a.far.size === b.far.size
  )
}
