'use client'

import { ArrowDown, ArrowUp, GripHorizontal } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classes } from '@/components/ui/classes'
import { importingWords } from '../importing-words'

type BoundaryBarProps = {
  number: number
  at: number
  isCurrent: boolean
  onFocus: () => void
  onMove: (by: 1 | -1) => void
  /** The block over which the dragged bar hovers, or null. */
  onTarget: (block: number | null) => void
  onDrop: (block: number) => void
}

/** Where an article starts: moved with Up and Down, with its two buttons, or dragged. */
export function BoundaryBar({ number, at, isCurrent, onFocus, onMove, onTarget, onDrop }: BoundaryBarProps) {
  const drag = useDrag(onTarget, onDrop)
  function steer(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className="flex items-center gap-3 pt-5 pb-3">
      <button
        type="button"
        data-bar={at}
        aria-describedby="boundary-hint"
        aria-keyshortcuts="ArrowUp ArrowDown"
        onFocus={onFocus}
        onClick={onFocus}
        onKeyDown={steer}
        {...drag}
        className={classes(
          'target inline-flex shrink-0 cursor-grab touch-none scroll-mt-44 scroll-mb-40 lg:scroll-my-24 items-center gap-2 rounded-control border bg-card px-2.5 font-semibold active:cursor-grabbing',
          isCurrent ? 'border-text shadow-[inset_0_0_0_1px_var(--text)]' : 'border-ctl',
        )}
      >
        <GripHorizontal aria-hidden className="size-4 text-text2" />
        {importingWords.articleStarts(number)}
      </button>
      <span
        aria-hidden
        className={classes('h-0 grow border-t-2', isCurrent ? 'border-text' : 'border-ctl')}
      />
      {isCurrent && (
        <span className="flex items-center gap-1">
          <Step
            label={importingWords.moveUp(number)}
            icon={<ArrowUp aria-hidden />}
            onClick={() => onMove(-1)}
          />
          <Step
            label={importingWords.moveDown(number)}
            icon={<ArrowDown aria-hidden />}
            onClick={() => onMove(1)}
          />
          <span id="boundary-hint" className="text-small text-text2 max-sm:sr-only">
            <span aria-hidden>{importingWords.move}</span>
            <span className="sr-only">{importingWords.barHint}</span>
          </span>
        </span>
      )}
    </div>
  )
}

function Step({ label, icon, onClick }: { label: string; icon: React.ReactNode; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="inline-flex size-6 items-center justify-center rounded-chip border border-ctl bg-card text-text2 hover:bg-hover pointer-coarse:size-11 [&_svg]:size-3.5"
    >
      {icon}
    </button>
  )
}

/** Follows the pointer from block to block; letting go moves the bar there, a mere click moves nothing. */
function useDrag(onTarget: (block: number | null) => void, onDrop: (block: number) => void) {
  const start = useRef<number | null>(null)
  const target = useRef<number | null>(null)
  function end(isDropped: boolean): void {
    const to = target.current
    start.current = null
    target.current = null
    onTarget(null)
    if (isDropped && to !== null) onDrop(to)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.clientY
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current === null || Math.abs(event.clientY - start.current) < 8) return
      target.current = blockUnder(event.clientX, event.clientY) ?? target.current
      onTarget(target.current)
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  }
}

function blockUnder(x: number, y: number): number | null {
  const blocks = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-block]'))
  const block = blocks.find((element) => element !== null)
  return block ? Number(block.dataset.block) : null
}
