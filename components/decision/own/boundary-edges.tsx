'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { IconButton } from '@/components/ui/button'
import { words } from '@/components/words'
import type { ComparePlace } from '../../compare/use-compare-place'

/** The passage of an own tag, moved word by word: by keys, and by touch or voice. */
export function BoundaryEdges({ place }: { place: ComparePlace }) {
  const text = words.annotate.sentenceList
  const edges = [
    { edge: 'start', label: text.start, keys: ['Shift+H', 'Shift+L'] },
    { edge: 'end', label: text.end, keys: ['H', 'L'] },
  ] as const
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-text2">
      {edges.map(({ edge, label, keys }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would say its name before every button
        <div key={edge} role="group" aria-label={label} className="inline-flex items-center">
          <span aria-hidden className="me-1">
            {label}
          </span>
          <IconButton
            size="small"
            label={text.wordLeft(label)}
            keys={keys[0]}
            icon={<ArrowLeft aria-hidden />}
            onClick={() => place.moveEdge(edge, -1)}
          />
          <IconButton
            size="small"
            label={text.wordRight(label)}
            keys={keys[1]}
            icon={<ArrowRight aria-hidden />}
            onClick={() => place.moveEdge(edge, 1)}
          />
        </div>
      ))}
    </div>
  )
}
