'use client'

import type { ReactNode } from 'react'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'

/** Why the reading cannot be changed, and what can be done about it; nothing while it can. */
export function ReadingNotice({ article, action }: { article: Article; action: ReactNode }) {
  if (article.abilities.annotate) return null
  return (
    <CalloutBar kind={article.signOff ? 'locked' : 'info'} action={action}>
      {reasonOf(article)}
    </CalloutBar>
  )
}

function reasonOf({ state, signOff, review, revealed }: Article): string {
  if (signOff) {
    const names = [...new Set([...signOff.adjudicators, signOff.signer].map(({ name }) => name))]
    return words.annotate.signed(
      names.join(', '),
      day.format(new Date(signOff.signedAt)).replace('Sept', 'Sep'),
    )
  }
  if (state === 'WITHDRAWN') return words.annotate.withdrawn
  if (!review) return words.annotate.draftNotAssigned
  if (review.ended) return words.errors.review_closed
  if (revealed) return words.annotate.comparing
  return words.annotate.readOnlyDone
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
