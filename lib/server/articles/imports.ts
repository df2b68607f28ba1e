import { v7 as uuid } from 'uuid'
import type { createImport, getImport, listImports, previewImport, undoImport } from '../../contract/imports'
import type { Input, Output } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { splitCompilation } from '../../domain/intake/compilation/split-compilation'
import { composeArticle } from '../../domain/intake/compose-article'
import { fileName } from '../../domain/intake/file-name'
import { sha256Hex } from '../../domain/integrity/digest'
import { composeText, linesOf } from '../../domain/text/compose-text'
import { accessProject, authorize, notFound, type ProjectAccess } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { type ReadFile, readFile } from '../markup/read-file'
import { type ReadSource, readSource } from '../markup/read-source'
import { Prisma } from '../prisma-client/client'
import { recordArticleEvents, recordEvent } from '../record/audit-trail'
import { idKey, keyAfter, pageOf } from '../request/page'
import { assertMayReview, createSeats } from '../review/assignments'
import { createMany, type NewArticle } from './articles'
import { importView, rowsOf, summaries } from './import-view'
import { knownOutlets, resolveOutlet } from './outlets'
import { removeArticles } from './removal'
import { digestOf, findSameTexts } from './revisions'

/** Proposes the articles of a text; stores nothing. */
export async function preview(
  actor: Actor,
  { params, body }: Input<typeof previewImport>,
  db: Db = database(),
): Promise<Output<typeof previewImport>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('article.import', project.facts)
  const { text: content, markup, format, raw, warnings, file } = await readGiven(body)
  const { articles, leftOut } = splitCompilation(content, await knownOutlets(db), markup)
  const digests = articles.map(({ blocks }) => digestOf(composeText(content, blocks)))
  const known = await findSameTexts(db, project.id, digests)
  const proposed = articles.map((article, n) => ({
    ...article,
    duplicateOf: known.get(digests[n] ?? '') ?? null,
  }))
  return {
    format,
    file,
    source: file && markup ? raw : null,
    content,
    warnings,
    articles: proposed,
    leftOut,
  }
}

async function readGiven(
  body: Input<typeof previewImport>['body'],
): Promise<ReadSource & { file: ReadFile['file'] | null }> {
  if ('file' in body) return readFile(body.file, body.format)
  return { ...readSource(body.content, body.format), file: null }
}

/** Creates the articles of a corrected preview together, all or none, and gives each its readers. */
export async function create(
  actor: Actor,
  { params, body }: Input<typeof createImport>,
  db: Db,
): Promise<Output<typeof createImport>> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('article.import', project.facts)
  const reviewers = [...new Set(body.reviewers)]
  await assertMayReview(db, project.id, reviewers)
  const source = readSource(body.content, body.format)
  const name = body.fileName === null ? null : fileName(body.fileName)
  const composed = compose(source, name, body.articles)
  const known = await findSameTexts(
    db,
    project.id,
    composed.map(({ sha256 }) => sha256),
  )
  const fresh = firstOfEach(composed).filter(({ sha256 }) => !known.has(sha256))
  const ids = await createMany(db, actor, project.id, await withOutlets(db, actor, fresh))
  await seatAll(db, actor, ids, reviewers)
  for (const [n, { sha256 }] of fresh.entries()) known.set(sha256, ids[n] ?? '')
  const created = new Set(ids)
  const rows = composed.map(({ sha256 }, n) => {
    const articleId = known.get(sha256)
    const outcome = articleId && created.delete(articleId) ? ('CREATED' as const) : ('DUPLICATE' as const)
    return { n, outcome, articleId }
  })
  const id = uuid()
  await db.import.create({
    data: {
      id,
      projectId: project.id,
      importedById: actor.id,
      format: source.format,
      sourceSha256: sha256Hex(source.raw),
      fileName: name,
      rows,
    },
  })
  await recordEvent(db, {
    projectId: project.id,
    userId: actor.id,
    action: 'import.created',
    body: {
      importId: id,
      sourceSha256: sha256Hex(source.raw),
      ...(name !== null && { fileName: name }),
      articles: ids,
    },
  })
  return importView(db, id)
}

/** What was imported into a project, the latest first. */
export async function list(
  actor: Actor,
  { params, query }: Pick<Input<typeof listImports>, 'params' | 'query'>,
  db: Db = database(),
): Promise<Output<typeof listImports>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('import.read', project.facts)
  const before = keyAfter(query.cursor, idKey)
  const found = await summaries(
    db,
    Prisma.sql`i."projectId" = ${project.id}::uuid ${before ? Prisma.sql`and i."id" < ${before}::uuid` : Prisma.empty}`,
    query.limit + 1,
  )
  return pageOf(
    found,
    query.limit,
    ({ id }) => id,
    (summary) => summary,
  )
}

