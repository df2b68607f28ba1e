import type { exportArticle, getKeys, verifyBundle } from '../../contract/exports'
import type { Input, Output } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { type ExportedLayer, layerName } from '../../domain/exchange/exported-layer'
import type { LayerFormat } from '../../domain/exchange/layer-formats'
import { verifyBundle as verification } from '../../domain/integrity/verify-bundle'
import { can } from '../../domain/policy'
import { type ArticleAccess, accessArticle, authorize, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { trustedKeys } from '../record/keys'
import { File } from '../reply'
import { exportedLayer } from './exported-layer'
import { formats } from './formats'

/** The article as a file, by the same layers and the same rules as the screen. */
export async function article(
  actor: Actor,
  { params, query }: Input<typeof exportArticle>,
  db: Db = database(),
): Promise<File> {
  const found = await accessArticle(actor, params.articleId, db)
  authorize('article.export', found.facts)
  if (query.format === 'bundle' || query.layer === 'final') assertNotHeld(found)
  if (query.format === 'bundle') return bundle(found, db)
  return layerFile(await exportedLayer(found, query.layer, db), query.format)
}

/** What is on hold is out of exports as it is out of reports; the evidence stays, and so do readers' own layers. */
function assertNotHeld({ onHold, facts }: ArticleAccess): void {
  if (!onHold || !can('final.read', facts)) return
  throw new DomainError('wrong_state', 'This article is on hold: it is exported again once the hold ends.')
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

/** The last signed bundle, the same bytes for ever; rights, and that its article is being revised, are said beside it. */
async function bundle(found: ArticleAccess, db: Db): Promise<File> {
  const signOff = await db.signOff.findFirst({
    where: { articleId: found.id },
    orderBy: { number: 'desc' },
    select: { id: true, bundle: true, digest: true, article: { select: { rights: true } } },
  })
  if (!can(signOff ? 'bundle.read' : 'final.read', found.facts)) throw notFound()
  if (!signOff) throw new DomainError('wrong_state', 'This article has not been signed yet.')
  const name = `sourcemark-${signOff.digest.slice(0, 12)}${rightsInName(signOff.article)}.json`
  const state = signOff.id === found.signOffId ? 'in-force' : 'being-revised'
  return new File(name, 'application/json', signOff.bundle, {
    'Sourcemark-Sign-Off': state,
    ...rightsHeader(signOff.article),
  })
}

async function layerFile(layer: ExportedLayer, format: LayerFormat): Promise<File> {
  const { mediaType, extension, write } = formats[format]
  const rights = format === 'csv' ? rightsInName(layer.article) : ''
  const name = `sourcemark-${layer.article.id}-${layerName(layer).replace(' ', '-')}${rights}.${extension}`
  return new File(name, mediaType, await write(layer), rightsHeader(layer.article))
}

/** In the name of what has no place for it inside, a table and a signed bundle: so it stays with a file that was saved. */
function rightsInName({ rights }: Pick<ExportedLayer['article'], 'rights'>): string {
  return `.rights-${rights.toLowerCase().replaceAll('_', '-')}`
}

/** Beside the file, whatever it says itself. */
function rightsHeader({ rights }: Pick<ExportedLayer['article'], 'rights'>): Record<string, string> {
  return { 'Sourcemark-Rights': rights }
}
