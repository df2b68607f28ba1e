import { Button, ButtonLink } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import type { SignerBar } from '@/lib/domain/review/four-eyes'
import type { MoveName } from './article-moves'
import { AskByMail } from './ask-by-mail'
import { countFinal } from './final-tags'
import type { SignerFacts } from './signer'

export type FinalNoticesProps = {
  article: Article
  adjudication: AdjudicationView
  signer: SignerFacts
  onMove: (move: MoveName) => void
}

/** Where the final layer stands: locked, on hold, being revised, not sent, not yours to sign, withdrawn. */
export function FinalNotices({ article, adjudication, signer, onMove }: FinalNoticesProps) {
  const { abilities, state, signOff, reopened, earlierSignOffs } = article
  const { fourEyes } = signer
  return (
    <>
      {signOff && (
        <CalloutBar
          kind="locked"
          action={
            <>
              <ButtonLink href={`/articles/${article.id}/history`}>{words.signOff.seeRecord}</ButtonLink>
              {abilities.hold && <Button onClick={() => onMove('hold')}>{words.signOff.hold}</Button>}
              {abilities.reopen ? (
                <Button onClick={() => onMove('reopen')}>{words.signOff.reopen}</Button>
              ) : (
                <AskByMail
                  people={signer.others}
                  label={words.signOff.askReopen}
                  subject={words.signOff.askReopenSubject(article.title)}
                />
              )}
            </>
          }
        >
          {words.signOff.lockedBy(
            signOff.adjudicators.map(({ name }) => name).join(', '),
            signOff.signer.name,
          )}{' '}
          <Instant at={signOff.signedAt} show="day" />
          {words.signOff.readOnly}
        </CalloutBar>
      )}
      {article.onHold && (
        <CalloutBar
          action={
            abilities.release && <Button onClick={() => onMove('release')}>{words.signOff.release}</Button>
          }
        >
          {words.signOff.onHold}
        </CalloutBar>
      )}
      {reopened && <CalloutBar>{words.final.beingRevised(earlierSignOffs[0]?.number ?? 1)}</CalloutBar>}
      {(state === 'ADJUDICATION' || state === 'IN_REVIEW') && (
        <CalloutBar
          action={<ButtonLink href={`/articles/${article.id}/compare`}>{words.final.toCompare}</ButtonLink>}
        >
          {words.final.notSent(countFinal(adjudication).open)}
        </CalloutBar>
      )}
      {abilities.signOff && fourEyes && <SomeoneElse article={article} signer={signer} fourEyes={fourEyes} />}
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

type SomeoneElseProps = {
  article: Article
  signer: SignerFacts
  fourEyes: SignerBar
}

/** Why one may not sign, and who could. */
function SomeoneElse({ article, signer, fourEyes }: SomeoneElseProps) {
  const subject = words.signOff.askSubject(article.title)
  return (
    <CalloutBar
      action={signer.others.map((person) => (
        <AskByMail
          key={person.email}
          people={[person]}
          label={words.signOff.ask(person.name)}
          subject={subject}
        />
      ))}
    >
      {words.signOff.fourEyes[fourEyes]} {signer.others.length === 0 && words.signOff.nobodyElse}
    </CalloutBar>
  )
}
