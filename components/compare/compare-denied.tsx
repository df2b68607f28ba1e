import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

/** For readers, who see the final layer once it is signed, and nothing of the readings before. */
export function CompareDenied({ articleId }: { articleId: string }) {
  return (
    <EmptyState
      title={words.denied.title}
      text={words.compare.readersOnly}
      action={<ButtonLink href={`/articles/${articleId}/annotate`}>{words.compare.readText}</ButtonLink>}
    />
  )
}
