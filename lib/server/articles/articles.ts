import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import type {
  createArticle,
  getArticle,
  listArticles,
  updateArticle,
  updateBlocks,
} from '../../contract/articles'
import type { Input, Output } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { type Body, composeSingleArticle } from '../../domain/intake/compose-article'
import { dateRange } from '../../domain/intake/dates/partial-date'
import { sha256Hex } from '../../domain/integrity/digest'
import { reportChanges } from '../../domain/report/metadata-change'
import { assertAllows } from '../../domain/review/workflow'
import type { BlockKind } from '../../domain/text/block'
import { TextIndex } from '../../domain/text/text-index'
import { type ArticleAccess, accessArticle, accessProject, authorize, type ProjectAccess } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { versionConflict } from '../database/version-conflict'
import { readSource } from '../markup/read-source'
import { anchorArticleChains, recordArticleEvent, recordArticleEvents } from '../record/audit-trail'
import { Reply } from '../reply'
import { idKey, keyAfter, pageOf } from '../request/page'
import { bumpVersion } from '../review/adjudications'
import { articleDetail } from './article-detail'
import { findArticles } from './article-search'
import { getSummary, listSummaries } from './article-view'
import { resolveOutlet } from './outlets'
import {
  bodyWords,
  createFirst,
  digestOf,
  findSameTexts,
  indexedText,
  listBlocks,
  type Provenance,
} from './revisions'

/** Imports one text; the same text twice is one article. */
export async function create(actor: Actor, { params, body }: Input<typeof createArticle>, db: Db) {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('article.import', project.facts)
  const { outlet, body: given, ...metadata } = body
  const source = readSource(given.content, given.format)
  const composed = composeSingleArticle(metadata.title, source)
  const sha256 = digestOf(composed)
  const duplicateOf = (await findSameTexts(db, project.id, [sha256])).get(sha256)
  if (duplicateOf) return new Reply(200, { duplicateOf })
  const provenance = {
    how: 'PASTE' as const,
    fileName: null,
    sourceSha256: sha256Hex(source.raw),
    start: 0,
    end: new TextIndex(source.raw).length,
  }
  const { id: outletId } = await resolveOutlet(actor, outlet, db)
  const [id = ''] = await createMany(db, actor, project.id, [
    { outletId, metadata, body: composed, sha256, provenance },
  ])
  return getSummary(db, id)
}

/** What is known of an article besides its text, with its defaults filled in. */
export type Metadata = Omit<Input<typeof createArticle>['body'], 'outlet' | 'body'>

export type NewArticle = {
  outletId: string
  metadata: Metadata
  body: Body
  sha256: string
  provenance: Provenance
}

/** Creates articles together, in as many statements as there are tables; returns their ids in order. */
export async function createMany(
  db: Db,
  actor: Actor,
  projectId: string,
  articles: NewArticle[],
): Promise<string[]> {
  const rows = articles.map((article) => ({ id: uuid(), ...article }))
  await db.article.createMany({
    data: rows.map(({ id, outletId, metadata, body }) => ({
      id,
      projectId,
      outletId,
      ...metadata,
      words: bodyWords(new TextIndex(body.text), body.blocks),
      ...rangeOf(metadata.publishedAt),
    })),
  })
  await createFirst(
    db,
    actor.id,
    rows.map(({ id, body, sha256, provenance }) => ({ articleId: id, body, sha256, provenance })),
  )
  await recordArticleEvents(
    db,
    rows.map(({ id, sha256, provenance }) => ({
      articleId: id,
      userId: actor.id,
      action: 'article.imported' as const,
      body: { sha256, how: provenance.how, sourceSha256: provenance.sourceSha256 },
      // what a file is called on somebody's own device leaves the house in no bundle
      ...(provenance.fileName !== null && { inside: { fileName: provenance.fileName } }),
    })),
  )
  const ids = rows.map(({ id }) => id)
  await anchorArticleChains(db, ids, projectId, actor.id)
  return ids
}

export async function list(
  actor: Actor,
  { params, query }: Input<typeof listArticles>,
  db: Db = database(),
): Promise<Output<typeof listArticles>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('project.read', project.facts)
  const { cursor, limit, ...filters } = query
  const before = keyAfter(cursor, idKey)
  assertMayAskFor(filters.assignee, actor, project)
  const found = await db.$queryRaw<{ id: string }[]>(
    findArticles(project.id, { ...filters, before, take: limit + 1 }),
  )
  const rows = await listSummaries(db, {
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
  })
  return pageOf(
    rows,
    limit,
    ({ id }) => id,
    (row) => row,
  )
}

/** Who reads what is told by name to some alone; everyone may ask for what they read themselves. */
function assertMayAskFor(assignee: string | undefined, actor: Actor, { facts }: ProjectAccess): void {
  if (assignee !== undefined && assignee !== actor.id) authorize('article.seats', facts)
}

