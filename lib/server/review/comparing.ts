/** When reading ends and comparing begins: the article's state follows its seats. */
import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { stateOfSeats } from '../../domain/review/workflow'
import type { ArticleAccess } from '../access'
import type { Actor } from '../actor'
import { getPolicy } from '../articles/policy'
import type { Db } from '../database/database'
import { anchorArticleChains, recordArticleEvent } from '../record/audit-trail'

type Subject = Pick<
  ArticleAccess,
  'id' | 'projectId' | 'revisionId' | 'adjudicationId' | 'closedEarly' | 'state'
>

/**
 * Moves the article to where its seats put it; the first time that is ADJUDICATION, comparing starts: the letters are
 * drawn and the revision is never blind again. The article's row is locked by the caller.
 */
export async function settleState(db: Db, actor: Actor, article: Subject): Promise<void> {
  const seats = await db.review.findMany({
    where: { revisionId: article.revisionId, endedAt: null },
    select: { state: true },
  })
  const submitted = seats.filter(({ state }) => state === 'SUBMITTED').length
  const required = article.closedEarly ? 1 : (await getPolicy(db, article.projectId)).reviewsPerArticle
  const next = stateOfSeats({ open: seats.length - submitted, submitted, required })
  if (next === 'ADJUDICATION') await openComparing(db, actor, article)
  if (next === article.state) return
  await db.article.update({ where: { id: article.id }, data: { state: next }, select: { id: true } })
}

async function openComparing(db: Db, actor: Actor, article: Subject): Promise<void> {
  await drawLetters(db, article.revisionId)
  if (article.adjudicationId) return
  await db.adjudication.create({
    data: { id: uuid(), articleId: article.id, revisionId: article.revisionId },
    select: { id: true },
  })
  await recordArticleEvent(db, { articleId: article.id, userId: actor.id, action: 'adjudication.opened' })
  await anchorArticleChains(db, [article.id], article.projectId, null)
}

/** Letters go to those who have none yet, shuffled among them; a letter once drawn stays. */
async function drawLetters(db: Db, revisionId: string): Promise<void> {
  const reviews = await db.review.findMany({
    where: { revisionId },
    select: { id: true, letter: true, endedAt: true },
  })
  const taken = reviews.filter(({ letter }) => letter !== null).length
  const waiting = shuffled(reviews.filter(({ letter, endedAt }) => letter === null && endedAt === null))
  for (const [place, { id }] of waiting.entries()) {
    const letter = String.fromCharCode('A'.charCodeAt(0) + taken + place)
    await db.review.update({ where: { id }, data: { letter }, select: { id: true } })
  }
}

function shuffled<T>(items: T[]): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(randomInt(rest.length), 1)[0]).filter((item) => item !== undefined)
}
