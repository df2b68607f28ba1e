'use client'

import { useEffect, useMemo, useRef } from 'react'
import { ArticleReader } from '@/components/article/article-reader'
import { partLater } from '@/components/ui/later'
import { TagCards } from '../annotation/card/tag-cards'
import { useHoverLink } from '../annotation/card/use-hover-link'
import { useFieldKeys } from '../annotation/use-field-keys'
import { CoachBar } from './coach-bar'
import { KeyHints } from './key-hints'
import { TextMinimap } from './text-minimap'
import type { Bench } from './use-workbench'

const TagToolbar = partLater(async () => (await import('../annotation/tag-toolbar')).TagToolbar)

/** The article as text: its map, its passages with the toolbar over a selection, and the cards beside them. */
export function TextView({ bench }: { bench: Bench }) {
  const { article, model, layer, place, canTag, reader, commands } = bench
  const area = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const moved = useRef<(() => void) | null>(null)
  const drawn = useDrawn(layer)
  useFieldKeys(area, commands.focusText)
  useHoverLink(area)
  useComingFromList(bench)
  const hasCards = article.review !== null && !bench.look.hidesCards
  return (
    <>
      <div
        className="relative flex grow justify-center lg:gap-3 lg:pe-3 xl:ps-2 min-[88rem]:gap-6"
        ref={area}
      >
        <TextMinimap
          blocks={model.blocks}
          annotations={drawn}
          text={text}
          onJump={(offset) => reader.current?.scrollTo({ start: offset, end: offset + 1 })}
        />
        <div
          id="text"
          ref={text}
          tabIndex={-1}
          className="relative min-w-0 grow bg-page pt-10 pb-8 lg:shrink lg:grow-0 lg:basis-180 lg:border-line lg:border-x lg:max-xl:[&_.article-reader]:pe-6"
        >
          <CoachBar bench={bench} />
          <ArticleReader
            ref={reader}
            text={article.revision.text}
            blocks={model.blocks}
            sentences={model.sentences}
            annotations={drawn}
            mode="tint"
            hasCards={hasCards}
            language={article.language}
            activeId={place.activeId}
            cursor={place.cursor}
            onSelect={place.select}
            onActivate={commands.activateOneOf}
            onLayout={() => moved.current?.()}
          />
          {canTag && place.selection && (
            <TagToolbar
              selection={place.selection}
              reader={reader}
              onTag={commands.tag}
              onNote={commands.openNote}
            />
          )}
        </div>
        {hasCards && <TagCards bench={bench} movedRef={moved} />}
      </div>
      {canTag && <KeyHints />}
    </>
  )
}

/** The text begins where the list was left. */
function useComingFromList({ active, place, model, reader }: Bench): void {
  const sentence = place.cursor === null ? undefined : model.sentences[place.cursor]
  const target = active ?? sentence
  const at = useRef(target)
  useEffect(() => {
    if (at.current) reader.current?.scrollTo(at.current)
  }, [reader])
}

/** What the reader draws; what did not change stays the same object, so that it is not drawn again. */
function useDrawn(layer: Bench['layer']) {
  return useMemo(
    () =>
      layer.map(({ id, start, end, label, missing }) => ({
        id,
        start,
        end,
        label,
        incomplete: missing.length > 0,
      })),
    [layer],
  )
}
