import { v7 as uuid } from 'uuid'
import type {
  acceptAgreed,
  decide,
  getAdjudication,
  getAgreement,
  sendForSignOff,
  undoDecision,
} from '../../contract/adjudications'
import type { Input, Output } from '../../contract/operation'
import { completeTagging } from '../../domain/annotation/complete-tagging'
import { DomainError } from '../../domain/error'
import type { Json } from '../../domain/integrity/canonical-json'
import { acceptAgreed as agreedDrafts } from '../../domain/review/accept-agreed'
import { assertDecidable } from '../../domain/review/assert-decidable'
import {
  type Decision,
  type DraftDecision,
  type OwnAnnotation,
  replacedDecisions,
  takesAgreed,
} from '../../domain/review/decisions'
import { finalLayer } from '../../domain/review/final-layer'
import { assertAllows, moveArticle } from '../../domain/review/workflow'
import { checkSpan } from '../../domain/text/check-span'
import { type ArticleAccess, accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { getSummary } from '../articles/article-view'
import { getPolicy } from '../articles/policy'
import { indexedText, listBlocks } from '../articles/revisions'
import { type Db, database } from '../database/database'
import { recordArticleEvent, recordArticleEvents } from '../record/audit-trail'
import { type Adjudication, adjudicationView, decisionView, loadAdjudication } from './adjudication-view'
import { agreementOf } from './agreements'

/** The readings side by side, with what was decided and what is open. */
export async function get(
  actor: Actor,
  { params }: Pick<Input<typeof getAdjudication>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getAdjudication>> {
  const article = await accessArticle(actor, params.articleId, db)
  authorize('comparison.read', article.facts)
  return adjudicationView(db, article, await loadAdjudication(db, article))
}

export async function agreement(
  actor: Actor,
  { params }: Input<typeof getAgreement>,
  db: Db = database(),
): Promise<Output<typeof getAgreement>> {
  const article = await accessArticle(actor, params.articleId, db)
  authorize('comparison.read', article.facts)
  return agreementOf(db, article.revisionId)
}

/** Settles one cluster or adds what was missed; what it replaces goes with its passages. */
export async function make(
  actor: Actor,
  { params, body }: Input<typeof decide>,
  db: Db,
): Promise<Output<typeof decide>> {
  const article = await openAdjudication(actor, params.articleId, db)
  const settled = await loadAdjudication(db, article)
  const decision = await completed(db, article, { id: uuid(), ...draftOf(body, settled) })
  await assertReason(db, article, decision, settled)
  assertDecidable(decision, settled.clusters, settled.readings, settled.decisions)
  await write(db, actor, article, settled, [decision])
  const after = await loadAdjudication(db, article)
  const row = after.rows.find(({ id }) => id === decision.id)
  if (!row) throw notFound()
  return decisionView(row, after)
}

/** Takes what all readings agree on. */
export async function accept(
  actor: Actor,
  { params }: Input<typeof acceptAgreed>,
  db: Db,
): Promise<Output<typeof acceptAgreed>> {
  const article = await openAdjudication(actor, params.articleId, db)
  const settled = await loadAdjudication(db, article)
  const drafts = agreedDrafts(settled.clusters, settled.decisions, settled.readings)
  const decisions = drafts.map((draft) => ({ id: uuid(), ...draft }))
  await write(db, actor, article, settled, decisions)
  return { accepted: decisions.length, version: settled.version + (decisions.length > 0 ? 1 : 0) }
}

/** Undoes the decision on a cluster, or the one of that id: an addition, or one whose passage no reading has any more. */
export async function undo(
  actor: Actor,
  { params }: Input<typeof undoDecision>,
  db: Db,
): Promise<Output<typeof undoDecision>> {
  const article = await openAdjudication(actor, params.articleId, db)
  const settled = await loadAdjudication(db, article)
  const row = settled.rows.find(({ id, clusterId }) => [clusterId, id].includes(params.clusterId))
  if (!row) throw notFound()
  await removeDecisions(db, [row.id])
  await bumpVersion(db, settled.id)
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'decision.undone',
    body: { clusterId: row.clusterId, decisionId: row.id },
    inside: toldOf(settled, row.clusterId, row.annotations),
  })
  return { version: settled.version + 1 }
}

/** Sends the settled layer to somebody else for signature. */
export async function send(
  actor: Actor,
  { params }: Input<typeof sendForSignOff>,
  db: Db,
): Promise<Output<typeof sendForSignOff>> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize('adjudication.send', article.facts)
  const settled = article.adjudicationId ? await loadAdjudication(db, article) : null
  if (settled?.blockers.some(({ code }) => code === 'review_outstanding')) {
    throw new DomainError('review_outstanding', 'A reading was returned and is not done yet.', {
      blockers: settled.blockers,
    })
  }
  const state = moveArticle(article.state, 'send')
  if (!settled) throw notFound()
  if (settled.blockers.length > 0) {
    throw new DomainError('open_items', 'There are open items.', { blockers: settled.blockers })
  }
  await db.$executeRaw`update "Adjudication" set "sentById" = ${actor.id}::uuid, "sentAt" = clock_timestamp() where "id" = ${settled.id}::uuid`
  await db.article.update({ where: { id: article.id }, data: { state }, select: { id: true } })
  await recordArticleEvent(db, { articleId: article.id, userId: actor.id, action: 'adjudication.sent' })
  return getSummary(db, article.id)
}

