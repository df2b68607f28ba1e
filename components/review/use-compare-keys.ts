'use client'

import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { labels } from '@/lib/domain/codebook/labels'
import { copiedTagging } from './own-tagging'
import type { ComparePlace } from './use-compare-place'
import type { Deciding } from './use-deciding'

type Dialogs = { onAccept: () => void; onSend: (() => void) | null }

/** The keys of comparing; those that change something only for editors. */
export function useCompareKeys(
  place: ComparePlace,
  deciding: Deciding,
  canDecide: boolean,
  dialogs: Dialogs,
): void {
  const { compare } = words
  const moving = [
    { keys: 'j', label: compare.nextOpen, run: () => place.step(1, true) },
    { keys: 'k', label: compare.previousOpen, run: () => place.step(-1, true) },
    { keys: 'Shift+j', label: compare.nextAny, run: () => place.step(1, false) },
    { keys: 'Shift+k', label: compare.previousAny, run: () => place.step(-1, false) },
    { keys: 't', label: compare.jump, run: jump },
    { keys: 'Escape', label: compare.clearSelection, run: () => leave(place, deciding) },
  ]
  const changing = [
    ...place.view.readings.map(({ letter }) => ({
      keys: letter.toLowerCase(),
      label: compare.take(letter),
      run: () => deciding.take(letter),
    })),
    ...labels.map((label, n) => ({
      keys: String(n + 1),
      label: `${compare.ownLabel}: ${words.labels[label].name}`,
      run: () => deciding.own(label),
    })),
    { keys: 'x', label: words.noTag, run: deciding.noTag },
    { keys: 'm', label: compare.cycleBoundaries, run: place.cycleBoundary },
    { keys: 'y', label: compare.proposal, run: deciding.takeProposal },
    { keys: 'Enter', label: compare.editDetails, run: () => openDetails(place, deciding) },
    { keys: 'Shift+y', label: compare.acceptAll, run: dialogs.onAccept },
    { keys: 'Mod+z', label: words.undo, run: deciding.undoLast },
  ]
  const sending = dialogs.onSend ? [{ keys: 'Mod+Enter', label: compare.send, run: dialogs.onSend }] : []
  useShortcuts(words.articleTabs.compare, [...moving, ...(canDecide ? changing : []), ...sending])
}

/** From the decision to the text and back. */
function jump(): void {
  const text = document.querySelector<HTMLElement>('.article-text')
  const panel = document.getElementById('decision-title')
  if (text?.contains(document.activeElement)) panel?.focus()
  else text?.focus()
}

function leave(place: ComparePlace, deciding: Deciding): void {
  deciding.openForm(null)
  place.reader.current?.selectSpan(null)
  place.select(null)
}

/** The details of the own tag that would stand here: of what is final, else of the first reading's label. */
function openDetails(place: ComparePlace, deciding: Deciding): void {
  const { active } = place
  if (!active?.cluster) return
  const { label } = active.final[0] ?? active.cluster.annotations[0] ?? {}
  if (label) deciding.openForm(active.final[0] ?? copiedTagging(label, active.cluster))
}
