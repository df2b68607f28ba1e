'use client'

import { CalloutBar } from '@/components/ui/callout-bar'
import { Chip } from '@/components/ui/chip'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { blockAt } from '@/lib/domain/text/block'
import { langOf } from '@/lib/domain/text/language'
import type { ComparePlace } from '../compare/use-compare-place'
import { KindMark } from '../review/kind-mark'
import { ReadingCard } from '../review/reading-card'
import { DecidedLine } from './decided-line'
import type { DecisionItem } from './decision-items'
import type { Deciding } from './use-deciding'

export type DecisionPassageProps = {
  item: DecisionItem
  place: ComparePlace
  deciding: Deciding
  canDecide: boolean
  /** The passage is shown in its paragraph: always, or only where the text is not beside it. */
  inContext: 'always' | 'narrow'
}

/** Which passage it is, how the readings differ there, what each says, and what was decided. */
export function DecisionPassage({ item, place, deciding, canDecide, inContext }: DecisionPassageProps) {
  const { cluster } = item
  const { readings } = place.view
  const { article } = place
  const spans = new Set(cluster?.annotations.map(({ start, end }) => `${start} ${end}`))
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 id="decision-title" tabIndex={-1} className="text-h3">
            {place.titleOf(item)}
          </h2>
          <p className="text-small text-text2">{place.placeOf(item).long}</p>
        </div>
        <Chip>
          <KindMark item={item} />
        </Chip>
      </header>
      <Context item={item} place={place} className={inContext === 'narrow' ? 'lg:hidden' : undefined} />
      {item.decision?.stale && (
        <CalloutBar>{cluster ? words.compare.staleDecision : words.compare.staleAddition}</CalloutBar>
      )}
      {item.decision && <DecidedLine item={item} place={place} />}
      {cluster &&
        readings.map(({ letter, revised, layerId }) => (
          <ReadingCard
            key={letter}
            letter={letter}
            reader={article.readings.find((one) => one.layerId === layerId)?.reviewer?.name ?? null}
            isRevised={revised}
            language={article.language}
            passages={cluster.annotations.filter((annotation) => annotation.letter === letter)}
            quotes={spans.size > 1}
            onTake={canDecide ? () => deciding.take(letter) : undefined}
          />
        ))}
    </>
  )
}

type ContextProps = { item: DecisionItem; place: ComparePlace; className?: string | undefined }

/** The paragraph, or paragraphs, of a passage, with the passage itself set off in ink. */
function Context({ item, place, className }: ContextProps) {
  const { index, blocks } = place.model
  const start = blocks[blockAt(blocks, item.start)]?.start ?? item.start
  const end = blocks[blockAt(blocks, item.end - 1)]?.end ?? item.end
  return (
    <p
      lang={langOf(place.article.language)}
      className={classes('whitespace-pre-line font-serif text-text2', className)}
    >
      {index.slice(start, item.start)}
      <mark className="bg-transparent text-text underline decoration-2 underline-offset-4">
        {index.slice(item.start, item.end)}
      </mark>
      {index.slice(item.end, end)}
    </p>
  )
}
