/** Why a final layer is being settled again: the last word on it in the article's audit. */
import type { AdjudicationView } from '../../contract/adjudications'
import { namesOf } from '../articles/article-view'
import type { Db } from '../database/database'
import { articleChain, reasonBeside } from './audit-trail'

const ways = { 'adjudication.sent_back': 'SENT_BACK', 'article.reopened': 'REOPENED' } as const

/** Who sent it back or reopened it, when and why; null once it was sent anew, and where it never came back. */
export async function lastReturn(db: Db, articleId: string): Promise<AdjudicationView['returned']> {
  const event = await db.auditEvent.findFirst({
    where: { chain: articleChain(articleId), action: { in: [...Object.keys(ways), 'adjudication.sent'] } },
    orderBy: { seq: 'desc' },
    select: { action: true, at: true, userId: true, inside: true },
  })
  const how = event && ways[event.action as keyof typeof ways]
  if (!how || !event.userId) return null
  const name = (await namesOf(db, [event.userId])).get(event.userId) ?? ''
  return { how, by: { id: event.userId, name }, at: event.at, reason: reasonBeside(event) }
}
