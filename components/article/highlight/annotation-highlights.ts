import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { overlaps, type Span } from '@/lib/domain/text/span'
import { keepingDomSelection } from '../passage-dom'
import {
  type ReaderAnnotation,
  type ReaderMode,
  type ReaderSentence,
  sentenceNumbers,
} from '../reader-annotation'
import { sectionDecoration, sectionView } from '../section-view'
import type { TextPositions } from '../text-positions'
import { annotationDecorations, type Placement, sentenceNumber } from './annotation-decorations'
import { AnnotationIndex } from './annotation-index'

type Change = { remove: Decoration[]; add: Decoration[] }
type Drawn = { annotation: ReaderAnnotation; signature: string; decorations: Decoration[] }

const key = new PluginKey<DecorationSet>('annotationHighlights')

/**
 * The tags of an article as decorations, changed one by one and never rebuilt. Sections are drawn as they come near
 * the window and the rest when the browser is idle, so that the page ends complete for find, print and screen readers.
 */
export class AnnotationHighlights {
  readonly plugin: Plugin<DecorationSet>
  private readonly index: AnnotationIndex<ReaderAnnotation>
  private readonly annotations = new Map<string, ReaderAnnotation>()
  private readonly drawn = new Map<string, Drawn>()
  private readonly blockMarks = new Map<number, { signature: string; decoration: Decoration }>()
  private readonly filled: boolean[] = []
  private readonly numbers: (number | null)[]
  private selected: { span: Span; decorations: Decoration[] } | null = null

  constructor(
    private readonly positions: TextPositions,
    private readonly sentences: readonly ReaderSentence[],
    annotations: readonly ReaderAnnotation[],
    private readonly mode: ReaderMode,
    private readonly hasCards: boolean,
  ) {
    this.numbers = sentenceNumbers(sentences)
    this.index = new AnnotationIndex(annotations)
    for (const annotation of annotations) this.annotations.set(annotation.id, annotation)
    const { add } = this.fill([0])
    this.plugin = new Plugin<DecorationSet>({
      key,
      state: { init: (_, state) => DecorationSet.create(state.doc, [...add]), apply },
      props: {
        decorations: (state: EditorState) => key.getState(state),
        nodeViews: { section: (node) => sectionView(node, (section) => this.filled[section] === true) },
      },
    })
  }

  /** The ids of all annotations that hold the offset, the innermost first. */
  idsAt(offset: number): string[] {
    return this.index.idsAt(offset)
  }

  find(id: string): ReaderAnnotation | null {
    return this.annotations.get(id) ?? null
  }

  /** Draws what changed: `put` adds or replaces by id. */
  change(view: EditorView, put: readonly ReaderAnnotation[], remove: readonly string[]): void {
    const gone = [...remove, ...put.map(({ id }) => id)].flatMap((id) => this.annotations.get(id) ?? [])
    for (const annotation of gone) {
      this.index.remove(annotation)
      this.annotations.delete(annotation.id)
    }
    for (const annotation of put) {
      this.index.add(annotation)
      this.annotations.set(annotation.id, annotation)
    }
    this.dispatch(view, this.redraw([...gone, ...put]))
  }

  /** Marks a passage as selected, in the place of the one marked before. */
  select(view: EditorView, span: Span | null): void {
    const before = this.selected
    const decorations = span
      ? this.positions
          .rangesOf(span)
          .map(({ from, to }) => Decoration.inline(from, to, { nodeName: 'span', class: 'selected' }))
      : []
    this.selected = span && { span, decorations }
    const change = this.redraw([...(before ? [before.span] : []), ...(span ? [span] : [])])
    change.remove.push(...(before?.decorations ?? []))
    change.add.push(...decorations)
    this.dispatch(view, change)
  }

  get selection(): Span | null {
    return this.selected?.span ?? null
  }

  /** The sections that are not drawn yet, in text order. */
  get pending(): number[] {
    const pending: number[] = []
    for (let section = 0; section < this.positions.sectionCount; section++)
      if (!this.filled[section]) pending.push(section)
    return pending
  }

