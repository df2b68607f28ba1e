'use client'

import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import type { Place } from './use-place'
import type { TaggingActions } from './use-tagging'

type Shortcut = Parameters<typeof useShortcuts>[1][number]

export type WorkbenchCommands = {
  place: Place
  tagging: TaggingActions
  tag: (label: Label, second?: boolean) => void
  openCard: () => void
  openNote: () => void
  jump: () => void
  leave: () => void
  removeActive: () => void
  moveEdge: (edge: 'start' | 'end', by: 1 | -1) => void
  toggleView: () => void
  done: () => void
}

/** The keys of the workbench; without the right to tag, those that only move. */
export function useWorkbenchKeys(commands: WorkbenchCommands, canTag: boolean): void {
  useShortcuts(
    words.annotate.keysTitle,
    canTag ? [...moving(commands), ...changing(commands)] : moving(commands),
  )
}

function moving({ place, openCard, jump, leave, toggleView }: WorkbenchCommands): Shortcut[] {
  const { keys } = words.annotate
  return [
    { keys: 'j', label: keys.next, run: () => place.step(1) },
    { keys: 'k', label: keys.previous, run: () => place.step(-1) },
    { keys: 'u', label: keys.nextUntagged, run: () => place.stepUntagged(1) },
    { keys: 'Shift+u', label: keys.previousUntagged, run: () => place.stepUntagged(-1) },
    { keys: 'Enter', label: keys.card, run: openCard },
    { keys: 't', label: keys.jump, run: jump },
    { keys: 'Escape', label: keys.leave, run: leave },
    { keys: 'v', label: keys.view, run: toggleView },
  ]
}

function changing(commands: WorkbenchCommands): Shortcut[] {
  const { place, tagging, tag, removeActive, moveEdge, openNote, done } = commands
  const { keys } = words.annotate
  return [
    ...labels.map((label, n) => ({
      keys: String(n + 1),
      label: keys.tag(words.labels[label].name),
      run: () => tag(label),
    })),
    ...labels.map((label, n) => ({
      keys: `Shift+${n + 1}`,
      label: keys.second(words.labels[label].name),
      run: () => tag(label, true),
    })),
    { keys: 'Shift+j', label: keys.extend, run: () => place.extend(1) },
    { keys: 'Shift+k', label: keys.shrink, run: () => place.extend(-1) },
    { keys: 'l', label: keys.endRight, run: () => moveEdge('end', 1) },
    { keys: 'h', label: keys.endLeft, run: () => moveEdge('end', -1) },
    { keys: 'Shift+l', label: keys.startRight, run: () => moveEdge('start', 1) },
    { keys: 'Shift+h', label: keys.startLeft, run: () => moveEdge('start', -1) },
    { keys: 'n', label: keys.note, run: openNote },
    { keys: 'Delete', label: keys.remove, run: removeActive },
    { keys: 'Backspace', label: keys.remove, run: removeActive },
    { keys: 'Mod+z', label: words.undo, run: tagging.undo },
    { keys: 'Mod+Shift+z', label: words.redo, run: tagging.redo },
    { keys: 'Mod+Enter', label: words.annotate.markAsDone, run: done },
  ]
}
