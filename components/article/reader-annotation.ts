import type { Label } from '@/lib/domain/codebook/labels'
import type { Span } from '@/lib/domain/text/span'

/**
 * A passage as the reader draws it. `lane` says whose reading it is where several are compared; without one it belongs
 * to the layer that counts, `final` where that was decided. A `suggestion` is a ghost: dotted, no tint.
 */
export type ReaderAnnotation = Span & {
  id: string
  label: Label
  incomplete?: boolean
  origin?: 'human' | 'suggestion' | 'final'
  lane?: Lane
}

/** A reading that is compared: what it is called, and on which line under the text, from 0, it is drawn. */
export type Lane = { name: string; row: number }

export type ReaderSentence = Span & { body: boolean }

/** One layer drawn as tint and line, or several readings drawn as lines under each other. */
export type ReaderMode = 'tint' | 'lanes'

/** How each label looks and is spoken of. */
export const labelMarks: Record<Label, { letter: 'S' | 'U' | 'O'; words: string; className: string }> = {
  SOURCED_FACT: { letter: 'S', words: 'sourced fact', className: 'tag-s' },
  UNVERIFIED_CLAIM: { letter: 'U', words: 'unverified claim', className: 'tag-u' },
  OPINION: { letter: 'O', words: 'opinion', className: 'tag-o' },
}

/** The id of an annotation's first element in the text, and of the card that tells about it. */
export function markId(id: string): string {
  return `m-${id}`
}

export function cardId(id: string): string {
  return `card-${id}`
}

/** The number shown beside each sentence: body sentences are counted from 1, others have none. */
export function sentenceNumbers(sentences: readonly ReaderSentence[]): (number | null)[] {
  let body = 0
  return sentences.map((sentence) => (sentence.body ? ++body : null))
}

/** How many lines the readings take under the text. */
export function laneRows(annotations: readonly ReaderAnnotation[]): number {
  return annotations.reduce((rows, { lane }) => Math.max(rows, lane ? lane.row + 1 : 0), 1)
}
