'use client'

import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react'
import { type RefObject, useEffect, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { classes } from '@/components/ui/classes'
import { KeyHint } from '@/components/ui/key-hint'
import { Toolbar, ToolbarButton, ToolbarSeparator } from '@/components/ui/toolbar'
import { words } from '@/components/words'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import type { Span } from '@/lib/domain/text/span'
import { labelTints } from './label-chip'

/** How long after a selection ends the toolbar appears. */
const DELAY = 80

export type TagToolbarProps = {
  selection: Span
  reader: RefObject<ArticleReaderHandle | null>
  onTag: (label: Label) => void
  /** Absent where a tag has no note of its own. */
  onNote?: () => void
}

/** The labels over a selection: never takes the focus, leaves the selected words in view. */
export function TagToolbar({ selection, reader, onTag, onNote }: TagToolbarProps) {
  const { refs, floatingStyles } = useFloating({
    placement: 'top',
    strategy: 'absolute',
    middleware: [offset(8), flip({ padding: { top: 160, bottom: 48 } }), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  })
  const shown = useShownAfter(selection)
  useEffect(() => {
    refs.setPositionReference({
      getBoundingClientRect: () => reader.current?.rectOf(selection) ?? new DOMRect(),
    })
  }, [refs, reader, selection])
  if (!shown) return null
  return (
    <div ref={refs.setFloating} style={floatingStyles} className="z-10 max-w-[calc(100vw-1rem)]">
      <Toolbar
        floating
        label={words.annotate.toolbar}
        data-testid="tag-toolbar"
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {labels.map((label, n) => (
          <ToolbarButton key={label}>
            <button
              type="button"
              className={classes(button, labelTints[label])}
              aria-keyshortcuts={String(n + 1)}
              title={words.labels[label].tooltip}
              onClick={() => onTag(label)}
            >
              <KeyHint keys={String(n + 1)} />
              {words.labels[label].name}
            </button>
          </ToolbarButton>
        ))}
        {onNote && (
          <>
            <ToolbarSeparator />
            <ToolbarButton>
              <button
                type="button"
                className={classes(button, 'text-text2 hover:bg-hover')}
                aria-keyshortcuts="n"
                onClick={onNote}
              >
                <KeyHint keys="N" />
                {words.annotate.fields.note}
              </button>
            </ToolbarButton>
          </>
        )}
      </Toolbar>
    </div>
  )
}

const button =
  'target inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-chip px-2.5 font-semibold hover:outline-2 hover:outline-current hover:-outline-offset-2 pointer-coarse:h-11'

function useShownAfter(selection: Span): boolean {
  const [shown, setShown] = useState<Span | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setShown(selection), DELAY)
    return () => clearTimeout(timer)
  }, [selection])
  return shown !== null
}
