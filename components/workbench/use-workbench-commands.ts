'use client'

import { type RefObject, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId } from '@/components/article/reader-annotation'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Outbox } from '@/lib/contract/outbox'
import type { Label } from '@/lib/domain/codebook/labels'
import { overlaps } from '@/lib/domain/text/span'
import { type ArticleModel, moveEdge } from '../annotation/article-model'
import { useStable } from '../annotation/use-stable'
import type { Place } from './use-place'
import type { TaggingActions } from './use-tagging'
import type { ViewUse } from './use-view'

type Given = {
  model: ArticleModel
  /** What the person meant last: a key may be pressed before what the key before it did is drawn. */
  outbox: Outbox
  place: Place
  tagging: TaggingActions
  reader: RefObject<ArticleReaderHandle | null>
  look: ViewUse
  /** Opens the details of a tag in the list, or closes them. */
  setDetailsOf: (id: string | null) => void
}

/** How long something may take to be there before the focus stays where it is, in milliseconds. */
const PATIENCE = 2000

export type WorkbenchCommands = ReturnType<typeof useWorkbenchCommands>

/** What keys, buttons and clicks of the workbench do at the place where the person is. */
export function useWorkbenchCommands(given: Given) {
  const { model, outbox, place, tagging, reader, look, setDetailsOf } = given
  /** Where a note was begun on a passage that has no tag yet. */
  const [noteAt, setNoteAt] = useState<number | null>(null)
  const { selection } = place
  const sentence = place.cursor === null ? undefined : model.sentences[place.cursor]
  const isText = look.view === 'text'

  function activeTag(): AnnotationView | undefined {
    return outbox.intended().find(({ id }) => id === place.activeId)
  }

  function tag(label: Label, second = false): void {
    const active = activeTag()
    if (!selection && active && !second) {
      tagging.relabel(active.id, label)
      return
    }
    const span = selection ?? active ?? sentence
    const id = span ? tagging.tag(span, label, { second }) : null
    if (id && span?.start === noteAt) openDetails(id, 'note')
    else if (id) place.activate(id)
    else if (!span) toast(words.annotate.noPassage)
    setNoteAt(null)
  }

  /** The active tag, else the first one of the sentence at the cursor. */
  function tagHere(): AnnotationView | undefined {
    return activeTag() ?? (sentence && outbox.intended().find((annotation) => overlaps(annotation, sentence)))
  }

  function show(id: string): void {
    place.activate(id)
    reader.current?.scrollTo(id)
  }

  /** Opens the card, or the details in the list, with the first field in focus or the note. */
  function openDetails(id: string, field: '' | 'note' = ''): void {
    show(id)
    setDetailsOf(id)
    if (look.view === 'untagged') look.show('list')
    if (isText && look.hidesCards) look.toggleCards()
    focusSoon(`[id^="details-${id}-${field}"]`)
  }

  function openNote(): void {
    const annotation = selection ? undefined : tagHere()
    const passage = selection ?? sentence
    if (annotation) openDetails(annotation.id, 'note')
    else if (passage) {
      setNoteAt(passage.start)
      toast(words.annotate.labelFirst)
    } else toast(words.annotate.noPassage)
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

  return useStable({
    tag,
    show,
    openDetails,
    openNote,
    leave,
    remove,
    focusText,
    setDetailsOf,
    closeCard: () => {
      place.activate(null)
      focusText()
    },
    openCard: () => {
      const id = place.activeId ?? tagHere()?.id
      if (id) openDetails(id)
    },
    jump: () => {
      const annotation = tagHere()
      if (document.activeElement?.closest('#tags')) focusText()
      else if (annotation && isText) {
        place.activate(annotation.id)
        focusSoon(`#${cardId(annotation.id)}`)
      }
    },
    removeActive: () => {
      const annotation = tagHere()
      if (annotation) remove(annotation.id)
    },
    moveEdge: (edge: 'start' | 'end', by: 1 | -1) => {
      const active = activeTag()
      if (active && !selection) tagging.move(active.id, moveEdge(model, active, edge, by))
      else place.moveEdge(edge, by)
    },
    /** Of tags in one another the innermost, and at every further click the next one round it. */
    activateOneOf: (ids: string[]) => {
      const at = place.activeId === null ? -1 : ids.indexOf(place.activeId)
      place.activate(ids[(at + 1) % ids.length] ?? null)
    },
    /** The next one that needs details, from the start again after the last. */
    goToNeeding: () => {
      const layer = outbox.intended()
      const needing = layer.filter(({ missing }) => missing.length > 0)
      const after = layer.findIndex(({ id }) => id === place.activeId)
      const next = needing.find((annotation) => layer.indexOf(annotation) > after) ?? needing[0]
      if (next) openDetails(next.id)
    },
  })
}

function focusText(): void {
  document.querySelector<HTMLElement>('.article-reader .article-text')?.focus({ preventScroll: true })
}

/** Once what was just asked for is drawn and in its place: a new tag is kept on the device first. */
function focusSoon(selector: string): void {
  const began = performance.now()
  const tryAgain = () => {
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus()
    const isThere = element !== null && element === document.activeElement
    if (!isThere && performance.now() - began < PATIENCE) requestAnimationFrame(tryAgain)
  }
  requestAnimationFrame(() => requestAnimationFrame(tryAgain))
}
