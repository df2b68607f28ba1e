import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import type { Input, Output } from '../../contract/operation'
import type { closeReviewing, returnReview, submitReview, takeBackReview } from '../../contract/reviews'
import { missingAttributes } from '../../domain/codebook/missing-attributes'
import { DomainError } from '../../domain/error'
import { type SignedAnnotation, submissionBody } from '../../domain/integrity/bundle'
import { sha256Hex } from '../../domain/integrity/digest'
import { moveArticle, moveReview } from '../../domain/review/workflow'
import { type ArticleAccess, accessArticle, accessReview, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { getSummary } from '../articles/article-view'
import type { Db } from '../database/database'
import { recordArticleEvent } from '../record/audit-trail'
import { signedAnnotation, taggingOf } from './annotation-view'
import { endSeats } from './assignments'
import { settleState } from './comparing'

/** Freezes the own reading as a numbered copy. Comparing starts by itself once everybody has. */
export async function submit(
  actor: Actor,
  { params }: Input<typeof submitReview>,
  db: Db,
): Promise<Output<typeof submitReview>> {
  const { article, review } = await ownReview(actor, params.articleId, db)
  authorize('reading.submit', article.facts)
  const state = moveReview(situationOf(article, review), 'submit')
  const rows = await db.annotation.findMany({
    where: { reviewId: review.id },
    orderBy: [{ start: 'asc' }, { end: 'desc' }],
  })
  assertComplete(rows)
  const annotations = rows.map(signedAnnotation)
  const { sha256 } = await db.revision.findUniqueOrThrow({
    where: { id: article.revisionId },
    select: { sha256: true },
  })
  const body = submissionBody({ revision: sha256, annotations })
  const earlier = await db.submission.findMany({ where: { reviewId: review.id }, orderBy: { number: 'asc' } })
  const number = earlier.length + 1
  const digest = sha256Hex(body)
  const { exposed: revised } = await db.review.findUniqueOrThrow({
    where: { id: review.id },
    select: { exposed: true },
  })
  await db.submission.create({
    data: { id: uuid(), articleId: article.id, reviewId: review.id, number, body, digest, revised },
    select: { id: true },
  })
  await db.review.update({ where: { id: review.id }, data: { state }, select: { id: true } })
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'review.submitted',
    reviewId: review.id,
    body: { number, digest, revised },
  })
  await settleState(db, actor, article)
  await outdateDecisions(db, article, annotations, earlier.at(-1)?.body)
  const { id, layerId } = review
  return {
    review: { id, layerId, state, ended: false, submissions: number },
    digest,
    article: await getSummary(db, article.id),
  }
}

/** Reopens the own reading before anybody has compared it. */
export async function takeBack(
  actor: Actor,
  { params }: Input<typeof takeBackReview>,
  db: Db,
): Promise<Output<typeof takeBackReview>> {
  const { article, review } = await ownReview(actor, params.articleId, db)
  authorize('reading.takeBack', article.facts)
  const state = moveReview(situationOf(article, review), 'takeBack')
  await db.review.update({ where: { id: review.id }, data: { state }, select: { id: true } })
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'review.taken_back',
    reviewId: review.id,
  })
  const submissions = await db.submission.count({ where: { reviewId: review.id } })
  return { review: { id: review.id, layerId: review.layerId, state, ended: false, submissions } }
}

/** Ends the open seats and starts comparing with what is in. */
export async function close(
  actor: Actor,
  { params, body }: Input<typeof closeReviewing>,
  db: Db,
): Promise<Output<typeof closeReviewing>> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize('reading.close', article.facts)
  moveArticle(article.state, 'close')
  const seats = await db.review.findMany({ where: { revisionId: article.revisionId, endedAt: null } })
  const open = seats.filter(({ state }) => state !== 'SUBMITTED')
  if (open.some(({ reviewerId }) => reviewerId === actor.id)) {
    throw new DomainError(
      'own_review_open',
      'Your own reading is still open here. Finish it, or give up the seat first.',
    )
  }
  if (open.length === seats.length)
    throw new DomainError('review_outstanding', 'Nobody has finished a reading yet.')
  await endSeats(
    db,
    open.map(({ id }) => id),
  )
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'review.closed_early',
    body: { ended: open.length },
    inside: { reason: body.reason },
  })
  await settleState(db, actor, { ...article, closedEarly: true })
  await db.adjudication.update({
    where: { revisionId: article.revisionId },
    data: { closedEarly: true },
    select: { id: true },
  })
  return getSummary(db, article.id)
}

/** Gives a submitted reading back to its reader. */
export async function giveBack(
  actor: Actor,
  { params, body }: Input<typeof returnReview>,
  db: Db,
): Promise<Output<typeof returnReview>> {
  const { access: article, reviewId } = await accessReview(actor, params.reviewId, db, true)
  authorize('reading.return', article.facts)
  const row = await db.review.findUniqueOrThrow({ where: { id: reviewId } })
  if (row.revisionId !== article.revisionId) throw notFound()
  const review = { ...row, ended: row.endedAt !== null }
  const state = moveReview(situationOf(article, review), 'return')
  await db.review.update({ where: { id: row.id }, data: { state }, select: { id: true } })
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'review.returned',
    reviewId: row.id,
    inside: { reason: body.reason },
  })
  await settleState(db, actor, article)
  return getSummary(db, article.id)
}

type Review = NonNullable<ArticleAccess['review']>

async function ownReview(
  actor: Actor,
  articleId: string,
  db: Db,
): Promise<{ article: ArticleAccess; review: Review }> {
  const article = await accessArticle(actor, articleId, db, true)
  if (!article.review) authorize('reading.submit', article.facts)
  if (!article.review) throw notFound()
  return { article, review: article.review }
}

function situationOf(article: ArticleAccess, review: Pick<Review, 'state' | 'ended'>) {
  const { state, ended } = review
  return { state, ended, article: article.state, revealed: article.facts.article.revealed }
}

function assertComplete(rows: { id: string; label: string; attributes: unknown }[]): void {
  const items = rows.flatMap((row) => {
    const missing = missingAttributes(taggingOf(row))
    return missing.length > 0 ? [{ annotationId: row.id, missing }] : []
  })
  if (items.length > 0) {
    throw new DomainError('incomplete', `${items.length} tags still need details.`, { items })
  }
}

/** A passage that changed since its last copy has not been seen by the decisions that saw it before. */
async function outdateDecisions(
  db: Db,
  article: ArticleAccess,
  now: SignedAnnotation[],
  before: string | undefined,
) {
  if (!article.adjudicationId || before === undefined) return
  const earlier: { annotations: SignedAnnotation[] } = JSON.parse(before)
  const known = new Map(earlier.annotations.map((annotation) => [annotation.id, annotation]))
  const changed = now.filter(({ id, ...rest }) => {
    const { id: _, ...old } = known.get(id) ?? { id }
    return known.has(id) && !isDeepStrictEqual(rest, old)
  })
  const ids = changed.map(({ id }) => id)
  await db.$executeRaw`
    update "Decision" set "seen" = array(select s from unnest("seen") s where s <> all(${ids}::uuid[]))
    where "adjudicationId" = ${article.adjudicationId}::uuid and "seen" && ${ids}::uuid[]`
}
