import type { Input, Output } from '../../contract/operation'
import type {
  getMe as getMeOperation,
  getPerson,
  listPeople,
  signOut as signOutOperation,
} from '../../contract/people'
import { type Action, abilities } from '../../domain/policy'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { idKey, keyAfter, pageOf } from '../request/page'
import { revokeSession } from '../session'
import { openSeats } from './memberships'

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
    select: shownAccount,
  })
  return pageOf(rows, query.limit, (row) => row.id, viewOfAccount)
}

/** One account, with the articles that wait for its reading. */
export async function get(
  actor: Actor,
  { params }: Pick<Input<typeof getPerson>, 'params'>,
  db: Db = database(),
): Promise<Output<typeof getPerson>> {
  authorize('person.list', installationFacts(actor))
  return getAccount(params.userId, db)
}

/** The same for who may already see it. */
export async function getAccount(id: string, db: Db): Promise<Output<typeof getPerson>> {
  const row = await db.user.findUnique({ where: { id }, select: shownAccount })
  if (!row) throw notFound()
  const seats = await db.review.findMany({
    where: { ...openSeats, reviewerId: row.id },
    orderBy: { articleId: 'asc' },
    take: MOST_SEATS,
    select: { article: { select: { id: true, title: true, project: { select: shownProject } } } },
  })
  return {
    ...viewOfAccount(row),
    seats: seats.map(({ article: { id, ...article } }) => ({ articleId: id, ...article })),
  }
}

const MOST_SEATS = 200

export async function signOut(
  actor: Actor,
  _input: Input<typeof signOutOperation>,
  db: Db,
): Promise<undefined> {
  authorize('account.update', installationFacts(actor))
  if (actor.session) await revokeSession(actor.session.id, db)
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

const shownProject = { slug: true, name: true } as const
const shownMembership = { role: true, project: { select: shownProject } } as const
const shownAccount = {
  id: true,
  name: true,
  email: true,
  role: true,
  deactivatedAt: true,
  erasedAs: true,
  memberships: { orderBy: { project: { slug: 'asc' } }, select: shownMembership },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
  _count: { select: { reviews: { where: openSeats } } },
} as const satisfies Prisma.UserSelect

/** What the row of an erased account has in the place of an address is none. */
export function emailOf({ email, erasedAs }: { email: string; erasedAs: number | null }): string | null {
  return erasedAs === null ? email : null
}

function viewOfAccount({
  email,
  erasedAs,
  deactivatedAt,
  memberships,
  sessions,
  _count,
  ...person
}: Prisma.UserGetPayload<{ select: typeof shownAccount }>): Output<typeof listPeople>['items'][number] {
  return {
    ...person,
    email: emailOf({ email, erasedAs }),
    active: deactivatedAt === null,
    lastSeenOn: sessions[0]?.lastSeenAt.toISOString().slice(0, 10) ?? null,
    openSeats: _count.reviews,
    projects: memberships.map(viewOfMembership),
  }
}

function viewOfMembership<Role>({ role, project }: { role: Role; project: { slug: string; name: string } }): {
  slug: string
  name: string
  role: Role
} {
  return { ...project, role }
}
