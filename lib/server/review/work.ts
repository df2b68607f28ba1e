/** What waits for a person, in all the projects they belong to. */
import type { Input, Output } from '../../contract/operation'
import type { getMyWork } from '../../contract/people'
import { coverage } from '../../domain/annotation/layer'
import type { Actor } from '../actor'
import { sentencesOf } from '../articles/revisions'
import { type Db, database } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { maySign } from '../record/four-eyes'

type Work = Output<typeof getMyWork>
type Item = Work['items'][number]

const MOST = 100

type Row = Item['article'] & {
  slug: string
  project: string
  kind: Item['kind']
  state: Item['state']
  reviewId: string | null
  decided: number | null
  sentBy: string | null
  sentAt: Date | null
}

/** What waits for the person: to annotate first, then to compare, then to sign; and where the team's articles are. */
export async function mine(
  actor: Actor,
  { query: { project } }: Pick<Input<typeof getMyWork>, 'query'>,
  db: Db = database(),
): Promise<Work> {
  const rows = await db.$queryRaw<Row[]>`
    select a."id", a."title", a."publishedAt", a."language", v."words", o."name" as "outlet", p."slug",
      p."name" as "project", w."kind", w."state"::text, r."id" as "reviewId", u."name" as "sentBy", d."sentAt",
      case when w."kind" = 'COMPARE'
        then (select count(*)::int from "Decision" x where x."adjudicationId" = d."id") end as "decided"
    ${waitingFor(actor)}
    join "Revision" v on v."id" = a."revisionId"
    join "Outlet" o on o."id" = a."outletId"
    left join "User" u on u."id" = d."sentById"
    where ${project ?? null}::text is null or p."slug" = ${project ?? null}
    order by array_position(array['ANNOTATE', 'COMPARE', 'SIGN'], w."kind"), a."id"
    limit ${MOST}`
  const progress = await progressOf(
    db,
    rows.flatMap(({ state, reviewId }) => (state === 'IN_PROGRESS' && reviewId ? [reviewId] : [])),
  )
  const projects = { ...(project && { slug: project }), memberships: { some: { userId: actor.id } } }
  return {
    items: rows.map((row) => itemOf(row, progress)),
    team: await countTeam(db, projects),
    withOthers: await countWithOthers(db, actor, projects),
  }
}

/** How much waits. */
export async function count(actor: Actor, db: Db = database()): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`select count(*)::int as "n" ${waitingFor(actor)}`
  return Math.min(row?.n ?? 0, MOST)
}

/** Every article that waits for the person, with the kind of work it is; to sign only what they may sign. */
function waitingFor(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    from "Article" a
    join "Project" p on p."id" = a."projectId"
    join "Membership" m on m."projectId" = p."id" and m."userId" = ${actor.id}::uuid
    left join "Review" r on r."revisionId" = a."revisionId" and r."reviewerId" = m."userId" and r."endedAt" is null
    left join "Adjudication" d on d."revisionId" = a."revisionId"
    cross join lateral (
      select 'ANNOTATE' as "kind", r."state" where a."state" = 'IN_REVIEW' and r."state" <> 'SUBMITTED' and m."role" <> 'READER'
      union all
      select 'COMPARE', null where a."state" = 'ADJUDICATION' and m."role" = 'EDITOR'
      union all
      select 'SIGN', null where a."state" = 'AWAITING_SIGN_OFF' and m."role" = 'EDITOR' and ${maySign}
    ) w`
}

function itemOf(row: Row, progress: Map<string, Item['progress']>): Item {
  const { kind, id, title, outlet, publishedAt, language, words, slug, project, state, decided } = row
  const { reviewId, sentBy, sentAt } = row
  return {
    kind,
    article: { id, title, outlet, publishedAt, language, words },
    project: { slug, name: project },
    state,
    progress: progress.get(reviewId ?? '') ?? null,
    decided,
    sent: kind === 'SIGN' && sentBy && sentAt ? { by: sentBy, at: sentAt.toISOString() } : null,
  }
}

/** How far the person's own readings are, as the workbench counts it. */
async function progressOf(db: Db, reviewIds: string[]): Promise<Map<string, Item['progress']>> {
  if (reviewIds.length === 0) return new Map()
  const reviews = await db.review.findMany({
    where: { id: { in: reviewIds } },
    select: {
      id: true,
      annotations: { select: { id: true, start: true, end: true, label: true } },
      revision: {
        select: { sentences: true, blocks: { select: { kind: true }, orderBy: { n: 'asc' } } },
      },
    },
  })
  return new Map(
    reviews.map(({ id, annotations, revision: { sentences, blocks } }) => {
      const reached = coverage(annotations, sentencesOf(sentences, blocks), [])
      return [id, { covered: reached.covered, sentences: reached.sentences }]
    }),
  )
}

async function countTeam(db: Db, project: Prisma.ProjectWhereInput): Promise<Work['team']> {
  const groups = await db.article.groupBy({ by: ['state'], where: { project }, _count: true })
  const of = (state: (typeof groups)[number]['state']) =>
    groups.find((group) => group.state === state)?._count ?? 0
  return {
    annotating: of('IN_REVIEW'),
    toCompare: of('ADJUDICATION'),
    toSign: of('AWAITING_SIGN_OFF'),
    signed: of('SIGNED_OFF'),
  }
}

async function countWithOthers(db: Db, actor: Actor, project: Prisma.ProjectWhereInput): Promise<number> {
  return db.article.count({
    where: {
      state: 'IN_REVIEW',
      project,
      reviews: { none: { reviewerId: actor.id, endedAt: null, state: { not: 'SUBMITTED' } } },
    },
  })
}
