import { z } from 'zod'
import type { exportArticle, getKeys, verifyBundle } from '../../contract/exports'
import type { Input, Output } from '../../contract/operation'
import type { Annotation } from '../../domain/annotation/annotation'
import { CODEBOOK_VERSION } from '../../domain/codebook/labels'
import { DomainError } from '../../domain/error'
import { serializeWebAnnotation } from '../../domain/exchange/web-annotation'
import type { SignedAnnotation } from '../../domain/integrity/bundle'
import { verifyBundle as verification } from '../../domain/integrity/verify-bundle'
import { can } from '../../domain/policy'
import { type ArticleAccess, accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { namesOf } from '../articles/article-view'
import { indexedText } from '../articles/revisions'
import { type Db, database } from '../database/database'
import { File } from '../reply'
import { signedAnnotation, taggingOf } from '../review/annotation-view'
import { listFinal, listReadings } from '../review/readings'
import { trustedKeys } from './keys'

const signedSchema = z.object({
  article: z.object({ outlet: z.string() }),
  policy: z.object({ names: z.string().optional() }),
})

/** The article as a file, by the same layers and the same rules as the screen. */
export async function article(
  actor: Actor,
  { params, query }: Input<typeof exportArticle>,
  db: Db = database(),
): Promise<File> {
  const found = await accessArticle(actor, params.articleId, db)
  authorize('article.read', found.facts)
  return query.format === 'bundle' ? bundle(found, db) : webAnnotations(found, query.layer, db)
}

/** Whose signatures are this installation’s: for everyone, and no secret. */
export async function keys(): Promise<Output<typeof getKeys>> {
  return { keys: trustedKeys() }
}

/** Checks a bundle against the keys of this installation. */
export async function verify(
  _actor: Actor | null,
  { body }: Input<typeof verifyBundle>,
): Promise<Output<typeof verifyBundle>> {
  return verification(body, trustedKeys())
}

/** The last signed bundle, the same bytes for ever; that its article is being revised is said beside it. */
async function bundle(found: ArticleAccess, db: Db): Promise<File> {
  const signOff = await db.signOff.findFirst({
    where: { articleId: found.id },
    orderBy: { number: 'desc' },
    select: { id: true, bundle: true, digest: true },
  })
  if (!can(signOff ? 'bundle.read' : 'final.read', found.facts)) throw notFound()
  if (!signOff) throw new DomainError('wrong_state', 'This article has not been signed yet.')
  const name = `sourcemark-${signOff.digest.slice(0, 12)}.json`
  const state = signOff.id === found.signOffId ? 'in-force' : 'being-revised'
  return new File(name, 'application/json', signOff.bundle, { 'Sourcemark-Sign-Off': state })
}

async function webAnnotations(found: ArticleAccess, layer: string, db: Db): Promise<File> {
  const chosen = await layerOf(found, layer, db)
  const row = await db.article.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      outlet: { select: { name: true } },
      revision: { select: { id: true, number: true, sha256: true } },
      signOffs: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          id: true,
          digest: true,
          signedAt: true,
          singleReader: true,
          subject: true,
          adjudicatorIds: true,
        },
      },
    },
  })
  const { text } = await indexedText(db, found.revisionId)
  const [signOff] = row.signOffs
  const inForce = signOff && signOff.id === found.signOffId ? signOff : null
  if (!row.revision) throw notFound()
  const signed = inForce && signedSchema.parse(JSON.parse(inForce.subject))
  const isNamed = signed?.policy.names === 'NAMES'
  const content = serializeWebAnnotation({
    // A signature keeps the name that its outlet had then.
    article: { ...row, outlet: signed ? signed.article.outlet : row.outlet.name },
    revision: { ...row.revision, text },
    codebook: CODEBOOK_VERSION,
    layer: chosen.layer,
    makers: inForce && isNamed ? await makersOf(found, chosen, inForce.adjudicatorIds, db) : [],
    annotations: chosen.annotations.map(asAnnotation),
    signOff: inForce && { digest: inForce.digest, signedAt: inForce.signedAt.toISOString() },
    beingRevised: signOff !== undefined && inForce === null,
    singleReader: signOff?.singleReader ?? false,
  })
  return new File(`sourcemark-${found.id}-${chosen.name}.jsonld`, 'application/ld+json', content)
}

/** The names of who made the layer: the project had chosen names when it was signed. */
async function makersOf(
  { revisionId }: ArticleAccess,
  { layer }: Chosen,
  adjudicatorIds: string[],
  db: Db,
): Promise<string[]> {
  if (layer.kind === 'FINAL') return [...(await namesOf(db, adjudicatorIds)).values()].sort()
  const { letter } = layer
  const review = await db.review.findFirst({
    where: { revisionId, letter },
    select: { reviewer: { select: { name: true } } },
  })
  return review ? [review.reviewer.name] : []
}

type Chosen = {
  name: string
  layer: { kind: 'FINAL' } | { kind: 'READING'; letter: string }
  annotations: SignedAnnotation[]
}

async function layerOf(found: ArticleAccess, layer: string, db: Db): Promise<Chosen> {
  if (layer === 'final') {
    if (!can('final.read', found.facts)) throw notFound()
    return { name: 'final', layer: { kind: 'FINAL' }, annotations: await listFinal(db, found) }
  }
  if (layer === 'own' || layer === found.review?.layerId) return ownLayer(found, db)
  if (!can('comparison.read', found.facts)) throw notFound()
  const reading = (await listReadings(db, found.revisionId)).find((one) => one.layerId === layer)
  if (!reading) throw notFound()
  const { letter, annotations } = reading
  return { name: `reading-${letter}`, layer: { kind: 'READING', letter }, annotations }
}

async function ownLayer(found: ArticleAccess, db: Db): Promise<Chosen> {
  if (!found.review) throw notFound()
  const rows = await db.annotation.findMany({ where: { reviewId: found.review.id } })
  const annotations = rows.map(signedAnnotation)
  return { name: 'own', layer: { kind: 'READING', letter: 'own' }, annotations }
}

function asAnnotation(signed: SignedAnnotation): Annotation {
  const { id, start, end, exact } = signed
  return { id, start, end, exact, ...taggingOf(signed), note: null, version: 1 }
}
