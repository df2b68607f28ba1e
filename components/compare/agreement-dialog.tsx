'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { Agreement } from '@/lib/contract/adjudications'
import { labels } from '@/lib/domain/codebook/labels'
import { percentOf } from '@/lib/domain/report/percent'
import { LabelLetters } from '../review/label-letters'

/** What the agreement is made of: the figure by pair and by label, and who labelled what how. */
export function AgreementDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const text = words.agreement
  const { percent, sentenceAlpha, perPair, perLabel, unitizing } = agreement
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.name}
      lead={text.means}
      footer={<Button onClick={onClose}>{words.close}</Button>}
    >
      <div className="flex flex-col gap-5">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 [&>dd]:tabular-nums [&>dt]:text-text2">
          <dt>{text.same}</dt>
          <dd>{percent === null ? '–' : text.samePercent(percentOf(percent))}</dd>
          <dt>{text.bySentence}</dt>
          <dd>{figure(sentenceAlpha)}</dd>
          <dt>{text.byUnit}</dt>
          <dd>{text.units(figure(unitizing.all), figure(unitizing.boundaries), figure(unitizing.kinds))}</dd>
          {perPair.length > 1 && <dt>{text.perPair}</dt>}
          {perPair.length > 1 && (
            <dd>{perPair.map(({ a, b, alpha }) => `${a} ${text.and} ${b} ${figure(alpha)}`).join(' · ')}</dd>
          )}
          <dt>{text.perLabel}</dt>
          <dd className="flex flex-wrap gap-x-4 gap-y-1">
            {labels.map((label) => (
              <span key={label} className="inline-flex items-center gap-1.5">
                <LabelLetters labels={[label]} /> {figure(perLabel[label]?.alpha ?? null)}
              </span>
            ))}
          </dd>
        </dl>
        <Confusion agreement={agreement} />
      </div>
    </Dialog>
  )
}

/** Shares of the body by what one reading says and what the other does, in one neutral ramp. */
function Confusion({ agreement: { confusion, readers } }: { agreement: Agreement }) {
  const text = words.agreement
  const total = confusion.flat().reduce((sum, value) => sum + value, 0)
  const [first, second] = readers.length === 2 ? readers : text.eachOther
  const heads = [...labels.map((label) => <LabelLetters key={label} labels={[label]} />), text.none]
  const cell = 'border border-line px-3 py-1.5'
  return (
    <table className="border-collapse tabular-nums">
      <caption className="mb-2 text-start">{text.matrix(first ?? '', second ?? '')}</caption>
      <thead>
        <tr>
          <td className={cell} />
          {heads.map((head, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: S, U, O and none, always in this order
            <th key={n} scope="col" className={cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: S, U, O and none, always in this order
          <tr key={n}>
            <th scope="row" className={cell}>
              {heads[n]}
            </th>
            {row.map((value, m) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: S, U, O and none, always in this order
                key={m}
                className={`${cell} text-end`}
                style={{ background: `color-mix(in srgb, var(--text) ${share(value) * 0.25}%, transparent)` }}
              >
                {share(value)}%
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )

  function share(value: number): number {
    return total > 0 ? percentOf(value / total) : 0
  }
}

function figure(alpha: number | null): string {
  return alpha === null ? '–' : alpha.toFixed(2)
}
