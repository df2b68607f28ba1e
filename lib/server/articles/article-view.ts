/** Articles as the contract shows them: what everyone of the project may know. */
import type { ArticleSummary, Signature } from '../../contract/articles'
import { fingerprint } from '../../domain/integrity/digest'
import type { Db } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { policyOf } from './policy'

const summaryInclude = {
  outlet: { select: { slug: true, name: true } },
  project: { select: { slug: true, policy: true } },
  reviews: { where: { endedAt: null }, select: { state: true, revisionId: true } },
  _count: { select: { signOffs: true } },
} satisfies Prisma.ArticleInclude

type SummaryRow = Prisma.ArticleGetPayload<{ include: typeof summaryInclude }>

/** The articles that match, in the order asked for, in as many queries as there are tables. */
export async function listSummaries(
  db: Db,
  find: Pick<Prisma.ArticleFindManyArgs, 'where' | 'orderBy' | 'take'>,
): Promise<ArticleSummary[]> {
  const rows = await db.article.findMany({ ...find, include: summaryInclude })
  return rows.map(summaryOf)
}

/** One article, known to exist. */
export async function getSummary(db: Db, id: string): Promise<ArticleSummary> {
  return summaryOf(await db.article.findUniqueOrThrow({ where: { id }, include: summaryInclude }))
}

function summaryOf(row: SummaryRow): ArticleSummary {
  const seats = row.reviews.filter((review) => review.revisionId === row.revisionId)
  return {
    id: row.id,
    project: row.project.slug,
    outlet: row.outlet,
    title: row.title,
    bylines: row.bylines,
    publishedAt: row.publishedAt,
    url: row.url,
    language: row.language,
    republishedBy: row.republishedBy,
    isExcerpt: row.isExcerpt,
    rights: row.rights,
    state: row.state,
    reopened: row._count.signOffs > 0 && row.signOffId === null,
    onHold: row.heldAt !== null,
    seats: {
      total: seats.length,
      submitted: seats.filter((review) => review.state === 'SUBMITTED').length,
      required: policyOf(row.project).reviewsPerArticle,
    },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The signatures an article has had, the latest first. */
export async function listSignatures(db: Db, articleId: string): Promise<(Signature & { id: string })[]> {
  const rows = await db.signOff.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    omit: { subject: true, bundle: true },
    include: { signer: { select: { id: true, name: true } } },
  })
  const people = await namesOf(
    db,
    rows.flatMap((row) => row.adjudicatorIds),
  )
  return rows.map((row) => ({
    id: row.id,
    digest: row.digest,
    fingerprint: fingerprint(row.digest),
    number: row.number,
    signedAt: row.signedAt.toISOString(),
    signer: row.signer,
    adjudicators: row.adjudicatorIds.map((id) => ({ id, name: people.get(id) ?? '' })),
    singleReader: row.singleReader,
  }))
}

/** The names of these people, by id. */
export async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
