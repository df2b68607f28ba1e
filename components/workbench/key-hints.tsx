'use client'

import { useShortcutSheet } from '@/components/shell/keyboard/shortcuts'
import { KeyHint } from '@/components/ui/key-hint'
import { words } from '@/components/words'

const hints: { keys: string[]; label: keyof typeof words.annotate.hints }[] = [
  { keys: ['J', 'K'], label: 'sentence' },
  { keys: ['1', '2', '3'], label: 'tag' },
  { keys: ['Shift+1'], label: 'second' },
  { keys: ['Enter'], label: 'details' },
  { keys: ['N'], label: 'note' },
  { keys: ['U'], label: 'untagged' },
  { keys: ['Mod+Z'], label: 'undo' },
]

/** The keys one needs most, at the foot of the text; for the eye only, the list of all keys is a button. */
export function KeyHints() {
  const openSheet = useShortcutSheet()
  return (
    <div className="no-print sticky bottom-0 z-10 flex items-center gap-5 overflow-hidden whitespace-nowrap border-line border-t bg-page px-6 py-1.5 text-small text-text2 max-lg:hidden pointer-coarse:hidden">
      {hints.map(({ keys, label }) => (
        <span key={label} aria-hidden className="inline-flex items-center gap-1">
          {keys.map((each) => (
            <KeyHint key={each} keys={each} />
          ))}
          <span className="ms-1">{words.annotate.hints[label]}</span>
        </span>
      ))}
      <button
        type="button"
        className="ms-auto inline-flex items-center gap-1.5 rounded-chip"
        aria-keyshortcuts="?"
        onClick={openSheet}
      >
        <KeyHint keys="?" />
        {words.annotate.hints.all}
      </button>
    </div>
  )
}
