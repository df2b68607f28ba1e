/** Changes of many articles of a project at once, each with its own row in the answer. */
import type { setOutletOfMany, setRightsOfMany, withdrawMany } from '../../contract/bulk'
import type { Input, Output } from '../../contract/operation'
import type { Action } from '../../domain/policy'
import { accessProject, authorize } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { anchorArticleChains } from '../record/audit-trail'
import { withdrawOne } from '../record/sign-offs'
import { type Correction, correct } from './articles'
import { eachArticle } from './each-article'

/** Gives each the outlet; who has it already is left as it is. */
export async function setOutlet(
  actor: Actor,
  { params, body }: Input<typeof setOutletOfMany>,
  db: Db,
): Promise<Output<typeof setOutletOfMany>> {
  const { id: projectId } = await access(actor, params.slug, 'article.update', db)
  // Articles are locked before the register of outlets, as everywhere: the first may make a new one.
  await db.$queryRaw`
    select 1 from "Article" where "id" = any(${body.articles}::uuid[]) and "projectId" = ${projectId}::uuid
    order by "id" for update`
  return { rows: await correctEach(actor, projectId, body.articles, { outlet: body.outlet }, db) }
}

/** Says of each what may be shown of its text. */
export async function setRights(
  actor: Actor,
  { params, body }: Input<typeof setRightsOfMany>,
  db: Db,
): Promise<Output<typeof setRightsOfMany>> {
  const { id } = await access(actor, params.slug, 'article.update', db)
  return { rows: await correctEach(actor, id, body.articles, { rights: body.rights }, db) }
}

/** Takes each out of work, for the one reason. */
export async function withdraw(
  actor: Actor,
  { params, body }: Input<typeof withdrawMany>,
  db: Db,
): Promise<Output<typeof withdrawMany>> {
  const { id } = await access(actor, params.slug, 'article.withdraw', db)
  const selected = { actor, projectId: id, articleIds: body.articles }
  const rows = await eachArticle(db, selected, 'WITHDRAWN', (article) => {
    authorize('article.withdraw', article.facts)
    return withdrawOne(db, actor, article, body.reason)
  })
  const gone = rows.filter(({ outcome }) => outcome === 'WITHDRAWN').map(({ articleId }) => articleId)
  await anchorArticleChains(db, gone, id, actor.id)
  return { rows }
}

function correctEach(
  actor: Actor,
  projectId: string,
  articleIds: string[],
  correction: Pick<Correction, 'outlet' | 'rights'>,
  db: Db,
) {
  return eachArticle(db, { actor, projectId, articleIds }, 'CHANGED', (article) => {
    authorize('article.update', article.facts)
    return correct(db, actor, article, correction)
  })
}

async function access(actor: Actor, slug: string, action: Action, db: Db) {
  const project = await accessProject(actor, slug, db)
  authorize(action, project.facts)
  return project
}
