'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

export type FailureProps = { error: unknown; retry: () => void }

/** In place of a page that could not be made: what happened, what is safe, what to do. The frame round it stays. */
export function Failure({ error, retry }: FailureProps) {
  const id = failureId(error)
  return (
    <EmptyState
      isPage
      title={words.failure.title}
      text={
        <>
          {words.failure.text}
          {id && <span className="mt-2 block text-small">{id}</span>}
        </>
      }
      action={<FailureActions retry={retry} />}
    />
  )
}

export function FailureActions({ retry }: Pick<FailureProps, 'retry'>) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" onClick={() => retry()}>
        {words.tryAgain}
      </Button>
      <ButtonLink href="/queue">{words.backToQueue}</ButtonLink>
    </div>
  )
}

/** What the log of the server calls it. */
export function failureId(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' ? words.failure.id(digest) : undefined
}
