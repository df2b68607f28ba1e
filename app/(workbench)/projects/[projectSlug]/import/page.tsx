import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '@/app/(workbench)/require-person'
import { ImportWizard } from '@/components/intake/import-wizard'
import { Denied } from '@/components/shell/denied'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { listMembers } from '@/lib/contract/projects'
import { DomainError } from '@/lib/domain/error'
import type { Actor } from '@/lib/server/actor'
import * as members from '@/lib/server/members'
import { knownOutlets } from '@/lib/server/outlets'
import * as projects from '@/lib/server/projects'

export const metadata: Metadata = { title: words.importing.title }

type Member = Output<typeof listMembers>['items'][number]

export default async function ImportPage({ params }: { params: Promise<{ projectSlug: string }> }) {
  const person = await requirePerson()
  const { projectSlug } = await params
  const [project, everyone] = await load(person, projectSlug)
  if (!project.abilities['article.import']) {
    return <Denied why={words.importing.deniedText} ask={editorsOf(everyone)} />
  }
  const readers = everyone.filter(({ role, active }) => active && role !== 'READER')
  return (
    <ImportWizard
      projectSlug={projectSlug}
      // Editors settle and sign: whoever only reviews is proposed first.
      members={readers
        .sort((a, b) => Number(a.role === 'EDITOR') - Number(b.role === 'EDITOR'))
        .map(({ id, name, role }) => ({ id, name, role: words.roles[role] }))}
      reviewsPerArticle={project.policy.reviewsPerArticle}
      outlets={await knownOutlets()}
    />
  )
}

async function load(person: Actor, slug: string) {
  const input = { params: { slug }, query: {}, body: undefined, version: 0 }
  try {
    const [project, { items }] = await Promise.all([projects.get(person, input), members.list(person, input)])
    return [project, items] as const
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
}

/** Whom to ask. */
function editorsOf(members: Member[]): string[] {
  return members.filter(({ role, active }) => active && role === 'EDITOR').map(({ name }) => name)
}
