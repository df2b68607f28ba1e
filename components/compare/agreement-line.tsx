'use client'

import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { words } from '@/components/words'
import type { Agreement } from '@/lib/contract/adjudications'
import { percentOf } from '@/lib/domain/report/percent'
import { AgreementDialog } from './agreement-dialog'

export type AgreementLineProps = {
  agreement: Agreement
  /** Within a sentence: only what all tagged, not each reader's share, and nothing to open. */
  short?: boolean
}

/** How far one article's blind readings agree: a number, never without what it rests on, and no interval. */
export function AgreementLine({ agreement, short = false }: AgreementLineProps) {
  const [open, setOpen] = useState(false)
  const { coverage, readers } = agreement
  const text = words.agreement
  if (readers.length < 2) return <span className="text-text2">{text.oneReading}</span>
  const all = `${text.coverageAll(readers.length)} ${percentOf(coverage.all)}%`
  const each = readers.map((letter, n) => `${letter} ${percentOf(coverage.byReader[n] ?? 0)}%`)
  return (
    <span className="text-text2 tabular-nums" data-testid="agreement">
      {short ? text.name.toLowerCase() : text.name} <Alpha alpha={agreement.alpha} />{' '}
      {short ? `(${text.coverage} ${text.by} ${all})` : `· ${text.coverage}: ${[...each, all].join(', ')}`}
      {!short && (
        <IconButton
          size="small"
          className="ms-1 align-middle"
          label={text.open}
          icon={<CircleHelp aria-hidden />}
          onClick={() => setOpen(true)}
        />
      )}
      {open && <AgreementDialog agreement={agreement} onClose={() => setOpen(false)} />}
    </span>
  )
}

/** The figure with its word; a dash where nobody could disagree. */
function Alpha({ alpha }: { alpha: number | null }) {
  const text = words.agreement
  if (alpha === null) {
    return (
      <>
        <b aria-hidden>–</b>
        <span className="sr-only">{text.undefined}</span>
      </>
    )
  }
  return (
    <>
      <b className="text-text tabular-nums">{alpha.toFixed(2)}</b> {text.words[wordOf(alpha)]}
    </>
  )
}

function wordOf(alpha: number): keyof typeof words.agreement.words {
  if (alpha >= 0.8) return 'high'
  return alpha >= 0.67 ? 'fair' : 'low'
}
