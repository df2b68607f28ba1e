'use client'

import { useRef } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { labels } from '@/lib/domain/codebook/labels'
import { passageOf } from '../decision/choice'
import { copiedTagging } from '../decision/own/own-tagging'
import type { Deciding } from '../decision/use-deciding'
import type { CompareAddress } from './use-compare-address'
import type { ComparePlace } from './use-compare-place'

/** A to D take a reading; further letters mean something else. */
const MOST_TAKE_KEYS = 4

export type CompareCommands = {
  place: ComparePlace
  deciding: Deciding
  address: CompareAddress
  canDecide: boolean
  onAccept: () => void
  onSend: (() => void) | null
}

/** The keys of comparing; those that change something only for editors. */
export function useCompareKeys(commands: CompareCommands): void {
  const { canDecide, onSend } = commands
  const jump = useJump()
  useShortcuts(words.articleTabs.compare, [
    ...moving(commands),
    { keys: 't', label: words.compare.jump, run: jump },
    ...(canDecide ? [...deciding(commands), ...shaping(commands)] : []),
    ...(onSend ? [{ keys: 'Mod+Enter', label: words.compare.send, run: onSend }] : []),
  ])
}

function moving({ place, deciding, address }: CompareCommands) {
  const { compare } = words
  return [
    { keys: 'j', label: compare.nextOpen, run: () => place.step(1, 'open') },
    { keys: 'k', label: compare.previousOpen, run: () => place.step(-1, 'open') },
    { keys: 'Shift+j', label: compare.nextAny, run: () => place.step(1, 'all') },
    { keys: 'Shift+k', label: compare.previousAny, run: () => place.step(-1, 'all') },
    { keys: 'u', label: compare.nextUndecided, run: () => place.step(1, 'undecided') },
    { keys: 'Shift+u', label: compare.previousUndecided, run: () => place.step(-1, 'undecided') },
    { keys: 'v', label: compare.cycleView, run: address.cycleView },
    { keys: 'Escape', label: compare.clearSelection, run: () => leave(place, deciding) },
  ]
}

function deciding({ place, deciding, onAccept }: CompareCommands) {
  const { compare } = words
  return [
    ...place.view.readings.slice(0, MOST_TAKE_KEYS).map(({ letter }) => ({
      keys: letter.toLowerCase(),
      label: compare.take(letter),
      run: () => deciding.take(letter),
    })),
    ...labels.map((label, n) => ({
      keys: String(n + 1),
      label: `${compare.ownLabel}: ${words.labels[label].name}`,
      run: () => deciding.own(label),
    })),
    ...labels.map((label, n) => ({
      keys: `Shift+${n + 1}`,
      label: compare.secondTag(words.labels[label].name),
      run: () => deciding.own(label, { second: true }),
    })),
    { keys: 'x', label: words.noTag, run: deciding.noTag },
    { keys: 'y', label: compare.proposal, run: deciding.takeProposal },
    { keys: 'Shift+y', label: compare.acceptAll, run: onAccept },
    { keys: 'Mod+z', label: words.undo, run: deciding.undoLast },
    { keys: 'Mod+Shift+z', label: words.redo, run: deciding.redoLast },
  ]
}

function shaping({ place, deciding }: CompareCommands) {
  const { keys } = words.annotate
  return [
    { keys: 'm', label: words.compare.cycleBoundaries, run: place.cycleBoundary },
    { keys: 'l', label: keys.endRight, run: () => place.moveEdge('end', 1) },
    { keys: 'h', label: keys.endLeft, run: () => place.moveEdge('end', -1) },
    { keys: 'Shift+l', label: keys.startRight, run: () => place.moveEdge('start', 1) },
    { keys: 'Shift+h', label: keys.startLeft, run: () => place.moveEdge('start', -1) },
    { keys: 'n', label: words.compare.giveReason, run: () => deciding.reasonField.current?.focus() },
    { keys: 'Enter', label: words.compare.editDetails, run: () => openDetails(place, deciding) },
  ]
}

/** From the text to the decision and back to where one was in the text. */
function useJump(): () => void {
  const left = useRef<HTMLElement | null>(null)
  return () => {
    const here = document.activeElement
    const text = here?.closest<HTMLElement>('.article-text')
    if (text) {
      left.current = text
      document.getElementById('decision-title')?.focus()
      return
    }
    const back = left.current?.isConnected
      ? left.current
      : document.querySelector<HTMLElement>('.article-text')
    back?.focus({ preventScroll: true })
  }
}

function leave(place: ComparePlace, deciding: Deciding): void {
  deciding.openForm(null)
  place.reset()
}

/** The details of the own tag that would stand here: of what is final, else of the first reading's label. */
function openDetails(place: ComparePlace, deciding: Deciding): void {
  const { active } = place
  if (!active?.cluster) return
  const [final] = active.final
  const { label } = final ?? active.cluster.annotations[0] ?? {}
  if (!label) return
  const tagging = final ? passageOf(final) : copiedTagging(label, active.cluster, place.detailsFrom)
  deciding.openForm({ tagging, second: false })
}
