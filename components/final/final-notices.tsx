import { Button, ButtonLink } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import type { MoveName } from './article-moves'
import { countFinal } from './final-tags'

export type FinalNoticesProps = {
  article: Article
  adjudication: AdjudicationView
  fourEyes: keyof typeof words.signOff.fourEyes | null
  onMove: (move: MoveName) => void
}

/** Where the final layer stands: locked, being revised, not sent, not yours to sign, withdrawn. */
export function FinalNotices({ article, adjudication, fourEyes, onMove }: FinalNoticesProps) {
  const { abilities, state, signOff, reopened, earlierSignOffs } = article
  return (
    <>
      {signOff && (
        <CalloutBar
          kind="locked"
          action={
            <>
              <ButtonLink href={`/articles/${article.id}/history`}>{words.signOff.seeRecord}</ButtonLink>
              {abilities.reopen && <Button onClick={() => onMove('reopen')}>{words.signOff.reopen}</Button>}
            </>
          }
        >
          {words.signOff.lockedBy(signOff.signer.name)} <Instant at={signOff.signedAt} show="day" />
          {words.signOff.readOnly}
        </CalloutBar>
      )}
      {reopened && <CalloutBar>{words.final.beingRevised(earlierSignOffs[0]?.number ?? 1)}</CalloutBar>}
      {state === 'ADJUDICATION' && (
        <CalloutBar
          action={<ButtonLink href={`/articles/${article.id}/compare`}>{words.final.toCompare}</ButtonLink>}
        >
          {words.final.notSent(countFinal(adjudication).open)}
        </CalloutBar>
      )}
      {abilities.signOff && fourEyes && <CalloutBar>{words.signOff.fourEyes[fourEyes]}</CalloutBar>}
      {state === 'WITHDRAWN' && (
        <CalloutBar
          kind="locked"
          action={
            abilities.restore && <Button onClick={() => onMove('restore')}>{words.signOff.restore}</Button>
          }
        >
          {words.final.withdrawn}
        </CalloutBar>
      )}
    </>
  )
}
