/** Which articles a report is about: those that are signed in the projects its reader sees, of its period. */
import type { z } from 'zod'
import type { getReport } from '../../contract/reports'
import { type Selection, weakestSelection } from '../../domain/report/publish-status'
import { accessProject } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'

type Asked = Pick<z.output<(typeof getReport)['query']>, 'project' | 'from' | 'to'>

export type Scope = {
  projects: { id: string; slug: string; name: string; selection: Selection }[]
  period: { from: string | null; to: string | null }
}

/** What shares rest on: how their articles were chosen, and whether one person alone read some of them. */
export type Grounds = { selection: Selection; singleReader: boolean }

export async function scopeOf(actor: Actor, { project, from, to }: Asked, db: Db): Promise<Scope> {
  const only = project === undefined ? null : await accessProject(actor, project, db)
  const projects = await db.project.findMany({
    where: {
      ...(only && { id: only.id }),
      ...(actor.role === 'ADMIN' ? {} : { memberships: { some: { userId: actor.id } } }),
    },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    select: { id: true, slug: true, name: true, selection: true },
  })
  return {
    projects,
    period: { from: from ?? null, to: to ?? null },
  }
}

/** The projects among which one may choose what a report is about. */
export async function listScopes(
  actor: Actor,
  db: Db = database(),
): Promise<Pick<Scope['projects'][number], 'slug' | 'name'>[]> {
  const { projects } = await scopeOf(actor, {}, db)
  return projects.map(({ slug, name }) => ({ slug, name }))
}

/** What the counted articles of an outlet rest on: the weakest selection of the projects that they are from. */
export function groundsOf(
  { projects }: Scope,
  counted: { projects: string[]; singleReader: boolean },
): Grounds & { projects: Scope['projects'] } {
  const { projects: ids, singleReader } = counted
  // where nothing is counted yet, what may come to be counted is of any of them
  const from = ids.length === 0 ? projects : projects.filter(({ id }) => ids.includes(id))
  return { projects: from, selection: weakestSelection(from.map(({ selection }) => selection)), singleReader }
}
