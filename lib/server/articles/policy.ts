import { type Policy, policySchema } from '../../contract/projects'
import type { Db } from '../database/database'
import type { Prisma } from '../prisma-client/client'

/** A project's rules as they stand. */
export async function getPolicy(db: Db, projectId: string): Promise<Policy> {
  const { policy } = await db.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { policy: true },
  })
  return policyOf({ policy })
}

/** The rules in a project's row that was read with other things. */
export function policyOf({ policy }: { policy: Prisma.JsonValue }): Policy {
  return policySchema.parse(policy)
}
