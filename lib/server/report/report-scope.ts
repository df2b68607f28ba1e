/** Which articles a report is about: those that are signed in the projects its reader sees, of its period. */
import type { z } from 'zod'
import type { getReport } from '../../contract/reports'
import { type Selection, weakestSelection } from '../../domain/report/publish-status'
import { accessProject } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { Prisma } from '../prisma-client/client'

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
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, name: true, selection: true },
  })
  return {
    projects,
    period: { from: from ?? null, to: to ?? null },
  }
}

/** What the counted articles of an outlet rest on: the weakest selection of the projects that they are from. */
export function groundsOf(
  { projects }: Scope,
  counted: readonly { projectId: string; singleReader: boolean }[],
): Grounds & { projects: Scope['projects'] } {
  const ids = new Set(counted.map(({ projectId }) => projectId))
  // where nothing is counted yet, what may come to be counted is of any of them
  const from = ids.size === 0 ? projects : projects.filter(({ id }) => ids.has(id))
  return {
    projects: from,
    selection: weakestSelection(from.map(({ selection }) => selection)),
    singleReader: counted.some(({ singleReader }) => singleReader),
  }
}

/**
 * The signed articles of the scope, each with why it is in no share: what the database says of it, else its date, else
 * that the same text is counted already.
 */
export function articlesIn({ projects, period: { from, to } }: Scope, where: Prisma.Sql): Prisma.Sql {
  const ids = projects.map(({ id }) => id)
  return Prisma.sql`
    select d.*, case when d."why" is null and row_number() over (
      partition by d."outletId", d."sha256", d."why" is null order by d."signedAt", d."id") > 1 then 'DUPLICATE' else d."why" end as "left"
    from (
      select a.*, r."sha256", coalesce(a."excluded", case
        when ${from}::date is null and ${to}::date is null then null
        when a."publishedFrom" is null then 'DATE_UNKNOWN'
        when a."publishedFrom" < ${from}::date and a."publishedTo" >= ${from}::date
          or a."publishedFrom" <= ${to}::date and a."publishedTo" > ${to}::date then 'DATE_TOO_COARSE' end) as "why"
      from "ReportArticle" a join "Revision" r on r."id" = a."revisionId"
      where a."projectId" = any(${ids}::uuid[]) and ${where}
        and (a."publishedFrom" is null or (
          (${from}::date is null or a."publishedTo" >= ${from}::date)
          and (${to}::date is null or a."publishedFrom" <= ${to}::date)))) d`
}
