'use client'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { type Filter, filters, isShown, toAccept } from '../decision/decision-items'
import { DecisionProgress } from '../decision/decision-progress'
import { IncompleteChip } from '../review/incomplete-chip'
import { AgreementLine } from './agreement-line'
import type { ComparePlace } from './use-compare-place'

export type CompareStripProps = {
  place: ComparePlace
  filter: Filter
  onFilter: (filter: Filter) => void
  /** Opens the question whether to accept what all agree on; absent where one only reads. */
  onAccept?: (() => void) | undefined
}

/** How far deciding is, which decisions are listed, and how far the readings agree. */
export function CompareStrip({ place, filter, onFilter, onAccept }: CompareStripProps) {
  const { items, view, article } = place
  const agreed = toAccept(items).length
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-page px-4 py-2 sm:px-6">
      <DecisionProgress items={items} active={place.active} />
      <fieldset className="inline-flex flex-wrap rounded-control border border-ctl bg-card">
        <legend className="sr-only">{words.compare.show}</legend>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter === one}
            onClick={() => onFilter(one)}
            className={classes(
              'target inline-flex items-center gap-1.5 border-ctl px-3 font-medium not-first-of-type:border-s first-of-type:rounded-s-[5px] last-of-type:rounded-e-[5px] focus-visible:z-10 max-sm:px-2',
              filter === one ? 'bg-action text-on-action' : 'text-text2 hover:bg-hover hover:text-text',
            )}
          >
            {words.compare.filters[one]}
            <span className="tabular-nums">{items.filter((item) => isShown(item, one)).length}</span>
          </button>
        ))}
      </fieldset>
      {onAccept && agreed > 0 && (
        <Button size="small" keys="Shift+Y" onClick={onAccept}>
          {words.compare.acceptAgreed(agreed)}
        </Button>
      )}
      <IncompleteChip article={article} adjudication={view} />
      <p className="sm:ms-auto">
        <AgreementLine agreement={view.agreement} />
      </p>
    </div>
  )
}
