/** What an article brings to its outlet's report: counted when it is signed, and whenever somebody doubts it. */
import { labels } from '../../domain/codebook/labels'
import type { SignedAnnotation } from '../../domain/integrity/bundle'
import { assertJson, type Json } from '../../domain/integrity/canonical-json'
import {
  type AgreementCounts,
  type ArticleCounts,
  countAlike,
  countArticle,
  type LabelCounts,
  type ReportUnit,
} from '../../domain/report/article-counts'
import { bodySpans } from '../../domain/text/block'
import { wordSpans } from '../../domain/text/sentences/words'
import type { ArticleAccess } from '../access'
import { indexedText, listBlocks, sentencesOf } from '../articles/revisions'
import type { Db } from '../database/database'
import type { Adjudication } from '../review/adjudication-view'
import { agreementCounts } from '../review/agreements'
import { signedAnnotation } from '../review/annotation-view'
import { listReadings } from '../review/readings'

/** What is kept of a signed article: its counts, and what its readings said of it. */
export type KeptCounts = ArticleCounts & { agreement: AgreementCounts; readings: ReadingCounts[] }

/** What one reading, as it was submitted blind, holds of each label. */
type ReadingCounts = { layerId: string } & Record<ReportUnit, number[]>

/** Counts the settled layer and keeps it beside the sign-off that is being made. */
export async function keepCounts(
  db: Db,
  article: ArticleAccess,
  settled: Adjudication,
  signOffId: string,
): Promise<void> {
  const layer = settled.rows.flatMap(({ annotations }) => annotations.map(signedAnnotation))
  const counts = countsRow(await recount(db, article.revisionId, layer))
  await db.signOffCounts.create({
    data: { signOffId, articleId: article.id, ...counts },
    select: { signOffId: true },
  })
}

/** What this layer of the revision holds. */
export async function recount(
  db: Db,
  revisionId: string,
  layer: readonly SignedAnnotation[],
): Promise<KeptCounts> {
  const { sentences } = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { sentences: true },
  })
  const blocks = await listBlocks(db, revisionId)
  const text = await indexedText(db, revisionId)
  const bodyWords = bodySpans(blocks).flatMap((span) => wordSpans(text, span))
  const frozen = await listReadings(db, revisionId)
  const agreement = await agreementCounts(db, revisionId, frozen)
  const blind = frozen.flatMap((reading) => (reading.blind ? [reading.blind] : []))
  const count = (of: readonly SignedAnnotation[]) =>
    countArticle(of, sentencesOf(sentences, blocks), bodyWords)
  return {
    ...count(layer),
    agreement: { ...agreement, settled: [countAlike(layer, blind)] },
    readings: frozen.flatMap(({ layerId, blind }) => (blind ? [{ layerId, ...unitsOf(count(blind)) }] : [])),
  }
}

/** Counts as they are stored: what is summed in columns of their own, the rest as it is. */
export function countsRow({ passages, words, sentences, ...counts }: KeptCounts) {
  return { ...unitsOf({ passages, words, sentences }), counts: jsonOf(counts) }
}

function unitsOf({ passages, words, sentences }: Record<ReportUnit, LabelCounts>) {
  return { passages: inOrder(passages), words: inOrder(words), sentences: inOrder(sentences) }
}

function inOrder(counts: LabelCounts): number[] {
  return labels.map((label) => counts[label])
}

function jsonOf(value: unknown): Json & object {
  const json: unknown = JSON.parse(JSON.stringify(value))
  assertJson(json)
  return json as Json & object
}
