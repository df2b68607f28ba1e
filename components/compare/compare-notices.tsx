'use client'

import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { CloseDialog } from '../review/close-dialog'
import type { ComparePlace } from './use-compare-place'

/** What one must know before deciding: who may, why it is closed or open again, what is missing, what went stale. */
export function CompareNotices({ place }: { place: ComparePlace }) {
  const { article, view } = place
  const { abilities, state } = article
  const mayEverDecide = abilities.return === true || abilities.signOff === true
  return (
    <>
      {state === 'SIGNED_OFF' && <CalloutBar kind="locked">{words.compare.locked}</CalloutBar>}
      {state === 'AWAITING_SIGN_OFF' && view.sent && (
        <CalloutBar
          action={
            <ButtonLink size="small" href={`/articles/${article.id}/final`}>
              {words.compare.readSign}
            </ButtonLink>
          }
        >
          {words.compare.sentBy(view.sent.by.name)}
        </CalloutBar>
      )}
      {view.returned && <Returned returned={view.returned} />}
      {state === 'IN_REVIEW' && <Outstanding article={article} />}
      <Stale place={place} />
      {state !== 'SIGNED_OFF' && !mayEverDecide && <CalloutBar>{words.compare.onlyEditors}</CalloutBar>}
      {view.closedEarly && <CalloutBar>{words.compare.closedEarly}</CalloutBar>}
    </>
  )
}

type ReturnedProps = { returned: NonNullable<ComparePlace['view']['returned']> }

/** Why it is being settled again: who said what should change, and when. */
function Returned({ returned: { how, by, at, reason } }: ReturnedProps) {
  const said = how === 'SENT_BACK' ? words.compare.sentBack(by.name) : words.compare.reopenedBy(by.name)
  return (
    <CalloutBar>
      <span className="font-semibold">{said}</span>
      <span className="text-text2">
        , <Instant at={at} relative />
      </span>
      <blockquote className="mt-0.5 whitespace-pre-line">{reason}</blockquote>
    </CalloutBar>
  )
}

/** A reading is being made, or made again: deciding waits, and an editor may stop waiting. */
function Outstanding({ article }: { article: Article }) {
  const [closing, setClosing] = useState(false)
  return (
    <>
      <CalloutBar
        action={
          article.abilities.close && (
            <Button size="small" onClick={() => setClosing(true)}>
              {words.compare.closeEarly}
            </Button>
          )
        }
      >
        {words.compare.outstanding(lettersOpen(article))}
      </CalloutBar>
      {closing && <CloseDialog articleId={article.id} onClose={() => setClosing(false)} />}
    </>
  )
}

/** The letters of the readings that are being made again; one that is new has none yet. */
function lettersOpen({ readings }: Article): string {
  return readings
    .filter(({ status }) => status === 'OPEN')
    .map(({ letter }) => letter)
    .join(', ')
}

/** The decisions that no longer fit the readings, each by its place. */
function Stale({ place }: { place: ComparePlace }) {
  const stale = place.items.filter(({ decision }) => decision?.stale)
  if (stale.length === 0) return null
  return (
    <CalloutBar>
      {words.compare.staleHere(stale.length)}{' '}
      {stale.map((item, n) => (
        <span key={item.id}>
          {n > 0 && ', '}
          <button type="button" className="link" onClick={() => place.goTo(item)}>
            {place.placeOf(item).long.toLowerCase()}
          </button>
        </span>
      ))}
    </CalloutBar>
  )
}
