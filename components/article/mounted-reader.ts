import { snapToWords } from '@/lib/domain/text/sentences/words'
import type { Span } from '@/lib/domain/text/span'
import { type ArticleContent, type ArticleEditor, createArticleEditor } from './article-editor'
import {
  endsOfDomSelection,
  offsetAtPoint,
  rangeOfSpan,
  setDomSelection,
  spanOfDomSelection,
} from './passage-dom'
import { markId, type ReaderAnnotation } from './reader-annotation'
import { OUTLINE_MARGIN, ReaderOverlay } from './reader-overlay'
import { SectionDrawing } from './section-drawing'
import { spreadSentenceNumbers } from './sentence-gutter'

export type ReaderEvents = {
  /** A passage was selected with its box in the window, or the selection was given up. */
  onSelect(span: Span | null, rect: DOMRect | null): void
  /** A place inside tags was clicked: the ids of all that hold it, the innermost first. */
  onActivate(ids: string[]): void
  /** Something moved: cards beside the text have to be placed anew. */
  onLayout(): void
}

/** The reader in the page. It is made once for a text; whatever changes later is told to it. */
export class MountedReader {
  private readonly article: ArticleEditor
  private readonly overlay: ReaderOverlay
  private readonly listeners = new AbortController()
  private readonly drawing: SectionDrawing
  private readonly resized: ResizeObserver
  private annotations: readonly ReaderAnnotation[]
  private active: string | Span | null = null
  private cursor: number | null = null
  private roomy: HTMLElement | null = null
  private frame = 0

  constructor(
    private readonly host: HTMLElement,
    private readonly content: ArticleContent,
    private readonly events: ReaderEvents,
  ) {
    this.annotations = content.annotations
    this.article = createArticleEditor(content)
    this.takePlace()
    this.overlay = new ReaderOverlay(host)
    this.drawing = new SectionDrawing(this.article.view, this.article.highlights, () => this.arrange())
    this.resized = new ResizeObserver(() => this.arrange())
    this.resized.observe(this.article.view.dom)
    this.listen()
    this.arrange()
  }

  /** Draws the difference to what was shown before; unchanged annotations must be the same objects. */
  setAnnotations(annotations: readonly ReaderAnnotation[]): void {
    if (annotations === this.annotations) return
    const { put, remove } = difference(this.annotations, annotations)
    this.annotations = annotations
    if (put.length === 0 && remove.length === 0) return
    this.article.highlights.change(this.article.view, put, remove)
    this.arrange()
  }

  setActive(target: string | Span | null): void {
    this.active = target
    if (target !== null) this.drawAround(this.spanOf(target))
    this.drawOverlay()
  }

  setCursor(sentence: number | null): void {
    if (this.cursor !== null) this.numberElement(this.cursor)?.classList.remove('current')
    this.cursor = sentence
    if (sentence !== null) {
      this.drawAround(this.content.sentences[sentence] ?? null)
      this.numberElement(sentence)?.classList.add('current')
    }
    this.drawOverlay()
  }

  selectSpan(span: Span | null): void {
    const { view, positions, highlights } = this.article
    const changes = span !== null || highlights.selection !== null
    highlights.select(view, span)
    if (!span && spanOfDomSelection(view.dom, positions)) document.getSelection()?.removeAllRanges()
    this.drawOverlay()
    // the lines it touches were drawn anew, their numbers with them
    if (changes) this.arrange()
  }

  /** The ids of all annotations that hold the offset, the innermost first. */
  idsAt(offset: number): string[] {
    return this.article.highlights.idsAt(offset)
  }

  currentSelection(): Span | null {
    return this.article.highlights.selection
  }

  scrollTo(target: string | Span): void {
    const span = this.spanOf(target)
    if (!span) return
    const { view, positions } = this.article
    this.drawAround(span)
    const mark = typeof target === 'string' ? document.getElementById(markId(target)) : null
    const { startContainer } = rangeOfSpan(view.dom, positions, span)
    const element =
      mark ?? (startContainer instanceof Element ? startContainer : startContainer.parentElement)
    element?.scrollIntoView({ block: 'nearest' })
    this.drawOverlay()
  }

  rectOf(target: string | Span): DOMRect | null {
    const span = this.spanOf(target)
    return span && this.range(span).getBoundingClientRect()
  }

  /**
   * How low in the window it begins, its outline included. Where a long article is not laid out, its share of the
   * section tells about where.
   */
  topOf(target: string | Span): number | null {
    const span = this.spanOf(target)
    if (!span) return null
    const { view, positions } = this.article
    const n = positions.sectionOf(positions.blockAt(span.start))
    const section = view.dom.children[n]
    const isLong = view.dom.classList.contains('article-text-long')
    if (!section || !isLong || this.drawing.near.has(section)) return this.topOfText(span)
    const { top, height } = section.getBoundingClientRect()
    const { start, end } = positions.spanOfSection(n)
    return top + (height * (span.start - start)) / (end - start)
  }

  /** Where a line from a passage to its card starts, in the window. */
  leaderStart(target: string | Span): { x: number; y: number } | null {
    const span = this.spanOf(target)
    return span && this.overlay.leaderStart(this.range(span))
  }

  /** Opens so many pixels under the paragraph in which a passage ends; their top in the window. Closes those before. */
  makeRoom(target: string | Span | null, height: number): number | null {
    const span = target === null ? null : this.spanOf(target)
    const block = span && this.blockElement(Math.max(span.start, span.end - 1))
    if (this.roomy && this.roomy !== block) this.roomy.style.marginBlockEnd = ''
    this.roomy = block
    if (!block) return null
    block.style.marginBlockEnd = `${height}px`
    return block.getBoundingClientRect().bottom
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.listeners.abort()
    this.drawing.stop()
    this.resized.disconnect()
    this.overlay.remove()
    this.article.editor.destroy()
    this.article.view.dom.remove()
  }

