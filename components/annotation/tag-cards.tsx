'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type RefObject, useImperativeHandle, useRef } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { IconButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { type ArticleModel, paragraphOf, sentenceOf } from './article-model'
import { TagCard } from './tag-card'
import { namesIn } from './tag-details'
import { useCardPlaces } from './use-card-places'
import type { TaggingActions } from './use-tagging'

export type TagCardsProps = {
  model: ArticleModel
  layer: readonly AnnotationView[]
  activeId: string | null
  canTag: boolean
  reader: RefObject<ArticleReaderHandle | null>
  tagging: TaggingActions
  onActivate: (id: string | null) => void
  onShow: (id: string) => void
  onRemove: (id: string) => void
  onLeave: () => void
  /** Called when passages moved. */
  arrangeRef: RefObject<(() => void) | null>
}

/** The cards beside the text, level with their passages; below 1024 px the active one alone, at the thumb. */
export function TagCards(props: TagCardsProps) {
  const { model, layer, activeId, canTag, tagging } = props
  const list = useRef<HTMLOListElement>(null)
  const { tops, bottom, arrange } = useCardPlaces(list, props.reader, layer, activeId)
  useImperativeHandle(props.arrangeRef, () => arrange, [arrange])
  const sources = namesIn(layer)
  return (
    <aside
      id="tags"
      tabIndex={-1}
      aria-label={words.annotate.aside}
      className={classes(
        'lg:relative lg:w-70 xl:w-80 lg:shrink-0 lg:grow lg:max-w-90',
        'max-lg:no-print max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[45dvh] max-lg:overflow-y-auto max-lg:border-t max-lg:border-ctl max-lg:bg-canvas max-lg:p-3 max-lg:pb-4 max-sm:bottom-14',
        !activeId && 'max-lg:hidden',
      )}
    >
      {activeId && <SheetBar {...props} activeId={activeId} />}
      {layer.length === 0 && canTag && (
        <p className="p-2 text-text2 max-lg:hidden">{words.annotate.noTags}</p>
      )}
      <ol
        ref={list}
        aria-label={words.annotate.tags}
        className="lg:relative"
        style={{ minHeight: bottom > 0 ? `min(${bottom}px, 100%)` : undefined }}
      >
        {layer.map((annotation) => (
          <li
            key={annotation.id}
            className={classes(
              'lg:absolute lg:inset-x-0 lg:transition-[top]',
              annotation.id !== activeId && 'max-lg:hidden',
            )}
            style={{ top: tops.get(annotation.id) ?? 0 }}
          >
            <TagCard
              annotation={annotation}
              sources={sources}
              number={model.numbers[sentenceOf(model, annotation)] ?? null}
              paragraph={paragraphOf(model, annotation.start)}
              active={annotation.id === activeId}
              onChange={
                canTag
                  ? {
                      tagging: (change) => tagging.edit(annotation.id, { tagging: change }),
                      note: (note) => tagging.edit(annotation.id, { note }),
                    }
                  : null
              }
              onActivate={() => props.onActivate(annotation.id)}
              onShow={() => props.onShow(annotation.id)}
              onRemove={() => props.onRemove(annotation.id)}
              onLeave={props.onLeave}
            />
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** On narrow screens: from one tag to the next. */
function SheetBar({ layer, activeId, onShow }: TagCardsProps & { activeId: string }) {
  const at = layer.findIndex(({ id }) => id === activeId)
  const [previous, next] = [layer[at - 1], layer[at + 1]]
  return (
    <div className="mb-2 flex justify-end gap-1 lg:hidden">
      <IconButton
        label={words.annotate.previousTag}
        icon={<ChevronLeft />}
        onClick={() => previous && onShow(previous.id)}
      />
      <IconButton
        label={words.annotate.nextTag}
        icon={<ChevronRight />}
        onClick={() => next && onShow(next.id)}
      />
    </div>
  )
}
