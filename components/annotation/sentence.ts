import type { AnnotationView } from '@/lib/contract/annotations'
import type { ArticleModel } from './article-model'
import type { TaggingActions } from './use-tagging'

export type SentenceEntryProps = {
  n: number
  model: ArticleModel
  /** All tags that touch the sentence. */
  tags: readonly AnnotationView[]
  sources: readonly string[]
  isCurrent: boolean
  canTag: boolean
  tagging: TaggingActions
  language: string | null
  onRemove: (id: string) => void
  onReach: (sentence: number) => void
}

/** The id of a sentence's fieldset, where a link or a key leads. */
export function sentenceId(n: number): string {
  return `sentence-${n}`
}
