/** The facts of events as people read them: names beside ids, and nothing of how far another chain reaches. */
import { z } from 'zod'
import { isId } from '../access'
import { namesOf } from '../articles/article-view'
import type { Db } from '../database/database'
import type { AuditEvent as Row } from '../prisma-client/client'
import { articleChain, readBody, readInside } from './audit-trail'

/** Somebody of whom the record alone is left. */
export const DELETED_ACCOUNT = 'A deleted account'

export type Facts = Record<string, unknown>
type Names = Record<'people' | 'outlets' | 'projects' | 'articles' | 'letters', ReadonlyMap<string, string>>

const invitedSchema = z.array(z.object({ slug: z.string(), role: z.string() }))

/** What an event holds, in the chain and beside it. */
export function factsOf(row: Row): Facts {
  return { ...readBody(row), ...readInside(row) }
}

/** The same facts with names for ids, looked up once for all; `letters` are those of readings, by their layers. */
export async function readableFacts(
  db: Db,
  facts: Facts[],
  letters: ReadonlyMap<string, string>,
): Promise<Facts[]> {
  const names = await namesIn(db, facts)
  return facts.map((each) => readable(each, { ...names, letters }))
}

// Where an article's chain stands would tell how much is written in readings that are still blind.
function readable(facts: Facts, { people, outlets, projects, articles, letters }: Names): Facts {
  const { reviewerId, layerId, chain, seq: _, hash: __, projects: invited, ...rest } = facts
  return {
    ...rest,
    ...named('reviewer', reviewerId, people),
    ...named('letter', layerId, letters),
    ...named('person', rest.memberId ?? rest.personId, people, DELETED_ACCOUNT),
    ...named('outlet', rest.outletId, outlets),
    ...named('article', chain, articles),
    ...(invited !== undefined && {
      projects: invitedTo(facts).map((one) => ({ ...one, name: projects.get(one.slug) ?? one.slug })),
    }),
  }
}

function named(fact: string, id: unknown, names: ReadonlyMap<string, string>, gone = ''): Facts {
  return typeof id === 'string' ? { [fact]: names.get(id) ?? gone } : {}
}

async function namesIn(db: Db, facts: Facts[]): Promise<Omit<Names, 'letters'>> {
  // Whoever changed a row may have put anything there: the check of the chain says so, the page is shown all the same.
  const idsOf = (...keys: string[]) => facts.flatMap((one) => keys.map((key) => one[key]).filter(isId))
  const slugs = facts.flatMap(invitedTo).map(({ slug }) => slug)
  const [people, outlets, projects, articles] = await Promise.all([
    namesOf(db, idsOf('reviewerId', 'memberId', 'personId')),
    outletNames(db, idsOf('outletId')),
    projectNames(db, slugs),
    titlesByChain(db, facts.map(({ chain }) => articleIdOf(chain)).filter(isId)),
  ])
  return { people, outlets, projects, articles }
}

function invitedTo({ projects }: Facts): { slug: string; role: string }[] {
  return invitedSchema.safeParse(projects).data ?? []
}

async function outletNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.outlet.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function projectNames(db: Db, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.project.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, name: true },
  })
  return new Map(rows.map(({ slug, name }) => [slug, name]))
}

function articleIdOf(chain: unknown): unknown {
  return typeof chain === 'string' ? chain.slice(articleChain('').length) : undefined
}

async function titlesByChain(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.article.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })
  return new Map(rows.map(({ id, title }) => [articleChain(id), title]))
}
