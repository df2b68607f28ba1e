'use client'

import { useMemo, useRef } from 'react'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { ArticleModel } from './article-model'
import { type Offers, offeredLinks } from './offers'
import { namesIn } from './tag-details'

/** What is offered in this reading; the same as long as nothing of it is another. */
export function useOffers(model: ArticleModel, layer: readonly AnnotationView[]): Offers {
  const names = useNames(layer)
  return useMemo(() => ({ names, links: offeredLinks(model) }), [names, model])
}

function useNames(layer: readonly AnnotationView[]): readonly string[] {
  const known = useRef<{ layer: readonly AnnotationView[]; names: readonly string[] }>({
    layer: [],
    names: [],
  })
  if (known.current.layer !== layer) {
    const names = namesIn(layer)
    const isSame = names.join('\n') === known.current.names.join('\n')
    known.current = { layer, names: isSame ? known.current.names : names }
  }
  return known.current.names
}
