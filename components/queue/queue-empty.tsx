import { Inbox } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

/** Nothing waits: where the articles are instead. */
export function QueueEmpty({ withOthers, projectSlug }: { withOthers: number; projectSlug?: string }) {
  return (
    <EmptyState
      picture={<Inbox aria-hidden />}
      title={words.queue.empty}
      text={withOthers > 0 ? words.queue.emptyWithOthers(withOthers) : words.queue.emptyAlone}
      action={
        projectSlug ? (
          <ButtonLink variant="primary" href={`/projects/${projectSlug}/articles`}>
            {words.queue.browse}
          </ButtonLink>
        ) : (
          <ButtonLink variant="primary" href="/projects/new">
            {words.shell.newProject}
          </ButtonLink>
        )
      }
    />
  )
}
