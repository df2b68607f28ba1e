'use client'

import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { quoted } from '../annotation/tag-details'

/** Why the reading is open again or cannot be changed, and what can be done about it; nothing where neither is so. */
export function ReadingNotice({ article, action }: { article: Article; action: ReactNode }) {
  const { abilities, review, signOff } = article
  if (abilities.annotate) return review?.returned ? <Returned {...review.returned} /> : null
  if (signOff) return <Signed article={article} signOff={signOff} />
  return <CalloutBar action={action || assigning(article)}>{reasonOf(article)}</CalloutBar>
}

function Returned({ reason, at }: { reason: string; at: string }) {
  return (
    <CalloutBar>
      <p className="font-semibold">
        {words.annotate.returned} <Instant at={at} />
      </p>
      <p>{quoted(reason)}</p>
      <p className="text-text2">{words.annotate.returnedNext}</p>
    </CalloutBar>
  )
}

function Signed({ article, signOff }: { article: Article; signOff: NonNullable<Article['signOff']> }) {
  const names = new Set([...signOff.adjudicators, signOff.signer].map(({ name }) => name))
  return (
    <CalloutBar
      kind="locked"
      action={
        <ButtonLink size="small" href={`/articles/${article.id}/final`} prefetch={false}>
          {words.annotate.seeRecord}
        </ButtonLink>
      }
    >
      {words.annotate.signedBy([...names].join(', '))} <Instant at={signOff.signedAt} show="day" />.{' '}
      {words.annotate.readOnly}
    </CalloutBar>
  )
}

/** Whoever may assign reviewers is shown where. */
function assigning({ abilities, review, project }: Article): ReactNode {
  if (review || !abilities.assign) return null
  return (
    <ButtonLink size="small" href={`/projects/${project}/articles`} prefetch={false}>
      {words.annotate.goAssign}
    </ButtonLink>
  )
}

function reasonOf({ state, abilities, review, revealed }: Article): string {
  if (state === 'WITHDRAWN') return words.annotate.withdrawn
  if (!review) return abilities.assign ? words.annotate.assignFirst : words.annotate.draftNotAssigned
  if (review.ended) return words.errors.review_closed
  return revealed ? words.annotate.comparing : words.annotate.readOnlyDone
}
