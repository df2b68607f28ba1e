/** The register of outlets: what each is called, and which one a printed name means. */
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Input, Output } from '../../contract/operation'
import type { createOutlet, getOutlet, listOutlets, outletSchema, updateOutlet } from '../../contract/outlets'
import { DomainError } from '../../domain/error'
import {
  domainsOf,
  foldName,
  type KnownOutlet,
  OutletRegister,
  spellingsOf,
} from '../../domain/intake/outlet-register'
import { accessProject, authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { lockRegister } from '../database/lock'
import { versionConflict } from '../database/version-conflict'
import type { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { keyAfter, pageOf, slugKey } from '../request/page'
import { freeSlug } from './slug'

export async function list(
  actor: Actor,
  { query }: Input<typeof listOutlets>,
  db: Db = database(),
): Promise<Output<typeof listOutlets>> {
  authorize('outlet.read', installationFacts(actor))
  const rows = await db.outlet.findMany({
    where: { mergedIntoId: null, ...(await afterName(query.cursor, db)) },
    orderBy: byName,
    take: query.limit + 1,
    select: shown,
  })
  return pageOf(rows, query.limit, ({ slug }) => slug, viewOfOutlet)
}

/** How lists of outlets are ordered; their cursor is the slug of the last. */
export const byName = [{ name: 'asc' }, { slug: 'asc' }] satisfies Prisma.OutletOrderByWithRelationInput[]

/** What comes after the outlet of this slug, by the name it has now. */
export async function afterName(cursor: string | undefined, db: Db): Promise<Prisma.OutletWhereInput> {
  const slug = keyAfter(cursor, slugKey)
  if (slug === undefined) return {}
  const last = await db.outlet.findUnique({ where: { slug }, select: { name: true } })
  if (!last) throw notFound()
  return { OR: [{ name: { gt: last.name } }, { name: last.name, slug: { gt: slug } }] }
}

/** The outlets that a project has articles of, by name: what its list is filtered by. */
export async function listOfProject(
  actor: Actor,
  slug: string,
  db: Db = database(),
): Promise<{ slug: string; name: string }[]> {
  const project = await accessProject(actor, slug, db)
  authorize('project.read', project.facts)
  return db.outlet.findMany({
    where: { articles: { some: { projectId: project.id } } },
    orderBy: byName,
    take: MOST_NAMED,
    select: { slug: true, name: true },
  })
}

/** More than a menu is read for; beyond it an outlet is chosen in the list itself. */
const MOST_NAMED = 200

export async function get(
  actor: Actor,
  { params }: Input<typeof getOutlet>,
  db: Db = database(),
): Promise<Output<typeof getOutlet>> {
  authorize('outlet.read', installationFacts(actor))
  return viewOfOutlet(await loadOutlet(params.slug, db))
}

export async function create(
  actor: Actor,
  { body }: Input<typeof createOutlet>,
  db: Db,
): Promise<Output<typeof createOutlet>> {
  authorize('outlet.create', installationFacts(actor))
  await lockRegister('outlets', db)
  const { slug } = await insert(actor, body, db)
  return viewOfOutlet(await loadOutlet(slug, db))
}

export async function update(
  actor: Actor,
  { params, body, version }: Input<typeof updateOutlet>,
  db: Db,
): Promise<Output<typeof updateOutlet>> {
  await lockRegister('outlets', db)
  const before = await loadOutlet(params.slug, db)
  authorize('outlet.update', installationFacts(actor))
  const { aliases, ...fields } = body
  await assertFreeHosts(body.hostnames ?? [], [before], db)
  const { count } = await db.outlet.updateMany({
    where: { id: before.id, version },
    data: { ...fields, version: { increment: 1 } },
  })
  if (count === 0) throw versionConflict(viewOfOutlet(before))
  // A renamed outlet is still known by its earlier names, unless the aliases are set in the same breath.
  const kept = aliases ?? before.aliases.map(({ alias }) => alias)
  await db.outletAlias.deleteMany({ where: { outletId: before.id } })
  await giveNames(before.id, [body.name ?? before.name, ...kept], db)
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'outlet.updated',
    body: { outletId: before.id, fields: Object.keys(body).sort() },
  })
  return viewOfOutlet(await loadOutlet(params.slug, db))
}

/** The outlet that a name means: by slug, by name or alias, case and space aside, by hostname; else a new one of that name. */
export async function resolveOutlet(
  actor: Actor,
  name: string,
  db: Db,
): Promise<{ id: string; slug: string; name: string }> {
  const known = await findByName(name, db)
  if (known) return known
  await lockRegister('outlets', db)
  return (await findByName(name, db)) ?? insert(actor, { name: name.trim() }, db)
}

/** The whole register, for the splitter. */
export async function knownOutlets(db: Db = database()): Promise<KnownOutlet[]> {
  const rows = await db.outlet.findMany({
    where: { mergedIntoId: null },
    orderBy: { slug: 'asc' },
    select: shown,
  })
  return rows
    .map(viewOfOutlet)
    .map(({ slug, name, aliases, hostnames }) => ({ slug, name, aliases, hostnames }))
}

