/** Who may sign what: the facts of the domain's rule, read the same way for one article, its editors and the queue. */
import { allFourEyes, type FourEyes, type SignerBar, signerBar } from '../../domain/review/four-eyes'
import { accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { Prisma } from '../prisma-client/client'

/** The columns of `FourEyes`, for an article `a` of the project `p` and one of its members, `m`. */
const columns = Prisma.sql`
  p."policy"->>'signer' as "rule",
  (select count(*) from "Membership" x where x."projectId" = p."id" and x."role" <> 'READER') = 1 as "alone",
  exists (select from "Adjudication" x where x."revisionId" = a."revisionId" and (x."sentById" = m."userId" or exists (
    select from "Decision" y where y."adjudicationId" = x."id" and y."decidedById" = m."userId"))) as "settled",
  exists (select from "Review" x where x."revisionId" = a."revisionId" and x."reviewerId" = m."userId" and (
    x."endedAt" is null
    or exists (select from "Submission" y where y."reviewId" = x."id")
    or exists (select from "Annotation" y where y."reviewId" = x."id"))) as "reviewed"`

/** Whether nothing keeps the member `m` from signing the article `a`: the rule's own answers, looked up. */
export const maySign = Prisma.sql`
  (select concat_ws(' ', f."rule", f."alone"::text, f."settled"::text, f."reviewed"::text) from (select ${columns}) f)
    = any(${allFourEyes.filter((facts) => signerBar(facts) === null).map(keyOf)})`

function keyOf({ rule, alone, settled, reviewed }: FourEyes): string {
  return [rule, alone, settled, reviewed].join(' ')
}

/** What four eyes ask about this person and this article. */
export async function getFourEyes(db: Db, { id }: Pick<Actor, 'id'>, articleId: string): Promise<FourEyes> {
  const [facts] = await listFacts(db, articleId, Prisma.sql`m."userId" = ${id}::uuid`)
  if (!facts) throw notFound()
  return facts
}

export type Editor = { id: string; name: string; email: string; bar: SignerBar | null }

/** The project's editors by name, and what keeps each of them from signing the article. */
export async function listEditors(actor: Actor, articleId: string, db: Db = database()): Promise<Editor[]> {
  const article = await accessArticle(actor, articleId, db)
  authorize('final.read', article.facts)
  const rows = await listFacts(db, articleId, Prisma.sql`m."role" = 'EDITOR' and u."deactivatedAt" is null`)
  return rows.map(({ id, name, email, ...facts }) => ({ id, name, email, bar: signerBar(facts) }))
}

function listFacts(db: Db, articleId: string, members: Prisma.Sql) {
  return db.$queryRaw<(FourEyes & Omit<Editor, 'bar'>)[]>`
    select u."id", u."name", u."email", ${columns}
    from "Article" a
    join "Project" p on p."id" = a."projectId"
    join "Membership" m on m."projectId" = p."id"
    join "User" u on u."id" = m."userId"
    where a."id" = ${articleId}::uuid and ${members} order by u."name", u."id"`
}
