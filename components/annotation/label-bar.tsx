import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { percent } from './percent'

export type LabelBarProps = { counts: Record<Label, number>; total: number; className?: string }

/** Shares of the body's words: an SVG, so that it survives forced colours, in per cent, so that no letter is stretched. */
export function LabelBar({ counts, total, className }: LabelBarProps) {
  const shares = labels.map((label) => ({ label, share: percent(counts[label], total) }))
  const said = shares.map(({ label, share }) => words.annotate.barText(words.labels[label].name, share))
  let from = 0
  const parts = labels.map((label) => {
    const width = total > 0 ? (counts[label] / total) * 100 : 0
    const part = { label, from, width }
    from += width
    return part
  })
  return (
    <svg
      role="img"
      aria-label={`${words.annotate.barByLabel}: ${said.join(', ')}`}
      className={classes('h-4.5 w-45 forced-color-adjust-none max-sm:w-full xl:w-75', className)}
    >
      <rect
        x="0.5"
        y="0.5"
        width="100%"
        height="100%"
        rx="2"
        className="fill-card stroke-ctl [height:calc(100%-1px)] [width:calc(100%-1px)]"
      />
      {parts.map((part) => (
        <g key={part.label}>
          <rect
            x={`${part.from}%`}
            width={`${Math.max(0, part.width - 0.5)}%`}
            height="100%"
            rx="2"
            className={fills[part.label]}
          />
          {part.width >= 8 && (
            <text
              x={`${part.from + part.width / 2}%`}
              y="50%"
              dy="0.36em"
              textAnchor="middle"
              className="fill-on-fill font-bold text-[0.75rem]"
            >
              {words.labels[part.label].letter}
              {part.width >= 20 && ` ${percent(counts[part.label], total)}%`}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

const fills: Record<Label, string> = {
  SOURCED_FACT: 'fill-s-line',
  UNVERIFIED_CLAIM: 'fill-u-line',
  OPINION: 'fill-o-line',
}