const shown = {
  id: true,
  slug: true,
  name: true,
  homepage: true,
  country: true,
  language: true,
  hostnames: true,
  version: true,
  aliases: { select: { folded: true, alias: true }, orderBy: { folded: 'asc' } },
} as const

type Row = Omit<z.output<typeof outletSchema>, 'aliases'> & {
  id: string
  aliases: { folded: string; alias: string }[]
}

/** As the contract shows it. */
export function viewOfOutlet({ id: _, aliases, ...row }: Row): z.output<typeof outletSchema> {
  const own = foldName(row.name)
  return { ...row, aliases: aliases.filter(({ folded }) => folded !== own).map(({ alias }) => alias) }
}

/** The outlet of that slug, or the one it was merged into. */
export async function loadOutlet(slug: string, db: Db): Promise<Row> {
  const row = await db.outlet.findFirst({ where: meaning(slug), select: shown })
  if (!row) throw notFound()
  return row
}

/** A merge leads to an outlet that is none itself, so that one step is enough. */
function meaning(slug: string): Prisma.OutletWhereInput {
  return { mergedIntoId: null, OR: [{ slug }, { merged: { some: { slug } } }] }
}

async function findByName(name: string, db: Db): Promise<{ id: string; slug: string; name: string } | null> {
  const select = { id: true, slug: true, name: true }
  const bySlug = await db.outlet.findFirst({ where: meaning(name.trim()), select })
  if (bySlug) return bySlug
  const folded = foldName(name)
  return (
    (await db.outlet.findFirst({ where: { aliases: { some: { folded } } }, select })) ??
    findByHost(folded, db)
  )
}

/** The outlet of the host, or of the nearest domain above it; none where two have it. */
async function findByHost(host: string, db: Db): Promise<{ id: string; slug: string; name: string } | null> {
  const hosts = domainsOf(host).flatMap(spellingsOf)
  if (hosts.length === 0) return null
  const found = await db.outlet.findMany({
    where: { mergedIntoId: null, hostnames: { hasSome: hosts } },
    select: { id: true, slug: true, name: true, hostnames: true },
  })
  const name = new OutletRegister(found.map((outlet) => ({ ...outlet, aliases: [] }))).findByHost(host)
  const outlet = found.find((one) => one.name === name)
  return outlet ? { id: outlet.id, slug: outlet.slug, name: outlet.name } : null
}

async function insert(actor: Actor, fields: Input<typeof createOutlet>['body'], db: Db) {
  const { name, aliases = [], ...rest } = fields
  const slug = await freeSlug(name, 'outlet', async (beginning) => {
    const rows = await db.outlet.findMany({
      where: { slug: { startsWith: beginning } },
      select: { slug: true },
    })
    // an address of its own stands there already
    return ['compare', ...rows.map((row) => row.slug)]
  })
  const outlet = { id: uuid(), slug, name }
  await assertFreeHosts(rest.hostnames ?? [], [], db)
  await db.outlet.create({ data: { ...outlet, ...rest }, select: { id: true } })
  await giveNames(outlet.id, [name, ...aliases], db)
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'outlet.created',
    body: { outletId: outlet.id, slug },
  })
  return outlet
}

/**
 * Refuses web addresses that another outlet has, naming it. What one of these outlets has already is left, also where it
 * is shared from before.
 */
export async function assertFreeHosts(
  hostnames: string[],
  holders: Pick<Row, 'id' | 'hostnames'>[],
  db: Db,
): Promise<void> {
  const own = new Set(holders.flatMap((holder) => holder.hostnames.flatMap(spellingsOf)))
  const added = hostnames.filter((host) => !own.has(host)).flatMap(spellingsOf)
  const other = await db.outlet.findFirst({
    where: { id: { notIn: holders.map(({ id }) => id) }, hostnames: { hasSome: added } },
    orderBy: byName,
    select: { slug: true, name: true, hostnames: true },
  })
  if (!other) return
  const { hostnames: theirs, ...outlet } = other
  const shared = theirs.find((host) => added.includes(host))
  throw new DomainError('in_use', `“${outlet.name}” already has the web address ${shared}.`, { outlet })
}

/** Enters the names; one that already means another outlet is refused, naming it. */
async function giveNames(outletId: string, names: string[], db: Db): Promise<void> {
  const byFolded = new Map(names.map((alias) => [foldName(alias), alias.trim()]))
  const folded = [...byFolded.keys()]
  const known = await db.outlet.findFirst({
    where: {
      id: { not: outletId },
      AND: [
        { OR: [{ slug: { in: folded } }, { aliases: { some: { folded: { in: folded } } } }] },
        // what was merged into it goes by its names
        { OR: [{ mergedIntoId: null }, { mergedIntoId: { not: outletId } }] },
      ],
    },
    select: { slug: true, name: true, mergedInto: { select: { slug: true, name: true } } },
  })
  if (known) {
    const { mergedInto, ...itself } = known
    const other = mergedInto ?? itself
    throw new DomainError('in_use', `“${other.name}” is already known by one of these names.`, {
      outlet: other,
    })
  }
  await db.outletAlias.createMany({
    data: [...byFolded].map(([name, alias]) => ({ folded: name, alias, outletId })),
  })
}
