import type { getImport, ListedImport } from '../../contract/imports'
import type { Output } from '../../contract/operation'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { namesOf } from './article-view'

type Row = Omit<Output<typeof getImport>['rows'][number], 'title'>

// Only imports write them.
export const rowsOf = (stored: unknown) => stored as Row[]

/** An import with what came of each of its articles, each by the name it has now. */
export async function importView(db: Db, id: string): Promise<Output<typeof getImport>> {
  const [summary] = await summaries(db, Prisma.sql`i."id" = ${id}::uuid`, 1)
  const stored = await db.import.findUniqueOrThrow({
    where: { id },
    select: { rows: true, project: { select: { slug: true } } },
  })
  if (!summary) throw new Error(`The import ${id} is stored and was not found.`)
  const { title: _, ...counted } = summary
  const rows = rowsOf(stored.rows)
  const titles = await titlesOf(db, rows)
  return {
    ...counted,
    project: stored.project.slug,
    rows: rows.map((row) => ({ ...row, title: titles.get(row.articleId ?? '') ?? null })),
  }
}

type Counted = Pick<
  ListedImport,
  'id' | 'total' | 'created' | 'duplicates' | 'failed' | 'title' | 'fileName'
> & {
  importedById: string
  createdAt: string
  undoneAt: string | null
}

/** What came of the imports, without their rows, the latest first. */
export async function summaries(db: Db, which: Prisma.Sql, limit: number): Promise<ListedImport[]> {
  const found = await listAtOnce<Counted>(
    db,
    Prisma.sql`
    select i."id", i."importedById", i."createdAt", i."undoneAt", i."fileName",
      jsonb_array_length(i."rows") as "total", c."created", c."duplicates", c."failed", a."title"
    from "Import" i
    cross join lateral (
      select
        count(*) filter (where r ->> 'outcome' = 'CREATED') as "created",
        count(*) filter (where r ->> 'outcome' = 'DUPLICATE') as "duplicates",
        count(*) filter (where r ->> 'outcome' = 'FAILED') as "failed",
        (array_agg(r ->> 'articleId' order by (r ->> 'n')::int) filter (where r ->> 'outcome' = 'CREATED'))[1] as "first"
      from jsonb_array_elements(i."rows") r
    ) c
    left join "Article" a on a."id" = c."first"::uuid
    where ${which}
    order by i."id" desc limit ${limit}`,
  )
  const people = await namesOf(
    db,
    found.map(({ importedById }) => importedById),
  )
  return found.map(({ importedById, undoneAt, createdAt, ...counted }) => ({
    ...counted,
    done: counted.total,
    state: stateOf(undoneAt !== null, counted.failed),
    createdAt: new Date(createdAt).toISOString(),
    importedBy: { id: importedById, name: people.get(importedById) ?? '' },
  }))
}

function stateOf(isUndone: boolean, failed: number): ListedImport['state'] {
  if (isUndone) return 'UNDONE'
  return failed > 0 ? 'DONE_WITH_ERRORS' : 'DONE'
}

async function titlesOf(db: Db, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ articleId }) => articleId ?? [])
  const articles = await db.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true },
  })
  return new Map(articles.map(({ id, title }) => [id, title]))
}
