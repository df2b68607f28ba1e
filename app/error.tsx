'use client'

import { EntryFrame } from '@/components/shell/entry-frame'
import { Button, ButtonLink } from '@/components/ui/button'
import { words } from '@/components/words'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <EntryFrame title={words.failure.title} lead={words.failure.text} footnote={digestLine(error)}>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => retry()}>
          {words.tryAgain}
        </Button>
        <ButtonLink href="/queue">{words.backToQueue}</ButtonLink>
      </div>
    </EntryFrame>
  )
}

function digestLine(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' ? words.failure.id(digest) : undefined
}
