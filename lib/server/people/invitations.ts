/** How people come in: a link that works once, for one e-mail address, for 72 hours. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Input, Output } from '../../contract/operation'
import type {
  acceptInvitation,
  createInvitation,
  listInvitations,
  revokeInvitation,
} from '../../contract/people'
import { DomainError } from '../../domain/error'
import { type InstallationRole, type ProjectRole, projectRoles } from '../../domain/policy'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { lockRegister } from '../database/lock'
import { env } from '../env'
import { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { idKey, keyAfter, pageOf } from '../request/page'
import { join } from './memberships'
import { hashChosenPassword } from './password'
import { createSecretToken, hashOfToken } from './secret-token'

const LIFETIME = '72 hours'
const projectsSchema = z.array(z.object({ slug: z.string(), role: z.enum(projectRoles) }))

/** Invites a new person; an earlier invitation of the same address that is still open ends. */
export async function create(
  actor: Actor,
  { body }: Input<typeof createInvitation>,
  db: Db,
): Promise<Output<typeof createInvitation>> {
  authorize('person.invite', installationFacts(actor))
  await lockRegister('people', db)
  await assertUnknown(body.email, db)
  await assertProjects(body.projects, db)
  await db.$executeRaw`
    update "Invitation" set "revokedAt" = clock_timestamp()
    where "email" = ${body.email} and "acceptedAt" is null and "revokedAt" is null`
  const id = uuid()
  const token = createSecretToken()
  const [row] = await db.$queryRaw<{ expiresAt: Date }[]>`
    insert into "Invitation" ("id", "tokenHash", "email", "role", "projects", "invitedById", "expiresAt")
    values (${id}::uuid, ${hashOfToken(token)}, ${body.email}, ${body.role}::"InstallationRole",
      ${JSON.stringify(body.projects)}::jsonb, ${actor.id}::uuid, clock_timestamp() + ${LIFETIME}::interval)
    returning "expiresAt"`
  if (!row) throw new DomainError('internal', 'The invitation was not kept.')
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'invitation.created',
    body: { invitationId: id, role: body.role, projects: body.projects },
  })
  return { url: `${env().PUBLIC_URL}/invite/${token}`, token, expiresAt: row.expiresAt.toISOString() }
}

/** The invitations that would still make a person, the latest first. */
export async function list(
  actor: Actor,
  { query }: Pick<Input<typeof listInvitations>, 'query'>,
  db: Db = database(),
): Promise<Output<typeof listInvitations>> {
  authorize('person.list', installationFacts(actor))
  const after = keyAfter(query.cursor, idKey) ?? null
  const rows = await db.$queryRaw<(FoundRow & { id: string })[]>`
    select i."id", i."email", i."role"::text, i."projects", i."expiresAt", inviter."name" as "invitedBy"
    from "Invitation" i join "User" inviter on inviter."id" = i."invitedById"
    where ${isOpen} and (${after}::uuid is null or i."id" < ${after}::uuid)
    order by i."id" desc limit ${query.limit + 1}`
  const projects = await projectsOf(rows, db)
  return pageOf(
    rows,
    query.limit,
    ({ id }) => id,
    (row) => ({ ...row, projects: projects(row), expiresAt: row.expiresAt.toISOString() }),
  )
}

/** Ends one that is still open: its link then says the same as one that was used. */
export async function revoke(
  actor: Actor,
  { params }: Input<typeof revokeInvitation>,
  db: Db,
): Promise<undefined> {
  authorize('person.invite', installationFacts(actor))
  const revoked = await db.$executeRaw`
    update "Invitation" i set "revokedAt" = clock_timestamp()
    where i."id" = ${params.invitationId}::uuid and ${isOpen}`
  if (revoked === 0) throw notFound()
  const body = { invitationId: params.invitationId }
  await recordEvent(db, { projectId: null, userId: actor.id, action: 'invitation.revoked', body })
}

/** Ends those that somebody gave who may give none any more. */
export async function revokeInvitationsBy(userId: string, db: Db): Promise<void> {
  await db.$executeRaw`
    update "Invitation" i set "revokedAt" = clock_timestamp() where i."invitedById" = ${userId}::uuid and ${isOpen}`
}

const isOpen = Prisma.sql`i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > clock_timestamp()
  and not exists (select from "User" u where u."email" = i."email")`

