/** Outlets that turn out to be one, and those that nothing is of. */
import type { Input, Output } from '../../contract/operation'
import type { mergeOutlet, removeOutlet } from '../../contract/outlets'
import { DomainError } from '../../domain/error'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { lockRegister } from '../database/lock'
import { versionConflict } from '../database/version-conflict'
import { recordArticleEvents, recordEvent } from '../record/audit-trail'
import { assertFreeHosts, loadOutlet, viewOfOutlet } from './outlets'

type Outlet = Awaited<ReturnType<typeof loadOutlet>>

/** Makes two outlets one: names, addresses and articles move; what was signed keeps the name in its signature. */
export async function merge(
  actor: Actor,
  { params, body }: Input<typeof mergeOutlet>,
  db: Db,
): Promise<Output<typeof mergeOutlet>> {
  const { id } = await loadOutlet(params.slug, db)
  authorize('outlet.update', installationFacts(actor))
  // Articles are locked before the register of outlets, as everywhere.
  await db.$queryRaw`select 1 from "Article" where "outletId" = ${id}::uuid order by "id" for update`
  await lockRegister('outlets', db)
  const [from, into] = [await loadOutlet(params.slug, db), await loadSurvivor(body.into, db)]
  if (from.id === into.id) throw refusedInto('An outlet is not merged into itself.')
  // what the one shared with a third from before does not become the other's as well
  await assertFreeHosts(from.hostnames, [into, { ...from, hostnames: [] }], db)
  await joinNames(from, into, db)
  const moved = await moveArticles(actor, from, into, db)
  const signed = moved.filter(({ state }) => state === 'SIGNED_OFF').length
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'outlet.merged',
    body: { outletId: from.id, from: from.slug, into: into.slug, articles: moved.length, signed },
  })
  return {
    outlet: viewOfOutlet(await loadOutlet(into.slug, db)),
    articles: moved.length,
    signed,
    reports: [from, into].map(({ slug, name }) => ({ slug, name })),
  }
}

/** Takes an outlet out of the register, as long as no article is of it. */
export async function remove(
  actor: Actor,
  { params, version }: Input<typeof removeOutlet>,
  db: Db,
): Promise<undefined> {
  await lockRegister('outlets', db)
  const outlet = await loadOutlet(params.slug, db)
  authorize('outlet.update', installationFacts(actor))
  if (outlet.version !== version) throw versionConflict(viewOfOutlet(outlet))
  const count = await db.article.count({ where: { outletId: outlet.id } })
  if (count > 0) {
    const what = count === 1 ? 'One article is' : `${count} articles are`
    throw new DomainError('in_use', `${what} of this outlet. Give them another outlet, or merge it.`, {
      count,
    })
  }
  await db.outletAlias.deleteMany({ where: { outletId: outlet.id } })
  await db.outlet.deleteMany({ where: { mergedIntoId: outlet.id } })
  await db.outlet.delete({ where: { id: outlet.id }, select: { id: true } })
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'outlet.deleted',
    body: { outletId: outlet.id, slug: outlet.slug, name: outlet.name },
  })
}

async function loadSurvivor(slug: string, db: Db): Promise<Outlet> {
  try {
    return await loadOutlet(slug, db)
  } catch (error) {
    throw error instanceof DomainError ? refusedInto('There is no such outlet.') : error
  }
}

function refusedInto(message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path: 'into', message }] })
}

/** Every name and address of the one means the other from now on; so do the slugs of what was merged into it before. */
async function joinNames(from: Outlet, into: Outlet, db: Db): Promise<void> {
  // Whoever is just bringing in an article of it holds its row: this waits for them.
  await db.$queryRaw`select 1 from "Outlet" where "id" = ${from.id}::uuid for update`
  await db.outlet.updateMany({
    where: { OR: [{ id: from.id }, { mergedIntoId: from.id }] },
    data: { mergedIntoId: into.id, hostnames: [], version: { increment: 1 } },
  })
  await db.outletAlias.updateMany({ where: { outletId: from.id }, data: { outletId: into.id } })
  await db.outlet.update({
    where: { id: into.id },
    data: {
      hostnames: [...new Set([...into.hostnames, ...from.hostnames])],
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

async function moveArticles(actor: Actor, from: Outlet, into: Outlet, db: Db) {
  const moved = await db.$queryRaw<{ id: string; state: string }[]>`
    update "Article" set "outletId" = ${into.id}::uuid, "version" = "version" + 1
    where "outletId" = ${from.id}::uuid returning "id", "state"::text`
  const ids = moved.map(({ id }) => id)
  // The outlet is part of what is signed: whoever read the layer before has to read it again.
  await db.$executeRaw`
    update "Adjudication" d set "version" = d."version" + 1 from "Article" a
    where a."id" = any(${ids}::uuid[]) and a."state" <> 'SIGNED_OFF' and d."revisionId" = a."revisionId"`
  await recordArticleEvents(
    db,
    ids.map((articleId) => ({
      articleId,
      userId: actor.id,
      action: 'article.outlet_merged' as const,
      body: { from: from.slug, into: into.slug },
    })),
  )
  return moved
}
