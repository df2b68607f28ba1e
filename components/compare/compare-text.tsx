'use client'

import { useMemo } from 'react'
import { TagToolbar } from '@/components/annotation/tag-toolbar'
import { ArticleReader } from '@/components/article/article-reader'
import type { Deciding } from '../decision/use-deciding'
import { CompareColumns } from './compare-columns'
import { laneAnnotations } from './lane-annotations'
import type { CompareAddress } from './use-compare-address'
import type { ComparePlace } from './use-compare-place'

export type CompareTextProps = {
  place: ComparePlace
  address: CompareAddress
  deciding: Deciding
  canDecide: boolean
}

/** The article with the readings as lines under it, or beside each other; tinted where the final layer is decided. */
export function CompareText({ place, address, deciding, canDecide }: CompareTextProps) {
  const { article, view, items, active } = place
  const { letters } = address
  const shown = letters.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the letters
  const annotations = useMemo(() => laneAnnotations(view, items, letters), [view, items, shown])
  return (
    <>
      {address.view === 'columns' ? (
        <CompareColumns place={place} letters={letters} />
      ) : (
        <ArticleReader
          ref={place.reader}
          {...article.revision}
          language={article.language}
          annotations={annotations}
          mode="lanes"
          rows={letters.length}
          activeId={null}
          activeSpan={active}
          cursor={null}
          onSelect={place.select}
          onActivate={place.activate}
        />
      )}
      {canDecide && place.selection && !deciding.form && (
        <TagToolbar selection={place.selection} reader={place.reader} onTag={deciding.own} />
      )}
    </>
  )
}
