import { ButtonLink } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import { MOST_LANES } from './lane-annotations'

/** What one must know before reading on: who may decide, why it is closed, what is missing. */
export function CompareNotices({ article, view }: { article: Article; view: AdjudicationView }) {
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
      {state === 'IN_REVIEW' && <CalloutBar>{words.compare.outstanding(outstanding(article))}</CalloutBar>}
      {state !== 'SIGNED_OFF' && !mayEverDecide && <CalloutBar>{words.compare.onlyEditors}</CalloutBar>}
      {view.closedEarly && <CalloutBar>{words.compare.closedEarly}</CalloutBar>}
      {view.readings.length > MOST_LANES && <CalloutBar>{words.compare.tooMany}</CalloutBar>}
    </>
  )
}

/** The letters of the readings that are being made again; one that is new has none yet. */
function outstanding({ readings }: Article): string {
  return readings
    .filter(({ status }) => status === 'OPEN')
    .map(({ letter }) => letter)
    .join(', ')
}
