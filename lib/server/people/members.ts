import type { z } from 'zod'
import type { Input, Output } from '../../contract/operation'
import type {
  addMember,
  joinProject,
  listMembers,
  memberSchema,
  removeMember,
  updateMember,
} from '../../contract/projects'
import { DomainError } from '../../domain/error'
import { accessProject, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { everyItem, idKey, keyAfter, pageOf } from '../request/page'
import { endSinglePersonRules, join, openSeats } from './memberships'
import { emailOf } from './people'

export async function list(
  actor: Actor,
  { params, query }: Pick<Input<typeof listMembers>, 'params' | 'query'>,
  db: Db = database(),
): Promise<Output<typeof listMembers>> {
  const project = await accessProject(actor, params.slug, db)
  authorize('project.read', project.facts)
  const rows = await db.membership.findMany({
    where: { projectId: project.id, ...(await afterMember(query.cursor, db)) },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    take: query.limit + 1,
    select: shown,
  })
  return pageOf(rows, query.limit, ({ user: { id } }) => id, view)
}

/** All of a project's members, by name: for screens that choose among them. */
export function listAll(
  actor: Actor,
  { params }: Pick<Input<typeof listMembers>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof listMembers>['items']> {
  return everyItem((page) => list(actor, { params, query: page }, db))
}

/** Adds a person of the installation; whoever is not known by that e-mail needs an invitation first. */
export async function add(
  actor: Actor,
  { params, body }: Input<typeof addMember>,
  db: Db,
): Promise<Output<typeof addMember>> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('project.members.manage', project.facts)
  const person = await db.user.findUnique({
    where: { email: body.email, deactivatedAt: null },
    select: { id: true, memberships: { where: { projectId: project.id }, select: { role: true } } },
  })
  if (!person) throw unknownPerson()
  if (person.memberships.length > 0) {
    throw new DomainError('already_member', 'This person belongs to the project already.')
  }
  await join({ projectId: project.id, userId: person.id, role: body.role, byId: actor.id }, db)
  return view(await load(project.id, person.id, db))
}

/** Enters an admin who asks for it: where the only editor is gone, nobody else could add anybody. */
export async function enter(
  actor: Actor,
  { params, body }: Input<typeof joinProject>,
  db: Db,
): Promise<Output<typeof joinProject>> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('project.join', project.facts)
  if (project.facts.projectRole !== null) {
    throw new DomainError('already_member', 'You belong to the project already.')
  }
  const member = { projectId: project.id, userId: actor.id }
  await join({ ...member, role: body.role, byId: actor.id, action: 'member.joined' }, db)
  return view(await load(project.id, actor.id, db))
}

export async function update(
  actor: Actor,
  { params, body }: Input<typeof updateMember>,
  db: Db,
): Promise<Output<typeof updateMember>> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('project.members.manage', project.facts)
  const member = await load(project.id, params.userId, db)
  if (member.role === body.role) return view(member)
  if (member.role === 'EDITOR') await assertAnotherEditor(project.id, params.userId, db)
  if (body.role === 'READER') await assertNoOpenSeat(project.id, params.userId, db)
  await db.membership.update({
    where: { projectId_userId: { projectId: project.id, userId: params.userId } },
    data: { role: body.role },
    select: { userId: true },
  })
  await recordEvent(db, {
    projectId: project.id,
    userId: actor.id,
    action: 'member.role_changed',
    body: { memberId: params.userId, from: member.role, to: body.role },
  })
  await endSinglePersonRules(project.id, actor.id, db)
  return view(await load(project.id, params.userId, db))
}

export async function remove(
  actor: Actor,
  { params }: Input<typeof removeMember>,
  db: Db,
): Promise<undefined> {
  const project = await accessProject(actor, params.slug, db, true)
  authorize('project.members.manage', project.facts)
  const member = await load(project.id, params.userId, db)
  if (member.role === 'EDITOR') await assertAnotherEditor(project.id, params.userId, db)
  await assertNoOpenSeat(project.id, params.userId, db)
  await db.membership.delete({
    where: { projectId_userId: { projectId: project.id, userId: params.userId } },
    select: { userId: true },
  })
  await recordEvent(db, {
    projectId: project.id,
    userId: actor.id,
    action: 'member.removed',
    body: { memberId: params.userId, role: member.role },
  })
}

/** The members after this one, by the name they have now. */
async function afterMember(cursor: string | undefined, db: Db): Promise<Prisma.MembershipWhereInput> {
  const id = keyAfter(cursor, idKey)
  if (id === undefined) return {}
  const last = await db.user.findUnique({ where: { id }, select: { name: true } })
  if (!last) throw notFound()
  const { name } = last
  return { OR: [{ user: { name: { gt: name } } }, { user: { name }, userId: { gt: id } }] }
}

const shown = {
  role: true,
  user: { select: { id: true, name: true, email: true, deactivatedAt: true, erasedAs: true } },
} as const

type Row = {
  role: z.output<typeof memberSchema>['role']
  user: { id: string; name: string; email: string; deactivatedAt: Date | null; erasedAs: number | null }
}

function view({ role, user: { id, name, deactivatedAt, ...user } }: Row): z.output<typeof memberSchema> {
  return { id, name, email: emailOf(user), role, active: deactivatedAt === null }
}

async function load(projectId: string, userId: string, db: Db): Promise<Row> {
  const row = await db.membership.findUnique({
    where: { projectId_userId: { projectId, userId } },
    select: shown,
  })
  if (!row) throw notFound()
  return row
}

async function assertAnotherEditor(projectId: string, userId: string, db: Db): Promise<void> {
  const others = await db.membership.count({
    where: { projectId, role: 'EDITOR', userId: { not: userId }, user: { deactivatedAt: null } },
  })
  if (others === 0) throw new DomainError('last_editor', 'A project keeps at least one editor.')
}

/** Whoever still has something to read here leaves that first: an empty chair would hold the article up. */
async function assertNoOpenSeat(projectId: string, userId: string, db: Db): Promise<void> {
  const seats = await db.review.count({
    where: { ...openSeats, reviewerId: userId, article: { projectId } },
  })
  if (seats === 0) return
  const what = seats === 1 ? 'one article' : `${seats} articles`
  throw new DomainError('in_use', `This person is still assigned to ${what}. Take them off first.`, {
    count: seats,
  })
}

function unknownPerson(): DomainError {
  const message = 'Nobody here has this e-mail address. An admin can invite them.'
  return new DomainError('validation', message, { errors: [{ path: 'email', message }] })
}
