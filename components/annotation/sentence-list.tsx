'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { words } from '@/components/words'
import { overlaps } from '@/lib/domain/text/span'
import { untaggedSentences } from './article-model'
import { ListBar } from './list-bar'
import { sentenceId } from './sentence'
import { SentenceEntry } from './sentence-entry'
import { namesIn } from './tag-details'
import { useFieldKeys } from './use-field-keys'
import type { Bench } from './use-workbench'

/**
 * The same article sentence by sentence, with the browser's own controls: for screen readers, touch and voice. Made
 * anew for each choice of sentences: one that is tagged meanwhile does not vanish from under the hand.
 */
export function SentenceList({ bench }: { bench: Bench }) {
  const { model, layer, place, look, canTag } = bench
  const area = useRef<HTMLDivElement>(null)
  const sources = useMemo(() => namesIn(layer), [layer])
  // A radio that is pressed before the page's own code is there would show a tag that nobody keeps.
  const isReady = useHydrated()
  const [chosen] = useState(() =>
    look.view === 'untagged' ? new Set(untaggedSentences(model, layer)) : null,
  )
  useFieldKeys(area, () => focusSentence(place.cursor))
  useFocusAtCursor(place.cursor)
  return (
    <div id="text" ref={area} tabIndex={-1} className="bg-canvas">
      <ol
        aria-label={words.annotate.sentenceList.title}
        className="mx-auto max-w-180 bg-page sm:border-line sm:border-x"
      >
        {model.sentences.map(
          (sentence, n) =>
            (!chosen || chosen.has(n)) && (
              <SentenceEntry
                key={sentence.start}
                bench={bench}
                n={n}
                isReady={isReady}
                sources={sources}
                tags={layer.filter((annotation) => overlaps(annotation, sentence))}
              />
            ),
        )}
      </ol>
      {chosen?.size === 0 && (
        <p className="mx-auto max-w-180 bg-page px-4 py-8 text-text2 sm:border-line sm:border-x sm:px-6">
          {words.annotate.allTagged}
        </p>
      )}
      {canTag && <ListBar bench={bench} />}
    </div>
  )
}

/** In the list the cursor is the focus: a key that moves one moves the other. */
function useFocusAtCursor(cursor: number | null): void {
  useEffect(() => {
    if (cursor !== null && !entryOf(cursor)?.contains(document.activeElement)) focusSentence(cursor)
  }, [cursor])
}

function focusSentence(n: number | null): void {
  const entry = n === null ? null : entryOf(n)
  const control = entry?.querySelector<HTMLElement>('input:checked')
  if (control) control.focus()
  else entry?.scrollIntoView({ block: 'nearest' })
}

function entryOf(n: number): Element | null {
  return document.getElementById(sentenceId(n))?.closest('li') ?? null
}
