import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { Label } from '@/lib/domain/codebook/labels'

export const labelTints: Record<Label, string> = {
  SOURCED_FACT: 'bg-s-tint text-s-ink',
  UNVERIFIED_CLAIM: 'bg-u-tint text-u-ink',
  OPINION: 'bg-o-tint text-o-ink',
}

export type LabelChipProps = {
  label: Label
  /** Letter and number in place of letter and word: 'S 19'. */
  count?: number
  /** A machine's proposal: no tint, dashed edge, 'U?' */
  suggested?: boolean
  className?: string
}

/** Letter and word in ink on the label's tint; the letter carries the meaning where hue does not. */
export function LabelChip({ label, count, suggested, className }: LabelChipProps) {
  const { letter, name } = words.labels[label]
  return (
    <span
      className={classes(
        'inline-flex min-h-5.5 items-center gap-1.5 whitespace-nowrap rounded-chip border px-1.5 font-semibold text-small',
        suggested
          ? 'border-current border-dashed text-text'
          : classes('border-transparent', labelTints[label]),
        className,
      )}
    >
      <span className="font-bold" aria-hidden={count === undefined}>
        {letter}
        {suggested && '?'}
      </span>
      {count === undefined ? name : <span className="tabular-nums">{count}</span>}
    </span>
  )
}