  /** What was being selected in the server's text goes on in the editor's. */
  private takePlace(): void {
    const { view, positions } = this.article
    const before = this.host.querySelector('.article-text')
    const selected = before && endsOfDomSelection(before, positions)
    this.host.append(view.dom)
    if (selected) setDomSelection(view.dom, positions, selected.anchor, selected.focus)
  }

  /** Draws the section in which a passage starts. */
  private drawAround(span: Span | null): void {
    const { view, positions, highlights } = this.article
    if (span) highlights.fillSections(view, [positions.sectionOf(positions.blockAt(span.start))])
  }

  private spanOf(target: string | Span): Span | null {
    return typeof target === 'string' ? this.article.highlights.find(target) : target
  }

  private range(span: Span): Range {
    return rangeOfSpan(this.article.view.dom, this.article.positions, span)
  }

  private numberElement(sentence: number): Element | null {
    const start = this.content.sentences[sentence]?.start ?? 0
    return this.blockElement(start)?.querySelector(`[data-sentence="${start}"]`) ?? null
  }

  /** Of its first character, which its flag stands above. */
  private topOfText({ start }: Span): number {
    const rects = [...this.range({ start, end: start + 1 }).getClientRects()]
    return (rects.at(-1)?.top ?? 0) - OUTLINE_MARGIN
  }

  /** The paragraph that holds the offset. */
  private blockElement(offset: number): HTMLElement | null {
    const { view, positions } = this.article
    const block = view.nodeDOM(positions.nodeRange(positions.blockAt(offset)).from)
    return block instanceof HTMLElement ? block : null
  }

  private listen(): void {
    const { signal } = this.listeners
    const { dom } = this.article.view
    // the pointer may have been pressed on the server's text
    let pressed = this.host.matches(':active')
    dom.addEventListener('pointerdown', () => (pressed = true), { signal })
    // a click inside a selection gives it up only after the event
    this.host.addEventListener('click', (event) => setTimeout(() => this.click(event)), { signal })
    document.addEventListener(
      'pointerup',
      () => {
        if (pressed) this.takeDomSelection()
        pressed = false
      },
      { signal },
    )
    // by touch, or by the keys of a browser that moves a caret: no pointer ends the selecting
    let settle: ReturnType<typeof setTimeout> | undefined
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(settle)
        if (!pressed) settle = setTimeout(() => this.takeDomSelection(), 250)
      },
      { signal },
    )
  }

  /** What the person selected becomes the reader's selection, widened to whole words. */
  private takeDomSelection(): void {
    const { view, positions } = this.article
    if (view.isDestroyed) return
    const raw = spanOfDomSelection(view.dom, positions)
    const span = raw && snapToWords(positions.index, raw)
    const known = this.currentSelection()
    if (!span || span.start === span.end) return
    if (known?.start === span.start && known.end === span.end) return
    this.selectSpan(span)
    setDomSelection(view.dom, positions, span.start, span.end)
    this.events.onSelect(span, this.rectOf(span))
  }

  /** On a tag: activates it. On untagged text: selects the sentence. Beside the text: gives the selection up. */
  private click(event: MouseEvent): void {
    const { view, positions, highlights } = this.article
    if (view.isDestroyed || event.detail > 1 || spanOfDomSelection(view.dom, positions)) return
    const offset = offsetAtPoint(view, positions, event.clientX, event.clientY)
    const ids = offset === null ? [] : highlights.idsAt(offset)
    const sentence = offset === null || ids.length > 0 ? null : this.sentenceAt(offset)
    this.selectSpan(sentence)
    if (ids.length > 0) this.events.onActivate(ids)
    else this.events.onSelect(sentence, sentence && this.rectOf(sentence))
  }

  private sentenceAt(offset: number): Span | null {
    const sentence = this.content.sentences.find(({ start, end }) => start <= offset && offset < end)
    return sentence ? { start: sentence.start, end: sentence.end } : null
  }

  /** Places what depends on where lines fall, once per frame. */
  private arrange(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      for (const section of this.drawing.near) spreadSentenceNumbers(section)
      this.drawOverlay()
      this.events.onLayout()
    })
  }

  private drawOverlay(): void {
    const active = this.active === null ? null : this.spanOf(this.active)
    const sentence = this.cursor === null ? undefined : this.content.sentences[this.cursor]
    this.overlay.showActive(active && this.range(active))
    this.overlay.showCursor(sentence ? this.range(sentence) : null)
  }
}

/** What to draw and what to take away, looking only at the part between the equal beginning and the equal end. */
function difference(
  before: readonly ReaderAnnotation[],
  after: readonly ReaderAnnotation[],
): { put: ReaderAnnotation[]; remove: string[] } {
  let first = 0
  while (first < before.length && first < after.length && before[first] === after[first]) first++
  let tail = 0
  const shorter = Math.min(before.length, after.length) - first
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const old = new Map(before.slice(first, before.length - tail).map((each) => [each.id, each]))
  const changed = after.slice(first, after.length - tail)
  const put = changed.filter((each) => !same(old.get(each.id), each))
  const kept = new Set(changed.map(({ id }) => id))
  return { put, remove: [...old.keys()].filter((id) => !kept.has(id)) }
}

function same(a: ReaderAnnotation | undefined, b: ReaderAnnotation): boolean {
  if (a === undefined || a === b) return a === b
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.label === b.label &&
    a.lane?.name === b.lane?.name &&
    a.lane?.row === b.lane?.row &&
    a.origin === b.origin &&
    Boolean(a.incomplete) === Boolean(b.incomplete)
  )
}
