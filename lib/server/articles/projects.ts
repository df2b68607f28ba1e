/** Bodies of work: their rules, and how they come to be. Who belongs to them stands in `members`. */
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Input, Output } from '../../contract/operation'
import type {
  createProject,
  getProject,
  listProjects,
  projectSchema,
  updateProject,
} from '../../contract/projects'
import { type Action, abilities, type Facts, type ProjectRole } from '../../domain/policy'
import { accessArticle, accessProject, authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { lockRegister } from '../database/lock'
import { versionConflict } from '../database/version-conflict'
import { assertFits, join } from '../people/memberships'
import type { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { keyAfter, pageOf, slugKey } from '../request/page'
import { settleState } from '../review/comparing'
import { writeGuidelines } from './guidelines'
import { policyOf } from './policy'
import { freeSlug } from './slug'

export async function list(
  actor: Actor,
  { query }: Input<typeof listProjects>,
  db: Db = database(),
): Promise<Output<typeof listProjects>> {
  authorize('project.list', installationFacts(actor))
  const after = keyAfter(query.cursor, slugKey)
  const rows = await db.project.findMany({
    where: {
      ...(after ? { slug: { gt: after } } : {}),
      ...(actor.role === 'ADMIN' ? {} : { memberships: { some: { userId: actor.id } } }),
    },
    orderBy: { slug: 'asc' },
    take: query.limit + 1,
    select: { ...shown, memberships: { where: { userId: actor.id }, select: { role: true } } },
  })
  return pageOf(
    rows,
    query.limit,
    (row) => row.slug,
    (row) => view(row, factsOf(actor, row.memberships[0]?.role)),
  )
}

export async function get(
  actor: Actor,
  { params }: Pick<Input<typeof getProject>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getProject>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('project.read', project.facts)
  return loadProject(project.id, project.facts, db)
}

export async function create(
  actor: Actor,
  { body }: Input<typeof createProject>,
  db: Db,
): Promise<Output<typeof createProject>> {
  authorize('project.create', installationFacts(actor))
  const id = await establishProject(actor.id, body, db)
  if (body.guidelines !== undefined) await writeGuidelines(actor, id, body.guidelines, db)
  return view(await load(id, db), factsOf(actor, 'EDITOR'))
}

export async function update(
  actor: Actor,
  { params, body, version }: Input<typeof updateProject>,
  db: Db,
): Promise<Output<typeof updateProject>> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('project.update', project.facts)
  const { guidelines, policy: rules, ...others } = body
  const policy = rules && { ...policyOf(await load(project.id, db)), ...rules }
  if (policy) await assertFits(policy, project.id, db)
  const fields = { ...others, ...(policy && { policy }) }
  const { count } = await db.project.updateMany({
    where: { id: project.id, version },
    data: { ...fields, version: { increment: 1 } },
  })
  if (count > 0 && guidelines !== undefined) await writeGuidelines(actor, project.id, guidelines, db)
  const current = view(await load(project.id, db), project.facts)
  if (count === 0) throw versionConflict(current)
  if (Object.keys(fields).length === 0) return current
  await recordEvent(db, {
    projectId: project.id,
    userId: actor.id,
    action: 'project.updated',
    body: { fields: Object.keys(fields).sort(), policy: current.policy, selection: current.selection },
  })
  if (policy) await settleWaiting(db, actor, project.id, policy.reviewsPerArticle)
  return current
}

/** Articles that waited for more reviews than are asked for now go on to comparing. */
async function settleWaiting(db: Db, actor: Actor, projectId: string, required: number): Promise<void> {
  const waiting = await db.$queryRaw<{ id: string }[]>`
    select a."id" from "Article" a join "Review" r on r."revisionId" = a."revisionId" and r."endedAt" is null
    where a."projectId" = ${projectId}::uuid and a."state" = 'IN_REVIEW'
    group by a."id" having bool_and(r."state" = 'SUBMITTED') and count(*) >= ${required} order by a."id"`
  for (const { id } of waiting) await settleState(db, actor, await accessArticle(actor, id, db, true))
}

/** A new project with its first editor; its id. */
export async function establishProject(
  editorId: string,
  { name, policy, selection }: Pick<Input<typeof createProject>['body'], 'name' | 'policy' | 'selection'>,
  db: Db,
): Promise<string> {
  await lockRegister('projects', db)
  const id = uuid()
  const slug = await freeSlug(name, 'project', async (beginning) => {
    const rows = await db.project.findMany({
      where: { slug: { startsWith: beginning } },
      select: { slug: true },
    })
    return rows.map((row) => row.slug)
  })
  await db.project.create({ data: { id, slug, name, policy, selection }, select: { id: true } })
  await recordEvent(db, {
    projectId: id,
    userId: editorId,
    action: 'project.created',
    body: { policy, selection },
  })
  await join({ projectId: id, userId: editorId, role: 'EDITOR', byId: editorId }, db)
  return id
}

const shown = {
  id: true,
  slug: true,
  name: true,
  policy: true,
  selection: true,
  version: true,
  _count: { select: { guidelines: true } },
} as const

const shownAbilities = [
  'project.read',
  'project.update',
  'project.remove',
  'project.members.manage',
  'project.join',
  'project.audit',
  'article.read',
  'article.import',
  'article.assign',
  'article.seats',
  'article.update',
  'article.withdraw',
  'article.remove',
] as const satisfies Action[]

type Row = Pick<z.output<typeof projectSchema>, 'slug' | 'name' | 'selection' | 'version'> & {
  policy: Prisma.JsonValue
  _count: { guidelines: number }
}

function view(
  { slug, name, policy, selection, version, _count }: Row,
  facts: Facts,
): z.output<typeof projectSchema> {
  return {
    slug,
    name,
    policy: policyOf({ policy }),
    selection,
    guidelinesVersion: _count.guidelines,
    version,
    abilities: abilities(facts, shownAbilities),
  }
}

function factsOf(actor: Actor, projectRole: ProjectRole | undefined): Facts {
  return { ...installationFacts(actor), projectRole: projectRole ?? null }
}

/** The project as the contract shows it, for who may see it. */
export async function loadProject(id: string, facts: Facts, db: Db): Promise<z.output<typeof projectSchema>> {
  return view(await load(id, db), facts)
}

function load(id: string, db: Db) {
  return db.project.findUniqueOrThrow({ where: { id }, select: shown })
}
