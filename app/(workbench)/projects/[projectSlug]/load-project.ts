import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { titled } from '@/app/(workbench)/title'
import { getProject } from '@/lib/contract/projects'
import * as projects from '@/lib/server/articles/projects'
import * as members from '@/lib/server/people/members'

export type ProjectParams = Promise<{ projectSlug: string }>

/** The project of this page, who belongs to it, and whom to ask where one's own role does not do. */
export async function loadProject(params: ProjectParams) {
  return load((await params).projectSlug)
}

/** The page's name with its project's, for the title of the window. */
export function titleInProject(page: string, params: ProjectParams): Promise<Metadata> {
  return titled(page, async () => `${page} - ${(await loadProject(params)).project.name}`)
}

/** Asked once per request, by title and page alike. */
const load = cache(async (slug: string) => {
  const person = await requirePerson()
  const path = getProject.params.safeParse({ slug })
  if (!path.success) notFound()
  const input = { params: path.data }
  const [project, everyone] = await found(
    Promise.all([projects.get(person, input), members.listAll(person, input)]),
  )
  const editors = everyone.flatMap(({ name, email, role, active }) =>
    active && email !== null && role === 'EDITOR' ? [{ name, email }] : [],
  )
  return { person, project, members: everyone, editors }
})
