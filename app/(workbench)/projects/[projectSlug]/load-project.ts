import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { getProject } from '@/lib/contract/projects'
import * as members from '@/lib/server/members'
import * as projects from '@/lib/server/projects'

/** The project of this page, who belongs to it, and whom to ask where one's own role does not do. */
export async function loadProject(params: Promise<{ projectSlug: string }>) {
  const person = await requirePerson()
  const path = getProject.params.safeParse({ slug: (await params).projectSlug })
  if (!path.success) notFound()
  const input = { params: path.data, query: {}, body: undefined, version: 0 }
  const [project, { items }] = await found(
    Promise.all([projects.get(person, input), members.list(person, input)]),
  )
  const editors = items.filter(({ role, active }) => active && role === 'EDITOR').map(({ name }) => name)
  return { person, project, members: items, editors }
}
