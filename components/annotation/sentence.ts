import type { AnnotationView } from '@/lib/contract/annotations'
import type { Bench } from './use-workbench'

export type SentenceEntryProps = {
  bench: Bench
  n: number
  /** All tags that touch the sentence. */
  tags: readonly AnnotationView[]
  sources: readonly string[]
  /** Whether the page's own code is there to take what is pressed. */
  isReady: boolean
}

/** The id of a sentence's fieldset, where a link or a key leads. */
export function sentenceId(n: number): string {
  return `sentence-${n}`
}
