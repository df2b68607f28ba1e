/** What a project's people go by: rich text, a row for every version of it. */
import type { Input, Output } from '../../contract/operation'
import type { Guidelines, getGuidelines, listGuidelines } from '../../contract/projects'
import { canonicalJson } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import { type RichText, readRichText } from '../../domain/rich-text/rich-text'
import { accessProject, authorize } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { recordEvent } from '../record/audit-trail'
import { keyAfter, pageOf } from '../request/page'

export async function get(
  actor: Actor,
  { params, query }: Pick<Input<typeof getGuidelines>, 'params' | 'query'>,
  db: Db = database(),
): Promise<Output<typeof getGuidelines>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('project.read', project.facts)
  const row = await db.guidelines.findFirst({
    where: { projectId: project.id, ...(query.version && { version: query.version }) },
    orderBy: { version: 'desc' },
    select: { ...shown, doc: true },
  })
  // Only what was read as rich text is written.
  return { guidelines: row && { ...view(row), doc: row.doc as RichText } }
}

export async function list(
  actor: Actor,
  { params, query }: Pick<Input<typeof listGuidelines>, 'params' | 'query'>,
  db: Db = database(),
): Promise<Output<typeof listGuidelines>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('project.read', project.facts)
  const before = keyAfter(query.cursor, /^\d{1,6}$/)
  const rows = await db.guidelines.findMany({
    where: { projectId: project.id, ...(before !== undefined && { version: { lt: Number(before) } }) },
    orderBy: { version: 'desc' },
    take: query.limit + 1,
    select: shown,
  })
  return pageOf(rows, query.limit, ({ version }) => String(version), view)
}

/** Writes the next version. The caller holds the project's row. @throws DomainError `doc_invalid` */
export async function writeGuidelines(
  actor: Actor,
  projectId: string,
  given: unknown,
  db: Db,
): Promise<void> {
  const doc = readRichText(given)
  const sha256 = sha256Hex(canonicalJson(doc as Parameters<typeof canonicalJson>[0]))
  const version = 1 + (await db.guidelines.count({ where: { projectId } }))
  await db.guidelines.create({
    data: { projectId, version, doc, sha256, writtenById: actor.id },
    select: { version: true },
  })
  await recordEvent(db, {
    projectId,
    userId: actor.id,
    action: 'project.guidelines_written',
    body: { number: version, sha256 },
  })
}

/** The digest of the guidelines in force; null while there are none. */
export async function guidelinesDigest(db: Db, projectId: string): Promise<string | null> {
  const row = await db.guidelines.findFirst({
    where: { projectId },
    orderBy: { version: 'desc' },
    select: { sha256: true },
  })
  return row?.sha256 ?? null
}

const shown = {
  version: true,
  createdAt: true,
  writtenBy: { select: { id: true, name: true } },
} as const

type Row = Omit<Guidelines, 'doc' | 'createdAt'> & { createdAt: Date }

function view({ version, writtenBy, createdAt }: Row): Omit<Guidelines, 'doc'> {
  return { version, writtenBy, createdAt: createdAt.toISOString() }
}
