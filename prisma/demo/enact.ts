import {
  acceptAgreed,
  type ClusterView,
  decide,
  getAdjudication,
  sendForSignOff,
} from '../../lib/contract/adjudications'
import { createAnnotation } from '../../lib/contract/annotations'
import { createImport } from '../../lib/contract/imports'
import type { Body } from '../../lib/contract/operation'
import { closeReviewing, returnReview, submitReview } from '../../lib/contract/reviews'
import { hold, reopen, sendBack, signOff, withdraw } from '../../lib/contract/sign-offs'
import { TextIndex } from '../../lib/domain/text/text-index'
import type { Actor } from '../../lib/server/actor'
import * as imports from '../../lib/server/articles/imports'
import * as signOffs from '../../lib/server/record/sign-offs'
import * as adjudications from '../../lib/server/review/adjudications'
import * as annotations from '../../lib/server/review/annotations'
import * as reviews from '../../lib/server/review/reviews'
import { give } from '../command'
import type { DemoArticle } from './article'
import type { DemoOutlet } from './corpus/outlet'
import { bodyOf, differenceAt, importOf, type Passage, passagesOf, readingOf } from './passages'
import type { PersonKey } from './people'

/** The demo's people as those who act. */
export type Cast = Record<PersonKey, Actor>

type Stage = { cast: Cast; slug: string; adjudicator: PersonKey; signer: PersonKey }
type Scene = Omit<Stage, 'adjudicator' | 'signer'> & {
  article: DemoArticle
  params: { articleId: string }
  editor: Actor
  signer: Actor
}

/** Takes an article from its import as far as its ending says. */
export async function enact(article: DemoArticle, outlet: DemoOutlet, stage: Stage): Promise<void> {
  const { cast, slug } = stage
  const editor = cast[stage.adjudicator]
  const { at } = article.ends
  const readers = at === 'UNASSIGNED' ? [] : article.readers
  const { rows } = await give(editor, createImport, imports.create, {
    params: { slug },
    body: { ...importOf(article, outlet), reviewers: readers.map((key) => cast[key].id) },
  })
  const articleId = rows[0]?.articleId
  if (!articleId) throw new Error(`${article.slug}: ${JSON.stringify(rows)}`)
  const scene = { cast, slug, article, params: { articleId }, editor, signer: cast[stage.signer] }
  if (at === 'UNASSIGNED' || at === 'UNREAD') return
  if (!(await readAll(scene))) return
  if (at === 'WITHDRAWN') await give(editor, withdraw, signOffs.withdrawArticle, reasoned(scene))
  else await settle(scene)
}

/** Whether the readings come to be compared. */
async function readAll(scene: Scene): Promise<boolean> {
  const { article, cast, editor } = scene
  const [first, ...others] = article.readers
  if (!first) return false
  const reviewId = await read(scene, first)
  if (article.ends.at === 'RETURNED') {
    await give(editor, returnReview, reviews.giveBack, { ...reasoned(scene), params: { reviewId } })
    return false
  }
  if (article.ends.at === 'CLOSED_EARLY') {
    await give(editor, closeReviewing, reviews.close, reasoned(scene))
    return true
  }
  if (article.ends.at === 'HALF_READ') {
    const last = others.at(-1)
    if (last) await tag(scene, cast[last], readingOf(article, last).slice(0, 3))
    return false
  }
  for (const reader of others) await read(scene, reader)
  return true
}

/** One whole reading, handed in; its seat. */
async function read(scene: Scene, reader: PersonKey): Promise<string> {
  const { article, cast, params } = scene
  await tag(scene, cast[reader], readingOf(article, reader))
  const { review } = await give(cast[reader], submitReview, reviews.submit, {
    params,
    body: { untaggedOnPurpose: true },
  })
  return review.id
}

async function tag({ article, params }: Scene, reader: Actor, passages: Passage[]): Promise<void> {
  const index = new TextIndex(bodyOf(article).text)
  for (const passage of passages) {
    const exact = index.slice(passage.start, passage.end)
    await give(reader, createAnnotation, annotations.create, { params, body: { ...passage, exact } })
  }
}

async function settle(scene: Scene): Promise<void> {
  const { article, editor, params, signer } = scene
  const { at } = article.ends
  await give(editor, acceptAgreed, adjudications.accept, { params })
  const { clusters } = await give(editor, getAdjudication, adjudications.get, { params })
  const open = clusters.filter(({ decision }) => decision === null)
  const settled = at === 'COMPARING' ? open.slice(0, 1) : at === 'CLOSED_EARLY' ? open.slice(0, -1) : open
  for (const cluster of settled) {
    await give(editor, decide, adjudications.make, { params, body: decisionOn(article, cluster) })
  }
  if (at === 'COMPARING' || at === 'CLOSED_EARLY') return
  for (const annotation of passagesOf(article, article.added ?? [])) {
    await give(editor, decide, adjudications.make, { params, body: { kind: 'ADD', annotation } })
  }
  await give(editor, sendForSignOff, adjudications.send, { params })
  if (at === 'TO_SIGN') return
  if (at === 'SENT_BACK') {
    await give(signer, sendBack, signOffs.giveBack, reasoned(scene))
    return
  }
  const { version } = await give(signer, getAdjudication, adjudications.get, { params })
  await give(signer, signOff, signOffs.create, {
    params,
    body: { statement: true, adjudicationVersion: version },
  })
  if (at === 'REOPENED') await give(editor, reopen, signOffs.reopenArticle, reasoned(scene))
  if (at === 'HELD') await give(editor, hold, signOffs.holdArticle, reasoned(scene))
}

/** What the article says about the place at which the readings differ. */
function decisionOn(article: DemoArticle, cluster: ClusterView): Body<typeof decide> {
  const difference = differenceAt(article, cluster)
  if (!difference) throw new Error(`${article.slug}: nothing is said about ${cluster.start}–${cluster.end}`)
  const { final, why: reason } = difference
  const clusterId = cluster.id
  if (final === 'NO_TAG') return { kind: 'NO_TAG', clusterId, reason }
  if (typeof final !== 'string')
    return { kind: 'OWN', clusterId, annotations: passagesOf(article, final), reason }
  const wanted = readingOf(article, final)
  const taken = cluster.annotations.filter((one) => wanted.some((passage) => isSame(passage, one)))
  // two readers may say the same of one of the passages: one of them is enough
  const once = taken.filter((one, n) => taken.findIndex((other) => isSame(other, one)) === n)
  return { kind: 'TAKE', clusterId, annotationIds: once.map(({ id }) => id), reason }
}

function isSame(a: Pick<Passage, 'start' | 'end' | 'label'>, b: typeof a): boolean {
  return a.start === b.start && a.end === b.end && a.label === b.label
}

function reasoned({ article, params }: Scene) {
  if (!('reason' in article.ends)) throw new Error(`${article.slug}: this ending gives no reason`)
  return { params, body: { reason: article.ends.reason } }
}
