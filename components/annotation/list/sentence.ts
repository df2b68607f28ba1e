import type { AnnotationView } from '@/lib/contract/annotations'
import { overlaps, type Span } from '@/lib/domain/text/span'
import type { TaggingActions } from '../../workbench/use-tagging'
import type { WorkbenchCommands } from '../../workbench/use-workbench-commands'
import { type ArticleModel, sentenceOf } from '../article-model'
import type { Offers } from '../offers'

export type SentenceEntryProps = {
  n: number
  model: ArticleModel
  /** All tags that touch the sentence. */
  tags: readonly AnnotationView[]
  offers: Offers
  language: string | null
  isCurrent: boolean
  /** The tag of this sentence whose details are open. */
  detailsOf: string | null
  /** Whether the person reads this article at all, and whether they can change their reading. */
  hasReading: boolean
  canTag: boolean
  /** Whether the page's own code is there to take what is pressed. */
  isReady: boolean
  tagging: TaggingActions
  commands: WorkbenchCommands
  onReach: (n: number) => void
}

/** The id of a sentence's fieldset, where a link or a key leads. */
export function sentenceId(n: number): string {
  return `sentence-${n}`
}

/** The tags that touch each sentence, by its index; sentences without any are left out. */
export function tagsBySentence<T extends Span>(model: ArticleModel, layer: readonly T[]): Map<number, T[]> {
  const tags = new Map<number, T[]>()
  for (const annotation of layer) {
    for (let n = Math.max(0, sentenceOf(model, annotation)); n < model.sentences.length; n++) {
      const sentence = model.sentences[n]
      if (!sentence || !overlaps(sentence, annotation)) break
      tags.set(n, [...(tags.get(n) ?? []), annotation])
    }
  }
  return tags
}

/** Whether an entry would be drawn as it was. */
export function isSameEntry(a: SentenceEntryProps, b: SentenceEntryProps): boolean {
  const { tags: before, ...restBefore } = a
  const { tags, ...rest } = b
  return (
    before.length === tags.length &&
    before.every((annotation, n) => annotation === tags[n]) &&
    Object.entries(rest).every(([name, value]) => restBefore[name as keyof typeof rest] === value)
  )
}
