'use client'

import { CircleHelp } from 'lucide-react'
import { Tooltip } from '@/components/ui/tooltip'
import { words } from '@/components/words'
import type { Agreement } from '@/lib/contract/adjudications'

/** One article's agreement: a number with what it covers, no interval. */
export function AgreementLine({ agreement }: { agreement: Agreement }) {
  const { alpha, percent, coverage, readers } = agreement
  if (readers.length < 2) {
    return (
      <p className="text-text2">
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
    <div className="flex items-center gap-1 text-text2">
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
