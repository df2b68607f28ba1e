/** What readers said of the same words: the text behind the table of who said what. */
import type { Input, Output } from '../../contract/operation'
import type { listStretches, ReadStretch } from '../../contract/reports'
import { type Value, values } from '../../domain/agreement/readings'
import { stretchesSaid } from '../../domain/agreement/said-stretches'
import type { Span } from '../../domain/text/span'
import { TextIndex } from '../../domain/text/text-index'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { loadOutlet } from '../articles/outlets'
import { bodyBlocks } from '../articles/revisions'
import { type Db, database, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { keyAfter, pageOf } from '../request/page'
import { type FrozenReading, listReadingsOf } from '../review/readings'
import { reportArticles } from './report-articles'
import { type Scope, scopeOf } from './report-scope'

/** How many articles are read at a time: each of them has what is looked for. */
const AT_ONCE = 10

/** Where one reader said the one and another the other, article by article in the order of import, each in text order. */
export async function list(
  actor: Actor,
  { params, query }: Input<typeof listStretches>,
  db: Db = database(),
): Promise<Output<typeof listStretches>> {
  authorize('report.read', installationFacts(actor))
  const outlet = await loadOutlet(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const [id, start] = keyAfter(query.cursor, stretchKey)?.split(' ') ?? []
  const found: ReadStretch[] = []
  let from = id ?? null
  while (found.length <= query.limit) {
    const articles = await listArticles(db, scope, outlet.id, { ...query, from })
    const stretches = await readStretches(db, articles.slice(0, AT_ONCE), query)
    found.push(...stretches.filter(({ article, end }) => article.id !== id || end > Number(start)))
    const next = articles[AT_ONCE]
    if (!next) break
    from = next.id
  }
  return pageOf(
    found,
    query.limit,
    ({ article, end }) => `${article.id} ${end}`,
    (stretch) => stretch,
  )
}

/** The article and where in it the last stretch ended. */
const stretchKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} \d{1,7}$/

type Asked = Record<'one' | 'other', Value>
type Found = ReadStretch['article'] & { revisionId: string; text: string }

/** Counted articles, from this one on, of which the table says that the pair is in them. */
function listArticles(
  db: Db,
  scope: Scope,
  outletId: string,
  { one, other, from }: Asked & { from: string | null },
): Promise<Found[]> {
  const cell = (row: Value, column: Value) =>
    Prisma.sql`(found."counts" #>> array['agreement', 'confusion', ${String(values.indexOf(row))}, ${String(values.indexOf(column))}])::numeric`
  return listAtOnce(
    db,
    Prisma.sql`
    select found."id", found."title", found."publishedAt", r."id" as "revisionId", r."text"
    from ${reportArticles(scope, outletId)} found
    join "Adjudication" d on d."id" = found."adjudicationId" join "Revision" r on r."id" = d."revisionId"
    where found."left" is null and (found."counts" -> 'agreement' ->> 'readers')::integer > 1
      and (${cell(one, other)} > 0 or ${cell(other, one)} > 0)
      and (${from}::uuid is null or found."id" >= ${from}::uuid)
    order by found."id" limit ${AT_ONCE + 1}`,
  )
}

async function readStretches(db: Db, articles: readonly Found[], asked: Asked): Promise<ReadStretch[]> {
  const ids = articles.map(({ revisionId }) => revisionId)
  const [readings, blocks] = await Promise.all([listReadingsOf(db, ids), bodyBlocks(db, ids)])
  return articles.flatMap(({ revisionId, text, ...article }) => {
    const blind = (readings.get(revisionId) ?? []).filter(isBlind)
    return stretchesIn(article, new TextIndex(text), blind, blocks.get(revisionId) ?? [], asked)
  })
}

type Blind = FrozenReading & { blind: NonNullable<FrozenReading['blind']> }

function isBlind(reading: FrozenReading): reading is Blind {
  return reading.blind !== null
}

function stretchesIn(
  article: ReadStretch['article'],
  text: TextIndex,
  readings: Blind[],
  body: Span[],
  { one, other }: Asked,
): ReadStretch[] {
  const annotations = readings.map(({ blind }) => blind)
  return stretchesSaid(annotations, body, one, other).map(({ start, end, values: said }) => ({
    article,
    start,
    end,
    exact: text.slice(start, end),
    said: readings.map(({ letter }, at) => ({ letter, value: said[at] ?? 'NONE' })),
  }))
}
