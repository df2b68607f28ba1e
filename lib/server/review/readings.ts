/** Layers as others read them: frozen copies and the final layer, never a reading that is still being made. */
import { z } from 'zod'
import { labels } from '../../domain/codebook/labels'
import type { SignedAnnotation } from '../../domain/integrity/bundle'
import type { Annotated, Reading } from '../../domain/review/clusters'
import type { TaggedSpan } from '../../domain/review/final-layer'
import { type ArticleAccess, notFound } from '../access'
import type { Db } from '../database/database'
import type { Review, Submission } from '../prisma-client/client'
import { signedAnnotation, taggingOf } from './annotation-view'

/** One reading under comparison, known by letter. */
export type FrozenReading = {
  layerId: string
  letter: string
  /** Its last copy was made after its owner could see another's. */
  revised: boolean
  /** The last copy: what is compared and decided. */
  annotations: SignedAnnotation[]
  /** The last copy made blind: what agreement is computed on, forever. Null for who had looked before reading. */
  blind: SignedAnnotation[] | null
  /** The copy that a signature names: the blind one where there is one. */
  named: { number: number; digest: string }
}

/** The readings that are compared: submitted, their seats not ended, by letter. */
export async function listReadings(db: Db, revisionId: string): Promise<FrozenReading[]> {
  return (await listReadingsOf(db, [revisionId])).get(revisionId) ?? []
}

/** The same of several revisions, by their ids. */
export async function listReadingsOf(
  db: Db,
  revisionIds: readonly string[],
): Promise<Map<string, FrozenReading[]>> {
  const reviews = await db.review.findMany({
    where: { revisionId: { in: [...revisionIds] }, endedAt: null, letter: { not: null } },
    orderBy: { letter: 'asc' },
    select: {
      revisionId: true,
      layerId: true,
      letter: true,
      submissions: { orderBy: { number: 'asc' } },
    },
  })
  const found = new Map<string, FrozenReading[]>()
  for (const { revisionId, ...review } of reviews) {
    const reading = frozenOf(review)
    if (reading) found.set(revisionId, [...(found.get(revisionId) ?? []), reading])
  }
  return found
}

type ReviewRow = Pick<Review, 'layerId' | 'letter'> & { submissions: Submission[] }

function frozenOf({ layerId, letter, submissions }: ReviewRow): FrozenReading | null {
  const last = submissions.at(-1)
  const blind = submissions.findLast(({ revised }) => !revised)
  if (!last || letter === null) return null
  const annotations = annotationsOf(last)
  const { number, digest } = blind ?? last
  return {
    layerId,
    letter,
    revised: last.revised,
    annotations,
    blind: blind === last ? annotations : blind ? annotationsOf(blind) : null,
    named: { number, digest },
  }
}

/** The readings as the adjudication's rules take them; a reading is named by its layer. */
export function comparable(readings: FrozenReading[]): Reading<TaggedSpan & Annotated>[] {
  return readings.map(({ layerId, annotations }) => ({
    reviewId: layerId,
    annotations: annotations.map((annotation) => ({ ...annotation, ...taggingOf(annotation) })),
  }))
}

/** One frozen reading of the article, by its layer. */
export async function listFrozen(
  db: Db,
  article: ArticleAccess,
  layerId: string,
): Promise<SignedAnnotation[]> {
  const reading = (await listReadings(db, article.revisionId)).find((one) => one.layerId === layerId)
  if (!reading) throw notFound()
  return reading.annotations
}

/** The final layer as far as it is settled. */
export async function listFinal(db: Db, article: ArticleAccess): Promise<SignedAnnotation[]> {
  if (!article.adjudicationId) return []
  const rows = await db.finalAnnotation.findMany({
    where: { adjudicationId: article.adjudicationId },
    orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }],
  })
  return rows.map(signedAnnotation)
}

const copySchema = z.object({
  annotations: z.array(
    z.object({
      id: z.string(),
      start: z.number(),
      end: z.number(),
      exact: z.string(),
      label: z.enum(labels),
      attributes: z.record(z.string(), z.unknown()),
    }),
  ),
})

function annotationsOf({ body }: { body: string }): SignedAnnotation[] {
  return copySchema.parse(JSON.parse(body)).annotations
}
