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
  const inside = event.inside ? canonicalJson(event.inside) : null
  await append(db, {
    chain: articleChain(event.articleId),
    actor: pseudonymOf(event.userId, event.articleId),
    action: event.action,
    body: canonicalJson({ ...event.body, ...(inside === null ? {} : { insideSha256: sha256Hex(inside) }) }),
    userId: event.userId,
    reviewId: event.reviewId ?? null,
    inside,
  })
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
  await append(db, {
    chain: event.projectId ? projectChain(event.projectId) : INSTALLATION_CHAIN,
    actor: event.userId ?? 'installation',
    action: event.action,
    body: canonicalJson(event.body),
    userId: event.userId,
    reviewId: null,
    inside: null,
  })
}

/** Puts the article's head into its project's chain, so that a deleted or shortened chain is missed. */
export async function anchorArticleChain(
  db: Db,
  articleId: string,
  projectId: string,
  userId: string,
): Promise<void> {
  const head = await db.auditHead.findUniqueOrThrow({ where: { chain: articleChain(articleId) } })
  await recordEvent(db, {
    projectId,
    userId,
    action: 'chain.anchored',
    body: { chain: head.chain, seq: head.seq, hash: head.hash },
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
  chain: string
  actor: string
  action: string
  body: string
  userId: string | null
  reviewId: string | null
  inside: string | null
}

async function append(db: Db, row: Row): Promise<void> {
  await db.auditEvent.create({ data: { id: uuid(), ...row }, select: { id: true } })
}
