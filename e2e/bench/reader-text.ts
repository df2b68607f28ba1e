import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import { labels } from '@/lib/domain/codebook/labels'
import type { Block } from '@/lib/domain/text/block'

export type BenchArticle = { text: string; blocks: Block[]; annotations: ReaderAnnotation[] }

const PARAGRAPH_WORDS = 40

/** An article of so many invented words and annotations, one in ten nested in the one before; the same for the same numbers. */
export function benchArticle(wordCount: number, annotationCount: number): BenchArticle {
  const random = generator(wordCount)
  const paragraphs: string[] = []
  for (let words = 0; words < wordCount; words += PARAGRAPH_WORDS)
    paragraphs.push(`${Array.from({ length: PARAGRAPH_WORDS }, () => word(random)).join(' ')}.`)
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    blocks.push({ start: at, end: at + paragraph.length, kind: 'PARAGRAPH' })
    at += paragraph.length + 1
  }
  const text = paragraphs.join('\n')
  const slot = text.length / annotationCount
  const annotations = Array.from({ length: annotationCount }, (_, i) => annotationAt(i, slot, text.length))
  return { text, blocks, annotations }
}

function annotationAt(i: number, slot: number, length: number): ReaderAnnotation {
  const label = labels[i % labels.length] ?? 'OPINION'
  const nested = i % 10 === 9
  const start = Math.floor((nested ? i - 1 : i) * slot + (nested ? slot * 0.2 : 0))
  const end = Math.min(Math.floor(start + slot * (nested ? 0.3 : 0.8)), length)
  return { id: `a${i}`, start, end, label }
}

function word(random: () => number): string {
  const length = 2 + Math.floor(random() * 8)
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
