// @ts-expect-error: the peer is measured where it is installed, and is no dependency of the product
import { createTextAnnotator } from '@recogito/text-annotator'
import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import type { BenchArticle } from './reader-text'

type Annotator = { setAnnotations(all: object[]): void; state: { store: Store } }
type Store = {
  addAnnotation(a: object): void
  updateAnnotation(a: object): void
  deleteAnnotation(id: string): void
  getAnnotation(id: string): unknown
}

let annotator: Annotator
let paragraphs: { start: number; end: number; node: Node }[] = []

window.peer = {
  open(host, { text, blocks, annotations }: BenchArticle) {
    host.innerHTML = `<div class="article-text">${blocks
      .map(({ start, end }) => `<p class="block">${text.slice(start, end)}</p>`)
      .join('')}</div>`
    const root = host.firstElementChild as HTMLElement
    paragraphs = blocks.map((block, i) => ({ ...block, node: root.children[i]?.firstChild as Node }))
    annotator = createTextAnnotator(root, { renderer: 'SPANS' }) as Annotator
    annotator.setAnnotations(annotations.map(asPeers))
  },
  add(annotation) {
    const { store } = annotator.state
    if (store.getAnnotation(annotation.id)) store.updateAnnotation(asPeers(annotation))
    else store.addAnnotation(asPeers(annotation))
  },
  remove: (id) => annotator.state.store.deleteAnnotation(id),
}

/** With its range made beforehand: finding it anew is the slow part of the peer as shipped. */
function asPeers({ id, start, end, label }: ReaderAnnotation): object {
  const range = document.createRange()
  const from = paragraphAt(start)
  const to = paragraphAt(end)
  range.setStart(from.node, Math.min(start, from.end) - from.start)
  range.setEnd(to.node, Math.min(end, to.end) - to.start)
  const quote = range.toString()
  return {
    id,
    bodies: [{ id: `${id}-b`, annotation: id, value: label }],
    target: { annotation: id, selector: [{ quote, start, end, range }] },
  }
}

function paragraphAt(offset: number) {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = paragraphs[low]
  if (!found) throw new Error('The article has no paragraph.')
  return found
}
