'use client'

import { type RefObject, useCallback, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { useAnnounce } from '@/components/shell/live-region'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { overlaps, type Span } from '@/lib/domain/text/span'
import { type ArticleModel, moveEdge, sentenceOf, untaggedSentences } from '../annotation/article-model'
import { useStable } from '../annotation/use-stable'

/** Where the person is: at most one of a selection and an active tag, and the sentence at the cursor. */
export type Place = {
  cursor: number | null
  selection: Span | null
  activeId: string | null
  select: (span: Span | null) => void
  activate: (id: string | null) => void
  /** Moves the cursor to a sentence and says where it is. */
  goTo: (sentence: number) => void
  /** The cursor is where the focus went: nothing to say or to scroll. */
  reach: (sentence: number) => void
  step: (by: 1 | -1) => void
  stepUntagged: (by: 1 | -1) => void
  /** Takes the next sentence into the selection, or gives the last one up. */
  extend: (by: 1 | -1) => void
  moveEdge: (edge: 'start' | 'end', by: 1 | -1) => void
}

type State = { cursor: number | null; selection: Span | null; activeId: string | null; head: number | null }
const nowhere: State = { cursor: null, selection: null, activeId: null, head: null }

export function usePlace(
  model: ArticleModel,
  layer: readonly AnnotationView[],
  reader: RefObject<ArticleReaderHandle | null>,
): Place {
  const [state, setState] = useState(nowhere)
  const announce = useAnnounce()
  const { sentences } = model
  const spanOf = (n: number): Span => sentences[n] ?? { start: 0, end: 0 }

  const select = useCallback(
    (selection: Span | null) => {
      const at = selection ? sentenceOf(model, selection) : -1
      setState((before) => ({
        selection,
        head: null,
        activeId: null,
        cursor: at < 0 ? before.cursor : at,
      }))
    },
    [model],
  )
  const show = (selection: Span | null) => reader.current?.selectSpan(selection)

  function activate(activeId: string | null): void {
    const annotation = layer.find(({ id }) => id === activeId)
    const at = annotation ? sentenceOf(model, annotation) : -1
    show(null)
    setState({ cursor: at < 0 ? state.cursor : at, selection: null, activeId, head: null })
  }

  function reach(n: number): void {
    const { start, end } = spanOf(n)
    const exact = layer.find((annotation) => annotation.start === start && annotation.end === end)
    setState({ cursor: n, selection: null, activeId: exact?.id ?? null, head: null })
  }

  function goTo(n: number): void {
    if (!sentences[n]) return
    show(null)
    reach(n)
    reader.current?.scrollTo(spanOf(n))
    announce(spokenSentence(model, layer, n))
  }

  function stepUntagged(by: 1 | -1): void {
    const from = next(state.cursor, by)
    const untagged = untaggedSentences(model, layer)
    const n = by > 0 ? untagged.find((each) => each >= from) : untagged.findLast((each) => each <= from)
    if (n === undefined) toast(words.annotate.noneUntagged)
    else goTo(n)
  }

  function extend(by: 1 | -1): void {
    const anchor = state.cursor ?? 0
    const { selection: chosen } = state
    const last = chosen ? sentences.findLastIndex((sentence) => overlaps(sentence, chosen)) : anchor
    const head = (state.head ?? last) + by
    if (!sentences[head] || head < anchor) return
    const selection = { start: spanOf(anchor).start, end: spanOf(head).end }
    show(selection)
    setState({ cursor: anchor, selection, activeId: null, head })
    reader.current?.scrollTo(spanOf(head))
    announce(words.annotate.selected(head - anchor + 1))
  }

  function moveSelectionEdge(edge: 'start' | 'end', by: 1 | -1): void {
    const from = state.selection ?? (state.cursor === null ? null : spanOf(state.cursor))
    if (!from) return
    const selection = moveEdge(model, from, edge, by)
    show(selection)
    setState({ ...state, selection, activeId: null })
    announce(model.index.slice(selection.start, selection.end))
  }

  const moves = useStable({
    activate,
    goTo,
    reach,
    step: (by: 1 | -1) => goTo(next(state.cursor, by)),
    stepUntagged,
    extend,
    moveEdge: moveSelectionEdge,
  })
  return { ...state, select, ...moves }
}

function next(cursor: number | null, by: 1 | -1): number {
  return cursor === null ? 0 : cursor + by
}

/** 'Sentence 14 of 58. Text. Not tagged.' */
function spokenSentence(model: ArticleModel, layer: readonly AnnotationView[], n: number): string {
  const sentence = model.sentences[n]
  if (!sentence) return ''
  const text = model.index.slice(sentence.start, sentence.end)
  const tags = layer.filter((annotation) => overlaps(annotation, sentence))
  const names = tags.map(({ label }) => words.labels[label].name).join(', ') || words.annotate.notTagged
  const number = model.numbers[n]
  if (number === null || number === undefined) return `${text} ${names}.`
  return words.annotate.sentence(number, model.bodyCount, text, names)
}
