'use client'

import { CircleDashed, CircleHelp, Redo2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useShortcutSheet } from '@/components/shell/keyboard/shortcuts'
import { Button, IconButton } from '@/components/ui/button'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { coverage } from '@/lib/domain/annotation/layer'
import type { ArticleModel } from './article-model'
import { LabelBar } from './label-bar'
import { percent } from './percent'

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
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-page px-4 py-1.5 max-sm:justify-between sm:px-6">
      <p>
        <span className="text-text2">{words.annotate.sentencesWord} </span>
        <strong className="font-semibold tabular-nums">
          {words.annotate.ofAll(reached.covered, reached.sentences)}
        </strong>
      </p>
      <LabelBar counts={reached.byLabel} total={reached.words} className="max-sm:order-1" />
      <p className="text-text2">
        <strong className="font-semibold text-text tabular-nums">
          {percent(reached.tagged, reached.words)}%
        </strong>{' '}
        {words.annotate.ofWords}
      </p>
      {needing > 0 && (
        <>
          <span aria-hidden className="h-5 w-px bg-line max-sm:hidden" />
          <button
            type="button"
            className="target inline-flex items-center gap-1.5 link max-sm:order-2"
            title={words.annotate.toNeeding}
            onClick={onNeeding}
          >
            <CircleDashed aria-hidden className="size-4" />
            {words.annotate.needDetails(needing)}
          </button>
        </>
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
