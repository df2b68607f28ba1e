/** Which articles of a project match what is asked for, the latest first: in one statement, whatever is asked. */
import type { listArticles } from '../../contract/articles'
import type { Input } from '../../contract/operation'
import { searchTerms } from '../../domain/text/search-terms'
import { Prisma } from '../prisma-client/client'

type Query = Input<typeof listArticles>['query']
type Asked = Omit<Query, 'cursor' | 'limit'> & {
  /** The last article of the page before. */
  before?: string | undefined
  take: number
}

/** The ids of the page, as a statement. */
export function findArticles(projectId: string, { before, take, ...filters }: Asked): Prisma.Sql {
  const conditions = [
    Prisma.sql`a."projectId" = ${projectId}::uuid`,
    ...(before ? [Prisma.sql`a."id" < ${before}::uuid`] : []),
    ...conditionsOf(filters),
  ]
  return Prisma.sql`
    select a."id" from "Article" a where ${Prisma.join(conditions, ' and ')} order by a."id" desc limit ${take}`
}

function conditionsOf({
  state,
  outlet,
  assignee,
  q,
  from,
  to,
}: Omit<Asked, 'before' | 'take'>): Prisma.Sql[] {
  return [
    ...(state ? [Prisma.sql`a."state" = ${state}::"ArticleState"`] : []),
    ...(outlet
      ? [
          Prisma.sql`a."outletId" in (select coalesce("mergedIntoId", "id") from "Outlet" where "slug" = ${outlet})`,
        ]
      : []),
    ...(assignee ? [readBy(assignee)] : []),
    ...(from ? [Prisma.sql`a."publishedFrom" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`a."publishedTo" <= ${to}::date`] : []),
    ...(q ? containing(q) : []),
  ]
}

/**
 * Who reads an article, as editors are told by name: once readings have letters, and until the sign-off, a seat that has
 * ended is told from one that has not to nobody.
 */
function readBy(userId: string): Prisma.Sql {
  return Prisma.sql`exists (select from "Review" r where r."revisionId" = a."revisionId" and r."reviewerId" = ${userId}::uuid
    and (r."endedAt" is null or r."letter" is not null and a."state" <> 'SIGNED_OFF'))`
}

/** Words are looked up in the index; what is no word is looked for in what the words left. */
function containing(q: string): Prisma.Sql[] {
  const { words, signs } = searchTerms(q)
  const prefixes = words.map((word) => `'${word.replace(/['\\]/g, '$&$&')}':*`).join(' & ')
  return [
    ...(words.length > 0
      ? [
          Prisma.sql`a."id" in (select s."articleId" from "ArticleSearch" s where s."words" @@ to_tsquery('simple', ${prefixes}))`,
        ]
      : []),
    ...signs.map(
      (
        sign,
      ) => Prisma.sql`(strpos(a."title", ${sign}) > 0 or strpos(array_to_string(a."bylines", E'\n'), ${sign}) > 0
        or exists (select from "Revision" v where v."id" = a."revisionId" and strpos(v."text", ${sign}) > 0))`,
    ),
  ]
}
