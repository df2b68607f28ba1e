import { v7 as uuid } from 'uuid'
import type { Input, Output } from '../../contract/operation'
import type { Policy } from '../../contract/projects'
import type { hold, release, reopen, restore, sendBack, signOff, withdraw } from '../../contract/sign-offs'
import { DomainError } from '../../domain/error'
import {
  type DisclosedNames,
  type Subject,
  sealBundle,
  serializeBundle,
  signOffBody,
} from '../../domain/integrity/bundle'
import { assertJson, canonicalJson } from '../../domain/integrity/canonical-json'
import type { Action } from '../../domain/policy'
import { assertFourEyes, signsAlone } from '../../domain/review/four-eyes'
import { type ArticleState, assertAllows, moveArticle } from '../../domain/review/workflow'
import { type ArticleAccess, accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { getSummary, listSignatures, namesOf } from '../articles/article-view'
import { getPolicy, policyOf } from '../articles/policy'
import { indexedText } from '../articles/revisions'
import { type Db, database } from '../database/database'
import { env } from '../env'
import { isOwnPassword } from '../people/sign-in'
import { keepCounts } from '../report/kept-counts'
import { type Adjudication, adjudicatorsOf, loadAdjudication } from '../review/adjudication-view'
import { anchorArticleChains, articleChain, recordArticleEvent } from './audit-trail'
import { getFourEyes } from './four-eyes'
import { pseudonymOf } from './keys'
import { subjectOf } from './sign-off-subject'

const FRESH = '5 minutes'

/** Signs the settled layer with everything it rests on, seals the bundle, and locks the article. */
export async function create(
  actor: Actor,
  input: Input<typeof signOff>,
  db: Db,
): Promise<Output<typeof signOff>> {
  const { body } = input
  const article = await open(actor, input, 'signOff.sign', db)
  if (article.state === 'SIGNED_OFF')
    throw new DomainError('already_signed', 'Somebody has signed this article already.')
  const state = moveArticle(article.state, 'signOff')
  const settled = await loadAdjudication(db, article)
  if (settled.version !== body.adjudicationVersion) throw stale(settled)
  const policy = await getPolicy(db, article.projectId)
  const facts = await getFourEyes(db, actor, article.id)
  assertFourEyes(facts)
  const [clock] = await db.$queryRaw<
    { now: Date }[]
  >`select date_trunc('milliseconds', clock_timestamp()) as "now"`
  const subject = await subjectOf(db, article, settled, {
    signer: actor,
    policy,
    signedAt: clock?.now ?? new Date(),
  })
  const names = policy.names === 'NAMES' ? await disclosedNames(db, actor, article) : undefined
  await recordArticleEvent(db, {
    articleId: article.id,
    userId: actor.id,
    action: 'article.signed_off',
    body: signOffBody(subject, names),
  })
  const id = await seal(db, actor, article, settled, { subject, names, alone: signsAlone(facts) })
  await keepCounts(db, article, settled, id)
  await db.article.update({ where: { id: article.id }, data: { state, signOffId: id }, select: { id: true } })
  await anchorArticleChains(db, [article.id], article.projectId, actor.id)
  const signature = (await listSignatures(db, article.id)).find((one) => one.id === id)
  if (!signature) throw notFound()
  return signature
}

/** Where the project asks for it, the password again: verified, and counted, before anything is locked. */
export async function reauthenticate(
  actor: Actor,
  { params, body }: Input<typeof signOff>,
  address: string,
): Promise<void> {
  const { project } = await database().article.findUniqueOrThrow({
    where: { id: params.articleId },
    select: { project: { select: { policy: true } } },
  })
  if (!(await asksPassword(actor, policyOf(project)))) return
  if (body.password !== undefined && (await isOwnPassword(actor, body.password, address))) return
  throw new DomainError('reauth_required', 'Enter your password to sign.')
}

/** Returns the final layer to be settled anew. */
export async function giveBack(
  actor: Actor,
  input: Input<typeof sendBack>,
  db: Db,
): Promise<Output<typeof sendBack>> {
  const article = await open(actor, input, 'signOff.sendBack', db)
  return move(db, actor, article, 'adjudication.sent_back', input.body.reason, {
    state: moveArticle(article.state, 'sendBack'),
  })
}

/** Unlocks a signed article; its sign-off stays on record. */
export async function reopenArticle(
  actor: Actor,
  input: Input<typeof reopen>,
  db: Db,
): Promise<Output<typeof reopen>> {
  const article = await open(actor, input, 'signOff.reopen', db)
  return move(db, actor, article, 'article.reopened', input.body.reason, {
    state: moveArticle(article.state, 'reopen'),
    signOffId: null,
    heldAt: null,
  })
}

/** Takes a signed article out of the reports, its signature untouched. */
export async function holdArticle(
  actor: Actor,
  input: Input<typeof hold>,
  db: Db,
): Promise<Output<typeof hold>> {
  const article = await open(actor, input, 'signOff.hold', db)
  assertAllows(article.state, 'hold')
  if (article.onHold) throw new DomainError('wrong_state', 'This article is on hold already.')
  return move(db, actor, article, 'article.held', input.body.reason, { heldAt: new Date() })
}

/** Ends the hold. */
export async function releaseArticle(
  actor: Actor,
  input: Input<typeof release>,
  db: Db,
): Promise<Output<typeof release>> {
  const article = await open(actor, input, 'signOff.hold', db)
  if (!article.onHold) throw new DomainError('wrong_state', 'This article is not on hold.')
  return move(db, actor, article, 'article.released', input.body.reason, { heldAt: null })
}

/** Takes an unsigned article out of work. */
export async function withdrawArticle(
  actor: Actor,
  input: Input<typeof withdraw>,
  db: Db,
): Promise<Output<typeof withdraw>> {
  const article = await open(actor, input, 'article.withdraw', db)
  await withdrawOne(db, actor, article, input.body.reason)
  await anchorArticleChains(db, [article.id], article.projectId, actor.id)
  return getSummary(db, article.id)
}

/** Takes one out of work, its row locked; where its chain stands then is for the caller to put on record. */
export function withdrawOne(db: Db, actor: Actor, article: ArticleAccess, reason: string): Promise<void> {
  return change(db, actor, article, 'article.withdrawn', reason, {
    state: moveArticle(article.state, 'withdraw'),
    withdrawnFrom: article.state,
  })
}

/** Brings a withdrawn article back to where it was. */
export async function restoreArticle(
  actor: Actor,
  input: Input<typeof restore>,
  db: Db,
): Promise<Output<typeof restore>> {
  const article = await open(actor, input, 'article.withdraw', db)
  assertAllows(article.state, 'restore')
  const { withdrawnFrom } = await db.article.findUniqueOrThrow({
    where: { id: article.id },
    select: { withdrawnFrom: true },
  })
  if (!withdrawnFrom) throw notFound()
  return move(db, actor, article, 'article.restored', input.body.reason, { state: withdrawnFrom })
}

/** The article, its row locked, for somebody who may do this with it. */
async function open(
  actor: Actor,
  { params }: { params: { articleId: string } },
  action: Action,
  db: Db,
): Promise<ArticleAccess> {
  const article = await accessArticle(actor, params.articleId, db, true)
  authorize(action, article.facts)
  return article
}

type Change = { state?: ArticleState; signOffId?: null; heldAt?: Date | null; withdrawnFrom?: ArticleState }
type Event = `article.${string}` | `adjudication.${string}`

async function move(db: Db, actor: Actor, article: ArticleAccess, event: Event, reason: string, to: Change) {
  await change(db, actor, article, event, reason, to)
  return getSummary(db, article.id)
}

async function change(
  db: Db,
  actor: Actor,
  article: ArticleAccess,
  action: Event,
  reason: string,
  to: Change,
): Promise<void> {
  await db.article.update({ where: { id: article.id }, data: to, select: { id: true } })
  await recordArticleEvent(db, { articleId: article.id, userId: actor.id, action, inside: { reason } })
}

async function seal(
  db: Db,
  actor: Actor,
  article: ArticleAccess,
  settled: Adjudication,
  { subject, names, alone }: { subject: Subject; names: DisclosedNames | undefined; alone: boolean },
): Promise<string> {
  const chain = await db.auditEvent.findMany({
    where: { chain: articleChain(article.id) },
    orderBy: { seq: 'asc' },
  })
  const { text } = await indexedText(db, article.revisionId)
  const bundle = sealBundle({
    subject,
    text,
    chain,
    ...(names && { names }),
    privateKeyHex: env().SIGNING_KEY,
  })
  const number = 1 + (await db.signOff.count({ where: { articleId: article.id } }))
  const id = uuid()
  assertJson(subject)
  await db.signOff.create({
    data: {
      id,
      articleId: article.id,
      revisionId: article.revisionId,
      adjudicationId: settled.id,
      number,
      signerId: actor.id,
      digest: bundle.digest,
      subject: canonicalJson(subject),
      bundle: serializeBundle(bundle),
      singleReader: alone || subject.reviews.length < 2,
      adjudicatorIds: adjudicatorsOf(settled),
      signedAt: subject.signedAt,
    },
    select: { id: true },
  })
  return id
}

/** Whether signing takes the password: the project asks for it, and the person did not just sign in. */
export async function asksPassword(
  { session }: Actor,
  { reauthenticate }: Policy,
  db: Db = database(),
): Promise<boolean> {
  if (!reauthenticate) return false
  const [row] = await db.$queryRaw<{ fresh: boolean }[]>`
    select "createdAt" > clock_timestamp() - ${FRESH}::interval as "fresh" from "Session" where "id" = ${session?.id ?? null}::uuid`
  return !row?.fresh
}

/** The names of everybody whose pseudonym stands in the bundle: whoever settled and signs has a step in the history too. */
async function disclosedNames(db: Db, actor: Actor, article: ArticleAccess): Promise<DisclosedNames> {
  const steps = await db.auditEvent.findMany({
    where: { chain: articleChain(article.id) },
    distinct: ['userId'],
    select: { userId: true },
  })
  const names = await namesOf(db, [actor.id, ...steps.flatMap(({ userId }) => userId ?? [])])
  return Object.fromEntries([...names].map(([id, name]) => [pseudonymOf(id, article.id), name]))
}

function stale(settled: Adjudication): DomainError {
  const message = 'The final layer changed since you opened it. Read it again before you sign.'
  return new DomainError('version_conflict', message, { current: { version: settled.version } })
}