/** Turns an invitation into a person, once: whoever comes second, late or with an altered link reads the same words. */
export async function accept(
  actor: Actor | null,
  { params, body }: Input<typeof acceptInvitation>,
  db: Db,
): Promise<Output<typeof acceptInvitation>> {
  authorize('invitation.accept', installationFacts(actor))
  const invitation = await consume(params.token, db)
  if (actor) {
    throw new DomainError('wrong_state', `You are signed in as ${actor.name}. Sign out first.`)
  }
  const { email, role } = invitation
  const id = uuid()
  const passwordHash = await hashChosenPassword(body.password, email)
  await db.user.create({ data: { id, email, name: body.name, role, passwordHash }, select: { id: true } })
  const projects = await lockProjects(invitation.projects, db)
  await recordEvent(db, {
    projectId: null,
    userId: id,
    action: 'invitation.accepted',
    body: { invitationId: invitation.id, userId: id, role },
  })
  for (const project of projects) {
    await join({ projectId: project.id, userId: id, role: project.role, byId: invitation.invitedById }, db)
  }
  return { id, email }
}

export type Invitation = {
  email: string
  expiresAt: string
  role: InstallationRole
  projects: { slug: string; name: string; role: ProjectRole }[]
  invitedBy: string
  /** False once it is used, expired or replaced. */
  open: boolean
}

/** What an invitation says, for the page that shows it; looking does not use it up. Null where there never was one. */
export async function find(token: string): Promise<Invitation | null> {
  const [row] = await database().$queryRaw<FoundRow[]>`
    select i."email", i."expiresAt", i."role"::text, i."projects", inviter."name" as "invitedBy",
      ${isOpen} as "open"
    from "Invitation" i join "User" inviter on inviter."id" = i."invitedById"
    where i."tokenHash" = ${hashOfToken(token)}`
  if (!row) return null
  const projects = await projectsOf([row], database())
  return { ...row, expiresAt: row.expiresAt.toISOString(), projects: projects(row) }
}

/** The projects that rows of invitations name, by name. */
async function projectsOf(rows: { projects: unknown }[], db: Db) {
  const invitedTo = (row: { projects: unknown }) => projectsSchema.parse(row.projects)
  const known = await db.project.findMany({
    where: { slug: { in: rows.flatMap((row) => invitedTo(row).map(({ slug }) => slug)) } },
    orderBy: { name: 'asc' },
    select: { slug: true, name: true },
  })
  return (row: { projects: unknown }) => {
    const roles = new Map(invitedTo(row).map(({ slug, role }) => [slug, role]))
    return known.flatMap((project) => {
      const role = roles.get(project.slug)
      return role ? [{ ...project, role }] : []
    })
  }
}

type FoundRow = Omit<Invitation, 'expiresAt' | 'projects'> & { expiresAt: Date; projects: unknown }
type Consumed = { id: string; email: string; role: InstallationRole; projects: unknown; invitedById: string }

async function consume(token: string, db: Db): Promise<Consumed> {
  const [row] = await db.$queryRaw<Consumed[]>`
    update "Invitation" i set "acceptedAt" = clock_timestamp()
    where i."tokenHash" = ${hashOfToken(token)} and ${isOpen}
    returning i."id", i."email", i."role"::text, i."projects", i."invitedById"`
  if (row) return row
  throw new DomainError('gone', 'This invitation does not work any more. Ask for a new one.')
}

async function assertUnknown(email: string, db: Db): Promise<void> {
  if (!(await db.user.findUnique({ where: { email }, select: { id: true } }))) return
  const message = 'This person is here already. An editor can add them to a project by e-mail.'
  throw new DomainError('already_member', message, { errors: [{ path: 'email', message }] })
}

async function assertProjects(invitedTo: { slug: string }[], db: Db): Promise<void> {
  const slugs = invitedTo.map(({ slug }) => slug)
  const known = await db.project.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  const errors = slugs.flatMap((slug, n) => {
    if (slugs.indexOf(slug) < n) return [{ path: `projects.${n}.slug`, message: 'is named twice' }]
    if (known.some((project) => project.slug === slug)) return []
    return [{ path: `projects.${n}.slug`, message: 'is not a project here' }]
  })
  if (errors.length > 0)
    throw new DomainError('validation', 'The projects are not as they should be.', { errors })
}

/** The projects invited to, their rows locked in one order for all. */
async function lockProjects(invitedTo: unknown, db: Db) {
  const roles = new Map(projectsSchema.parse(invitedTo).map(({ slug, role }) => [slug, role]))
  const rows = await db.$queryRaw<{ id: string; slug: string }[]>`
    select "id", "slug" from "Project" where "slug" = any(${[...roles.keys()]}) order by "id" for update`
  return rows.flatMap(({ id, slug }) => {
    const role = roles.get(slug)
    return role ? [{ id, role }] : []
  })
}
