/** What waits for a person, in all the projects they belong to. */
import type { Input, Output } from '../../contract/operation'
import { type getMyWork, workKinds } from '../../contract/people'
import { coverage } from '../../domain/annotation/layer'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { sentencesOf } from '../articles/revisions'
import { type Db, database } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { maySign } from '../record/four-eyes'
import { idKey, keyAfter, pageOf } from '../request/page'

type Work = Output<typeof getMyWork>
type Item = Work['items'][number]

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
  { query: { project, limit, cursor } }: Pick<Input<typeof getMyWork>, 'query'>,
  db: Db = database(),
): Promise<Work> {
  authorize('self.read', installationFacts(actor))
  const [kind = null, id = null] = keyAfter(cursor, workKey)?.split(' ') ?? []
  const rows = await db.$queryRaw<Row[]>`
    select a."id", a."title", a."publishedAt", a."language", a."words", o."name" as "outlet", p."slug",
      p."name" as "project", w."kind", w."state"::text, r."id" as "reviewId", u."name" as "sentBy", d."sentAt",
      case when w."kind" = 'COMPARE'
        then (select count(*)::int from "Decision" x where x."adjudicationId" = d."id") end as "decided"
    ${waitingFor(actor)}
    join "Outlet" o on o."id" = a."outletId"
    left join "User" u on u."id" = d."sentById"
    where (${project ?? null}::text is null or p."slug" = ${project ?? null})
      and (${kind}::text is null or (${placeOf(Prisma.sql`w."kind"`)}, a."id") > (${placeOf(Prisma.sql`${kind}`)}, ${id}::uuid))
    order by ${placeOf(Prisma.sql`w."kind"`)}, a."id" limit ${limit + 1}`
  const progress = await progressOf(
    db,
    rows.flatMap(({ state, reviewId }) => (state === 'IN_PROGRESS' && reviewId ? [reviewId] : [])),
  )
  const projects = { ...(project && { slug: project }), memberships: { some: { userId: actor.id } } }
  return {
    ...pageOf(
      rows,
      limit,
      (row) => `${row.kind} ${row.id}`,
      (row) => itemOf(row, progress),
    ),
    waiting: await countWaiting(db, actor, project),
    team: await countTeam(db, projects),
    withOthers: await countWithOthers(db, actor, projects),
  }
}

/** How much waits, in all of the person's projects. */
export async function count(actor: Actor, db: Db = database()): Promise<number> {
  const waiting = await countWaiting(db, actor)
  return workKinds.reduce((all, kind) => all + waiting[kind], 0)
}

async function countWaiting(db: Db, actor: Actor, project: string | null = null): Promise<Work['waiting']> {
  const rows = await db.$queryRaw<{ kind: Item['kind']; n: number }[]>`
    select w."kind", count(*)::int as "n" ${waitingFor(actor)}
    where ${project}::text is null or p."slug" = ${project} group by w."kind"`
  const counts = { ANNOTATE: 0, COMPARE: 0, SIGN: 0 }
  for (const { kind, n } of rows) counts[kind] = n
  return counts
}

const workKey = new RegExp(`^(${workKinds.join('|')}) ${idKey.source.slice(1)}`)

/** Where a kind of work stands in the list. */
function placeOf(kind: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`array_position(${[...workKinds]}::text[], ${kind}::text)`
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
