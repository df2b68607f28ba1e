'use client'

import { useRef } from 'react'
import type { AnnotationView } from '@/lib/contract/annotations'
import { namesIn } from './tag-details'

/** The names that were used in this reading; the same list as long as they are the same names. */
export function useNames(layer: readonly AnnotationView[]): readonly string[] {
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
