import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

export const metadata: Metadata = { title: words.notFound.title }

/** What is not there and what one may not know of look the same; the way on stays at hand. */
export default function NotFound() {
  return (
    <EmptyState
      isPage
      title={words.notFound.title}
      text={words.notFound.text}
      action={
        <ButtonLink href="/queue" variant="primary">
          {words.backToQueue}
        </ButtonLink>
      }
    />
  )
}
