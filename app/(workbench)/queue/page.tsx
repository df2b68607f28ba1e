import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { QueueEmpty } from '@/components/queue/queue-empty'
import { QueueLists } from '@/components/queue/queue-lists'
import { QueueTeam } from '@/components/queue/queue-team'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { listAddress } from '@/components/ui/list-address'
import { FilterMenu } from '@/components/ui/overlay/filter-menu'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import type { Input } from '@/lib/contract/operation'
import { getMyWork } from '@/lib/contract/people'
import type { Actor } from '@/lib/server/actor'
import * as people from '@/lib/server/people/people'
import * as work from '@/lib/server/review/work'
import { found } from '../found'
import { askedOf, listed, type SearchParams } from '../listing'
import { requirePerson } from '../require-person'

export const metadata: Metadata = { title: words.queue.title }

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson()
  const query = await askedOf(getMyWork.query, searchParams)
  const { projects } = await people.getMe(person, { params: {}, query: {}, body: undefined, version: 0 })
  if (query.project && !projects.some(({ slug }) => slug === query.project)) notFound()
  return listed(query, list(person, projects, query))
}

type Projects = Awaited<ReturnType<typeof people.getMe>>['projects']

async function list(person: Actor, projects: Projects, query: Input<typeof getMyWork>['query']) {
  const { items, nextCursor, waiting, team, withOthers } = await found(work.mine(person, { query }))
  const shown = projects.find(({ slug }) => slug === query.project)
  // What stood on a later page may have been done meanwhile.
  if (query.cursor && items.length === 0) redirect(listAddress('/queue', { project: shown?.slug }))
  const editing = [...(shown ? [shown] : []), ...projects].find(({ role }) => role === 'EDITOR')
  return (
    <PageBody>
      <PageHeader
        title={words.queue.title}
        lead={<QueueTeam team={team} />}
        actions={
          <>
            {projects.length > 1 && <ProjectFilter projects={projects} current={shown?.slug} />}
            {editing && (
              <ButtonLink href={`/projects/${editing.slug}/import`} icon={<Plus aria-hidden />}>
                {words.nav.import}
              </ButtonLink>
            )}
          </>
        }
      />
      {items.length > 0 ? (
        <QueueLists
          key={`${shown?.slug} ${query.cursor}`}
          items={items}
          waiting={waiting}
          namesProjects={projects.length > 1 && !shown}
        />
      ) : (
        <QueueEmpty withOthers={withOthers} projectSlug={(shown ?? projects[0])?.slug} />
      )}
      <PageLinks
        base="/queue"
        query={{ project: shown?.slug }}
        cursor={query.cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}

function ProjectFilter({
  projects,
  current,
}: {
  projects: { slug: string; name: string }[]
  current?: string
}) {
  return (
    <FilterMenu
      label={words.shell.projects}
      choices={[
        { href: '/queue', label: words.shell.allProjects, current: current === undefined },
        ...projects.map(({ slug, name }) => ({
          href: listAddress('/queue', { project: slug }),
          label: name,
          current: slug === current,
        })),
      ]}
    />
  )
}
