import type { Input, Output } from '../contract/operation'
import type { getMyWork } from '../contract/people'
import type { Actor } from './actor'
import { type Db, database } from './database'

type Item = Output<typeof getMyWork>['items'][number]

const MOST = 100

type Row = {
  id: string
  title: string
  words: number
  outlet: string
  slug: string
  project: string
  kind: Item['kind']
  state: Item['state']
}

/** What waits for the person: to annotate first, then to compare, then to sign. */
export async function mine(
  actor: Actor,
  _input: Pick<Input<typeof getMyWork>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getMyWork>> {
  const rows = await db.$queryRaw<Row[]>`
    select a."id", a."title", v."words", o."name" as "outlet", p."slug", p."name" as "project", w."kind", w."state"::text
    from "Article" a
    join "Revision" v on v."id" = a."revisionId"
    join "Outlet" o on o."id" = a."outletId"
    join "Project" p on p."id" = a."projectId"
    join "Membership" m on m."projectId" = p."id" and m."userId" = ${actor.id}::uuid
    left join "Review" r on r."revisionId" = a."revisionId" and r."reviewerId" = m."userId" and r."endedAt" is null
    cross join lateral (
      select 'ANNOTATE' as "kind", r."state" where a."state" = 'IN_REVIEW' and r."state" <> 'SUBMITTED' and m."role" <> 'READER'
      union all
      select 'COMPARE', null where a."state" = 'ADJUDICATION' and m."role" = 'EDITOR'
      union all
      select 'SIGN', null where a."state" = 'AWAITING_SIGN_OFF' and m."role" = 'EDITOR' and not exists (
        select from "Adjudication" d where d."revisionId" = a."revisionId" and (d."sentById" = m."userId"
          or exists (select from "Decision" x where x."adjudicationId" = d."id" and x."decidedById" = m."userId")))
    ) w
    order by array_position(array['ANNOTATE', 'COMPARE', 'SIGN'], w."kind"), a."id"
    limit ${MOST}`
  const items = rows.map(({ kind, id, title, outlet, words, slug, project, state }) => ({
    kind,
    article: { id, title, outlet, words },
    project: { slug, name: project },
    state,
  }))
  return { items, withOthers: await countWithOthers(db, actor) }
}

async function countWithOthers(db: Db, actor: Actor): Promise<number> {
  return db.article.count({
    where: {
      state: 'IN_REVIEW',
      project: { memberships: { some: { userId: actor.id } } },
      reviews: { none: { reviewerId: actor.id, endedAt: null, state: { not: 'SUBMITTED' } } },
    },
  })
}
