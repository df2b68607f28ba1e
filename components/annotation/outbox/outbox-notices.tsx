'use client'

import { usePathname } from 'next/navigation'
import { InArticleHead } from '@/components/shell/frame/article-frame'
import { SavedState } from '@/components/shell/saved-state'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'
import type { Outbox, OutboxState, WaitReason } from '@/lib/contract/outbox'
import type { Written } from '@/lib/contract/outbox-change'
import { quoted } from '../tag-details'

const AlertDialog = partLater(async () => (await import('@/components/ui/overlay/alert-dialog')).AlertDialog)

export type OutboxNoticesProps = {
  outbox: Outbox
  state: OutboxState
  /** Whether there is anything to save: the reading can be changed. */
  isOpen: boolean
}

/** What the person must know of changes that the server does not have yet. */
export function OutboxNotices({ outbox, state, isOpen }: OutboxNoticesProps) {
  const path = usePathname()
  return (
    <>
      {isOpen && (
        <InArticleHead place="saved">
          <Saved {...state} />
        </InArticleHead>
      )}
      {state.reason === 'offline' && (
        <CalloutBar kind="offline" urgent>
          {words.saved.offline(state.waiting)}
        </CalloutBar>
      )}
      {!state.durable && (
        <CalloutBar kind="problem" urgent>
          {words.annotate.notDurable}
        </CalloutBar>
      )}
      <Conflict outbox={outbox} conflict={state.conflict} />
      {state.reason === 'unauthenticated' && (
        <AlertDialog
          open
          onOpenChange={(open) => open || outbox.resume()}
          title={words.annotate.signedOutTitle}
          text={words.annotate.signedOut(state.waiting)}
          confirm={words.annotate.signInAgain}
          cancel={words.tryAgain}
          onConfirm={() => {
            window.location.assign(
              `/sign-in?callbackUrl=${encodeURIComponent(path + window.location.search)}`,
            )
          }}
        />
      )}
    </>
  )
}

function Saved({ waiting, ready, reason, savedAt }: OutboxState) {
  if (waiting > 0 && reason) {
    return <SavedState state="waiting" count={waiting} reason={reasonInWords(reason)} />
  }
  if (waiting > 0) return <SavedState state="saving" count={waiting} />
  return ready && <SavedState state="saved" at={savedAt ? clock.format(savedAt) : null} />
}

function Conflict({ outbox, conflict }: { outbox: Outbox; conflict: OutboxState['conflict'] }) {
  if (!conflict) return null
  const { change, current } = conflict
  return (
    <CalloutBar
      kind="problem"
      urgent
      action={
        <>
          <Button size="small" onClick={() => outbox.resolve('mine')}>
            {words.annotate.keepMine}
          </Button>
          <Button size="small" onClick={() => outbox.resolve('other')}>
            {words.annotate.takeOther}
          </Button>
        </>
      }
    >
      <p className="font-semibold">
        {current ? words.annotate.otherDevice('') : words.annotate.otherRemoved}
      </p>
      <p>
        {words.annotate.mineIs(change.kind === 'remove' ? words.remove : said(change.annotation))}
        <br />
        {current && words.annotate.otherIs(said(current))}
      </p>
    </CalloutBar>
  )
}

function said({ label, exact, note }: Pick<Written, 'label' | 'exact' | 'note'>): string {
  return `${words.labels[label].name} ${quoted(exact)}${note ? ` (${note})` : ''}`
}

function reasonInWords(reason: WaitReason): string {
  const { waitReasons } = words.annotate
  return reason in waitReasons ? waitReasons[reason as keyof typeof waitReasons] : waitReasons.other
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
