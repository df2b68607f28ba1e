import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'

export type AgreementLineProps = Pick<AdjudicationView, 'agreement' | 'readings'> & {
  /** Only what all tagged, not each reader's share. */
  short?: boolean
}

/** How far the blind readings agree, never without how much of the text it rests on. */
export function AgreementLine({ agreement, readings, short = false }: AgreementLineProps) {
  const { alpha, coverage, readers } = agreement
  const each = readers.map((letter, n) => words.final.byReader(letter, percent(coverage.byReader[n] ?? 0)))
  const shares = [...each, words.final.byAll(readers.length, percent(coverage.all))].join(', ')
  return (
    <span>
      {short ? words.final.agreement.toLowerCase() : words.final.agreement}{' '}
      <strong className="font-semibold tabular-nums">
        {alpha === null ? words.final.undefinedAgreement : alpha.toFixed(2)}
      </strong>{' '}
      <span className="text-text2 tabular-nums">
        {short
          ? `(${words.signOff.coverage(readings.length, percent(coverage.all))})`
          : `· ${words.final.textTagged(shares)}`}
      </span>
    </span>
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}
