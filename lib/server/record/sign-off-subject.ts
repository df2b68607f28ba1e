import type { Policy } from '../../contract/projects'
import { CODEBOOK_VERSION } from '../../domain/codebook/labels'
import { type Subject, signedAnnotations } from '../../domain/integrity/bundle'
import { decimal6 } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import type { Block } from '../../domain/text/block'
import type { TextIndex } from '../../domain/text/text-index'
import type { ArticleAccess } from '../access'
import type { Actor } from '../actor'
import { guidelinesDigest } from '../articles/guidelines'
import { indexedText, listBlocks } from '../articles/revisions'
import type { Db } from '../database/database'
import { type Adjudication, adjudicatorsOf } from '../review/adjudication-view'
import { agreementAmong } from '../review/agreements'
import { signedAnnotation } from '../review/annotation-view'
import { pseudonymOf } from './keys'

/** Everything a sign-off signs: what is known of the article, its text, the readings, the final layer, who and when. */
export async function subjectOf(
  db: Db,
  article: ArticleAccess,
  settled: Adjudication,
  { signer, policy, signedAt }: { signer: Actor; policy: Policy; signedAt: Date },
): Promise<Subject> {
  const row = await db.article.findUniqueOrThrow({
    where: { id: article.id },
    include: { outlet: { select: { name: true } } },
  })
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: article.revisionId },
    select: { id: true, number: true, sha256: true },
  })
  const blocks = await listBlocks(db, article.revisionId)
  const index = await indexedText(db, article.revisionId)
  const { alpha, percent, coverage } = await agreementAmong(db, article.revisionId, settled.frozen)
  return {
    v: 1,
    article: {
      id: row.id,
      outlet: row.outlet.name,
      title: row.title,
      bylines: row.bylines,
      publishedAt: row.publishedAt,
      url: row.url,
      republishedBy: row.republishedBy,
      isExcerpt: row.isExcerpt,
    },
    revision: {
      ...revision,
      blocks: signedBlocks(blocks, index),
    },
    codebook: CODEBOOK_VERSION,
    guidelines: await guidelinesDigest(db, article.projectId),
    policy,
    reviews: settled.frozen.map(({ letter, named: { number, digest } }) => ({
      letter,
      number,
      sha256: digest,
    })),
    annotations: signedAnnotations(
      settled.rows.flatMap(({ annotations }) => annotations.map(signedAnnotation)),
    ),
    decisions: settled.rows.length,
    agreement: { alpha: decimal6(alpha), percent: decimal6(percent), coverage: decimal6(coverage.all) },
    signer: pseudonymOf(signer.id, article.id),
    adjudicators: adjudicatorsOf(settled).map((id) => pseudonymOf(id, article.id)),
    signedAt: signedAt.toISOString(),
  }
}

/** A text's blocks as they are signed: each with its length, so that the text can be cut again, and what it says. */
export function signedBlocks(blocks: readonly Block[], index: TextIndex): Subject['revision']['blocks'] {
  return blocks.map(({ start, end, kind }) => ({
    kind,
    length: end - start,
    sha256: sha256Hex(index.slice(start, end)),
  }))
}
