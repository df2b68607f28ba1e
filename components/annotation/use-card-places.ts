'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId } from '@/components/article/reader-annotation'
import type { AnnotationView } from '@/lib/contract/annotations'
import { placeCards } from './place-cards'

export type CardPlaces = { tops: ReadonlyMap<string, number>; bottom: number; arrange: () => void }

/** Keeps the cards level with their passages: when passages move, when a card grows, when another becomes active. */
export function useCardPlaces(
  list: RefObject<HTMLElement | null>,
  reader: RefObject<ArticleReaderHandle | null>,
  layer: readonly AnnotationView[],
  activeId: string | null,
): CardPlaces {
  const [places, setPlaces] = useState({ tops: new Map<string, number>(), bottom: 0 })
  const frame = useRef(0)
  const latest = useRef({ layer, activeId })
  latest.current = { layer, activeId }

  const place = useCallback(() => {
    const element = list.current
    if (!element) return
    const origin = element.getBoundingClientRect().top
    const boxes = latest.current.layer.map(({ id }) => ({
      id,
      passage: (reader.current?.rectOf(id)?.top ?? origin) - origin,
      height: document.getElementById(cardId(id))?.offsetHeight ?? 0,
    }))
    const tops = placeCards(boxes, latest.current.activeId)
    const bottom = boxes.reduce((low, { id, height }) => Math.max(low, (tops.get(id) ?? 0) + height), 0)
    setPlaces((before) =>
      sameTops(before.tops, tops) && before.bottom === bottom ? before : { tops, bottom },
    )
  }, [list, reader])

  const arrange = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(place)
  }, [place])

  // biome-ignore lint/correctness/useExhaustiveDependencies: both decide where cards stand
  useLayoutEffect(arrange, [arrange, layer, activeId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are other elements to watch
  useEffect(() => {
    const element = list.current
    if (!element) return
    const grown = new ResizeObserver(arrange)
    for (const card of element.children) grown.observe(card)
    return () => grown.disconnect()
  }, [list, arrange, layer])
  return { ...places, arrange }
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
}
