import { classes } from '@/components/ui/classes'
import type { Report, ReportShare } from '@/lib/contract/reports'
import { type Label, labels } from '@/lib/domain/codebook/labels'

const WIDTH = 600
const INSET = 12
const STEP = 9
const MIDDLE = 32
/** How high a stack of dots may be, from the middle of its first to that of its last. */
const ROOM = 52

export const inks: Record<Label, string> = {
  SOURCED_FACT: 'var(--s)',
  UNVERIFIED_CLAIM: 'var(--u)',
  OPINION: 'var(--o)',
}

const ticks = [0, 25, 50, 75, 100]

/** What the lines of the strips stand for, in letters of their own size however narrow the strips are. */
export function StripAxis() {
  return (
    <span className="relative block h-4 text-[0.75rem] text-text2 leading-4" aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={tick}
          className={classes(
            'absolute whitespace-nowrap',
            tick === 100 ? '-translate-x-full' : tick > 0 && '-translate-x-1/2',
          )}
          style={{ left: `${(100 * x(tick / 100)) / WIDTH}%` }}
        >
          {tick} %
        </span>
      ))}
    </span>
  )
}

/** One label on 0–100 %: a dot for each article, the outlet's share as a diamond, its interval as a bar. */
export function ShareStrip({
  label,
  share,
  strip,
}: {
  label: Label
  share: ReportShare
  strip: Report['strip']
}) {
  // articles that were picked speak for themselves only, and are all there is to draw
  const isFew = share.status === 'TOO_FEW' && share.low !== null
  return (
    <svg viewBox={`0 0 ${WIDTH} 88`} className="w-full" aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} x1={x(tick / 100)} x2={x(tick / 100)} y1={0} y2={88} stroke="var(--line)" />
      ))}
      {!isFew &&
        dotsOf(label, strip).map(({ key, cx, cy, r }) => (
          <circle
            key={key}
            cx={cx}
            cy={cy}
            r={r}
            fill={inks[label]}
            fillOpacity={0.35}
            stroke={inks[label]}
          />
        ))}
      <Interval share={share} ink={share.status === 'REPORTABLE' ? inks[label] : 'var(--few)'} />
    </svg>
  )
}

/** An outlet's share alone, on the axis of the strips. */
export function ShareRow({ label, share }: { label: Label; share: ReportShare }) {
  return (
    <svg viewBox={`0 60 ${WIDTH} 28`} className="w-full" aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} x1={x(tick / 100)} x2={x(tick / 100)} y1={60} y2={88} stroke="var(--line)" />
      ))}
      <Interval share={share} few={66} ink={share.status === 'REPORTABLE' ? inks[label] : 'var(--few)'} />
    </svg>
  )
}

function Interval({
  share: { share, low, high, status },
  ink,
  few = 30,
}: {
  share: ReportShare
  ink: string
  /** Where the bar of too few articles stands. */
  few?: number
}) {
  if (status === 'TOO_FEW') {
    if (low === null || high === null) return null
    return <rect x={x(low)} y={few} width={x(high) - x(low)} height={16} fill="var(--none)" />
  }
  const bar = low !== null && high !== null && (
    <path
      d={`M${x(low)} 68v12M${x(low)} 74H${x(high)}M${x(high)} 68v12`}
      fill="none"
      stroke="var(--text)"
      strokeWidth={2}
    />
  )
  return (
    <>
      {bar}
      {share !== null && (
        <path
          d={`M${x(share)} 67l7 7-7 7-7-7z`}
          fill={status === 'REPORTABLE' ? ink : 'var(--page)'}
          stroke={ink}
          strokeWidth={2}
        />
      )}
    </>
  )
}

/** Articles of about the same share stand above and below one another, closer where there are many. */
function dotsOf(label: Label, strip: Report['strip']) {
  const dots = strip.flatMap(({ articleId, counts }) => {
    const n = labels.reduce((sum, one) => sum + counts[one], 0)
    if (n === 0) return []
    const cx = x(counts[label] / n)
    return [{ key: articleId, cx, place: Math.round(cx / STEP), r: Math.min(6, 2.5 + Math.sqrt(n) / 2) }]
  })
  const stacks = new Map<number, string[]>()
  for (const { key, place } of dots) stacks.set(place, [...(stacks.get(place) ?? []), key])
  return dots.map(({ key, cx, place, r }) => {
    const stack = stacks.get(place) ?? []
    const step = Math.min(STEP, ROOM / Math.max(1, stack.length - 1))
    return { key, cx, r, cy: MIDDLE + (stack.indexOf(key) - (stack.length - 1) / 2) * step }
  })
}

function x(share: number): number {
  return INSET + share * (WIDTH - 2 * INSET)
}
