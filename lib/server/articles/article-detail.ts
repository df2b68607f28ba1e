/** One article as one person may see it: text, seats, readings, signatures, and what they may do. */
import type { Article, WayIn } from '../../contract/articles'
import { can } from '../../domain/policy'
import { allows, canMove, canMoveReview } from '../../domain/review/workflow'
import type { ArticleAccess } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { articleChain, reasonBeside } from '../record/audit-trail'
import { getSummary, listSignatures } from './article-view'
import { indexedText, listBlocks, sentencesOf } from './revisions'

/** The article, with readings and names only as far as blindness and the letters allow. */
export async function articleDetail(actor: Actor, article: ArticleAccess, db: Db): Promise<Article> {
  const [summary, revision, reviews, signatures] = [
    await getSummary(db, article.id),
    await revisionOf(db, article.revisionId),
    await listReviews(db, article.revisionId),
    await listSignatures(db, article.id),
  ]
  const own = reviews.find(({ reviewer }) => reviewer.id === actor.id)
  const inForce = signatures.find(({ id }) => id === article.signOffId) ?? null
  return {
    ...summary,
    revision,
    revealed: article.facts.article.revealed,
    review: own ? await ownReview(db, article.id, own) : null,
    seatsByName: seatsByName(article, reviews),
    readings: readings(article, reviews),
    signOff: inForce,
    earlierSignOffs: signatures.filter((signature) => signature !== inForce),
    abilities: {
      ...abilitiesOn(article),
      correctBlocks: mayCorrectBlocks(article, reviews),
    },
  }
}

/** What the person may do with the article now: the policy and the state machine together. */
function abilitiesOn(article: ArticleAccess): Record<string, boolean> {
  const { facts, state, review } = article
  const situation = review && { ...review, article: state, revealed: facts.article.revealed }
  return {
    annotate: can('reading.annotate', facts) && situation !== null && canMoveReview(situation, 'annotate'),
    submit: can('reading.submit', facts) && situation !== null && canMoveReview(situation, 'submit'),
    takeBack: can('reading.takeBack', facts) && situation !== null && canMoveReview(situation, 'takeBack'),
    assign: can('article.assign', facts) && allows(state, 'assign'),
    close: can('reading.close', facts) && canMove(state, 'close'),
    return: can('reading.return', facts) && allows(state, 'return'),
    compare: can('comparison.read', facts),
    decide: can('adjudication.decide', facts) && allows(state, 'decide'),
    send: can('adjudication.send', facts) && canMove(state, 'send'),
    signOff: can('signOff.sign', facts) && canMove(state, 'signOff'),
    sendBack: can('signOff.sendBack', facts) && canMove(state, 'sendBack'),
    reopen: can('signOff.reopen', facts) && canMove(state, 'reopen'),
    hold: can('signOff.hold', facts) && allows(state, 'hold') && !article.onHold,
    release: can('signOff.hold', facts) && article.onHold,
    withdraw: can('article.withdraw', facts) && canMove(state, 'withdraw'),
    restore: can('article.withdraw', facts) && allows(state, 'restore'),
    update: can('article.update', facts) && allows(state, 'correct'),
    audit: can('article.audit', facts),
  }
}

/** What the blocks are is settled with the first reading that is handed in. */
function mayCorrectBlocks({ state, facts }: ArticleAccess, reviews: ReviewRow[]): boolean {
  const isUnread = reviews.every(({ submissions }) => submissions.length === 0)
  return can('article.update', facts) && allows(state, 'correct') && isUnread
}

async function revisionOf(db: Db, id: string): Promise<Article['revision']> {
  const row = await db.revision.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      number: true,
      sha256: true,
      how: true,
      fileName: true,
      retrievedAt: true,
      sentences: true,
      links: true,
    },
  })
  const blocks = await listBlocks(db, id)
  const sentences = sentencesOf(row.sentences, blocks)
  const links = row.links as Article['revision']['links']
  return {
    ...row,
    how: row.how as WayIn,
    retrievedAt: row.retrievedAt.toISOString(),
    text: (await indexedText(db, id)).text,
    blocks,
    sentences,
    links,
  }
}

type ReviewRow = Awaited<ReturnType<typeof listReviews>>[number]

function listReviews(db: Db, revisionId: string) {
  return db.review.findMany({
    where: { revisionId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      layerId: true,
      state: true,
      endedAt: true,
      letter: true,
      reviewer: { select: { id: true, name: true } },
      submissions: { select: { revised: true } },
    },
  })
}

async function ownReview(db: Db, articleId: string, row: ReviewRow): Promise<Article['review']> {
  const { id, layerId, state, endedAt, submissions } = row
  const returned =
    state === 'IN_PROGRESS' && submissions.length > 0 ? await lastReturn(db, articleId, id) : null
  return { id, layerId, state, ended: endedAt !== null, submissions: submissions.length, returned }
}

const turns = ['review.submitted', 'review.taken_back', 'review.returned']

/** Why the reading is open again, when it was an editor who opened it and not its owner. */
async function lastReturn(db: Db, articleId: string, reviewId: string) {
  const last = await db.auditEvent.findFirst({
    where: { chain: articleChain(articleId), reviewId, action: { in: turns } },
    orderBy: { seq: 'desc' },
    select: { action: true, at: true, inside: true },
  })
  if (last?.action !== 'review.returned') return null
  return { reason: reasonBeside(last), at: last.at }
}

/** By name for editors; once letters are drawn, until the sign-off, without anything that would tell which is whose. */
function seatsByName(article: ArticleAccess, reviews: ReviewRow[]): Article['seatsByName'] {
  if (!can('article.seats', article.facts)) return []
  const hidden = article.facts.article.revealed && article.state !== 'SIGNED_OFF'
  const seats = reviews.map((row) => ({
    reviewId: hidden ? null : row.id,
    reviewer: row.reviewer,
    // A seat without a letter leads to none: it ended before, or joined since.
    status: hidden && row.letter !== null ? null : statusOf(row),
  }))
  return seats.sort(
    (a, b) =>
      a.reviewer.name.localeCompare(b.reviewer.name, 'en') || (a.reviewer.id < b.reviewer.id ? -1 : 1),
  )
}

function readings(article: ArticleAccess, reviews: ReviewRow[]): Article['readings'] {
  if (!can('comparison.read', article.facts)) return []
  return reviews
    .flatMap((row) =>
      row.letter === null
        ? []
        : [
            {
              layerId: row.layerId,
              letter: row.letter,
              status: statusOf(row),
              revised: row.submissions.some(({ revised }) => revised),
              reviewer: article.state === 'SIGNED_OFF' ? row.reviewer : null,
            },
          ],
    )
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

/** Others learn of a review only whether it is done, not whether it has begun. */
function statusOf({ state, endedAt }: ReviewRow): 'OPEN' | 'SUBMITTED' | 'ENDED' {
  if (endedAt) return 'ENDED'
  return state === 'SUBMITTED' ? 'SUBMITTED' : 'OPEN'
}