/** What is to be signed changed: a signature that was prepared before is refused. */
export async function bumpVersion(db: Db, id: string): Promise<void> {
  await db.adjudication.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } })
}

async function openAdjudication(actor: Actor, articleId: string, db: Db): Promise<ArticleAccess> {
  const article = await accessArticle(actor, articleId, db, true)
  authorize('adjudication.decide', article.facts)
  assertAllows(article.state, 'decide')
  return article
}

/** Where the project asks for reasons: what settles a difference says why; taking what all say alike need not. */
async function assertReason(
  db: Db,
  article: ArticleAccess,
  decision: Decision,
  settled: Adjudication,
): Promise<void> {
  if (decision.reason !== null || takesAgreed(decision, settled.clusters)) return
  if ((await getPolicy(db, article.projectId)).reasons === 'OPTIONAL') return
  const message = 'is required in this project'
  throw new DomainError('validation', 'Say why: this project asks for reasons.', {
    errors: [{ path: 'reason', message }],
  })
}

function draftOf(body: Input<typeof decide>['body'], settled: Adjudication): DraftDecision {
  const reason = body.reason ?? null
  if (body.kind === 'ADD')
    return { kind: 'ADD', clusterId: null, annotation: body.annotation, seen: [], reason }
  const { clusterId } = body
  const seen = body.seen ?? settled.clusters.find(({ id }) => id === clusterId)?.annotationIds ?? []
  switch (body.kind) {
    case 'NO_TAG':
      return { kind: 'NO_TAG', clusterId, seen, reason }
    case 'OWN':
      return { kind: 'OWN', clusterId, annotations: body.annotations, seen, reason }
    case 'TAKE':
      return 'layerId' in body
        ? { kind: 'TAKE', clusterId, reviewId: body.layerId, seen, reason }
        : { kind: 'TAKE', clusterId, annotationIds: body.annotationIds, seen, reason }
  }
}

/** The decision with its own passages held to the rules of any annotation, and kept as one is. */
async function completed(db: Db, article: ArticleAccess, decision: Decision): Promise<Decision> {
  if (decision.kind !== 'OWN' && decision.kind !== 'ADD') return decision
  const index = await indexedText(db, article.revisionId)
  const blocks = await listBlocks(db, article.revisionId)
  const complete = ({ start, end, ...tagging }: OwnAnnotation): OwnAnnotation => {
    checkSpan(index, { start, end })
    return { start, end, ...completeTagging(index, blocks, { start, end }, tagging) }
  }
  return decision.kind === 'OWN'
    ? { ...decision, annotations: decision.annotations.map(complete) }
    : { ...decision, annotation: complete(decision.annotation) }
}

/** Puts decisions in force, with the passages they make and without those they replace. */
async function write(
  db: Db,
  actor: Actor,
  article: ArticleAccess,
  settled: Adjudication,
  decisions: Decision[],
) {
  if (decisions.length === 0) return
  const replaced = decisions.flatMap(({ clusterId }) =>
    clusterId === null ? [] : replacedDecisions(clusterId, settled.clusters, settled.decisions),
  )
  await removeDecisions(db, [...new Set(replaced.map(({ id }) => id))])
  const common = { articleId: article.id, adjudicationId: settled.id }
  await db.decision.createMany({
    data: decisions.map((decision) => ({
      ...common,
      id: decision.id,
      clusterId: decision.clusterId,
      kind: decision.kind,
      seen: decision.seen,
      layerId: 'reviewId' in decision ? decision.reviewId : null,
      reason: decision.reason,
      decidedById: actor.id,
    })),
  })
  const index = await indexedText(db, article.revisionId)
  const made = finalLayer(decisions, settled.readings)
  await db.finalAnnotation.createMany({
    data: made.map(({ start, end, label, attributes, decisionId, annotationId }) => ({
      ...common,
      id: uuid(),
      revisionId: article.revisionId,
      decisionId,
      takenFromId: annotationId,
      start,
      end,
      exact: index.slice(start, end),
      label,
      attributes,
    })),
  })
  await bumpVersion(db, settled.id)
  await recordArticleEvents(
    db,
    decisions.map((decision) => {
      const { id, kind, clusterId, reason } = decision
      const own = made.filter(({ decisionId }) => decisionId === id)
      return {
        articleId: article.id,
        userId: actor.id,
        action: 'decision.made' as const,
        body: { decisionId: id, kind, clusterId },
        inside: {
          ...toldOf(settled, clusterId, own),
          ...('reviewId' in decision && { layerId: decision.reviewId }),
          ...(reason !== null && { reason }),
        },
      }
    }),
  )
}

/** Where a decision stood and what it made, for the history to tell; it stays inside, for it may be undone. */
function toldOf(
  { clusters }: Adjudication,
  clusterId: string | null,
  made: { start: number; end: number; label: string }[],
): { [key: string]: Json } {
  const at = clusters.find(({ id }) => id === clusterId) ?? made[0]
  return { ...(at && { start: at.start, end: at.end }), labels: made.map(({ label }) => label) }
}

async function removeDecisions(db: Db, ids: string[]): Promise<void> {
  await db.finalAnnotation.deleteMany({ where: { decisionId: { in: ids } } })
  await db.decision.deleteMany({ where: { id: { in: ids } } })
}
