import type { ArticleState } from '@/lib/domain/review/workflow'

const steps: Record<ArticleState, 'annotate' | 'compare' | 'final'> = {
  IMPORTED: 'annotate',
  IN_REVIEW: 'annotate',
  ADJUDICATION: 'compare',
  AWAITING_SIGN_OFF: 'final',
  SIGNED_OFF: 'final',
  WITHDRAWN: 'final',
}

/** The page of an article where its work stands. */
export function articleAddress({ id, state }: { id: string; state: ArticleState }): string {
  return `/articles/${id}/${steps[state]}`
}
