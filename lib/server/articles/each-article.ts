import { DomainError } from '../../domain/error'
import { type ArticleAccess, accessArticle, notFound } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { refusalOf } from '../database/database-error'

export type ArticleRow<Done extends string> = {
  articleId: string
  outcome: Done | 'REFUSED'
  code?: string
  message?: string
}

type Selected = { actor: Actor; projectId: string; articleIds: string[] }

/**
 * The same change of many articles of a project, each with its row locked; one of another project is as absent as none.
 * What one refuses holds up no other, and leaves nothing of itself behind. They are taken in the order of their ids, so
 * that two selections which overlap wait for each other and never both.
 */
export async function eachArticle<Done extends string>(
  db: Db,
  { actor, projectId, articleIds }: Selected,
  done: Done,
  change: (article: ArticleAccess) => Promise<unknown>,
): Promise<ArticleRow<Done>[]> {
  const rows: ArticleRow<Done>[] = []
  for (const articleId of [...new Set(articleIds)].sort()) {
    await db.$executeRaw`savepoint one_article`
    try {
      const article = await accessArticle(actor, articleId, db, true)
      if (article.projectId !== projectId) throw notFound()
      await change(article)
      rows.push({ articleId, outcome: done })
    } catch (error) {
      const refused = error instanceof DomainError ? error : refusalOf(error)
      if (!(refused instanceof DomainError)) throw error
      await db.$executeRaw`rollback to savepoint one_article`
      rows.push({ articleId, outcome: 'REFUSED', code: refused.code, message: refused.message })
    }
    await db.$executeRaw`release savepoint one_article`
  }
  return rows
}
