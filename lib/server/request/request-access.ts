import type { Operation } from '../../contract/operation'

import type { Facts } from '../../domain/policy'
import {
  accessAnnotation,
  accessArticle,
  accessProject,
  accessReview,
  assertId,
  authorize,
  installationFacts,
  notFound,
} from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Path = Record<string, string | string[] | undefined>

/**
 * Asks the policy about what the path names, before the body is looked at: whoever may not do a thing learns nothing
 * of what would be wrong with it. The command asks again, inside its transaction.
 */
export async function authorizeRequest(
  operation: Operation,
  actor: Actor | null,
  path: Path,
  db: Db,
): Promise<void> {
  if (!actor) return authorize(operation.action, installationFacts(null))
  authorize(operation.action, await factsOf(operation, actor, path, db))
}

async function factsOf(operation: Operation, actor: Actor, path: Path, db: Db): Promise<Facts> {
  switch (operation.resource) {
    case 'installation':
    case 'invitation':
    case 'outlet':
      return installationFacts(actor)
    case 'project':
      return (await accessProject(actor, slugOf(path.slug), db)).facts
    case 'article':
      return (await accessArticle(actor, idOf(path.articleId), db)).facts
    case 'annotation':
      return (await accessAnnotation(actor, idOf(path.annotationId), db)).facts
    case 'review':
      return (await accessReview(actor, idOf(path.reviewId), db)).access.facts
    case 'import': {
      const found = await db.import.findUnique({
        where: { id: idOf(path.importId) },
        select: { project: { select: { slug: true } } },
      })
      if (!found) throw notFound()
      return (await accessProject(actor, found.project.slug, db)).facts
    }
  }
}

function idOf(value: string | string[] | undefined): string {
  if (typeof value !== 'string') throw notFound()
  assertId(value)
  return value.toLowerCase()
}

function slugOf(value: string | string[] | undefined): string {
  if (typeof value === 'string' && value.length <= 80 && slugPattern.test(value)) return value
  throw notFound()
}
