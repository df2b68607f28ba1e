import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import type {
  AnnotationView,
  createAnnotation,
  listAnnotations,
  removeAnnotation,
  updateAnnotation,
} from '../../contract/annotations'
import type { Input, Output } from '../../contract/operation'
import { completeTagging } from '../../domain/annotation/complete-tagging'
import { assertFits } from '../../domain/annotation/layer'
import { DomainError } from '../../domain/error'
import { compareSigned } from '../../domain/integrity/bundle'
import { can } from '../../domain/policy'
import { moveReview } from '../../domain/review/workflow'
import { checkSpan } from '../../domain/text/check-span'
import type { Span } from '../../domain/text/span'
import { type ArticleAccess, accessAnnotation, accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { indexedText, listBlocks } from '../articles/revisions'
import { type Db, database, listAtOnce } from '../database/database'
import { versionConflict } from '../database/version-conflict'
import { type Annotation, Prisma } from '../prisma-client/client'
import { recordArticleEvent } from '../record/audit-trail'
import { Reply } from '../reply'
import { keyAfter, pageOf } from '../request/page'
import { type AnnotationRow, annotationView, taggingOf } from './annotation-view'
import { listFinal, listFrozen } from './readings'

/** A page of one layer, in text order. */
export async function list(
  actor: Actor,
  { params, query }: Input<typeof listAnnotations>,
  db: Db = database(),
): Promise<Output<typeof listAnnotations>> {
  const { layer, items } = await readLayer(actor, params.articleId, query.layer, db)
  const after = keyAfter(query.cursor, placeKey)
  const rest = after ? items.filter((annotation) => compareSigned(annotation, placeOf(after)) > 0) : items
  return { layer, ...pageOf(rest, query.limit, keyOf, (annotation) => annotation) }
}

/** The whole of one layer, in text order: the own as it stands, the final one, or another reading as it was last submitted. */
export async function readLayer(
  actor: Actor,
  articleId: string,
  layer: string,
  db: Db = database(),
): Promise<{ layer: string; items: AnnotationView[] }> {
  const article = await accessArticle(actor, articleId, db)
  authorize('article.read', article.facts)
  if (layer === 'own' || layer === article.review?.layerId)
    return { layer: 'own', items: await listOwn(db, article) }
  if (layer === 'final') {
    authorize('final.read', article.facts)
    return { layer, items: (await listFinal(db, article)).map(annotationView) }
  }
  if (!can('comparison.read', article.facts)) throw notFound()
  return { layer, items: (await listFrozen(db, article, layer)).map(annotationView) }
}

const placeKey = /^\d{1,9} \d{1,9} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Place = Pick<AnnotationView, 'start' | 'end' | 'id'>

function keyOf({ start, end, id }: Place): string {
  return `${start} ${end} ${id}`
}

function placeOf(key: string): Place {
  const [start, end, id = ''] = key.split(' ')
  return { start: Number(start), end: Number(end), id }
}

async function listOwn(db: Db, { review }: ArticleAccess): Promise<AnnotationView[]> {
  if (!review) return []
  const rows = await listAtOnce<AnnotationRow>(
    db,
    Prisma.sql`
      select "id", "start", "end", "exact", "label", "attributes", "note", "version",
        to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
      from "Annotation" where "reviewId" = ${review.id}::uuid order by "start", "end" desc, "id"`,
  )
  return rows.map(annotationView)
}

/** Tags a passage. The same annotation sent again is the one that is there. */
export async function create(actor: Actor, { params, body }: Input<typeof createAnnotation>, db: Db) {
  const { article, review } = openReading(await accessArticle(actor, params.articleId, db, true))
  const index = await indexedText(db, article.revisionId)
  const exact = checkSpan(index, body)
  const id = body.id ?? uuid()
  const blocks = await listBlocks(db, article.revisionId, body.start)
  const { label, attributes } = completeTagging(index, blocks, body, body)
  const values = { start: body.start, end: body.end, exact, label, attributes, note: body.note ?? null }
  const around = await listAround(db, review.id, { id, ...body })
  const known = around.find((row) => row.id === id)
  if (known) return sameAgain(known, review.id, values)
  assertFits(around, { id, ...values })
  const row = await db.annotation.create({
    data: { id, articleId: article.id, revisionId: article.revisionId, reviewId: review.id, ...values },
  })
  await begin(db, review)
  await record(db, actor, article, 'annotation.created', row)
  return annotationView(row)
}

/** Changes a passage of the own reading. */
export async function update(
  actor: Actor,
  { params, body, version }: Input<typeof updateAnnotation>,
  db: Db,
): Promise<Output<typeof updateAnnotation>> {
  const { article, review } = openReading(await accessAnnotation(actor, params.annotationId, db, true))
  const before = await currentRow(db, params.annotationId, version)
  const moved = body.start !== undefined || body.end !== undefined || body.exact !== undefined
  const span = { start: body.start ?? before.start, end: body.end ?? before.end }
  const index = await indexedText(db, article.revisionId)
  if (moved && body.exact === undefined) throw quoteMissing()
  const exact = moved ? checkSpan(index, { ...span, exact: body.exact }) : before.exact
  const given = 'label' in body ? body : taggingOf(before)
  const blocks = await listBlocks(db, article.revisionId, span.start)
  const { label, attributes } = completeTagging(index, blocks, span, given)
  const moving = { id: before.id, ...span, label }
  if (moved) assertFits(await listAround(db, review.id, moving), moving)
  const note = body.note === undefined ? before.note : body.note
  const row = await db.annotation.update({
    where: { id: before.id },
    data: { ...span, exact, label, attributes, note, version: version + 1, updatedAt: new Date() },
  })
  await record(db, actor, article, 'annotation.changed', row)
  return annotationView(row)
}

/** Removes a passage from the own reading. */
export async function remove(actor: Actor, { params, version }: Input<typeof removeAnnotation>, db: Db) {
  const { article } = openReading(await accessAnnotation(actor, params.annotationId, db, true))
  const row = await currentRow(db, params.annotationId, version)
  await db.annotation.delete({ where: { id: row.id } })
  await record(db, actor, article, 'annotation.removed', row)
  return undefined
}

type Review = NonNullable<ArticleAccess['review']>

/** The reading, if it may be written now. */
function openReading(article: ArticleAccess): { article: ArticleAccess; review: Review } {
  const { review, facts, state } = article
  if (!review) authorize('reading.annotate', facts)
  if (!review) throw notFound()
  moveReview({ ...review, article: state, revealed: facts.article.revealed }, 'annotate')
  authorize('reading.annotate', facts)
  return { article, review }
}

async function begin(db: Db, review: Review): Promise<void> {
  if (review.state !== 'NOT_STARTED') return
  await db.review.update({ where: { id: review.id }, data: { state: 'IN_PROGRESS' }, select: { id: true } })
}

/** The annotation of this id, whoever's it is, and what the reading has that shares a position: no other is in its way. */
function listAround(db: Db, reviewId: string, { id, start, end }: Span & { id: string }) {
  return db.annotation.findMany({
    where: { OR: [{ id }, { reviewId, start: { lt: end }, end: { gt: start } }] },
  })
}

async function currentRow(db: Db, id: string, version: number): Promise<Annotation> {
  const row = await db.annotation.findUnique({ where: { id } })
  if (!row) throw notFound()
  if (row.version !== version) throw versionConflict(annotationView(row))
  return row
}

function sameAgain(known: Annotation, reviewId: string, values: object): Reply<AnnotationView> {
  const { start, end, exact, label, attributes, note } = known
  if (
    known.reviewId === reviewId &&
    isDeepStrictEqual({ start, end, exact, label, attributes, note }, values)
  ) {
    return new Reply(200, annotationView(known))
  }
  throw new DomainError('id_taken', 'This id belongs to another annotation.')
}

function quoteMissing(): DomainError {
  const message = 'is needed to move a passage: the text that stands there'
  return new DomainError('validation', 'Send the quote with the new place.', {
    errors: [{ path: 'exact', message }],
  })
}

async function record(
  db: Db,
  actor: Actor,
  article: ArticleAccess,
  action: `annotation.${string}`,
  { id, start, end, label, version, reviewId }: Annotation,
): Promise<void> {
  const body = { annotationId: id, start, end, label, version }
  await recordArticleEvent(db, { articleId: article.id, userId: actor.id, action, reviewId, body })
}
