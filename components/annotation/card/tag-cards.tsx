'use client'

import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type RefObject, useImperativeHandle, useMemo, useRef } from 'react'
import { IconButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { Bench } from '../../workbench/use-workbench'
import { placesInText } from '../article-model'
import { useGradually } from '../use-gradually'
import { useOffers } from '../use-offers'
import { CardLeader } from './card-leader'
import { TagCard } from './tag-card'
import { useCardMode } from './use-card-mode'
import { useCardPlaces } from './use-card-places'
import { useCardStops } from './use-card-stops'

/** From how many cards on those out of sight are not drawn; they stay in the list all the same. */
const MANY = 150

export type TagCardsProps = {
  bench: Bench
  /** Called when passages moved. */
  movedRef: RefObject<(() => void) | null>
}

/** The cards, level with their passages; on narrower screens the active one alone. */
export function TagCards({ bench, movedRef }: TagCardsProps) {
  const { model, canTag, reader, tagging, place, commands } = bench
  // not before the text, beside which they have to be placed
  const layer = useGradually(bench.layer, 0)
  const activeId = bench.active?.id ?? null
  const list = useRef<HTMLOListElement>(null)
  const mode = useCardMode()
  const places = useCardPlaces({ list, reader, layer, activeId, mode })
  const stops = useCardStops(layer, activeId)
  const offers = useOffers(model, layer)
  const found = useMemo(() => placesInText(model, layer), [model, layer])
  const { onMoved } = places
  useImperativeHandle(movedRef, () => onMoved, [onMoved])
  return (
    <aside
      id="tags"
      tabIndex={-1}
      aria-label={words.annotate.aside}
      className={classes(
        'lg:relative lg:shrink-0 lg:grow lg:basis-70 lg:max-w-90',
        'max-sm:no-print max-sm:fixed max-sm:inset-x-0 max-sm:bottom-14 max-sm:z-20 max-sm:max-h-[50dvh] max-sm:overflow-y-auto max-sm:border-ctl max-sm:border-t max-sm:bg-canvas max-sm:p-3',
        activeId ? 'tag-sheet' : 'max-lg:hidden',
      )}
    >
      {activeId && <SheetBar bench={bench} activeId={activeId} />}
      {bench.layer.length === 0 && canTag && (
        <p className="p-2 text-text2 max-lg:hidden">{words.annotate.noTags}</p>
      )}
      <ol
        ref={list}
        aria-label={words.annotate.tags}
        className="lg:relative"
        style={{ minHeight: mode === 'beside' ? places.bottom + 16 : undefined }}
        onKeyDown={stops.move}
      >
        {places.leader && <CardLeader {...places.leader} />}
        {layer.map((annotation) => {
          const { id } = annotation
          const active = id === activeId
          return (
            <li
              key={id}
              className={classes(
                'lg:absolute lg:inset-x-0 lg:transition-[top]',
                'sm:max-lg:absolute sm:max-lg:start-12 sm:max-lg:end-6 sm:max-lg:z-10 sm:max-lg:max-w-150',
                !active && 'max-lg:hidden',
                !places.tops.has(id) && 'sm:invisible',
                layer.length > MANY &&
                  !active &&
                  'not-focus-within:[content-visibility:auto] [contain-intrinsic-size:auto_64px]',
              )}
              style={{ top: places.tops.get(id) }}
            >
              <TagCard
                annotation={annotation}
                offers={offers}
                place={places.far.has(id) ? (found.get(id)?.inWords ?? '') : (found.get(id)?.name ?? '')}
                paragraph={found.get(id)?.paragraph ?? 0}
                active={active}
                isStop={stops.stop === id}
                canTag={canTag}
                tagging={tagging}
                commands={commands}
                onActivate={place.activate}
              />
            </li>
          )
        })}
      </ol>
    </aside>
  )
}

/** On the sheet: from one tag to the next, and away. */
function SheetBar({ bench: { layer, commands, place }, activeId }: { bench: Bench; activeId: string }) {
  const at = layer.findIndex(({ id }) => id === activeId)
  const [previous, next] = [layer[at - 1], layer[at + 1]]
  const go = (to: typeof next) => (to ? () => commands.show(to.id) : undefined)
  return (
    <div className="-mt-1.5 mb-1.5 flex gap-1 sm:hidden">
      <IconButton
        label={words.annotate.previousTag}
        blocked={previous ? undefined : words.annotate.noPreviousTag}
        icon={<ChevronLeft aria-hidden />}
        onClick={go(previous)}
      />
      <IconButton
        label={words.annotate.nextTag}
        blocked={next ? undefined : words.annotate.noNextTag}
        icon={<ChevronRight aria-hidden />}
        onClick={go(next)}
      />
      <IconButton
        label={words.annotate.closeCard}
        icon={<X aria-hidden />}
        className="ms-auto"
        onClick={() => place.activate(null)}
      />
    </div>
  )
}
