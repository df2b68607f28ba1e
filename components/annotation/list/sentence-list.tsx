'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Bench } from '../../workbench/use-workbench'
import { untaggedSentences } from '../article-model'
import { useFieldKeys } from '../use-field-keys'
import { useGradually } from '../use-gradually'
import { useOffers } from '../use-offers'
import { ListBar } from './list-bar'
import { sentenceId, tagsBySentence } from './sentence'
import { SentenceEntry } from './sentence-entry'

/** How many sentences are there at once; the others follow. */
const FIRST = 30

const none: readonly AnnotationView[] = []

/**
 * The same article sentence by sentence, with the browser's own controls: for screen readers, touch and voice. Made
 * anew for each choice of sentences: one that is tagged meanwhile does not vanish from under the hand.
 */
export function SentenceList({ bench }: { bench: Bench }) {
  const { model, layer, place, look, canTag, article, tagging, commands } = bench
  const area = useRef<HTMLDivElement>(null)
  const offers = useOffers(model, layer)
  const tags = useMemo(() => tagsBySentence(model, layer), [model, layer])
  // A radio that is pressed before the page's own code is there would show a tag that nobody keeps.
  const isReady = useHydrated()
  const [chosen] = useState(() =>
    look.view === 'untagged' ? untaggedSentences(model, layer) : model.sentences.map((_, n) => n),
  )
  const shown = useGradually(chosen, FIRST)
  useFieldKeys(area, () => focusSentence(place.cursor))
  useFocusAtCursor(place.cursor, shown.length)
  return (
    <div id="text" ref={area} tabIndex={-1} className="bg-canvas">
      <ol
        aria-label={words.annotate.sentenceList.title}
        className="mx-auto max-w-180 bg-page sm:border-line sm:border-x"
      >
        {shown.map((n) => {
          const own = tags.get(n) ?? none
          return (
            <SentenceEntry
              key={n}
              n={n}
              model={model}
              tags={own}
              offers={offers}
              language={article.language}
              isCurrent={n === place.cursor}
              detailsOf={own.some(({ id }) => id === bench.detailsOf) ? bench.detailsOf : null}
              hasReading={article.review !== null}
              canTag={canTag}
              isReady={isReady}
              tagging={tagging}
              commands={commands}
              onReach={place.reach}
            />
          )
        })}
      </ol>
      {chosen.length === 0 && (
        <p className="mx-auto max-w-180 bg-page px-4 py-8 text-text2 sm:border-line sm:border-x sm:px-6">
          {words.annotate.allTagged}
        </p>
      )}
      {canTag && <ListBar bench={bench} />}
    </div>
  )
}

/** In the list the cursor is the focus: a key that moves one moves the other. */
function useFocusAtCursor(cursor: number | null, shown: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence may be shown only now
  useEffect(() => {
    if (cursor !== null && !entryOf(cursor)?.contains(document.activeElement)) focusSentence(cursor)
  }, [cursor, shown])
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