export async function get(
  actor: Actor,
  { params }: Pick<Input<typeof getArticle>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getArticle>> {
  const article = await accessArticle(actor, params.articleId, db)
  authorize('article.read', article.facts)
  return articleDetail(actor, article, db)
}

/** Corrects the metadata; what is signed is locked with it. */
export async function update(
  actor: Actor,
  { params, body, version }: Input<typeof updateArticle>,
  db: Db,
): Promise<Output<typeof updateArticle>> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize('article.update', article.facts)
  assertAllows(article.state, 'correct')
  if (article.version !== version) {
    throw versionConflict(await getSummary(db, article.id))
  }
  await correct(db, actor, article, body)
  return getSummary(db, article.id)
}

export type Correction = Input<typeof updateArticle>['body']

/**
 * Writes corrected metadata of an article whose row is locked, and records what it was, what it is, and which outlets'
 * reports that changes. What is so already is left as it is.
 */
export async function correct(
  db: Db,
  actor: Actor,
  article: ArticleAccess,
  correction: Correction,
): Promise<void> {
  assertAllows(article.state, 'correct')
  const { outlet: given, ...others } = correction
  const outlet = given === undefined ? undefined : await resolveOutlet(actor, given, db)
  const before = await metadataOf(article.id, db)
  const after = { ...before, ...others, ...(outlet && { outlet: outlet.name }) }
  const changed = metadataNames.filter((name) => !isDeepStrictEqual(before[name], after[name]))
  if (changed.length === 0) return
  const range = rangeOf(after.publishedAt)
  await db.article.update({
    where: { id: article.id },
    data: { ...others, ...range, ...(outlet && { outletId: outlet.id }), version: { increment: 1 } },
    select: { id: true },
  })
  // The metadata is part of what is signed: whoever read it before the change has to read it again.
  if (article.adjudicationId) await bumpVersion(db, article.adjudicationId)
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'article.metadata_changed',
    body: {
      fields: changed,
      changes: Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }])),
      reports: reportChanges(before, after),
    },
  })
}

const metadataNames = [
  'bylines',
  'isExcerpt',
  'language',
  'outlet',
  'publishedAt',
  'republishedBy',
  'rights',
  'title',
  'url',
] as const

async function metadataOf(id: string, db: Db) {
  const { outlet, ...fields } = await db.article.findUniqueOrThrow({
    where: { id },
    select: {
      bylines: true,
      isExcerpt: true,
      language: true,
      outlet: { select: { name: true } },
      publishedAt: true,
      republishedBy: true,
      rights: true,
      title: true,
      url: true,
    },
  })
  return { ...fields, outlet: outlet.name }
}

/** Corrects what blocks are, until somebody has submitted a reading of them. */
export async function updateBlockKinds(
  actor: Actor,
  { params, body }: Input<typeof updateBlocks>,
  db: Db,
): Promise<Output<typeof updateBlocks>> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize('article.update', article.facts)
  assertAllows(article.state, 'correct')
  if (await db.submission.findFirst({ where: { articleId: article.id }, select: { id: true } })) {
    throw new DomainError(
      'blocks_fixed',
      'A reading has been submitted. What the blocks are is settled with it.',
    )
  }
  await setKinds(db, article.revisionId, new Map(body.map(({ n, kind }) => [n, kind])))
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'article.blocks_changed',
    body: { blocks: body.map(({ n, kind }) => ({ n, kind })) },
  })
  const blocks = await listBlocks(db, article.revisionId)
  const words = bodyWords(await indexedText(db, article.revisionId), blocks)
  await db.article.update({ where: { id: article.id }, data: { words }, select: { id: true } })
  return { blocks }
}

/** All blocks in one statement: a long article has thousands. */
async function setKinds(db: Db, revisionId: string, kinds: Map<number, BlockKind>): Promise<void> {
  const given = JSON.stringify([...kinds].map(([n, kind]) => ({ n, kind })))
  const found = await db.$queryRaw<{ n: number }[]>`
    update "Block" b set "kind" = k."kind"::"BlockKind"
    from jsonb_to_recordset(${given}::jsonb) as k("n" int, "kind" text)
    where b."revisionId" = ${revisionId}::uuid and b."n" = k."n" returning b."n"`
  const known = new Set(found.map(({ n }) => n))
  const missing = [...kinds.keys()].find((n) => !known.has(n))
  if (missing === undefined) return
  throw new DomainError('validation', `There is no block ${missing}.`, {
    errors: [{ path: 'n', message: `no block ${missing}` }],
  })
}

function rangeOf(publishedAt: string | null): { publishedFrom: Date | null; publishedTo: Date | null } {
  if (publishedAt === null) return { publishedFrom: null, publishedTo: null }
  const { from, to } = dateRange(publishedAt)
  return { publishedFrom: new Date(from), publishedTo: new Date(to) }
}