export async function get(
  actor: Actor,
  { params }: Pick<Input<typeof getImport>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getImport>> {
  const { facts } = await accessImport(actor, params.importId, db)
  authorize('import.read', facts)
  return importView(db, params.importId)
}

/** Takes back what an import made, all or nothing; what it found there already stays. Undone twice it is undone once. */
export async function undo(actor: Actor, { params }: Input<typeof undoImport>, db: Db): Promise<undefined> {
  const { id: projectId, facts } = await accessImport(actor, params.importId, db, true)
  authorize('import.undo', facts)
  const { rows, undoneAt } = await db.import.findUniqueOrThrow({ where: { id: params.importId } })
  if (undoneAt) return
  const made = rowsOf(rows).flatMap(({ outcome, articleId }) =>
    outcome === 'CREATED' && articleId !== undefined ? [articleId] : [],
  )
  const articles = (await db.article.findMany({ where: { id: { in: made } }, select: { id: true } })).map(
    ({ id }) => id,
  )
  await removeArticles(actor, projectId, articles, db)
  await db.import.update({
    where: { id: params.importId },
    data: { undoneAt: new Date() },
    select: { id: true },
  })
  await recordEvent(db, {
    projectId,
    userId: actor.id,
    action: 'import.undone',
    body: { importId: params.importId, articles },
  })
}

/** The project of an import, as far as the person may know of it. */
async function accessImport(actor: Actor, importId: string, db: Db, lock = false): Promise<ProjectAccess> {
  const found = await db.import.findUnique({
    where: { id: importId },
    select: { project: { select: { slug: true } } },
  })
  if (!found) throw notFound()
  return accessProject(actor, found.project.slug, db, lock)
}

type Corrected = Input<typeof createImport>['body']['articles'][number]
type Composed = Omit<NewArticle, 'outletId'> & { outlet: string }

/** The bodies and digests of the articles, which must follow each other in the source. */
function compose(
  { raw, text: content, markup }: ReadSource,
  name: string | null,
  articles: Corrected[],
): Composed[] {
  const lines = linesOf(content)
  const from = {
    how: name === null ? ('COMPILATION' as const) : ('FILE' as const),
    fileName: name,
    sourceSha256: sha256Hex(raw),
  }
  let before = 0
  return articles.map(({ outlet, start, end, blocks, ...metadata }, n) => {
    if (start < before || end <= start || end > (lines.at(-1)?.end ?? 0)) {
      const message = 'articles follow each other inside the text'
      throw new DomainError('validation', 'The articles overlap or lie outside the text.', {
        errors: [{ path: `articles.${n}`, message }],
      })
    }
    before = end
    const body = composeArticle(content, lines, { start, end, blocks }, markup?.links)
    return { outlet, metadata, body, sha256: digestOf(body), provenance: { ...from, start, end } }
  })
}

function firstOfEach(articles: Composed[]): Composed[] {
  const seen = new Set<string>()
  return articles.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256))
}

/** Outlets are created as they are named; each name is looked up once. */
async function withOutlets(db: Db, actor: Actor, articles: Composed[]): Promise<NewArticle[]> {
  const ids = new Map<string, string>()
  for (const name of new Set(articles.map(({ outlet }) => outlet))) {
    ids.set(name, (await resolveOutlet(actor, name, db)).id)
  }
  return articles.map(({ outlet, ...article }) => ({ ...article, outletId: ids.get(outlet) ?? '' }))
}

async function seatAll(db: Db, actor: Actor, articleIds: string[], reviewers: string[]): Promise<void> {
  if (articleIds.length === 0 || reviewers.length === 0) return
  const articles = await db.article.findMany({
    where: { id: { in: articleIds } },
    select: { id: true, revision: { select: { id: true } } },
  })
  const seats = articles.flatMap(({ id, revision }) =>
    reviewers.map((reviewerId) => ({ articleId: id, revisionId: revision?.id ?? '', reviewerId })),
  )
  await createSeats(db, seats)
  await db.article.updateMany({ where: { id: { in: articleIds } }, data: { state: 'IN_REVIEW' } })
  await recordArticleEvents(
    db,
    seats.map(({ articleId, reviewerId }) => ({
      articleId,
      userId: actor.id,
      action: 'review.assigned' as const,
      inside: { reviewerId },
    })),
  )
}
