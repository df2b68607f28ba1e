import { sentenceNumbers } from '@/components/article/reader-annotation'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import type { LabelledSpan } from '@/lib/domain/annotation/annotation'
import { flattenLayer } from '@/lib/domain/annotation/layer'
import { blockAt, bodySpans } from '@/lib/domain/text/block'
import { wordSpans } from '@/lib/domain/text/sentences/words'
import { firstEndingAfter, overlaps, type Span } from '@/lib/domain/text/span'
import { TextIndex } from '@/lib/domain/text/text-index'

/** An article's text as the workbench needs it: positions, sentences with their numbers, words. */
export type ArticleModel = {
  index: TextIndex
  blocks: Article['revision']['blocks']
  sentences: Article['revision']['sentences']
  links: Article['revision']['links']
  numbers: (number | null)[]
  bodyCount: number
  words: Span[]
  bodyWords: Span[]
}

export function articleModel({ id, text, blocks, sentences, links }: Article['revision']): ArticleModel {
  const index = new TextIndex(text)
  const numbers = sentenceNumbers(sentences)
  const all = wordsOf(id, index)
  return {
    index,
    blocks,
    sentences,
    links,
    numbers,
    bodyCount: numbers.filter((number) => number !== null).length,
    words: all,
    bodyWords: beginningIn(bodySpans(blocks), all),
  }
}

/** The words that begin in one of the spans; both stand in text order, so that each is looked at once. */
function beginningIn(spans: readonly Span[], all: readonly Span[]): Span[] {
  let n = 0
  return all.filter(({ start }) => {
    while (n < spans.length && (spans[n]?.end ?? 0) <= start) n++
    const span = spans[n]
    return span !== undefined && span.start <= start
  })
}

const KEPT = 16
const kept = new Map<string, Span[]>()

// Finding them is half the work of opening an article; several people open the same one, and each more than once.
function wordsOf(revisionId: string, index: TextIndex): Span[] {
  const words = kept.get(revisionId) ?? wordSpans(index)
  kept.delete(revisionId)
  kept.set(revisionId, words)
  const oldest = kept.keys().next()
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value)
  return words
}

/** The first sentence that the span touches; -1 for none. */
export function sentenceOf({ sentences }: ArticleModel, span: Span): number {
  const n = firstEndingAfter(sentences, span.start)
  const sentence = sentences[n]
  return sentence && overlaps(sentence, span) ? n : -1
}

/** Where a passage is, for people: the number of its sentence (bare and in words) and of its paragraph. */
export type PlaceInText = { name: string; inWords: string; paragraph: number }

/** Where each annotation starts, by its id; where sentences have no number the kind of the block names the place. */
export function placesInText(
  model: ArticleModel,
  layer: readonly (Span & { id: string })[],
): Map<string, PlaceInText> {
  return new Map(
    layer.map((annotation) => {
      const number = model.numbers[sentenceOf(model, annotation)]
      const block = blockAt(model.blocks, annotation.start)
      const kind = words.blockKinds[model.blocks[block]?.kind ?? 'PARAGRAPH']
      const place = number
        ? { name: String(number), inWords: words.annotate.sentenceList.sentence(number) }
        : { name: kind, inWords: kind }
      return [annotation.id, { ...place, paragraph: block + 1 }]
    }),
  )
}

/** The body sentences, by their index, that no tag touches. */
export function untaggedSentences({ sentences }: ArticleModel, layer: readonly LabelledSpan[]): number[] {
  const runs = flattenLayer(layer)
  return sentences.flatMap((sentence, n) => {
    const run = runs[firstEndingAfter(runs, sentence.start)]
    return sentence.body && !(run && overlaps(run, sentence)) ? [n] : []
  })
}

/** The span with one edge moved by so many words, never past its other edge or the text. */
export function moveEdge({ words }: ArticleModel, span: Span, edge: 'start' | 'end', by: 1 | -1): Span {
  const inside = words.flatMap((word, n) => (overlaps(word, span) ? [n] : []))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return span
  const target = words[(edge === 'start' ? first : last) + by]
  if (!target) return span
  const moved =
    edge === 'start' ? { start: target.start, end: span.end } : { start: span.start, end: target.end }
  return moved.start < moved.end ? moved : span
}
