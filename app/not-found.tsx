import type { Metadata } from 'next'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { ButtonLink } from '@/components/ui/button'
import { words } from '@/components/words'

export const metadata: Metadata = { title: words.notFound.title }

export default function NotFound() {
  return (
    <EntryFrame title={words.notFound.title} lead={words.notFound.text}>
      <ButtonLink href="/queue" variant="primary">
        {words.backToQueue}
      </ButtonLink>
    </EntryFrame>
  )
}