  /** Draws sections; those drawn already are left alone. */
  fillSections(view: EditorView, sections: readonly number[]): void {
    const missing = sections.filter((section) => !this.filled[section])
    if (missing.length > 0) this.dispatch(view, this.fill(missing))
  }

  private fill(sections: readonly number[]): Change {
    for (const section of sections) this.filled[section] = true
    const spans = sections.map((section) => this.positions.spanOfSection(section))
    const change = this.redraw(spans)
    for (const span of spans) change.add.push(...this.numberDecorations(span))
    // a decoration of the section itself makes the editor draw it anew, whether or not there are tags in it
    for (const section of sections) change.add.push(sectionDecoration(this.positions.rangeOfSection(section)))
    return change
  }

  /** Draws anew whatever the change of these spans can touch: what overlaps them, and the height of their lines. */
  private redraw(spans: readonly Span[]): Change {
    const change: Change = { remove: [], add: [] }
    const touched = new Set<string>()
    for (const span of spans) {
      if ('id' in span && typeof span.id === 'string') touched.add(span.id)
      for (const annotation of this.index.overlapping(span)) touched.add(annotation.id)
    }
    for (const id of touched) this.redrawOne(id, change)
    const blocks = new Set<number>()
    for (const span of spans) for (const block of this.blocksOf(span)) blocks.add(block)
    for (const block of blocks) this.redrawBlock(block, change)
    return change
  }

  private redrawOne(id: string, change: Change): void {
    const annotation = this.annotations.get(id)
    const before = this.drawn.get(id)
    const place = annotation && this.place(annotation)
    const signature = place ? signatureOf(place) : ''
    if (before && before.annotation === annotation && before.signature === signature) return
    if (before) change.remove.push(...before.decorations)
    if (!annotation || !place) {
      this.drawn.delete(id)
      return
    }
    const decorations = annotationDecorations(annotation, place)
    this.drawn.set(id, { annotation, signature, decorations })
    change.add.push(...decorations)
  }

  private place(annotation: ReaderAnnotation): Placement {
    const { positions } = this
    const firstBlock = positions.blockAt(annotation.start)
    const lastBlock = positions.blockAt(annotation.end)
    const neighbours = this.index.overlapping(annotation).filter((other) => other !== annotation)
    const holders = neighbours.filter(
      (other) => other.lane?.name === annotation.lane?.name && holds(other, annotation),
    )
    const compared = this.mode === 'lanes'
    return {
      ranges: positions.rangesOf(annotation).filter(({ block }) => this.isFilled(block)),
      startsHere: this.isFilled(firstBlock),
      endsHere: this.isFilled(lastBlock),
      depth: holders.length,
      slot: holders.filter((other) => other.start === annotation.start).length,
      cut: this.firstCut(annotation, neighbours),
      number: this.numberAt(annotation.start),
      lane: compared && annotation.lane ? annotation.lane.row : null,
      compared,
      hasCards: this.hasCards,
    }
  }

  /** The first place inside an annotation where another decoration splits its element. */
  private firstCut(annotation: ReaderAnnotation, neighbours: readonly ReaderAnnotation[]): number | null {
    const selected = this.selected?.span
    const edges = neighbours.flatMap((other) => [other.start, other.end])
    if (selected) edges.push(selected.start, selected.end)
    for (let i = this.sentenceAt(annotation.start) + 1; i < this.sentences.length; i++) {
      const start = this.sentences[i]?.start ?? annotation.end
      if (start >= annotation.end) break
      if (this.numbers[i] !== null) {
        edges.push(start)
        break
      }
    }
    const lineBreak = this.positions.index.slice(annotation.start, annotation.end).indexOf('\n')
    const inside = edges.filter((edge) => edge > annotation.start && edge < annotation.end)
    const first = inside.length > 0 ? this.positions.toPosition(Math.min(...inside)) : null
    if (lineBreak < 0) return first
    const broken = this.positions.toPosition(annotation.start) + lineBreak
    return first === null ? broken : Math.min(first, broken)
  }

