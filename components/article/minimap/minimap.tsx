'use client'

import { type PointerEvent, useId, useMemo } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { labels } from '@/lib/domain/codebook/labels'
import type { Block } from '@/lib/domain/text/block'
import { labelMarks, type ReaderAnnotation } from '../reader-annotation'
import { type LinePart, MinimapLines } from './minimap-lines'

const WIDTH = 26
const HEIGHT = 640
const INSET = 4

export type MinimapProps = {
  blocks: readonly Block[]
  annotations: readonly ReaderAnnotation[]
  /** The part of the article in the window, as shares (0–1) of its height. */
  visible: { from: number; to: number }
  /** The offset of the place that was clicked. */
  onJump(offset: number): void
}

/**
 * The whole article in a strip: its lines, the tags in their colours and patterns, a box around what is in the window.
 * For the pointer only; the list view is the equal path.
 */
export function Minimap({ blocks, annotations, visible, onJump }: MinimapProps) {
  const patterns = useId()
  // nobody needs it before it answers to the pointer, and its lines are as long as the page
  const isDrawn = useHydrated()
  const lines = useMemo(() => new MinimapLines(blocks), [blocks])
  const scale = (HEIGHT - 2 * INSET) / lines.height
  // one path per label and one for the text, however long the article is
  const text = useMemo(() => (isDrawn ? textPath(blocks, lines, scale) : ''), [isDrawn, blocks, lines, scale])
  const tags = useMemo(
    () => (isDrawn ? tagPaths(annotations, lines, scale) : []),
    [isDrawn, annotations, lines, scale],
  )
  const height = lines.height * scale
  const jump = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const y = ((event.clientY - box.top) / box.height) * HEIGHT - INSET
    onJump(lines.offsetAt(Math.min(Math.max(y / height, 0), 1)))
  }
  return (
    <svg
      className="minimap"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={jump}
    >
      <Patterns id={patterns} />
      <path className="minimap-text" d={text} />
      {tags.map(({ letter, path }) => (
        <path key={letter} d={path} fill={`url(#${patterns}${letter})`} />
      ))}
      <rect
        className="minimap-window"
        x={1}
        y={INSET + visible.from * height}
        width={WIDTH - 2}
        height={Math.max((visible.to - visible.from) * height, 8)}
        rx={4}
      />
    </svg>
  )
}

/** S plain, U diagonal, O dots: told apart in grey too. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}S`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill="var(--s)" />
      </pattern>
      <pattern id={`${id}U`} width={3} height={3} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={3} height={3} fill="var(--u)" />
        <rect width={1} height={3} fill="var(--u-tint)" />
      </pattern>
      <pattern id={`${id}O`} width={3} height={3} patternUnits="userSpaceOnUse">
        <rect width={3} height={3} fill="var(--o)" />
        <circle cx={1.5} cy={1.5} r={0.6} fill="var(--o-tint)" />
      </pattern>
    </defs>
  )
}

function textPath(blocks: readonly Block[], lines: MinimapLines, scale: number): string {
  return blocks.flatMap((block) => lines.partsOf(block).map((part) => linePath(part, scale))).join('')
}

/** Suggestions count nowhere, so they are not drawn. */
function tagPaths(annotations: readonly ReaderAnnotation[], lines: MinimapLines, scale: number) {
  return labels.map((label) => {
    const counted = annotations.filter((each) => each.label === label && each.origin !== 'suggestion')
    const parts = counted.flatMap((annotation) => lines.partsOf(annotation))
    return { letter: labelMarks[label].letter, path: parts.map((part) => barPath(part, scale)).join('') }
  })
}

function barPath(part: LinePart, scale: number): string {
  const { x, y, width } = partBox(part, scale)
  const height = scale < 3 ? Math.max(scale, 1) : scale * 0.84
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

function linePath(part: LinePart, scale: number): string {
  const { x, y, width } = partBox(part, scale)
  return `M${x} ${y + scale / 2}h${width}`
}

function partBox({ line, from, to }: LinePart, scale: number) {
  const room = WIDTH - 2 * INSET
  return { x: INSET + from * room, y: INSET + line * scale, width: Math.max((to - from) * room, 1) }
}
