import type { ArticleSpans } from '@/lib/contract/reports'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { BARCODE, drawBarcode } from '@/lib/domain/report/barcode'
import { inks } from './share-strip'

const { width, height } = BARCODE
const id = 'barcode'

/** S plain, U diagonal, O dots: told apart in grey too; drawn once for all barcodes of the page. */
export function BarcodePatterns() {
  return (
    <svg width={0} height={0} aria-hidden="true" className="absolute">
      <defs>
        <pattern
          id={`${id}-UNVERIFIED_CLAIM`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill={inks.UNVERIFIED_CLAIM} />
          <rect width={1.5} height={5} fill="var(--u-tint)" />
        </pattern>
        <pattern id={`${id}-OPINION`} width={4} height={4} patternUnits="userSpaceOnUse">
          <rect width={4} height={4} fill={inks.OPINION} />
          <circle cx={1.5} cy={1.5} r={0.8} fill="var(--o-tint)" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The text of an article with its passages; the counts beside it say the same in numbers. */
export function ArticleBarcode({ spans, longest }: { spans: ArticleSpans; longest: number }) {
  const drawn = drawBarcode(spans, longest)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="w-full min-w-40 max-w-80" aria-hidden="true">
      <path d={drawn.text} fill="var(--hover)" />
      {labels.map(
        (label) => drawn.labels[label] && <path key={label} d={drawn.labels[label]} fill={fillOf(label)} />,
      )}
    </svg>
  )
}

/** Which fill is which label. */
export function BarcodeLegend({ names }: { names: Record<Label, string> }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small text-text2">
      {labels.map((label) => (
        <li key={label} className="flex items-center gap-2">
          <svg width={16} height={height} aria-hidden="true">
            <rect width={16} height={height} fill={fillOf(label)} />
          </svg>
          {names[label]}
        </li>
      ))}
    </ul>
  )
}

function fillOf(label: Label): string {
  return label === 'SOURCED_FACT' ? inks.SOURCED_FACT : `url(#${id}-${label})`
}
