import type { EditorView } from '@tiptap/pm/view'
import type { AnnotationHighlights } from './highlight/annotation-highlights'

/** How long drawing in the background may hold the page up at a time. */
const SLICE_MS = 4

/**
 * Draws the sections that come near the window at once, the others when the browser is idle, and all before printing.
 * Knows which sections are near: what depends on layout is worked out for those only.
 */
export class SectionDrawing {
  readonly near = new Set<Element>()
  private readonly sections: Element[]
  private readonly observer: IntersectionObserver
  private readonly drawAll = () => this.draw(this.highlights.pending)
  private stopped = false

  constructor(
    private readonly view: EditorView,
    private readonly highlights: AnnotationHighlights,
    private readonly onDrawn: () => void,
  ) {
    this.sections = [...view.dom.children]
    this.observer = new IntersectionObserver((entries) => this.moved(entries), { rootMargin: '100% 0px' })
    for (const section of this.sections) this.observer.observe(section)
    window.addEventListener('beforeprint', this.drawAll)
    // not before the first paint: a browser may count the wait for it as idle
    requestAnimationFrame(() => setTimeout(() => this.drawWhenIdle()))
  }

  stop(): void {
    this.stopped = true
    this.observer.disconnect()
    window.removeEventListener('beforeprint', this.drawAll)
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target)
      else this.near.delete(target)
    }
    this.draw([...this.near].map((section) => this.sections.indexOf(section)))
  }

  private draw(sections: readonly number[]): void {
    this.highlights.fillSections(this.view, sections)
    this.onDrawn()
  }

  private drawWhenIdle(): void {
    if (this.stopped) return
    whenIdle(() => {
      const began = performance.now()
      while (!this.stopped && performance.now() - began < SLICE_MS) {
        const [next] = this.highlights.pending
        if (next === undefined) return
        this.highlights.fillSections(this.view, [next])
      }
      this.drawWhenIdle()
    })
  }
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 50)
}
