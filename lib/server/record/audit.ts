/** Reading the audit: who did what, as far as one may know it, and whether the chains are whole. */
import type { AuditEventView, getArticleAudit, getAudit, verifyAudit } from '../../contract/audit'
import type { Input, Output } from '../../contract/operation'
import { can } from '../../domain/policy'
import { type ArticleAccess, accessArticle, accessProject, authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { namesOf } from '../articles/article-view'
import { type Db, database } from '../database/database'
import type { Prisma, AuditEvent as Row } from '../prisma-client/client'
import { idKey, keyAfter, pageOf } from '../request/page'
import { checkAllChains, checkChain, headOf } from './audit-check'
import { DELETED_ACCOUNT, type Facts, factsOf, readableFacts } from './audit-facts'
import { articleChain, INSTALLATION_CHAIN, projectChain } from './audit-trail'

type Check = Output<typeof verifyAudit>

/** An article's events, newest first, as far as one may know them while names and letters are kept apart. */
export async function ofArticle(
  actor: Actor,
  { params, query }: Pick<Input<typeof getArticleAudit>, 'params' | 'query'>,
  db: Db = database(),
): Promise<Output<typeof getArticleAudit>> {
  const article = await accessArticle(actor, params.articleId, db)
  authorize('article.audit', article.facts)
  const chain = articleChain(article.id)
  const readings = await compared(db, article)
  const page = await pageOfEvents(db, chain, query, visibleTo(actor, article, [...readings.keys()]))
  const events = await views(db, page.rows, maskFor(actor, article), readings)
  const signed = article.state === 'SIGNED_OFF'
  return {
    ...pageOf(
      page.rows,
      query.limit,
      ({ id }) => id,
      // a place in the chain tells how much was written between two events that are shown
      (row) => ({ ...(events.get(row.id) ?? bare(row)), seq: signed ? row.seq : null }),
    ),
    chain: { ...(await checkChain(db, chain)), head: signed ? await headOf(db, chain) : null },
  }
}

/**
 * Of another's reading nobody sees a step before it is compared; until the sign-off only that somebody submitted or
 * took back, for what was tagged would tell whose letter it is. Whoever still reads sees no word on what to decide.
 */
function visibleTo(actor: Actor, article: ArticleAccess, readings: string[]): Prisma.AuditEventWhereInput {
  const { review, state, facts } = article
  const own = [{ userId: actor.id }, ...(review ? [{ reviewId: review.id }] : [])]
  if (!can('comparison.read', facts)) return { OR: [{ reviewId: null, NOT: { OR: telling } }, ...own] }
  const steps = state === 'SIGNED_OFF' ? {} : { action: { in: outwardSteps } }
  return { OR: [{ reviewId: null }, { reviewId: { in: readings }, ...steps }, ...own] }
}

const telling = [
  { action: { startsWith: 'decision.' } },
  { action: { in: ['adjudication.sent_back', 'article.reopened'] } },
]

const outwardSteps = ['review.submitted', 'review.taken_back', 'review.returned']

/** The events of a project, or of the installation. */
export async function list(
  actor: Actor,
  { query }: Input<typeof getAudit>,
  db: Db = database(),
): Promise<Output<typeof getAudit>> {
  const chain = await chainFor(actor, query.project, db)
  const page = await pageOfEvents(db, chain, query)
  const events = await views(db, page.rows, maskAnchors, new Map())
  return pageOf(
    page.rows,
    query.limit,
    ({ id }) => id,
    (row) => events.get(row.id) ?? bare(row),
  )
}

/** Checks every chain there is, and that every article's chain reaches as far as its project has recorded. */
export async function verify(actor: Actor, _input: unknown, db: Db = database()): Promise<Check> {
  authorize('installation.audit', installationFacts(actor))
  return checkAllChains(db)
}

async function chainFor(actor: Actor, slug: string | undefined, db: Db): Promise<string> {
  if (slug === undefined) {
    authorize('installation.audit', installationFacts(actor))
    return INSTALLATION_CHAIN
  }
  const project = await accessProject(actor, slug, db)
  authorize('project.audit', project.facts)
  return projectChain(project.id)
}

async function pageOfEvents(
  db: Db,
  chain: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  visible?: Prisma.AuditEventWhereInput,
): Promise<{ rows: Row[] }> {
  const id = keyAfter(cursor, idKey)
  const before = id && (await db.auditEvent.findFirst({ where: { chain, id }, select: { seq: true } }))
  const rows = await db.auditEvent.findMany({
    where: { chain, ...visible, ...(before && { seq: { lt: before.seq } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  })
  return { rows }
}

/** What an event says of people while names and letters are kept apart. */
type Mask = (row: Row, facts: Facts) => { actor?: string; facts: Facts }

/**
 * Until the sign-off another's step is 'a reviewer's' and says no more; who is seated is for those who may know. Whoever
 * submits last opens the comparison: a name beside that would tell whose letter was last.
 */
function maskFor(actor: Actor, article: ArticleAccess): Mask {
  const isTold = can('article.seats', article.facts)
  return (row, facts) => {
    if (row.userId === actor.id || article.state === 'SIGNED_OFF') return { facts }
    if (row.action === 'adjudication.opened') return { actor: 'Sourcemark', facts }
    if (row.reviewId !== null && row.action !== 'review.returned') return { actor: 'A reviewer', facts: {} }
    if (isTold || !named.includes(row.action)) return { facts }
    return { facts: facts.reviewerId === actor.id ? facts : {} }
  }
}

const named = ['review.assigned', 'review.unassigned', 'review.returned']

/** The letters of the readings under comparison, by their seats and by their layers. */
async function compared(db: Db, article: ArticleAccess): Promise<Map<string, string>> {
  const reviews = await db.review.findMany({
    where: { articleId: article.id, letter: { not: null } },
    select: { id: true, layerId: true, letter: true },
  })
  return new Map(
    reviews.flatMap(({ id, layerId, letter }) => [id, layerId].map((key) => [key, letter ?? ''] as const)),
  )
}

/** An anchor is set when the last reader submits: a name beside it would tell whose reading that was. */
const maskAnchors: Mask = ({ action }, facts) =>
  action === 'chain.anchored' ? { actor: 'Sourcemark', facts } : { facts }

async function views(
  db: Db,
  rows: Row[],
  mask: Mask,
  letters: Map<string, string>,
): Promise<Map<string, AuditEventView>> {
  const names = await namesOf(
    db,
    rows.flatMap(({ userId }) => userId ?? []),
  )
  const masked = rows.map((row) => ({ row, ...mask(row, factsOf(row)) }))
  const details = await readableFacts(
    db,
    masked.map(({ facts }) => facts),
    letters,
  )
  return new Map(
    masked.map(({ row: { id, at, actor, userId, action }, actor: alias }, n) => {
      const name = alias ?? (userId === null ? actor : (names.get(userId) ?? DELETED_ACCOUNT))
      return [id, { id, at, actor: name, action, details: details[n] ?? {} }]
    }),
  )
}

function bare({ id, at, actor, action }: Row): AuditEventView {
  return { id, at, actor, action, details: {} }
}
