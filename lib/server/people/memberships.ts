/** Who belongs to a project, and the rules of one person alone, which end with the second. */
import type { Policy } from '../../contract/projects'
import { DomainError } from '../../domain/error'
import type { ProjectRole } from '../../domain/policy'
import { getPolicy } from '../articles/policy'
import type { Db } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'

const currentOf = { isNot: null }

/**
 * The seats that still wait for a reading. Once readings are compared, who was asked to read again is told to nobody by
 * name: then every seat of an article in review counts.
 */
export const openSeats = {
  endedAt: null,
  OR: [
    { state: { not: 'SUBMITTED' }, revision: { currentOf, adjudication: { is: null } } },
    { article: { state: 'IN_REVIEW' }, revision: { currentOf, adjudication: { isNot: null } } },
  ],
} satisfies Prisma.ReviewWhereInput

type Joining = {
  projectId: string
  userId: string
  role: ProjectRole
  byId: string
  action?: 'member.added' | 'member.joined'
}

/** Enters a member. The caller holds the project's row. */
export async function join(
  { projectId, userId, role, byId, action = 'member.added' }: Joining,
  db: Db,
): Promise<void> {
  await db.membership.create({ data: { projectId, userId, role }, select: { userId: true } })
  await recordEvent(db, {
    projectId,
    userId: byId,
    action,
    body: { memberId: userId, role },
  })
  await endSinglePersonRules(projectId, byId, db)
}

/**
 * With a second member above READER nobody signs alone any more: the project's rules follow by themselves, on record.
 * The caller holds the project's row.
 */
export async function endSinglePersonRules(projectId: string, byId: string, db: Db): Promise<void> {
  const policy = await getPolicy(db, projectId)
  if (!isForOnePerson(policy) || (await isSinglePerson(projectId, db))) return
  const changed: Policy = {
    ...policy,
    signer: policy.signer === 'SELF' ? 'ANYONE_ELSE' : policy.signer,
    reviewsPerArticle: Math.max(policy.reviewsPerArticle, 2),
  }
  await db.project.update({
    where: { id: projectId },
    data: { policy: changed, version: { increment: 1 } },
    select: { id: true },
  })
  await recordEvent(db, {
    projectId,
    userId: byId,
    action: 'project.single_person_ended',
    body: { policy: changed },
  })
}

/** Refuses rules that only make sense for one person while there are more. */
export async function assertFits(policy: Policy, projectId: string, db: Db): Promise<void> {
  if (!isForOnePerson(policy) || (await isSinglePerson(projectId, db))) return
  throw new DomainError(
    'not_single_person',
    'One review, or signing alone, is possible only while the project has one reviewer or editor.',
  )
}

function isForOnePerson(policy: Policy): boolean {
  return policy.signer === 'SELF' || policy.reviewsPerArticle === 1
}

async function isSinglePerson(projectId: string, db: Db): Promise<boolean> {
  return (await db.membership.count({ where: { projectId, role: { not: 'READER' } } })) <= 1
}
