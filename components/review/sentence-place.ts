import { sentenceNumbers } from '@/components/article/reader-annotation'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { blockAt } from '@/lib/domain/text/block'
import { overlaps, type Span } from '@/lib/domain/text/span'

export type SentencePlace = {
  /** '22', '22–23', or what the block is: 'Headline'. */
  short: string
  /** 'Sentence 22' */
  long: string
}

/** Finds in which sentences a span stands, by the numbers shown beside the text. */
export function sentencePlaces({
  sentences,
  blocks,
}: Pick<Article['revision'], 'sentences' | 'blocks'>): (span: Span) => SentencePlace {
  const numbers = sentenceNumbers(sentences)
  return (span) => {
    const inside = sentences.flatMap((sentence, n) => (overlaps(sentence, span) ? (numbers[n] ?? []) : []))
    const [first, last] = [inside[0], inside.at(-1)]
    if (first === undefined || last === undefined) {
      const kind = words.blockKinds[blocks[blockAt(blocks, span.start)]?.kind ?? 'PARAGRAPH']
      return { short: kind, long: kind }
    }
    return first === last
      ? { short: String(first), long: words.compare.sentence(first) }
      : { short: `${first}–${last}`, long: words.compare.sentences(first, last) }
  }
}
