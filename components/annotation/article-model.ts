import { sentenceNumbers } from '@/components/article/reader-annotation'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { blockAt, bodySpans } from '@/lib/domain/text/block'
import { overlaps, type Span } from '@/lib/domain/text/span'
import { TextIndex } from '@/lib/domain/text/text-index'
import { wordSpans } from '@/lib/domain/text/words'

/** An article's text as the workbench needs it: positions, sentences with their numbers, words. */
export type ArticleModel = {
  index: TextIndex
  blocks: Article['revision']['blocks']
  sentences: Article['revision']['sentences']
  numbers: (number | null)[]
  bodyCount: number
  words: Span[]
  bodyWords: Span[]
}

export function articleModel({ text, blocks, sentences }: Article['revision']): ArticleModel {
  const index = new TextIndex(text)
  const numbers = sentenceNumbers(sentences)
  return {
    index,
    blocks,
    sentences,
    numbers,
    bodyCount: numbers.filter((number) => number !== null).length,
    words: wordSpans(index),
    bodyWords: bodySpans(blocks).flatMap((span) => wordSpans(index, span)),
  }
}

/** The first sentence that the span touches; -1 for none. */
export function sentenceOf({ sentences }: ArticleModel, span: Span): number {
  return sentences.findIndex((sentence) => overlaps(sentence, span))
}

/** The number of the sentence in which the span starts, in words if so wanted; the kind of its block where it has none. */
export function placeNameOf(model: ArticleModel, span: Span, inWords = false): string {
  const number = model.numbers[sentenceOf(model, span)]
  if (number) return inWords ? words.annotate.sentenceList.sentence(number) : String(number)
  return words.blockKinds[model.blocks[blockAt(model.blocks, span.start)]?.kind ?? 'PARAGRAPH']
}

/** The body sentences, by their index, that no tag touches. */
export function untaggedSentences({ sentences }: ArticleModel, layer: readonly Span[]): number[] {
  return sentences.flatMap((sentence, n) =>
    sentence.body && !layer.some((annotation) => overlaps(annotation, sentence)) ? [n] : [],
  )
}

/** The number of the paragraph (block) in which the position lies, counted from 1. */
export function paragraphOf({ blocks }: ArticleModel, position: number): number {
  return blockAt(blocks, position) + 1
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
