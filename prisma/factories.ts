/** Rows for tests and for the demo, each valid as it stands; what a test is about, it says itself. */
import { v7 as uuid } from 'uuid'
import { policySchema } from '../lib/contract/projects'
import type { InstallationRole, ProjectRole } from '../lib/domain/policy'
import type { Db } from '../lib/server/database/database'
import { hashPassword } from '../lib/server/people/password'

export async function createUser(
  db: Db,
  given: { name?: string; email?: string; role?: InstallationRole; password?: string } = {},
) {
  const id = uuid()
  const { name = 'Some Person', email = `${id}@example.org`, role = 'MEMBER' } = given
  const passwordHash = await hashPassword(given.password ?? id)
  return db.user.create({ data: { id, name, email, role, passwordHash } })
}

export async function createProject(
  db: Db,
  given: { slug?: string; name?: string; policy?: Partial<ReturnType<typeof policySchema.parse>> } = {},
) {
  const id = uuid()
  const { slug = `project-${id}`, name = 'Some Project', policy = {} } = given
  return db.project.create({
    data: { id, slug, name, policy: policySchema.parse(policy), selection: 'HAND_PICKED' },
  })
}

export async function createMembership(db: Db, projectId: string, userId: string, role: ProjectRole) {
  return db.membership.create({ data: { projectId, userId, role } })
}
