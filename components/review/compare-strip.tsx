'use client'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Progress } from '@/components/ui/progress'
import { words } from '@/components/words'
import { type DecisionItem, type Filter, filters, isShown } from './decision-items'

export type CompareStripProps = {
  items: DecisionItem[]
  filter: Filter
  onFilter: (filter: Filter) => void
  /** Opens the question whether to accept what all agree on; absent where one only reads. */
  onAccept?: (() => void) | undefined
}

/** How far deciding is, and which decisions are listed. */
export function CompareStrip({ items, filter, onFilter, onAccept }: CompareStripProps) {
  const open = items.filter((item) => isShown(item, 'open')).length
  const all = items.filter((item) => item.cluster && !item.isAgreed).length
  const toAccept = items.filter(({ isAgreed, isOpen }) => isAgreed && isOpen).length
  const done = all - items.filter((item) => item.cluster && isShown(item, 'open')).length
  const progress = all > 0 ? words.compare.decided(done, all) : words.compare.nothingDiffers
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-page px-4 py-2 sm:px-6">
      <div className="flex items-center gap-3">
        <p className="whitespace-nowrap font-semibold">{progress}</p>
        {all > 0 && (
          <div className="w-24">
            <Progress label={words.compare.aside} value={done} max={all} text={progress} />
          </div>
        )}
      </div>
      <fieldset className="inline-flex flex-wrap rounded-control border border-ctl bg-card">
        <legend className="sr-only">{words.compare.show}</legend>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter === one}
            onClick={() => onFilter(one)}
            className={classes(
              'target inline-flex items-center gap-1.5 border-ctl px-3 font-medium not-first-of-type:border-s first-of-type:rounded-s-[5px] last-of-type:rounded-e-[5px] focus-visible:z-10',
              filter === one ? 'bg-action text-on-action' : 'text-text2 hover:bg-hover hover:text-text',
            )}
          >
            {words.compare.filters[one]}
            <span className="tabular-nums">
              {one === 'open' ? open : items.filter((item) => isShown(item, one)).length}
            </span>
          </button>
        ))}
      </fieldset>
      {onAccept && toAccept > 0 && (
        <Button size="small" keys="Shift+Y" onClick={onAccept}>
          {words.compare.acceptAgreed(toAccept)}
        </Button>
      )}
    </div>
  )
}
