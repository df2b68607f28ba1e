'use client'

import { FailureActions, failureId } from '@/components/shell/failure'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { words } from '@/components/words'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <EntryFrame title={words.failure.title} lead={words.failure.text} footnote={failureId(error)}>
      <FailureActions retry={retry} />
    </EntryFrame>
  )
}
