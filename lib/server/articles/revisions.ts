/** Bodies of articles: written once, then only read, so this process may keep the last ones at hand. */
import { v7 as uuid } from 'uuid'
import type { WayIn } from '../../contract/articles'
import type { Body } from '../../domain/intake/compose-article'
import { sha256Hex } from '../../domain/integrity/digest'
import { type Block, bodySpans, isBodyKind } from '../../domain/text/block'
import { splitSentences } from '../../domain/text/sentences/sentences'
import { wordSpans } from '../../domain/text/sentences/words'
import type { Span } from '../../domain/text/span'
import { TextIndex } from '../../domain/text/text-index'
import { notFound } from '../access'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'

/** Where a body came from: how it was obtained, what its file is called, the digest of the whole source, and its place there. */
export type Provenance = { how: WayIn; fileName: string | null; sourceSha256: string } & Span

type NewRevision = { articleId: string; body: Body; sha256: string; provenance: Provenance }

/** Writes the first revisions of new articles and makes them current; returns their ids in order. */
export async function createFirst(db: Db, obtainedById: string, articles: NewRevision[]): Promise<string[]> {
  const revisions = articles.map((article) => ({ id: uuid(), ...article }))
  const retrievedAt = new Date()
  await db.revision.createMany({
    data: revisions.map(({ id, articleId, body, sha256, provenance }) => ({
      id,
      articleId,
      number: 1,
      text: body.text,
      sha256,
      sentences: splitSentences(body.text, body.blocks).map(({ start, end, block }) => [start, end, block]),
      links: body.links,
      how: provenance.how,
      fileName: provenance.fileName,
      obtainedById,
      retrievedAt,
      sourceSha256: provenance.sourceSha256,
      sourceStart: provenance.start,
      sourceEnd: provenance.end,
    })),
  })
  await db.block.createMany({
    data: revisions.flatMap(({ id, articleId, body }) =>
      body.blocks.map((block, n) => ({ revisionId: id, articleId, n, ...block })),
    ),
  })
  const ids = revisions.map(({ id }) => id)
  await db.$executeRaw`update "Article" a set "revisionId" = r."id" from "Revision" r where r."id" = any(${ids}::uuid[]) and a."id" = r."articleId"`
  return ids
}

/** Which of these texts the project holds already, withdrawn articles aside: article ids by SHA-256. */
export async function findSameTexts(
  db: Db,
  projectId: string,
  digests: string[],
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ sha256: string; articleId: string }[]>`
    select r."sha256", a."id" as "articleId" from "Revision" r join "Article" a on a."revisionId" = r."id"
    where r."sha256" = any(${digests}) and a."projectId" = ${projectId}::uuid and a."state" <> 'WITHDRAWN'`
  return new Map(rows.map(({ sha256, articleId }) => [sha256, articleId]))
}

const KEPT = 64
const kept = new Map<string, TextIndex>()

/** The revision's text, indexed; it never changes, so it is loaded once while it is in use. */
export async function indexedText(db: Db, revisionId: string): Promise<TextIndex> {
  const known = kept.get(revisionId)
  if (known) return known
  const row = await db.revision.findUnique({ where: { id: revisionId }, select: { text: true } })
  if (!row) throw notFound()
  const index = new TextIndex(row.text)
  kept.set(revisionId, index)
  const oldest = kept.keys().next()
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value)
  return index
}

/** The blocks of a revision, in text order; with `position` the one alone that holds it, if any does. */
export async function listBlocks(db: Db, revisionId: string, position?: number): Promise<Block[]> {
  const holding =
    position === undefined ? Prisma.empty : Prisma.sql`and "start" <= ${position} and "end" > ${position}`
  return listAtOnce(
    db,
    Prisma.sql`select "start", "end", "kind" from "Block" where "revisionId" = ${revisionId}::uuid ${holding} order by "n"`,
  )
}

/** The body blocks of several revisions, by their ids, in text order. */
export async function bodyBlocks(db: Db, revisionIds: readonly string[]): Promise<Map<string, Span[]>> {
  const rows = await listAtOnce<{ revisionId: string; blocks: Block[] }>(
    db,
    Prisma.sql`
    select "revisionId", json_agg(json_build_object('start', "start", 'end', "end", 'kind', "kind") order by "n") as "blocks"
    from "Block" where "revisionId" = any(${[...revisionIds]}::uuid[]) group by 1`,
  )
  return new Map(rows.map(({ revisionId, blocks }) => [revisionId, bodySpans(blocks)]))
}

/** The sentences as they were stored at import, each with whether it is of the body now. */
export function sentencesOf(stored: unknown, blocks: Pick<Block, 'kind'>[]): (Span & { body: boolean })[] {
  return (stored as [number, number, number][]).map(([start, end, block]) => ({
    start,
    end,
    body: isBodyKind(blocks[block]?.kind ?? 'PARAGRAPH'),
  }))
}

/** How many words the body has, as its blocks are. */
export function bodyWords(index: TextIndex, blocks: readonly Block[]): number {
  return bodySpans(blocks).reduce((sum, span) => sum + wordSpans(index, span).length, 0)
}

/** The digest by which two texts are the same. */
export function digestOf(body: Pick<Body, 'text'>): string {
  return sha256Hex(body.text)
}
