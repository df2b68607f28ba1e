'use client'

import { useRef, useState } from 'react'
import { words } from '@/components/words'
import { acceptAgreed, decide, undoDecision } from '@/lib/contract/adjudications'
import { request } from '@/lib/contract/client'
import type { Body } from '@/lib/contract/operation'
import { missingAttributes, type Tagging } from '@/lib/domain/codebook/attributes'
import type { Label } from '@/lib/domain/codebook/labels'
import { type DecisionItem, nextOpen } from './decision-items'
import { copiedTagging } from './own-tagging'
import type { ComparePlace } from './use-compare-place'

/** The place of a refusal that concerns what is being added. */
export const ADDING = 'adding'

export type Deciding = {
  needsReason: boolean
  reason: string
  setReason: (reason: string) => void
  reasonField: React.RefObject<HTMLTextAreaElement | null>
  /** The own tag whose details are being filled in. */
  form: Tagging | null
  openForm: (tagging: Tagging | null) => void
  take: (letter: string) => void
  /** What a majority of the readings says, in words; null when there is none, or one reading only. */
  proposalOf: (item: DecisionItem) => string | null
  takeProposal: () => void
  noTag: () => void
  /** The own label here: decided at once when its details are known, else they are asked for. */
  own: (label: Label) => void
  settleForm: (tagging: Tagging) => void
  undo: (item: DecisionItem) => void
  undoLast: () => void
  accept: () => Promise<number | null>
}

type Choice = Body<typeof decide>
type OnCluster<C> = C extends { clusterId: string } ? Omit<C, 'clusterId' | 'seen' | 'reason'> : never

/** What an editor can decide on the active passage; each decision moves on to the next open one. */
export function useDeciding(place: ComparePlace, needsReason: boolean, canDecide: boolean): Deciding {
  const [reason, setReason] = useState('')
  const [form, openForm] = useState<Tagging | null>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const undoable = useRef<string[]>([])
  const { view, items, active, change, refuse } = place
  const params = { articleId: place.article.id }

  /** The reason to send with it; null when one is needed and missing. */
  function reasonFor(where: string): { reason?: string } | null {
    if (reason.trim()) return { reason: reason.trim() }
    if (!needsReason) return {}
    refuse(where, { message: words.compare.reasonMissing, conflict: null })
    reasonField.current?.focus()
    return null
  }

  async function settle(item: DecisionItem | null, choice: OnCluster<Choice>, what: string): Promise<void> {
    if (!canDecide || place.isAdding || !item?.cluster || place.pending.has(item.id)) return
    const given = reasonFor(item.id)
    if (!given) return
    const seen = item.cluster.annotations.map(({ id }) => id)
    const body = { ...choice, clusterId: item.id, seen, ...given } as Choice
    const sent = change(item.id, () => request(decide, { params, body }))
    undoable.current.push(item.id)
    leave(item, what)
    if (await sent) return
    undoable.current = undoable.current.filter((id) => id !== item.id)
    place.goTo(item)
  }

  function leave(item: DecisionItem, what: string): void {
    setReason('')
    openForm(null)
    const busy = new Set([...place.pending, item.id])
    const left = items.filter(({ isOpen, id }) => isOpen && !busy.has(id)).length
    place.goTo(nextOpen(items, item, 1, busy), words.compare.saved(what, left))
  }

  async function add(tagging: Tagging): Promise<void> {
    const given = reasonFor(ADDING)
    if (!given || !place.selection) return
    const body: Choice = { kind: 'ADD', annotation: { ...place.selection, ...tagging }, ...given }
    const decision = await change(ADDING, () => request(decide, { params, body }))
    if (!decision) return
    undoable.current.push(decision.id)
    setReason('')
    openForm(null)
    place.select(null)
    place.reader.current?.selectSpan(null)
  }

  function settleForm(tagging: Tagging): void {
    if (place.isAdding) add(tagging)
    else if (place.boundary) {
      const annotations = [{ ...place.boundary.span, ...tagging }]
      settle(active, { kind: 'OWN', annotations }, words.labels[tagging.label].name)
    }
  }

  function own(label: Label): void {
    if (!canDecide || place.touchesSeveral || (!place.isAdding && !active?.cluster)) return
    const tagging = copiedTagging(label, place.isAdding ? null : (active?.cluster ?? null))
    if (missingAttributes(tagging).length > 0) openForm(tagging)
    else settleForm(tagging)
  }

  function take(letter: string): void {
    const reading = view.readings.find((one) => one.letter === letter)
    if (reading) settle(active, { kind: 'TAKE', layerId: reading.layerId }, words.compare.letter(letter))
  }

  function takeProposal(): void {
    const proposal = active?.cluster?.proposal
    if (!active || !proposal || proposalOf(active) === null) return
    if (proposal.kind === 'NO_TAG') noTag()
    else take(view.readings.find(({ layerId }) => layerId === proposal.layerId)?.letter ?? '')
  }

  function proposalOf({ cluster }: DecisionItem): string | null {
    if (!cluster?.proposal || view.readings.length < 2) return null
    if (cluster.type === 'AGREE' && cluster.attributesDiffer) return null
    const { proposal } = cluster
    if (proposal.kind === 'NO_TAG') return words.noTag
    const own = cluster.annotations.filter(({ layerId }) => layerId === proposal.layerId)
    return own.map(({ label }) => words.labels[label].name).join(', ')
  }

  function noTag(): void {
    settle(active, { kind: 'NO_TAG' }, words.noTag)
  }

  async function undo(item: DecisionItem): Promise<void> {
    if (!canDecide) return
    const clusterId = item.decision?.clusterId ?? item.id
    undoable.current = undoable.current.filter((id) => id !== item.id)
    const answer = await change(item.id, () => request(undoDecision, { params: { ...params, clusterId } }))
    if (answer) place.goTo(item, words.compare.undone)
  }

  function undoLast(): void {
    const id = undoable.current.at(-1)
    const item = items.find((one) => one.id === id)
    if (item) undo(item)
    else place.goTo(active, words.compare.nothingToUndo)
  }

  async function accept(): Promise<number | null> {
    const answer = await change('accept', () => request(acceptAgreed, { params, body: {} }))
    return answer?.accepted ?? null
  }

  return {
    needsReason,
    reason,
    setReason,
    reasonField,
    form,
    openForm,
    take,
    proposalOf,
    takeProposal,
    noTag,
    own,
    settleForm,
    undo,
    undoLast,
    accept,
  }
}
