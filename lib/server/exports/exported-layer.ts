/** A layer with all that a file says of it, read by the same rules as the screen. */
import { z } from 'zod'
import type { Annotation } from '../../domain/annotation/annotation'
import { CODEBOOK_VERSION } from '../../domain/codebook/labels'
import type { ExportedLayer, ExportedSignOff } from '../../domain/exchange/exported-layer'
import type { SignedAnnotation } from '../../domain/integrity/bundle'
import { can } from '../../domain/policy'
import { isAgreed } from '../../domain/review/clusters'
import { type ArticleAccess, notFound } from '../access'
import { namesOf } from '../articles/article-view'
import { indexedText, listBlocks } from '../articles/revisions'
import type { Db } from '../database/database'
import type { Prisma } from '../prisma-client/client'
import { loadAdjudication } from '../review/adjudication-view'
import { signedAnnotation, taggingOf } from '../review/annotation-view'
import { listFinal, listReadings } from '../review/readings'

const signedSchema = z.object({
  article: z.object({ outlet: z.string() }),
  policy: z.object({ names: z.string().optional() }),
  reviews: z.array(z.object({ letter: z.string() })),
  agreement: z.object({ alpha: z.string().nullable() }),
})

const withSignOff = {
  outlet: { select: { name: true } },
  revision: { select: { id: true, number: true, sha256: true } },
  signOffs: {
    orderBy: { number: 'desc' },
    take: 1,
    omit: { bundle: true },
    include: { signer: { select: { name: true } } },
  },
} satisfies Prisma.ArticleInclude

type SignOffRow = Prisma.ArticleGetPayload<{ include: typeof withSignOff }>['signOffs'][number]

/** The layer asked for: `final`, `own`, or a reading by its layer's id. */
export async function exportedLayer(found: ArticleAccess, asked: string, db: Db): Promise<ExportedLayer> {
  const chosen = await chosenLayer(found, asked, db)
  const row = await db.article.findUniqueOrThrow({ where: { id: found.id }, include: withSignOff })
  const [last] = row.signOffs
  if (!row.revision) throw notFound()
  const signed = last && last.id === found.signOffId ? await signedFacts(found, last, db) : null
  const { text } = await indexedText(db, found.revisionId)
  return {
    // A signature keeps the name that its outlet had then.
    article: { ...row, outlet: signed ? signed.outlet : row.outlet.name },
    revision: { ...row.revision, text, blocks: await listBlocks(db, found.revisionId) },
    codebook: CODEBOOK_VERSION,
    layer: chosen.layer,
    makers: signed?.isNamed ? makersAmong(chosen, signed) : [],
    annotations: chosen.annotations.map(asAnnotation),
    decided: chosen.decided,
    signOff: signed?.signOff ?? null,
    beingRevised: last !== undefined && signed === null,
    singleReader: last?.singleReader ?? false,
  }
}

type Chosen = Pick<ExportedLayer, 'layer'> & {
  annotations: SignedAnnotation[]
  decided: ReadonlySet<string>
}

async function chosenLayer(found: ArticleAccess, asked: string, db: Db): Promise<Chosen> {
  if (asked === 'final') {
    if (!can('final.read', found.facts)) throw notFound()
    const annotations = await listFinal(db, found)
    return { layer: { kind: 'FINAL' }, annotations, decided: await decidedOf(found, annotations, db) }
  }
  if (asked === 'own' || asked === found.review?.layerId) return ownReading(found, db)
  if (!can('comparison.read', found.facts)) throw notFound()
  const reading = (await listReadings(db, found.revisionId)).find((one) => one.layerId === asked)
  if (!reading) throw notFound()
  const { letter, annotations } = reading
  return { layer: { kind: 'READING', letter }, annotations, decided: new Set() }
}

async function ownReading(found: ArticleAccess, db: Db): Promise<Chosen> {
  if (!found.review) throw notFound()
  const rows = await db.annotation.findMany({ where: { reviewId: found.review.id } })
  const annotations = rows.map(signedAnnotation)
  return { layer: { kind: 'READING', letter: 'own' }, annotations, decided: new Set() }
}

/** The passages that do not simply repeat what every reading said alike. */
async function decidedOf(
  found: ArticleAccess,
  final: readonly SignedAnnotation[],
  db: Db,
): Promise<ReadonlySet<string>> {
  if (final.length === 0) return new Set()
  const { clusters, rows } = await loadAdjudication(db, found)
  const agreed = new Set(clusters.filter(isAgreed).map(({ id }) => id))
  const differed = rows.filter(({ clusterId }) => clusterId === null || !agreed.has(clusterId))
  return new Set(differed.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
}

type SignedFacts = {
  outlet: string
  /** The project had chosen names when it was signed. */
  isNamed: boolean
  adjudicators: string[]
  signOff: ExportedSignOff
}

async function signedFacts(found: ArticleAccess, row: SignOffRow, db: Db): Promise<SignedFacts> {
  const subject = signedSchema.parse(JSON.parse(row.subject))
  const isNamed = subject.policy.names === 'NAMES'
  const letters = subject.reviews.map(({ letter }) => letter)
  const readers = isNamed ? await readersByLetter(found, db) : new Map<string, string>()
  return {
    outlet: subject.article.outlet,
    isNamed,
    adjudicators: isNamed ? [...(await namesOf(db, row.adjudicatorIds)).values()].sort() : [],
    signOff: {
      digest: row.digest,
      signedAt: row.signedAt.toISOString(),
      signer: isNamed ? row.signer.name : null,
      readers: letters.map((letter) => ({ letter, name: readers.get(letter) ?? null })),
      alpha: subject.agreement.alpha,
    },
  }
}

async function readersByLetter({ revisionId }: ArticleAccess, db: Db): Promise<Map<string, string>> {
  const reviews = await db.review.findMany({
    where: { revisionId, letter: { not: null } },
    select: { letter: true, reviewer: { select: { name: true } } },
  })
  return new Map(reviews.map(({ letter, reviewer }) => [letter ?? '', reviewer.name]))
}

function makersAmong({ layer }: Chosen, { adjudicators, signOff }: SignedFacts): string[] {
  if (layer.kind === 'FINAL') return adjudicators
  const reader = signOff.readers.find(({ letter }) => letter === layer.letter)
  return reader?.name ? [reader.name] : []
}

function asAnnotation(signed: SignedAnnotation): Annotation {
  const { id, start, end, exact } = signed
  return { id, start, end, exact, ...taggingOf(signed), note: null, version: 1 }
}
