/** The one place that asks who may do what: it loads what the policy needs to know and refuses in the contract's words. */
import { DomainError } from '../domain/error'
import { type Action, can, canSee, type Facts, lackOf, type ProjectRole } from '../domain/policy'
import type { ArticleState, ReviewState } from '../domain/review/workflow'
import type { Actor } from './actor'
import type { Db } from './database/database'
import { Prisma } from './prisma-client/client'

/** An article as commands begin with it: the row's essentials, the caller's seat, and the facts for the policy. */
export type ArticleAccess = {
  id: string
  projectId: string
  state: ArticleState
  version: number
  revisionId: string
  signOffId: string | null
  onHold: boolean
  adjudicationId: string | null
  closedEarly: boolean
  review: { id: string; layerId: string; state: ReviewState; ended: boolean } | null
  facts: Facts & { article: NonNullable<Facts['article']> }
}

export type ProjectAccess = { id: string; slug: string; facts: Facts }

/** Refuses what the policy does not allow: 401 for nobody, 404 for what one may not know of, else 403. */
export function authorize(action: Action, facts: Facts): void {
  if (can(action, facts)) return
  if (!facts.signedIn) throw new DomainError('unauthenticated', 'Sign in first.')
  const belongsSomewhere = facts.article !== undefined || facts.projectRole !== null
  if (belongsSomewhere && !canSee(facts)) throw notFound()
  if (comparing.includes(action) && facts.article && can(action, openedUp(facts))) {
    throw new DomainError('blind', 'Layers stay hidden until everyone is done, so no one is influenced.')
  }
  throw new DomainError('forbidden', 'Your role does not allow this.')
}

/** Refuses what a token is not for, before anything is looked at; what its owner may not do it may not either. */
export function authorizeToken(action: Action, actor: Actor | null): void {
  const lack = actor?.token ? lackOf(action, actor.token.scopes) : null
  if (lack === 'HUMAN') throw new DomainError('human_required', 'Only a person who is signed in may do this.')
  if (lack) throw new DomainError('forbidden', `This token lacks the scope “${lack}”.`, { scope: lack })
}

/** Facts about a person and the installation as a whole. */
export function installationFacts(actor: Actor | null): Facts {
  return { signedIn: actor !== null, installationRole: actor?.role ?? null, projectRole: null }
}

/** The project by its slug, as far as the person may know of it. */
export async function accessProject(
  actor: Actor,
  slug: string,
  db: Db,
  lock = false,
): Promise<ProjectAccess> {
  if (lock) await db.$queryRaw`select 1 from "Project" where "slug" = ${slug} for update`
  const project = await db.project.findUnique({
    where: { slug },
    select: { id: true, slug: true, memberships: { where: { userId: actor.id }, select: { role: true } } },
  })
  if (!project) throw notFound()
  const facts = { ...installationFacts(actor), projectRole: project.memberships[0]?.role ?? null }
  if (!canSee(facts)) throw notFound()
  return { id: project.id, slug: project.slug, facts }
}

type ArticleRow = {
  id: string
  projectId: string
  state: ArticleState
  version: number
  revisionId: string
  signOffId: string | null
  onHold: boolean
  projectRole: ProjectRole | null
  adjudicationId: string | null
  closedEarly: boolean | null
  reviewId: string | null
  layerId: string | null
  reviewState: ReviewState | null
  ended: boolean
  hasSubmitted: boolean
}

/**
 * The article, as far as the person may know of it. With `lock` its row is locked first, in a statement of its own:
 * what is read afterwards is then what the last writer left.
 */
export async function accessArticle(actor: Actor, id: string, db: Db, lock = false): Promise<ArticleAccess> {
  assertId(id)
  if (lock) await db.$queryRaw`select 1 from "Article" where "id" = ${id}::uuid for update`
  const [row] = await db.$queryRaw<ArticleRow[]>(Prisma.sql`
    select a."id", a."projectId", a."state"::text, a."version", a."revisionId", a."signOffId", a."heldAt" is not null as "onHold",
      m."role"::text as "projectRole", d."id" as "adjudicationId", d."closedEarly",
      r."id" as "reviewId", r."layerId", r."state"::text as "reviewState", r."endedAt" is not null as "ended",
      exists (select from "Submission" s where s."reviewId" = r."id" and s."submittedAt" >= r."assignedAt") as "hasSubmitted"
    from "Article" a
    left join "Membership" m on m."projectId" = a."projectId" and m."userId" = ${actor.id}::uuid
    left join "Adjudication" d on d."revisionId" = a."revisionId"
    left join "Review" r on r."revisionId" = a."revisionId" and r."reviewerId" = ${actor.id}::uuid
    where a."id" = ${id}::uuid`)
  if (!row) throw notFound()
  const access = articleAccessOf(actor, row)
  if (!canSee(access.facts)) throw notFound()
  return access
}

function articleAccessOf(actor: Actor, row: ArticleRow): ArticleAccess {
  const { reviewId, layerId, reviewState, ended } = row
  const review =
    reviewId && layerId && reviewState ? { id: reviewId, layerId, state: reviewState, ended } : null
  return {
    id: row.id,
    projectId: row.projectId,
    state: row.state,
    version: row.version,
    revisionId: row.revisionId,
    signOffId: row.signOffId,
    onHold: row.onHold,
    adjudicationId: row.adjudicationId,
    closedEarly: row.closedEarly ?? false,
    review,
    facts: {
      ...installationFacts(actor),
      projectRole: row.projectRole,
      article: {
        state: row.state,
        revealed: row.adjudicationId !== null,
        hasSeat: review !== null && !ended,
        hasSubmitted: row.hasSubmitted,
      },
    },
  }
}

/** The article behind an annotation of somebody's reading; another's annotation is as absent as none. */
export async function accessAnnotation(
  actor: Actor,
  id: string,
  db: Db,
  lock = false,
): Promise<ArticleAccess> {
  const annotation = await db.annotation.findFirst({
    where: { id, review: { reviewerId: actor.id } },
    select: { articleId: true, reviewId: true },
  })
  if (!annotation) throw notFound()
  const access = await accessArticle(actor, annotation.articleId, db, lock)
  return { ...access, facts: { ...access.facts, ownsReading: true } }
}

/** The article behind a review, named by its seat or by its layer; a layer's name is not known before comparing. */
export async function accessReview(actor: Actor, id: string, db: Db, lock = false) {
  const review = await db.review.findFirst({
    where: { OR: [{ id }, { layerId: id }] },
    select: { id: true, layerId: true, articleId: true },
  })
  if (!review) throw notFound()
  const access = await accessArticle(actor, review.articleId, db, lock)
  const byLayer = review.layerId === id
  if (byLayer !== access.facts.article.revealed) throw notFound()
  return { access, reviewId: review.id }
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What is no UUID names nothing. */
export function assertId(id: string): void {
  if (!isId(id)) throw notFound()
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value)
}

/** Absent and forbidden are the same answer. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'There is nothing here, or it is not yours to see.')
}

const comparing: readonly Action[] = [
  'comparison.read',
  'final.read',
  'adjudication.decide',
  'adjudication.send',
]

function openedUp(facts: Facts): Facts {
  return { ...facts, article: facts.article && { ...facts.article, revealed: true, hasSubmitted: true } }
}
