import type { Output } from '@/lib/contract/operation'
import type { getMyWork } from '@/lib/contract/people'

export type WorkItem = Output<typeof getMyWork>['items'][number]

const steps = { ANNOTATE: 'annotate', COMPARE: 'compare', SIGN: 'final' } as const

/** Where the work is done. */
export function addressOf({ kind, article }: WorkItem): string {
  return `/articles/${article.id}/${steps[kind]}`
}
