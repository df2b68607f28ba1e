import { v7 as uuid } from 'uuid'
import { canonicalJson, type Json } from '../domain/integrity/canonical-json'
import { sha256Hex } from '../domain/integrity/digest'
import type { Db } from './database'
import { pseudonymOf } from './keys'

/** What happened to an article. `reviewId` marks what belongs to one reading: while it is blind, its owner's alone. */
type ArticleEvent = {
  articleId: string
  userId: string
  action: `${'article' | 'annotation' | 'review' | 'decision' | 'adjudication'}.${string}`
  body?: { [key: string]: Json }
  reviewId?: string
  /** Words that stay inside the team, such as a reason: kept beside the chain, bound to it by their hash. */
  inside?: { [key: string]: Json }
}

/** Appends to the article's chain, in the transaction of the change it tells of. */
export async function recordArticleEvent(db: Db, event: ArticleEvent): Promise<void> {
  await recordArticleEvents(db, [event])
}

/** Appends to several articles' chains at once, each in the order given. */
export async function recordArticleEvents(db: Db, events: ArticleEvent[]): Promise<void> {
  await db.auditEvent.createMany({ data: events.map(articleRow) })
}

function articleRow(event: ArticleEvent): Row {
  const inside = event.inside ? canonicalJson(event.inside) : null
  return {
    id: uuid(),
    chain: articleChain(event.articleId),
    actor: pseudonymOf(event.userId, event.articleId),
    action: event.action,
    body: canonicalJson({ ...event.body, ...(inside === null ? {} : { insideSha256: sha256Hex(inside) }) }),
    userId: event.userId,
    reviewId: event.reviewId ?? null,
    inside,
  }
}

type WiderEvent = {
  /** Null for the installation's own chain. */
  projectId: string | null
  userId: string | null
  action: string
  body: { [key: string]: Json }
}

/** Appends to a project's chain, or to the installation's. */
export async function recordEvent(db: Db, event: WiderEvent): Promise<void> {
  await db.auditEvent.createMany({ data: [widerRow(event)] })
}

function widerRow(event: WiderEvent): Row {
  return {
    id: uuid(),
    chain: event.projectId ? projectChain(event.projectId) : INSTALLATION_CHAIN,
    actor: event.userId ?? 'installation',
    action: event.action,
    body: canonicalJson(event.body),
    userId: event.userId,
    reviewId: null,
    inside: null,
  }
}

/**
 * Puts the articles' heads into their project's chain, so that a deleted or shortened chain is missed. Nobody is named
 * where the moment alone would tell whose reading was last.
 */
export async function anchorArticleChains(
  db: Db,
  articleIds: string[],
  projectId: string,
  userId: string | null,
): Promise<void> {
  const heads = await db.auditHead.findMany({ where: { chain: { in: articleIds.map(articleChain) } } })
  await db.auditEvent.createMany({
    data: heads.map(({ chain, seq, hash }) =>
      widerRow({ projectId, userId, action: 'chain.anchored', body: { chain, seq, hash } }),
    ),
  })
}

export const INSTALLATION_CHAIN = 'installation'

export function articleChain(articleId: string): string {
  return `article:${articleId}`
}

export function projectChain(projectId: string): string {
  return `project:${projectId}`
}

type Row = {
  id: string
  chain: string
  actor: string
  action: string
  body: string
  userId: string | null
  reviewId: string | null
  inside: string | null
}
