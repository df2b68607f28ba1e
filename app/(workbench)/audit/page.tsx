import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { AuditFilter } from '@/components/admin/audit-filter'
import { AuditTable } from '@/components/admin/audit-table'
import { ChainCheck } from '@/components/admin/chain-check'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { getAudit } from '@/lib/contract/audit'
import type { Input } from '@/lib/contract/operation'
import type { Actor } from '@/lib/server/actor'
import * as projects from '@/lib/server/articles/projects'
import * as audit from '@/lib/server/record/audit'

export const metadata: Metadata = { title: words.audit.title }

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await askedOf(getAudit.query, searchParams)
  return listed(query, list(await requirePerson(), query))
}

async function list(person: Actor, asked: Input<typeof getAudit>['query']) {
  const isAdmin = person.role === 'ADMIN'
  const open = await listOpenProjects(person)
  const project = asked.project ?? (isAdmin ? undefined : open[0]?.slug)
  const mayRead = project === undefined ? isAdmin : open.some(({ slug }) => slug === project)
  if (!mayRead) return <Denied why={words.audit.deniedText} />
  const query = { ...asked, project }
  const page = await found(audit.list(person, { params: {}, query, body: undefined, version: 0 }))
  return (
    <PageBody>
      <PageHeader
        title={words.audit.title}
        lead={words.audit.lead}
        actions={<AuditFilter projects={open} current={project} withServer={isAdmin} />}
      />
      {isAdmin && <ChainCheck />}
      <AuditTable events={page.items} />
      <PageLinks base="/audit" query={{ project }} cursor={asked.cursor} nextCursor={page.nextCursor} />
    </PageBody>
  )
}

/** The projects whose events the person may read. */
async function listOpenProjects(person: Actor) {
  const input = { params: {}, query: { limit: 200 }, body: undefined, version: 0 }
  const { items } = await projects.list(person, input)
  return items.filter(({ abilities }) => abilities['project.audit']).map(({ slug, name }) => ({ slug, name }))
}
