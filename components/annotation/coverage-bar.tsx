'use client'

import { CircleDashed, CircleHelp, Redo2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useShortcutSheet } from '@/components/shell/keyboard/shortcuts'
import { Button, IconButton } from '@/components/ui/button'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { coverage } from '@/lib/domain/annotation/layer'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import type { ArticleModel } from './article-model'

export type CoverageBarProps = {
  model: ArticleModel
  layer: readonly AnnotationView[]
  onNeeding: () => void
  /** Absent where nothing can be changed. */
  history?: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean }
}

/** How far the reading is, in words, numbers and one bar. */
export function CoverageBar({ model, layer, onNeeding, history }: CoverageBarProps) {
  const openSheet = useShortcutSheet()
  const reached = useMemo(() => coverage(layer, model.sentences, model.bodyWords), [layer, model])
  const needing = layer.filter(({ missing }) => missing.length > 0).length
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-page px-4 py-1.5 sm:px-6">
      <p>
        <span className="text-text2">{words.annotate.sentencesWord} </span>
        <strong className="font-semibold tabular-nums">
          {words.annotate.ofAll(reached.covered, reached.sentences)}
        </strong>
      </p>
      <LabelBar counts={reached.byLabel} total={reached.words} />
      <p className="text-text2">
        <strong className="font-semibold text-text tabular-nums">
          {percent(reached.tagged, reached.words)}%
        </strong>{' '}
        {words.annotate.ofWords}
      </p>
      {needing > 0 && (
        <button type="button" className="target inline-flex items-center gap-1.5 link" onClick={onNeeding}>
          <CircleDashed aria-hidden className="size-4" />
          {words.annotate.needDetails(needing)}
        </button>
      )}
      {history && (
        <div className="ms-auto flex items-center gap-1 max-sm:hidden">
          <Button
            variant="quiet"
            size="small"
            icon={<Undo2 aria-hidden />}
            blocked={history.canUndo ? undefined : words.annotate.nothingToUndo}
            onClick={history.undo}
          >
            {words.undo}
          </Button>
          <Button
            variant="quiet"
            size="small"
            icon={<Redo2 aria-hidden />}
            blocked={history.canRedo ? undefined : words.annotate.nothingToRedo}
            onClick={history.redo}
          >
            {words.redo}
          </Button>
          <IconButton
            label={words.shell.help}
            keys="?"
            icon={<CircleHelp aria-hidden />}
            onClick={openSheet}
          />
        </div>
      )}
    </div>
  )
}

/** Shares of the body's words: an SVG, so that it survives forced colours. */
function LabelBar({ counts, total }: { counts: Record<Label, number>; total: number }) {
  let from = 0
  const parts = labels.map((label) => {
    const width = total > 0 ? (counts[label] / total) * 100 : 0
    const part = { label, from, width }
    from += width
    return part
  })
  const said = labels.map((label) =>
    words.annotate.barText(words.labels[label].name, percent(counts[label], total)),
  )
  return (
    <svg
      role="img"
      aria-label={`${words.annotate.barByLabel}: ${said.join(', ')}`}
      className="h-4 w-45 forced-color-adjust-none max-sm:w-full xl:w-75"
      preserveAspectRatio="none"
      viewBox="0 0 100 10"
    >
      <rect width="100" height="10" className="fill-card stroke-ctl" vectorEffect="non-scaling-stroke" />
      {parts.map((part) => (
        <rect
          key={part.label}
          x={part.from}
          width={Math.max(0, part.width - 0.4)}
          height="10"
          className={fills[part.label]}
        />
      ))}
    </svg>
  )
}

const fills: Record<Label, string> = {
  SOURCED_FACT: 'fill-s-line',
  UNVERIFIED_CLAIM: 'fill-u-line',
  OPINION: 'fill-o-line',
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
