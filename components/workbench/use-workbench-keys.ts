'use client'

import type { Shortcut } from '@/components/shell/keyboard/shortcut'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { labels } from '@/lib/domain/codebook/labels'
import type { Place } from './use-place'
import type { TaggingActions } from './use-tagging'
import type { ViewUse } from './use-view'
import type { WorkbenchCommands } from './use-workbench-commands'

type Given = {
  place: Place
  tagging: TaggingActions
  look: ViewUse
  commands: WorkbenchCommands
  /** Null unless this reading is done and another waits. */
  openNext: (() => void) | null
  askDone: () => void
}

/** The keys of the workbench; without the right to tag, those that only move. */
export function useWorkbenchKeys(given: Given, canTag: boolean): void {
  useShortcuts(words.annotate.keysTitle, canTag ? [...moving(given), ...changing(given)] : moving(given))
}

function moving({ place, look, commands, openNext }: Given): Shortcut[] {
  const { keys } = words.annotate
  const step = look.view === 'untagged' ? place.stepUntagged : place.step
  const enter = openNext && place.activeId === null ? openNext : commands.openCard
  return [
    { keys: 'j', label: keys.next, run: () => step(1) },
    { keys: 'k', label: keys.previous, run: () => step(-1) },
    { keys: 'u', label: keys.nextUntagged, run: () => place.stepUntagged(1) },
    { keys: 'Shift+u', label: keys.previousUntagged, run: () => place.stepUntagged(-1) },
    { keys: 'Enter', label: keys.card, run: enter },
    { keys: 't', label: keys.jump, run: commands.jump },
    { keys: 'Escape', label: keys.leave, run: commands.leave },
    { keys: 'v', label: keys.view, run: look.toggle },
    ...(look.view === 'text' ? [{ keys: 'f', label: keys.focus, run: look.toggleCards }] : []),
  ]
}

function changing({ place, tagging, commands, askDone }: Given): Shortcut[] {
  const { keys } = words.annotate
  const { tag, moveEdge, removeActive } = commands
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
    { keys: 'n', label: keys.note, run: commands.openNote },
    { keys: 'Delete', label: keys.remove, run: removeActive },
    { keys: 'Backspace', label: keys.remove, run: removeActive },
    { keys: 'Mod+z', label: words.undo, run: tagging.undo },
    { keys: 'Mod+Shift+z', label: words.redo, run: tagging.redo },
    { keys: 'Mod+Enter', label: words.annotate.markAsDone, run: askDone },
  ]
}
