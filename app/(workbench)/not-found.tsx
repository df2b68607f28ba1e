import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

/** What is not there and what one may not know of look the same; the way on stays at hand. */
export default function NotFound() {
  return (
    <>
      {/* metadata of a not-found page below the root never arrives */}
      <title>{`${words.notFound.title} - ${words.product}`}</title>
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
    </>
  )
}
