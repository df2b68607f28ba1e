import type { Input, Output } from '../../contract/operation'
import type { getMe as getMeOperation, listPeople, signOut as signOutOperation } from '../../contract/people'
import { type Action, abilities } from '../../domain/policy'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { idKey, keyAfter, pageOf } from '../request/page'
import { revokeSession } from '../session'

/** Who is signed in, where they belong, and what the policy lets them do in the installation. */
export async function getMe(
  actor: Actor,
  _input: Input<typeof getMeOperation>,
  db: Db = database(),
): Promise<Output<typeof getMeOperation>> {
  const facts = installationFacts(actor)
  authorize('self.read', facts)
  const { id, name, email, role } = actor
  const memberships = await db.membership.findMany({
    where: { userId: id },
    orderBy: { project: { slug: 'asc' } },
    select: shownMembership,
  })
  const projects = memberships.map(viewOfMembership)
  return { id, name, email, role, projects, abilities: abilities(facts, shownAbilities) }
}

export async function list(
  actor: Actor,
  { query }: Input<typeof listPeople>,
  db: Db = database(),
): Promise<Output<typeof listPeople>> {
  authorize('person.list', installationFacts(actor))
  const after = keyAfter(query.cursor, idKey)
  const rows = await db.user.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take: query.limit + 1,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      deactivatedAt: true,
      memberships: { orderBy: { project: { slug: 'asc' } }, select: shownMembership },
    },
  })
  return pageOf(
    rows,
    query.limit,
    (row) => row.id,
    ({ deactivatedAt, memberships, ...person }) => ({
      ...person,
      active: deactivatedAt === null,
      projects: memberships.map(viewOfMembership),
    }),
  )
}

export async function signOut(
  actor: Actor,
  _input: Input<typeof signOutOperation>,
  db: Db,
): Promise<undefined> {
  authorize('self.read', installationFacts(actor))
  await revokeSession(actor.session.id, db)
}

const shownAbilities = [
  'person.invite',
  'person.list',
  'installation.audit',
  'project.create',
  'project.list',
  'outlet.read',
  'outlet.create',
  'outlet.update',
] as const satisfies Action[]

const shownMembership = { role: true, project: { select: { slug: true, name: true } } } as const

function viewOfMembership<Role>({ role, project }: { role: Role; project: { slug: string; name: string } }): {
  slug: string
  name: string
  role: Role
} {
  return { ...project, role }
}
