'use client'

import { useHydrated } from '@/components/ui/use-hydrated'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { overlaps } from '@/lib/domain/text/span'
import type { ArticleModel } from './article-model'
import { SentenceEntry } from './sentence-entry'
import { namesIn } from './tag-details'
import type { TaggingActions } from './use-tagging'

export type SentenceListProps = {
  model: ArticleModel
  layer: readonly AnnotationView[]
  canTag: boolean
  tagging: TaggingActions
  cursor: number | null
  language: string | null
  onRemove: (id: string) => void
  /** A sentence of the list has the focus now. */
  onReach: (sentence: number) => void
}

/** The same article sentence by sentence, with the browser's own controls: for screen readers, touch and voice. */
export function SentenceList({ model, layer, cursor, ...rest }: SentenceListProps) {
  const sources = namesIn(layer)
  // A radio that is pressed before the page's own code is there would show a tag that nobody keeps.
  const isReady = useHydrated()
  return (
    <ol
      aria-label={words.annotate.sentenceList.title}
      className="mx-auto max-w-180 bg-page sm:border-line sm:border-x"
    >
      {model.sentences.map((sentence, n) => (
        <SentenceEntry
          key={sentence.start}
          {...rest}
          canTag={rest.canTag && isReady}
          n={n}
          model={model}
          sources={sources}
          isCurrent={n === cursor}
          tags={layer.filter((annotation) => overlaps(annotation, sentence))}
        />
      ))}
    </ol>
  )
}
