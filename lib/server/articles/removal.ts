/** What nobody has worked on can go again; the record says that it was there. */
import type { removeArticle } from '../../contract/articles'
import type { Input } from '../../contract/operation'
import type { removeProject } from '../../contract/projects'
import { DomainError } from '../../domain/error'
import { accessArticle, accessProject, authorize } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { versionConflict } from '../database/version-conflict'
import { anchorArticleChains, recordArticleEvents, recordEvent } from '../record/audit-trail'
import { getSummary } from './article-view'
import { loadProject } from './projects'

/** Deletes an article that nobody was ever asked to read: whether somebody began to is not for editors to learn. */
export async function article(
  actor: Actor,
  { params, version }: Input<typeof removeArticle>,
  db: Db,
): Promise<undefined> {
  const { id, projectId, facts, ...at } = await accessArticle(actor, params.articleId, db, true)
  authorize('article.remove', facts)
  const summary = await getSummary(db, id)
  if (at.version !== version) throw versionConflict(summary)
  const count = await db.review.count({ where: { articleId: id } })
  if (count > 0) {
    const message = 'Somebody was asked to read this article. It can be withdrawn, not deleted.'
    throw new DomainError('in_use', message, { count })
  }
  await removeArticles(actor, projectId, [id], db)
  await recordEvent(db, {
    projectId,
    userId: actor.id,
    action: 'article.deleted',
    body: { articleId: id, title: summary.title },
  })
}

/**
 * Takes these articles of a project away with their texts and seats, and puts on record where their chains ended. The
 * database lets go of none that somebody has worked on (`in_use`).
 */
export async function removeArticles(
  actor: Actor,
  projectId: string,
  articleIds: string[],
  db: Db,
): Promise<void> {
  await db.$queryRaw`select remove_articles(${articleIds}::uuid[])`
  await recordArticleEvents(
    db,
    articleIds.map((articleId) => ({ articleId, userId: actor.id, action: 'article.deleted' })),
  )
  await anchorArticleChains(db, articleIds, projectId, actor.id)
}

/** Deletes a project without articles, with its members and what is left of its imports. */
export async function project(
  actor: Actor,
  { params, version }: Input<typeof removeProject>,
  db: Db,
): Promise<undefined> {
  const { id, slug, facts } = await accessProject(actor, params.slug, db, true)
  authorize('project.remove', facts)
  const shown = await loadProject(id, facts, db)
  if (shown.version !== version) throw versionConflict(shown)
  const count = await db.article.count({ where: { projectId: id } })
  if (count > 0) {
    const what = count === 1 ? 'one article' : `${count} articles`
    throw new DomainError('in_use', `This project has ${what}. Only an empty one can be deleted.`, { count })
  }
  for (const projectId of [id, null]) {
    await recordEvent(db, {
      projectId,
      userId: actor.id,
      action: 'project.deleted',
      body: { projectId: id, slug, name: shown.name },
    })
  }
  // A project that takes the slug one day has nothing to do with who was invited to this one.
  await db.$executeRaw`
    update "Invitation" set "projects" = coalesce(
      (select jsonb_agg(p) from jsonb_array_elements("projects") p where p ->> 'slug' <> ${slug}), '[]')
    where "projects" @> jsonb_build_array(jsonb_build_object('slug', ${slug}::text))`
  await db.import.deleteMany({ where: { projectId: id } })
  await db.membership.deleteMany({ where: { projectId: id } })
  await db.project.delete({ where: { id }, select: { id: true } })
}
