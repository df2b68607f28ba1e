import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { InvitationsTable } from '@/components/admin/invitations-table'
import { InviteButton } from '@/components/admin/invite-dialog'
import { PeopleTable } from '@/components/admin/people-table'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import type { Input } from '@/lib/contract/operation'
import { listPeople } from '@/lib/contract/people'
import { can } from '@/lib/domain/policy'
import { installationFacts } from '@/lib/server/access'
import type { Actor } from '@/lib/server/actor'
import * as projects from '@/lib/server/articles/projects'
import * as invitations from '@/lib/server/people/invitations'
import * as people from '@/lib/server/people/people'
import { everyItem } from '@/lib/server/request/page'

export const metadata: Metadata = { title: words.people.title }

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson()
  if (!can('person.list', installationFacts(person))) return <Denied why={words.people.deniedText} />
  const query = await askedOf(listPeople.query, searchParams)
  return listed(query, list(person, query))
}

async function list(person: Actor, asked: Input<typeof listPeople>['query']) {
  const input = { params: {}, query: asked, body: undefined, version: 0 }
  const [page, everyProject, open] = await found(
    Promise.all([
      people.list(person, input),
      everyItem((query) => projects.list(person, { ...input, query })),
      everyItem((query) => invitations.list(person, { query })),
    ]),
  )
  return (
    <PageBody>
      <PageHeader
        title={words.people.title}
        lead={words.people.lead}
        actions={<InviteButton projects={everyProject.map(({ slug, name }) => ({ slug, name }))} />}
      />
      <PeopleTable people={page.items} selfId={person.id} />
      <PageLinks base="/admin/people" query={{}} cursor={asked.cursor} nextCursor={page.nextCursor} />
      <InvitationsTable invitations={open} />
    </PageBody>
  )
}
