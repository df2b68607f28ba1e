'use client'

import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { later, useLater } from '@/components/ui/later'
import type { Span } from '@/lib/domain/text/span'
import type { ArticleContent } from './article-editor'
import { ArticleText } from './article-text'
import type { MountedReader, ReaderEvents } from './mounted-reader'
import { laneRows } from './reader-annotation'
import './article.css'

export type ArticleReaderProps = ArticleContent & {
  /** The annotation whose outline is drawn. */
  activeId: string | null
  /** A passage outlined in place of an annotation: several readings may meet in it. */
  activeSpan?: Span | null
  /** The sentence, by its index in `sentences`, at which the keyboard stands. */
  cursor: number | null
  /** Room for so many lines under the text, so that readers beside each other break alike. */
  rows?: number
  onSelect: ReaderEvents['onSelect']
  onActivate: ReaderEvents['onActivate']
  onLayout?: ReaderEvents['onLayout']
  ref?: Ref<ArticleReaderHandle>
}

export type ArticleReaderHandle = {
  /** Whether passages have places by now; what is asked of it before is done then. */
  isDrawn(): boolean
  /** Brings an annotation (by id) or a passage into view. */
  scrollTo(target: string | Span): void
  /** Where it stands in the window; null when there is none. */
  rectOf(target: string | Span): DOMRect | null
  /** How low in the window it begins, about so where the text is not laid out; null when there is none. */
  topOf(target: string | Span): number | null
  /** Selects a passage, or none; does not call `onSelect`. */
  selectSpan(span: Span | null): void
  currentSelection(): Span | null
  /** Where in the window a line to the card of an annotation starts. */
  leaderStart(target: string | Span): { x: number; y: number } | null
  /** Opens so many pixels under the paragraph of an annotation, or none; their top in the window. */
  makeRoom(target: string | Span | null, height: number): number | null
}

// the editor is most of a page's code: it follows the text, which can be read without it
const mounting = later(() => import('./mounted-reader'))
if (typeof window !== 'undefined') void mounting.load()

/**
 * The article to be tagged. The server's text stands until the editor is drawn and takes its place before the next
 * paint. Made once per text; annotations that did not change must stay the same objects.
 */
export function ArticleReader({ ref, activeId, activeSpan, cursor, rows, ...props }: ArticleReaderProps) {
  const host = useRef<HTMLDivElement>(null)
  const Reader = useLater(mounting)?.MountedReader
  const mounted = useRef<MountedReader>(null)
  /** What was asked of the reader before it was there. */
  const asked = useRef<((reader: MountedReader) => void)[]>([])
  const latest = useRef(props)
  const [attached, setAttached] = useState(false)
  const { text, blocks, sentences, annotations, mode } = props
  const active = activeSpan ?? activeId
  // the same blocks in a new array are not a reason to draw the article again
  const shape = useMemo(() => blocks.map(({ start, kind }) => `${start}${kind}`).join(), [blocks])
  const numbering = useMemo(() => sentences.map(({ start, body }) => `${start}${body}`).join(), [sentences])

  useLayoutEffect(() => {
    latest.current = props
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape and numbering stand for blocks and sentences; annotations are told below
  useLayoutEffect(() => {
    if (!host.current || !Reader) return
    const reader = new Reader(host.current, latest.current, {
      onSelect: (span, rect) => latest.current.onSelect(span, rect),
      onActivate: (ids) => latest.current.onActivate(ids),
      onLayout: () => latest.current.onLayout?.(),
    })
    mounted.current = reader
    setAttached(true)
    return () => {
      reader.destroy()
      mounted.current = null
    }
  }, [Reader, text, shape, numbering, mode])
  useLayoutEffect(() => mounted.current?.setAnnotations(annotations), [annotations])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader made anew has to be told too
  useLayoutEffect(() => mounted.current?.setActive(active), [active, attached, text, shape, mode])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader made anew has to be told too
  useLayoutEffect(() => mounted.current?.setCursor(cursor), [cursor, attached, text, shape, mode])
  useLayoutEffect(() => {
    const reader = mounted.current
    if (attached && reader) for (const act of asked.current.splice(0)) act(reader)
  }, [attached])
  useImperativeHandle(ref, () => {
    const ask = (act: (reader: MountedReader) => void) =>
      mounted.current ? act(mounted.current) : asked.current.push(act)
    return {
      isDrawn: () => mounted.current !== null,
      scrollTo: (target) => void ask((reader) => reader.scrollTo(target)),
      rectOf: (target) => mounted.current?.rectOf(target) ?? null,
      topOf: (target) => mounted.current?.topOf(target) ?? null,
      selectSpan: (span) => void ask((reader) => reader.selectSpan(span)),
      currentSelection: () => mounted.current?.currentSelection() ?? null,
      leaderStart: (target) => mounted.current?.leaderStart(target) ?? null,
      makeRoom: (target, height) => mounted.current?.makeRoom(target, height) ?? null,
    }
  }, [])

  const lanes = mode === 'lanes' ? Math.max(laneRows(annotations), rows ?? 0) : 0
  return (
    <div className="article-reader" ref={host} data-lane-count={lanes || undefined}>
      {!attached && <ArticleText {...props} />}
    </div>
  )
}
