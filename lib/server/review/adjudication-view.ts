/** An adjudication as it stands: readings, clusters, decisions in force, the final layer and what is still open. */
import type { AdjudicationView, ClusterView, DecisionView } from '../../contract/adjudications'
import type { ReadAnnotation } from '../../contract/annotations'
import { type Blocker, sendBlockers } from '../../domain/review/blockers'
import { type Cluster, clusterReadings, type Reading } from '../../domain/review/clusters'
import { type Decision, hasSeen, staleDecisions } from '../../domain/review/decisions'
import type { FinalAnnotation, TaggedSpan } from '../../domain/review/final-layer'
import { type ArticleAccess, notFound } from '../access'
import { namesOf } from '../articles/article-view'
import type { Db } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { lastReturn } from '../record/last-return'
import { agreementAmong } from './agreements'
import { annotationView, taggingOf } from './annotation-view'
import { comparable, type FrozenReading, listReadings } from './readings'

const withPassages = {
  annotations: { orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }] },
  decidedBy: { select: { id: true, name: true } },
} satisfies Prisma.DecisionInclude

type DecisionRow = Prisma.DecisionGetPayload<{ include: typeof withPassages }>

export type Adjudication = {
  id: string
  version: number
  revealedAt: Date
  closedEarly: boolean
  sentById: string | null
  sentAt: Date | null
  frozen: FrozenReading[]
  readings: Reading<TaggedSpan>[]
  clusters: Cluster[]
  rows: DecisionRow[]
  decisions: Decision[]
  stale: Set<string>
  blockers: Blocker[]
}

/** Everything about the adjudication of the article's revision; it must have been revealed. */
export async function loadAdjudication(db: Db, article: ArticleAccess): Promise<Adjudication> {
  const row = await db.adjudication.findUnique({ where: { revisionId: article.revisionId } })
  if (!row) throw notFound()
  const frozen = await listReadings(db, article.revisionId)
  const readings = comparable(frozen)
  const clusters = clusterReadings(readings)
  const rows = await db.decision.findMany({
    where: { adjudicationId: row.id },
    include: withPassages,
    orderBy: { id: 'asc' },
  })
  const decisions = rows.map(decisionOf)
  const openSeats = await db.review.findMany({
    where: { revisionId: article.revisionId, endedAt: null, state: { not: 'SUBMITTED' } },
    select: { layerId: true },
  })
  return {
    ...row,
    frozen,
    readings,
    clusters,
    rows,
    decisions,
    stale: new Set(staleDecisions(decisions, clusters).map(({ decision }) => decision.id)),
    blockers: sendBlockers({
      clusters,
      decisions,
      finalLayer: rows.flatMap(({ annotations }) => annotations.map(finalOf)),
      openSeats: openSeats.map(({ layerId }) => layerId),
      unresolvedComments: [],
    }),
  }
}

/** Whose decisions are in force, and who sent the layer. */
export function adjudicatorsOf({ rows, sentById }: Pick<Adjudication, 'rows' | 'sentById'>): string[] {
  return [...new Set([...rows.map(({ decidedById }) => decidedById), ...(sentById ? [sentById] : [])])].sort()
}

/** The adjudication as the contract shows it. */
export async function adjudicationView(
  db: Db,
  article: ArticleAccess,
  settled: Adjudication,
): Promise<AdjudicationView> {
  const agreement = await agreementAmong(db, article.revisionId, settled.frozen)
  const sender = settled.sentById && (await namesOf(db, [settled.sentById])).get(settled.sentById)
  return {
    version: settled.version,
    revealedAt: settled.revealedAt.toISOString(),
    closedEarly: settled.closedEarly,
    readings: settled.frozen.map(({ layerId, letter, revised }) => ({ layerId, letter, revised })),
    clusters: clusterViews(settled),
    additions: settled.rows.filter(({ kind }) => kind === 'ADD').map((row) => decisionView(row, settled)),
    final: settled.rows
      .flatMap(({ annotations }) => annotations.map(annotationView))
      .sort((a, b) => a.start - b.start || b.end - a.end),
    agreement,
    blockers: settled.blockers,
    sent:
      settled.sentById && settled.sentAt
        ? { by: { id: settled.sentById, name: sender ?? '' }, at: settled.sentAt.toISOString() }
        : null,
    returned: await lastReturn(db, article.id),
  }
}

/** A decision as the contract shows it. */
export function decisionView(row: DecisionRow, settled: Pick<Adjudication, 'stale'>): DecisionView {
  const { id, clusterId, kind, layerId, reason, decidedBy, decidedAt } = row
  return {
    id,
    clusterId,
    kind,
    layerId,
    reason,
    decidedBy,
    decidedAt: decidedAt.toISOString(),
    stale: settled.stale.has(id),
    annotationIds: row.annotations.map((annotation) => annotation.id),
  }
}

function clusterViews(settled: Adjudication): ClusterView[] {
  const annotations = new Map(
    settled.frozen.flatMap(({ layerId, letter, annotations }) =>
      annotations.map((row): [string, ReadAnnotation] => [
        row.id,
        { ...annotationView(row), layerId, letter },
      ]),
    ),
  )
  return settled.clusters.map((cluster) => {
    const { id, type, start, end, attributesDiffer, proposal } = cluster
    const row = settled.rows.find(
      (one) => one.clusterId === id || (one.kind !== 'ADD' && hasSeen(one.seen, cluster)),
    )
    return {
      id,
      type,
      start,
      end,
      attributesDiffer,
      annotations: cluster.annotationIds
        .map((one) => annotations.get(one))
        .filter((one) => one !== undefined),
      decision: row ? decisionView(row, settled) : null,
      proposal: proposal?.kind === 'TAKE' ? { kind: 'TAKE', layerId: proposal.reviewId } : proposal,
    }
  })
}

function decisionOf(row: DecisionRow): Decision {
  const { id, seen, reason, clusterId, layerId } = row
  const own = row.annotations.map(({ start, end, ...rest }) => ({ start, end, ...taggingOf(rest) }))
  const [addition] = own
  if (row.kind === 'ADD' && addition)
    return { id, seen, reason, kind: 'ADD', clusterId: null, annotation: addition }
  const common = { id, seen, reason, clusterId: clusterId ?? '' }
  if (row.kind === 'OWN') return { ...common, kind: 'OWN', annotations: own }
  if (row.kind === 'NO_TAG') return { ...common, kind: 'NO_TAG' }
  if (layerId) return { ...common, kind: 'TAKE', reviewId: layerId }
  const annotationIds = row.annotations.flatMap(({ takenFromId }) => takenFromId ?? [])
  return { ...common, kind: 'TAKE', annotationIds }
}

function finalOf(row: DecisionRow['annotations'][number]): FinalAnnotation {
  const { id, start, end, decisionId, takenFromId } = row
  return { id, start, end, ...taggingOf(row), decisionId, annotationId: takenFromId }
}
