'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { ReasonDialog } from '@/components/review/reason-dialog'
import { InArticleHead } from '@/components/shell/frame/article-frame'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article, Signature } from '@/lib/contract/articles'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { articleMoves, type MoveName } from './article-moves'
import { FinalNotices } from './final-notices'
import { SignOffDialog } from './sign-off-dialog'
import type { SignerFacts } from './signer'
import { useLastLook } from './use-last-look'

export type FinalActionsProps = { article: Article; adjudication: AdjudicationView; signer: SignerFacts }

/** What one may do here and now: sign, send back, reopen, hold, release, withdraw, restore; and what there is to know first. */
export function FinalActions({ article, adjudication, signer }: FinalActionsProps) {
  const router = useRouter()
  const notices = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<MoveName | 'signOff' | null>(null)
  const [refreshing, startRefresh] = useTransition()
  const maySign = article.abilities.signOff === true && signer.fourEyes === null
  useShortcuts(words.articleTabs.final, maySign && !refreshing ? [signKey(() => setDialog('signOff'))] : [])
  useFocusAfter(article.onHold ? 'ON_HOLD' : article.state, notices)
  const look = useLastLook(article.id, signer.id, adjudication)

  /** What may be done is known again once the page is: until then nothing can be pressed. */
  function refresh() {
    setDialog(null)
    startRefresh(() => router.refresh())
  }
  function finish(said: string) {
    toast(said)
    refresh()
  }
  const move = dialog && dialog !== 'signOff' ? articleMoves[dialog] : null
  return (
    <>
      <InArticleHead place="actions">
        {article.abilities.withdraw && (
          <Button variant="quiet" busy={refreshing} onClick={() => setDialog('withdraw')}>
            {words.signOff.withdraw}
          </Button>
        )}
        {article.abilities.sendBack && (
          <Button busy={refreshing} onClick={() => setDialog('sendBack')}>
            {words.signOff.giveBack}
          </Button>
        )}
        {maySign && (
          <Button variant="primary" keys="Mod+Enter" busy={refreshing} onClick={() => setDialog('signOff')}>
            {words.signOff.toSign}
          </Button>
        )}
      </InArticleHead>
      <div ref={notices} tabIndex={-1} className="flex flex-col gap-3 rounded-card empty:hidden">
        <FinalNotices article={article} adjudication={adjudication} signer={signer} onMove={setDialog} />
      </div>
      {dialog === 'signOff' && (
        <SignOffDialog
          article={described(article, signer)}
          adjudication={adjudication}
          signer={signer}
          look={look}
          onClose={() => setDialog(null)}
          onSendBack={() => setDialog('sendBack')}
          onSigned={({ fingerprint }: Signature) => finish(words.signOff.done(fingerprint))}
          onReadAgain={refresh}
        />
      )}
      {move && (
        <ReasonDialog
          {...move}
          onClose={() => setDialog(null)}
          act={(reason, key) => move.act(article.id, reason, key)}
          onDone={refresh}
        />
      )}
    </>
  )
}

function signKey(run: () => void) {
  return { keys: 'Mod+Enter', label: words.signOff.toSign, run }
}

/** The button that was pressed goes with the state it belonged to: the focus moves to what the new state says. */
function useFocusAfter(
  state: Article['state'] | 'ON_HOLD',
  target: React.RefObject<HTMLElement | null>,
): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state) target.current?.focus()
    before.current = state
  }, [state, target])
}

function described(article: Article, signer: SignerFacts) {
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet.name,
    date: printPartialDate(article.publishedAt) ?? words.dateUnknown,
    revision: article.revision.number,
    words: signer.words,
  }
}
