import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { InvitationsTable } from '@/components/admin/invitations-table'
import { InviteButton } from '@/components/admin/invite-dialog'
import { PeopleTable } from '@/components/admin/people-table'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listPeople } from '@/lib/contract/people'
import { can } from '@/lib/domain/policy'
import { installationFacts } from '@/lib/server/access'
import * as projects from '@/lib/server/articles/projects'
import * as invitations from '@/lib/server/people/invitations'
import * as people from '@/lib/server/people/people'
import { everyItem } from '@/lib/server/request/page'

export const metadata: Metadata = { title: words.people.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const person = await requirePerson()
  if (!can('person.list', installationFacts(person))) return <Denied why={words.people.deniedText} />
  const asked = listPeople.query.safeParse(await searchParams)
  if (!asked.success) notFound()
  const input = { params: {}, query: asked.data, body: undefined, version: 0 }
  const [page, { items }, open] = await found(
    Promise.all([
      people.list(person, input),
      projects.list(person, { ...input, query: { limit: 50 } }),
      everyItem((query) => invitations.list(person, { query })),
    ]),
  )
  return (
    <PageBody>
      <PageHeader
        title={words.people.title}
        lead={words.people.lead}
        actions={<InviteButton projects={items.map(({ slug, name }) => ({ slug, name }))} />}
      />
      <PeopleTable people={page.items} selfId={person.id} />
      <PageLinks base="/admin/people" query={{}} cursor={asked.data.cursor} nextCursor={page.nextCursor} />
      <InvitationsTable invitations={open} />
    </PageBody>
  )
}
