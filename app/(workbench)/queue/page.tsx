import type { Metadata } from 'next'
import { QueueEmpty } from '@/components/review/queue-empty'
import { QueueLists } from '@/components/review/queue-lists'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { ButtonLink } from '@/components/ui/button'
import { words } from '@/components/words'
import * as people from '@/lib/server/people'
import * as work from '@/lib/server/work'
import { requirePerson } from '../require-person'

export const metadata: Metadata = { title: words.queue.title }

export default async function QueuePage() {
  const person = await requirePerson()
  const [{ items, withOthers }, { projects }] = await Promise.all([
    work.mine(person, { params: {} }),
    people.getMe(person, { params: {}, query: {}, body: undefined, version: 0 }),
  ])
  const editing = projects.find(({ role }) => role === 'EDITOR')
  return (
    <PageBody>
      <PageHeader
        title={words.queue.title}
        lead={items.length > 0 && withOthers > 0 ? words.queue.emptyWithOthers(withOthers) : undefined}
        actions={
          editing && <ButtonLink href={`/projects/${editing.slug}/import`}>{words.nav.import}</ButtonLink>
        }
      />
      {items.length > 0 ? (
        <QueueLists items={items} namesProjects={projects.length > 1} />
      ) : (
        <QueueEmpty withOthers={withOthers} projectSlug={projects[0]?.slug} />
      )}
    </PageBody>
  )
}