  /** Taller lines where passages nest, and the letters of the readings beside a block that has any. */
  private redrawBlock(block: number, change: Change): void {
    const span = this.positions.blocks[block]
    const within = span && this.isFilled(block) ? this.index.overlapping(span) : []
    const attributes = this.mode === 'lanes' ? laneAttributes(within) : depthAttributes(within)
    const signature = attributes ? Object.values(attributes).join() : ''
    const before = this.blockMarks.get(block)
    if ((before?.signature ?? '') === signature) return
    if (before) change.remove.push(before.decoration)
    this.blockMarks.delete(block)
    if (!attributes) return
    const { from, to } = this.positions.nodeRange(block)
    const decoration = Decoration.node(from, to, attributes)
    this.blockMarks.set(block, { signature, decoration })
    change.add.push(decoration)
  }

  private numberDecorations(span: Span): Decoration[] {
    const decorations: Decoration[] = []
    for (let i = this.sentenceAt(span.start); i < this.sentences.length; i++) {
      const sentence = this.sentences[i]
      if (!sentence || sentence.start >= span.end) break
      const number = this.numbers[i]
      if (number != null && overlaps(sentence, span))
        decorations.push(sentenceNumber(this.positions.toPosition(sentence.start), sentence.start, number))
    }
    return decorations
  }

  private numberAt(offset: number): number | null {
    const i = this.sentenceAt(offset)
    const sentence = this.sentences[i]
    return sentence && sentence.start <= offset && offset < sentence.end ? (this.numbers[i] ?? null) : null
  }

  /** The last sentence that starts at or before the offset. */
  private sentenceAt(offset: number): number {
    let low = 0
    let high = this.sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.sentences[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return Math.max(low, 0)
  }

  private dispatch(view: EditorView, change: Change): void {
    if (change.add.length === 0 && change.remove.length === 0) return
    keepingDomSelection(view.dom, this.positions, () => view.dispatch(view.state.tr.setMeta(key, change)))
  }

  private isFilled(block: number): boolean {
    return this.filled[this.positions.sectionOf(block)] === true
  }

  private blocksOf(span: Span): number[] {
    const first = this.positions.blockAt(span.start)
    const last = this.positions.blockAt(Math.max(span.start, span.end - 1))
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }
}

function apply(transaction: Transaction, set: DecorationSet): DecorationSet {
  const change = transaction.getMeta(key) as Change | undefined
  return change ? set.remove(change.remove).add(transaction.doc, change.add) : set
}

/** Whether `outer` is drawn around `inner`; of two equal spans the one first in text order holds the other. */
function holds(outer: ReaderAnnotation, inner: ReaderAnnotation): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  return outer.start < inner.start || outer.end > inner.end || outer.id < inner.id
}

function signatureOf(place: Placement): string {
  const { ranges, startsHere, endsHere, depth, slot, cut, lane } = place
  return [ranges.length, startsHere, endsHere, depth, slot, cut, lane].join()
}

function depthAttributes(within: readonly ReaderAnnotation[]): Record<string, string> | null {
  let deepest = 0
  const open: ReaderAnnotation[] = []
  for (const annotation of within) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= annotation.start) open.pop()
    open.push(annotation)
    deepest = Math.max(deepest, open.length)
  }
  return deepest > 1 ? { class: `d${Math.min(deepest, 3)}` } : null
}

function laneAttributes(within: readonly ReaderAnnotation[]): Record<string, string> | null {
  const rows: string[] = []
  for (const { lane } of within) if (lane) rows[lane.row] = lane.name
  // a reading that tagged nothing here leaves its row empty: each letter stands level with its line
  // every other one is set in, so that letters larger than the space between the lines do not touch
  const letters = Array.from(rows, (name, row) => (row % 2 > 0 ? `\u2002${name ?? ''}` : (name ?? '')))
  return rows.length > 0 ? { 'data-lanes': letters.join('\n') } : null
}
