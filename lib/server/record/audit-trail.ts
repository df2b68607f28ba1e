import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { canonicalJson, type Json } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import type { Db } from '../database/database'
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
  await db.auditEvent.createMany({ data: events.map((event) => articleRow(event, db)) })
}

const ofTokens = new WeakSet<Db>()

/** What is recorded in this transaction says that a token acted for the person. */
export function recordAsToken(db: Db): void {
  ofTokens.add(db)
}

function byToken(db: Db): { byToken?: true } {
  return ofTokens.has(db) ? { byToken: true } : {}
}

function articleRow(event: ArticleEvent, db: Db): Row {
  const inside = sealedInside(event)
  return {
    id: uuid(),
    chain: articleChain(event.articleId),
    actor: pseudonymOf(event.userId, event.articleId),
    action: event.action,
    body: canonicalJson({
      ...event.body,
      ...byToken(db),
      ...(inside === null ? {} : { insideSha256: sha256Hex(inside) }),
    }),
    userId: event.userId,
    reviewId: event.reviewId ?? null,
    inside,
  }
}

/** With a salt, so that nobody who guesses the words or the reading finds the guess borne out by a public bundle. */
function sealedInside({ inside, reviewId }: ArticleEvent): string | null {
  if (!inside && !reviewId) return null
  const salt = randomBytes(16).toString('hex')
  return canonicalJson({ ...inside, salt, ...(reviewId && { reviewId }) })
}

/** What stands beside an event's hashed part. */
export type Beside = Pick<Row, 'userId' | 'reviewId' | 'inside'>

/** The words beside an event, without what only binds them to it. */
export function readInside({ inside }: Pick<Beside, 'inside'>): Record<string, unknown> {
  const { salt: _, reviewId: __, ...words } = fieldsOf(inside)
  return words
}

/** Why it was done; nothing where somebody took the words away. */
export function reasonBeside(event: Pick<Beside, 'inside'>): string {
  const { reason } = readInside(event)
  return typeof reason === 'string' ? reason : ''
}

/** What an event says in the chain itself. */
export function readBody({ body }: Pick<Row, 'body'>): Record<string, unknown> {
  const { insideSha256: _, ...facts } = fieldsOf(body)
  return facts
}

/** Whether what stands beside the event is what was recorded: who acted, the words, and whose reading it is part of. */
export function isAsRecorded(row: Omit<Row, 'id'>, pseudonymSecret: string): boolean {
  const sha256 = row.inside === null ? undefined : sha256Hex(row.inside)
  return (
    actorOf(row, pseudonymSecret) === row.actor &&
    fieldsOf(row.body).insideSha256 === sha256 &&
    isItsReading(row)
  )
}

function actorOf({ chain, userId }: Omit<Row, 'id'>, pseudonymSecret: string): string | null {
  if (!chain.startsWith(articleChain(''))) return userId ?? INSTALLATION_CHAIN
  return userId && pseudonymOf(userId, chain.slice(articleChain('').length), pseudonymSecret)
}

/** Events from before there was a salt say nothing of their reading but what their action does. */
function isItsReading({ action, inside, reviewId }: Omit<Row, 'id'>): boolean {
  const sealed = fieldsOf(inside)
  if (sealed.salt !== undefined) return (sealed.reviewId ?? null) === reviewId
  return reviewId === null || /^(annotation|review)\./.test(action)
}

const fieldsSchema = z.record(z.string(), z.unknown())

/** What is no JSON object, whoever wrote it, has no fields. */
function fieldsOf(text: string | null): Record<string, unknown> {
  try {
    return fieldsSchema.parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
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
  await db.auditEvent.createMany({ data: [widerRow(event, db)] })
}

function widerRow(event: WiderEvent, db: Db): Row {
  return {
    id: uuid(),
    chain: event.projectId ? projectChain(event.projectId) : INSTALLATION_CHAIN,
    actor: event.userId ?? 'installation',
    action: event.action,
    body: canonicalJson({ ...event.body, ...byToken(db) }),
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
      widerRow({ projectId, userId, action: 'chain.anchored', body: { chain, seq, hash } }, db),
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
