'use client'

import { useImperativeHandle, useMemo, useRef } from 'react'
import { ArticleReader, type ArticleReaderHandle } from '@/components/article/article-reader'
import { laneRows } from '@/components/article/reader-annotation'
import { words } from '@/components/words'
import type { Span } from '@/lib/domain/text/span'
import { columnAnnotations } from './lane-annotations'
import type { ComparePlace } from './use-compare-place'

/**
 * Each reading under a text of its own, side by side. All columns are as wide, break their lines alike and have the same
 * room under each, so that what stands level is the same passage and one scroll moves them all.
 */
export function CompareColumns({ place, letters }: { place: ComparePlace; letters: string[] }) {
  const { view, items, article } = place
  const shown = letters.join()
  const columns = useMemo(
    () => shown.split(',').map((letter) => ({ letter, annotations: columnAnnotations(view, items, letter) })),
    [view, items, shown],
  )
  const readers = useColumnReaders(place)
  const rows = Math.max(...columns.map(({ annotations }) => laneRows(annotations)))
  return (
    <section
      aria-label={words.compare.columnsScroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="article-columns overflow-x-auto"
      style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(13.5rem, 1fr))` }}
    >
      {columns.map(({ letter, annotations }, n) => (
        <div key={letter} className="min-w-0 not-first:border-line not-first:border-s">
          <h2 className="px-4 pb-3 text-h3" aria-label={words.compare.letter(letter)}>
            {letter}
          </h2>
          <ArticleReader
            ref={(handle) => readers.set(n, handle)}
            {...article.revision}
            name={words.compare.textOf(letter)}
            language={article.language}
            annotations={annotations}
            mode="lanes"
            rows={rows}
            activeId={null}
            activeSpan={place.active}
            cursor={null}
            onSelect={(span) => readers.select(n, span)}
            onActivate={place.activate}
          />
        </div>
      ))}
    </section>
  )
}

/** The columns as one reader: what is selected in one is selected in all. */
function useColumnReaders({ reader, select }: ComparePlace) {
  const handles = useRef<(ArticleReaderHandle | null)[]>([])
  const last = useRef(0)
  useImperativeHandle(reader, () => {
    const first = () => handles.current[last.current] ?? handles.current[0] ?? null
    return {
      isDrawn: () => first()?.isDrawn() ?? false,
      scrollTo: (target: string | Span) => first()?.scrollTo(target),
      rectOf: (target: string | Span) => first()?.rectOf(target) ?? null,
      selectSpan: (span: Span | null) => {
        for (const handle of handles.current) handle?.selectSpan(span)
      },
      currentSelection: () => first()?.currentSelection() ?? null,
      topOf: (target: string | Span) => first()?.topOf(target) ?? null,
      leaderStart: (target: string | Span) => first()?.leaderStart(target) ?? null,
      makeRoom: (target: string | Span | null, height: number) => first()?.makeRoom(target, height) ?? null,
    }
  }, [])
  return {
    set: (n: number, handle: ArticleReaderHandle | null) => {
      handles.current[n] = handle
    },
    select: (n: number, span: Span | null) => {
      last.current = n
      for (const [other, handle] of handles.current.entries()) if (other !== n) handle?.selectSpan(span)
      select(span)
    },
  }
}
