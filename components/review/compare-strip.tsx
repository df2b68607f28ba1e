'use client'

import { CircleHelp } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Progress } from '@/components/ui/progress'
import { Tooltip } from '@/components/ui/tooltip'
import { words } from '@/components/words'
import type { Agreement } from '@/lib/contract/adjudications'
import { type DecisionItem, type Filter, filters, isShown } from './decision-items'

export type CompareStripProps = {
  items: DecisionItem[]
  agreement: Agreement
  filter: Filter
  onFilter: (filter: Filter) => void
  /** Opens the question whether to accept what all agree on; absent where one only reads. */
  onAccept?: (() => void) | undefined
}

/** How far deciding is, which decisions are listed, and how far the readings agreed. */
export function CompareStrip({ items, agreement, filter, onFilter, onAccept }: CompareStripProps) {
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
      <AgreementLine agreement={agreement} />
    </div>
  )
}

/** One article's agreement: a number with what it covers, no interval. */
function AgreementLine({ agreement }: { agreement: Agreement }) {
  const { alpha, percent, coverage, readers } = agreement
  if (readers.length < 2) {
    return (
      <p className="text-text2 lg:ms-auto">
        {words.compare.agreement} –<span aria-hidden> · </span>
        <span className="sr-only">, </span>
        {words.compare.oneReading}
      </p>
    )
  }
  const shares = readers.map((letter, n) => `${letter} ${percentOf(coverage.byReader[n] ?? 0)}%`)
  const covered = [
    ...shares,
    `${words.compare.coverageAll(readers.length)} ${percentOf(coverage.all)}%`,
  ].join(', ')
  return (
    <div className="flex items-center gap-1 text-text2 lg:ms-auto">
      <p data-testid="agreement">
        {words.compare.agreement}{' '}
        <b className="text-text tabular-nums">{alpha === null ? '–' : alpha.toFixed(2)}</b>
        {alpha !== null && ` ${words.compare.agreementWord[wordOf(alpha)]}`}
        {percent !== null && ` · ${words.compare.samePercent(percentOf(percent))}`}
        {` · ${words.compare.coverage}: ${covered}`}
      </p>
      <Tooltip label={words.compare.agreementMeans} side="bottom">
        <button
          type="button"
          aria-label={words.compare.agreementMeans}
          className="target inline-flex min-w-8 items-center justify-center rounded-control hover:bg-hover"
        >
          <CircleHelp aria-hidden className="size-4" />
        </button>
      </Tooltip>
    </div>
  )
}

function wordOf(alpha: number): keyof typeof words.compare.agreementWord {
  if (alpha >= 0.8) return 'high'
  return alpha >= 0.67 ? 'fair' : 'low'
}

function percentOf(share: number): number {
  return Math.round(share * 100)
}
