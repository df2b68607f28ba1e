'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId } from '@/components/article/reader-annotation'
import { useAnnounce } from '@/components/shell/live-region'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Label } from '@/lib/domain/codebook/labels'
import { overlaps } from '@/lib/domain/text/span'
import { type ArticleModel, moveEdge } from './article-model'
import type { Place } from './use-place'
import type { TaggingActions } from './use-tagging'
import type { View } from './use-view'

type Given = {
  model: ArticleModel
  layer: readonly AnnotationView[]
  place: Place
  tagging: TaggingActions
  reader: RefObject<ArticleReaderHandle | null>
  view: View
}

/** What keys, buttons and clicks of the workbench do at the place where the person is. */
export function useWorkbenchCommands({ model, layer, place, tagging, reader, view }: Given) {
  const announce = useAnnounce()
  const area = useRef<HTMLDivElement>(null)
  const active = layer.find(({ id }) => id === place.activeId)

  function tag(label: Label, second = false): void {
    const { selection, cursor } = place
    if (!selection && active && !second) {
      tagging.relabel(active.id, label)
      return
    }
    const span = selection ?? active ?? (cursor === null ? undefined : model.sentences[cursor])
    const id = span ? tagging.tag(span, label, { second }) : null
    if (id) place.activate(id)
    else if (!span) announce(words.annotate.selectInside)
  }

  /** The active tag, else the first one of the sentence at the cursor. */
  function tagHere(): AnnotationView | undefined {
    const sentence = place.cursor === null ? undefined : model.sentences[place.cursor]
    return active ?? (sentence && layer.find((annotation) => overlaps(annotation, sentence)))
  }

  function show(id: string): void {
    place.activate(id)
    reader.current?.scrollTo(id)
  }

  function openDetails(id: string): void {
    show(id)
    if (view === 'list') document.querySelector('#text')?.scrollIntoView()
    focusSoon(`#${cardId(id)} :is(input, select, textarea)`)
  }

  function openNote(): void {
    const annotation = tagHere()
    if (!annotation || place.selection) {
      announce(words.annotate.tagFirst)
      return
    }
    place.activate(annotation.id)
    focusSoon(`#details-${annotation.id}-note`)
  }

  function leave(): void {
    if (document.activeElement?.closest('#tags')) focusText()
    else place.activate(null)
  }

  function remove(id: string): void {
    tagging.remove(id)
    if (document.activeElement?.closest('#tags')) focusText()
    if (id === place.activeId) place.activate(null)
  }

  useCardKeys(area)
  return {
    area,
    tag,
    show,
    openDetails,
    openNote,
    leave,
    remove,
    focusText,
    openCard: () => {
      const annotation = tagHere()
      if (annotation) openDetails(annotation.id)
    },
    jump: () => {
      const annotation = tagHere()
      if (document.activeElement?.closest('#tags')) focusText()
      else if (annotation) {
        place.activate(annotation.id)
        focusSoon(`#${cardId(annotation.id)}`)
      }
    },
    removeActive: () => {
      const annotation = tagHere()
      if (annotation) remove(annotation.id)
    },
    moveEdge: (edge: 'start' | 'end', by: 1 | -1) => {
      if (active && !place.selection) tagging.move(active.id, moveEdge(model, active, edge, by))
      else place.moveEdge(edge, by)
    },
    /** Of tags in one another the innermost, and at every further click the next one round it. */
    activateOneOf: (ids: string[]) => {
      const at = place.activeId === null ? -1 : ids.indexOf(place.activeId)
      place.activate(ids[(at + 1) % ids.length] ?? null)
    },
    goToNeeding: () => {
      const needing = layer.find(({ missing }) => missing.length > 0)
      if (needing) openDetails(needing.id)
    },
  }
}

function focusText(): void {
  document.querySelector<HTMLElement>('.article-reader .article-text')?.focus({ preventScroll: true })
}

/** Once what was just asked for is drawn. */
function focusSoon(selector: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
  })
}

/** In a card's field Escape goes back to the card, Enter to the text. */
function useCardKeys(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    const handle = (event: KeyboardEvent) => {
      const field = event.target instanceof Element ? event.target.closest('input, select, textarea') : null
      const card = field?.closest<HTMLElement>('[role=comment]')
      if (!card || event.defaultPrevented || event.isComposing) return
      if (event.key === 'Escape') card.focus()
      else if (event.key === 'Enter' && field instanceof HTMLInputElement) focusText()
      else return
      event.preventDefault()
    }
    element.addEventListener('keydown', handle)
    return () => element.removeEventListener('keydown', handle)
  })
}
