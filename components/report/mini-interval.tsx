import type { ReportShare } from '@/lib/contract/reports'
import type { Label } from '@/lib/domain/codebook/labels'
import { inks } from './share-strip'

const WIDTH = 140
const INSET = 6

/** A share and its interval in one row of a list, on 0–100 %: hollow and grey where it is not firm, no dot where there are too few. */
export function MiniInterval({ label, share }: { label: Label; share: ReportShare }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 20`} className="h-5 w-35 shrink-0" aria-hidden="true">
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={20} stroke="var(--line)" />
      ))}
      <Mark label={label} share={share} />
    </svg>
  )
}

function Mark({ label, share: { status, share, low, high } }: { label: Label; share: ReportShare }) {
  const hasInterval = low !== null && high !== null
  if (status === 'TOO_FEW') {
    return hasInterval ? (
      <rect x={x(low)} y={7} width={x(high) - x(low)} height={6} fill="var(--none)" />
    ) : null
  }
  const firm = status === 'REPORTABLE'
  return (
    <>
      {hasInterval && (
        <path
          d={`M${x(low)} 6v8M${x(low)} 10H${x(high)}M${x(high)} 6v8`}
          fill="none"
          stroke={firm ? 'var(--text)' : 'var(--few)'}
          strokeWidth={1.5}
        />
      )}
      {share !== null && (
        <circle
          cx={x(share)}
          cy={10}
          r={4.5}
          fill={firm ? inks[label] : 'var(--page)'}
          stroke={firm ? inks[label] : 'var(--few)'}
          strokeWidth={1.5}
        />
      )}
    </>
  )
}

function x(share: number): number {
  return INSET + share * (WIDTH - 2 * INSET)
}
