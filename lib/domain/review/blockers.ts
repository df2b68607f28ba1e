import { missingAttributes } from '../codebook/missing-attributes'
import type { Cluster } from './clusters'
import { type Decision, openClusters, staleDecisions } from './decisions'
import type { FinalAnnotation } from './final-layer'

/** Why a final layer cannot be sent yet, in words for the button's explanation, and what it concerns. */
export type Blocker = {
  code:
    | 'review_outstanding'
    | 'open_clusters'
    | 'stale_decisions'
    | 'incomplete_final'
    | 'unresolved_comments'
  message: string
  items: string[]
}

/**
 * Everything that keeps the adjudicator from sending the final layer; empty means it can be sent. `items` are the
 * ids of the seats, clusters, decisions, final passages and comments concerned. A cluster whose decision went stale
 * is open as well.
 */
export function sendBlockers(article: {
  clusters: Cluster[]
  decisions: Decision[]
  finalLayer: FinalAnnotation[]
  openSeats: string[]
  unresolvedComments: string[]
}): Blocker[] {
  const { clusters, decisions } = article
  const open = openClusters(clusters, decisions)
  const stale = staleDecisions(decisions, clusters)
  const incomplete = article.finalLayer.filter((annotation) => missingAttributes(annotation).length > 0)
  const blockers: Blocker[] = [
    {
      code: 'review_outstanding',
      message: counted(article.openSeats, 'reading is not done yet.', 'readings are not done yet.'),
      items: article.openSeats,
    },
    {
      code: 'open_clusters',
      message: counted(open, 'passage is still to be decided.', 'passages are still to be decided.'),
      items: open.map(({ id }) => id),
    },
    {
      code: 'stale_decisions',
      message: counted(
        stale,
        'decision was made before the readings changed. Read it again.',
        'decisions were made before the readings changed. Read them again.',
      ),
      items: stale.map(({ decision }) => decision.id),
    },
    {
      code: 'incomplete_final',
      message: counted(
        incomplete,
        'final tag is incomplete. Enter what is missing.',
        'final tags are incomplete. Enter what is missing.',
      ),
      items: incomplete.map(({ id }) => id),
    },
    {
      code: 'unresolved_comments',
      message: counted(article.unresolvedComments, 'comment is not resolved.', 'comments are not resolved.'),
      items: article.unresolvedComments,
    },
  ]
  return blockers.filter(({ items }) => items.length > 0)
}

function counted(items: unknown[], one: string, many: string): string {
  return `${items.length} ${items.length === 1 ? one : many}`
}
