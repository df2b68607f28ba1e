'use client'

import { labelTints } from '@/components/annotation/label-chip'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { KeyHint } from '@/components/ui/key-hint'
import { words } from '@/components/words'
import { labels } from '@/lib/domain/codebook/labels'
import type { ComparePlace } from '../../compare/use-compare-place'
import { DetailsFrom } from '../details-from'
import type { Deciding } from '../use-deciding'
import { BoundaryEdges } from './boundary-edges'

/** What an editor says where no reading has it right: a label of one's own and its boundaries, or no tag. */
export function OwnLabel({ place, deciding }: { place: ComparePlace; deciding: Deciding }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-small text-text2">
        {place.isAdding ? words.compare.adding : words.compare.ownLabel}
      </legend>
      <div className="flex flex-wrap gap-1">
        {labels.map((label, n) => (
          <button
            key={label}
            type="button"
            aria-keyshortcuts={String(n + 1)}
            title={words.labels[label].tooltip}
            aria-pressed={deciding.form?.tagging.label === label}
            onClick={() => deciding.own(label)}
            className={classes(
              'target inline-flex items-center gap-1 rounded-control px-1.5 font-semibold text-small hover:outline-2 hover:outline-current hover:-outline-offset-2 aria-pressed:outline-2 aria-pressed:outline-current aria-pressed:-outline-offset-2',
              labelTints[label],
            )}
          >
            <KeyHint keys={String(n + 1)} />
            {words.labels[label].name}
          </button>
        ))}
      </div>
      {!place.isAdding && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" keys="X" onClick={deciding.noTag}>
            {words.noTag}
          </Button>
          <Boundaries place={place} />
        </div>
      )}
      <BoundaryEdges place={place} />
      {!place.isAdding && <DetailsFrom place={place} />}
    </fieldset>
  )
}

function Boundaries({ place }: { place: ComparePlace }) {
  if (place.boundaries.length < 2 || !place.boundary) {
    return <span className="text-small text-text2">{words.compare.boundariesSame}</span>
  }
  return (
    <Button size="small" variant="quiet" keys="M" onClick={place.cycleBoundary}>
      {words.compare.boundaries}: {words.compare.boundary(place.boundary.name)}
    </Button>
  )
}
