import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

/** In place of a page that the person's role does not open: which role can, whom to ask, where to go. */
export function Denied({ why, ask = [] }: { why: string; ask?: string[] }) {
  return (
    <EmptyState
      title={words.denied.title}
      text={ask.length > 0 ? `${why} ${words.denied.ask(ask.join(', '))}` : why}
      action={<ButtonLink href="/queue">{words.backToQueue}</ButtonLink>}
    />
  )
}
