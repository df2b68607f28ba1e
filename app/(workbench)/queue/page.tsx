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
import { getMyWork } from '@/lib/contract/people'
import * as people from '@/lib/server/people/people'
import * as work from '@/lib/server/review/work'
import { found } from '../found'
import { requirePerson } from '../require-person'

export const metadata: Metadata = { title: words.queue.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const person = await requirePerson()
  const asked = getMyWork.query.safeParse(await searchParams)
  if (!asked.success) notFound()
  const [{ items, nextCursor, waiting, team, withOthers }, { projects }] = await Promise.all([
    found(work.mine(person, { query: asked.data })),
    people.getMe(person, { params: {}, query: {}, body: undefined, version: 0 }),
  ])
  const shown = projects.find(({ slug }) => slug === asked.data.project)
  if (asked.data.project && !shown) notFound()
  // What stood on a later page may have been done meanwhile.
  if (asked.data.cursor && items.length === 0) redirect(listAddress('/queue', { project: shown?.slug }))
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
          key={`${shown?.slug} ${asked.data.cursor}`}
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
        cursor={asked.data.cursor}
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
