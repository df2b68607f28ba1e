'use client'

import { type RefObject, useRef, useState } from 'react'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import type { Label } from '@/lib/domain/codebook/labels'
import { missingAttributes } from '@/lib/domain/codebook/missing-attributes'
import type { ComparePlace } from '../compare/use-compare-place'
import { type Choice, choiceOf, type OnCluster, passageOf } from './choice'
import { type DecisionItem, nextOpen } from './decision-items'
import { copiedTagging } from './own/own-tagging'
import { trimmedChoice } from './own/trimmed-choice'
import { proposalOf } from './proposal'
import { useDecisionHistory } from './use-decision-history'

/** The place of a refusal that concerns what is being added. */
export const ADDING = 'adding'

/** An own tag whose details are being filled in; `second` when it joins what is decided there. */
export type OwnForm = { tagging: Tagging; second: boolean }

export type Deciding = {
  /** Whether the project wants to know why, however this is decided. */
  asksReason: (item: DecisionItem | null) => boolean
  reason: string
  setReason: (reason: string) => void
  reasonField: RefObject<HTMLTextAreaElement | null>
  form: OwnForm | null
  openForm: (form: OwnForm | null) => void
  take: (letter: string) => void
  takeProposal: () => void
  noTag: () => void
  /** The own label here: decided at once when its details are known, else they are asked for. */
  own: (label: Label, options?: { second?: boolean }) => void
  settleForm: (form: OwnForm) => void
  /** What was refused, cut back to what can stand beside the rest; null when nothing was, or nothing can. */
  trimmed: (where: string) => Choice | null
  settleTrimmed: (choice: Choice) => void
  undo: (item: DecisionItem) => void
  undoLast: () => void
  redoLast: () => void
  accept: () => Promise<number | null>
}

/** What an editor can decide on the active passage; each decision moves on to the next open one. */
export function useDeciding(place: ComparePlace, needsReason: boolean, canDecide: boolean): Deciding {
  const [reason, setReason] = useState('')
  const [form, openForm] = useState<OwnForm | null>(null)
  const [tried, setTried] = useState<{ where: string; choice: Choice } | null>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const history = useDecisionHistory(place)
  const { view, items, active, change, refuse } = place

  const asksReason = (item: DecisionItem | null) => needsReason && !item?.isAgreed

  /** The choice with the reason that was given; null when one is needed and missing. */
  function withReason<C extends Choice>(where: string, choice: C, needed: boolean): C | null {
    if (reason.trim()) return { ...choice, reason: reason.trim() }
    if (!needed || choice.reason) return choice
    refuse(where, { message: words.compare.reasonMissing, conflict: null })
    reasonField.current?.focus()
    return null
  }

  async function settle(item: DecisionItem | null, draft: OnCluster, what: string, stay = false) {
    if (!canDecide || place.isAdding || !item?.cluster || place.pending.has(item.id)) return
    const takesAgreed = draft.kind === 'TAKE' && item.isAgreed
    const choice = withReason(item.id, draft, needsReason && !takesAgreed)
    if (!choice) return
    setTried({ where: item.id, choice })
    const made = history.make({ target: item.id, before: choiceOf(item), after: choice })
    leave(item, what, stay)
    if ((await made) === null) place.goTo(item)
  }

  function leave(item: DecisionItem, what: string, stay: boolean): void {
    setReason('')
    openForm(null)
    const busy = new Set([...place.pending, item.id])
    const left = items.filter(({ isOpen, id }) => isOpen && !busy.has(id)).length
    place.goTo(stay ? item : nextOpen(items, item, 1, busy), words.compare.saved(what, left))
  }

  async function add(annotation: Extract<Choice, { kind: 'ADD' }>['annotation']): Promise<void> {
    const choice = withReason(ADDING, { kind: 'ADD', annotation } as Choice, needsReason)
    if (!choice) return
    setTried({ where: ADDING, choice })
    const made = await history.make({ target: ADDING, before: null, after: choice })
    if (made === null) return
    setReason('')
    openForm(null)
    place.reset()
  }

  const on = (item: DecisionItem) => ({
    clusterId: item.id,
    seen: item.cluster?.annotations.map(({ id }) => id) ?? [],
  })

  function settleForm({ tagging, second }: OwnForm): void {
    if (place.isAdding && place.selection) void add({ ...place.selection, ...tagging })
    else if (active && place.boundary) {
      const settled = second && !active.decision?.stale ? active.final.map(passageOf) : []
      const annotations = [...settled, { ...place.boundary.span, ...tagging }]
      void settle(
        active,
        { kind: 'OWN', annotations, ...on(active) },
        words.labels[tagging.label].name,
        second,
      )
    }
  }

  function own(label: Label, { second = false } = {}): void {
    if (!canDecide || place.touchesSeveral || (!place.isAdding && !active?.cluster)) return
    const cluster = place.isAdding ? null : (active?.cluster ?? null)
    const tagging = copiedTagging(label, cluster, place.detailsFrom)
    if (missingAttributes(tagging).length > 0) openForm({ tagging, second })
    else settleForm({ tagging, second })
  }

  function take(letter: string): void {
    const reading = view.readings.find((one) => one.letter === letter)
    if (!reading || !active) return
    const choice: OnCluster = { kind: 'TAKE', layerId: reading.layerId, ...on(active) }
    void settle(active, choice, words.compare.letter(letter))
  }

  function takeProposal(): void {
    const proposal = active?.cluster?.proposal
    if (!active || !proposal || proposalOf(view, active) === null) return
    if (proposal.kind === 'NO_TAG') noTag()
    else take(view.readings.find(({ layerId }) => layerId === proposal.layerId)?.letter ?? '')
  }

  function noTag(): void {
    if (active) void settle(active, { kind: 'NO_TAG', ...on(active) }, words.noTag)
  }

  async function undo(item: DecisionItem): Promise<void> {
    if (!canDecide || !item.decision) return
    const target = item.decision.clusterId ?? item.id
    const undone = await history.make({ target, before: choiceOf(item), after: null })
    if (undone !== null) place.goTo(item, words.compare.undone)
  }

  /** Goes where the step of the history was, and says so. */
  function follow(target: string | null, said: string, nothing: string): void {
    const item = items.find(({ id }) => id === target) ?? active
    place.goTo(item, target === null ? nothing : said)
  }

  return {
    asksReason,
    reason,
    setReason,
    reasonField,
    form,
    openForm,
    take,
    takeProposal,
    noTag,
    own,
    settleForm,
    trimmed: (where) =>
      tried?.where === where ? trimmedChoice(tried.choice, view, place.model.index) : null,
    settleTrimmed: (choice) => {
      if (choice.kind === 'ADD') void add(choice.annotation)
      else void settle(active, choice, words.compare.trimmedTo)
    },
    undo,
    undoLast: () => follow(history.undo(), words.compare.undone, words.compare.nothingToUndo),
    redoLast: () => follow(history.redo(), words.compare.redone, words.compare.nothingToRedo),
    accept: async () => {
      const params = { articleId: place.article.id }
      const answer = await change('accept', () =>
        request('POST /api/v1/articles/{articleId}/decisions/accept-agreed', { params, body: {} }),
      )
      return answer?.accepted ?? null
    },
  }
}
