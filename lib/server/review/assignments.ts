/** Who reads what: seats are given and ended, never deleted; the work of an ended seat stays its owner's. */
import { v7 as uuid } from 'uuid'
import type { putAssignments } from '../../contract/articles'
import type { assignMany } from '../../contract/bulk'
import type { Input, Output } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { assertAllows } from '../../domain/review/workflow'
import { type ArticleAccess, accessArticle, accessProject, authorize } from '../access'
import type { Actor } from '../actor'
import { getSummary } from '../articles/article-view'
import { eachArticle } from '../articles/each-article'
import type { Db } from '../database/database'
import { recordArticleEvents } from '../record/audit-trail'
import { settleState } from './comparing'

/** Sets the whole list of an article's reviewers. */
export async function put(
  actor: Actor,
  { params, body }: Input<typeof putAssignments>,
  db: Db,
): Promise<Output<typeof putAssignments>> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize('article.assign', article.facts)
  const reviewers = [...new Set(body.reviewers)]
  // whoever has a seat keeps it, also with a closed account, until they are left out
  await assertMayReview(db, article.projectId, reviewers, await listSeated(db, article))
  await seat(db, actor, article, reviewers)
  return getSummary(db, article.id)
}

/** Adds reviewers to many articles; what one article refuses does not hold up the others. */
export async function many(
  actor: Actor,
  { params, body }: Input<typeof assignMany>,
  db: Db,
): Promise<Output<typeof assignMany>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('article.import', project.facts)
  await assertMayReview(db, project.id, body.reviewers)
  const selected = { actor, projectId: project.id, articleIds: body.articles }
  const rows = await eachArticle(db, selected, 'ASSIGNED', (article) =>
    addReviewers(actor, article, body.reviewers, db),
  )
  return { rows }
}

async function addReviewers(
  actor: Actor,
  article: ArticleAccess,
  reviewers: string[],
  db: Db,
): Promise<void> {
  await seat(db, actor, article, [...new Set([...(await listSeated(db, article)), ...reviewers])])
}

async function listSeated(db: Db, { revisionId }: ArticleAccess): Promise<string[]> {
  const seats = await db.review.findMany({
    where: { revisionId, endedAt: null },
    select: { reviewerId: true },
  })
  return seats.map(({ reviewerId }) => reviewerId)
}

/** Makes the list of reviewers so: new ones get a seat, those left out lose theirs. The article's row is locked. */
export async function seat(db: Db, actor: Actor, article: ArticleAccess, reviewers: string[]): Promise<void> {
  assertAllows(article.state, 'assign')
  const reviews = await db.review.findMany({
    where: { revisionId: article.revisionId },
    select: { id: true, reviewerId: true, endedAt: true },
  })
  const left = reviews.filter((review) => !review.endedAt && !reviewers.includes(review.reviewerId))
  const back = reviews.filter((review) => review.endedAt && reviewers.includes(review.reviewerId))
  const added = reviewers.filter((id) => !reviews.some((review) => review.reviewerId === id))
  if (left.length + back.length + added.length === 0) return
  await endSeats(
    db,
    left.map(({ id }) => id),
  )
  await resumeSeats(
    db,
    back.map(({ id }) => id),
  )
  await createSeats(
    db,
    added.map((reviewerId) => ({ articleId: article.id, revisionId: article.revisionId, reviewerId })),
  )
  const event = { articleId: article.id, userId: actor.id }
  await recordArticleEvents(db, [
    ...left.map(({ reviewerId }) => ({
      ...event,
      action: 'review.unassigned' as const,
      inside: { reviewerId },
    })),
    ...[...back.map(({ reviewerId }) => reviewerId), ...added].map((reviewerId) => ({
      ...event,
      action: 'review.assigned' as const,
      inside: { reviewerId },
    })),
  ])
  await settleState(db, actor, article)
}

/** New, empty readings. */
export async function createSeats(
  db: Db,
  seats: { articleId: string; revisionId: string; reviewerId: string }[],
): Promise<void> {
  await db.review.createMany({ data: seats.map((row) => ({ id: uuid(), layerId: uuid(), ...row })) })
}

/** Ends seats: what was written there is kept for its owner, read-only, and enters nothing. */
export async function endSeats(db: Db, reviewIds: string[]): Promise<void> {
  await db.$executeRaw`update "Review" set "endedAt" = clock_timestamp() where "id" = any(${reviewIds}::uuid[])`
}

/** Opens ended seats again: what was handed in from there has to be handed in anew. */
async function resumeSeats(db: Db, reviewIds: string[]): Promise<void> {
  await db.$executeRaw`
    update "Review" set "endedAt" = null, "assignedAt" = clock_timestamp(),
      "state" = case "state" when 'SUBMITTED' then 'IN_PROGRESS' else "state" end
    where "id" = any(${reviewIds}::uuid[])`
}

/**
 * Refuses people who may not review in the project, by their place in the list, but for those who are seated; who may,
 * still may when this commits.
 */
export async function assertMayReview(
  db: Db,
  projectId: string,
  reviewers: string[],
  seated: string[] = [],
): Promise<void> {
  // Members are removed under the project's row: holding it keeps them until the seats are there.
  await db.$queryRaw`select 1 from "Project" where "id" = ${projectId}::uuid for share`
  const members = await db.membership.findMany({
    where: { projectId, userId: { in: reviewers }, role: { not: 'READER' }, user: { deactivatedAt: null } },
    select: { userId: true },
  })
  const able = new Set([...seated, ...members.map(({ userId }) => userId)])
  const errors = reviewers.flatMap((id, n) =>
    able.has(id) ? [] : [{ path: `reviewers.${n}`, message: 'is not a reviewer of this project' }],
  )
  if (errors.length > 0)
    throw new DomainError('validation', 'Only reviewers and editors of the project can be assigned.', {
      errors,
    })
}
