'use client'

import { useState } from 'react'
import { InArticleHead } from '@/components/shell/frame/article-frame'
import { SkipLinks } from '@/components/shell/frame/skip-links'
import { classes } from '@/components/ui/classes'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { type DecisionItem, type Filter, isShown, toAccept } from '../decision/decision-items'
import { DecisionPanel } from '../decision/decision-panel'
import { DecisionTable } from '../decision/decision-table'
import { useDeciding } from '../decision/use-deciding'
import type { Reviewer } from '../review/assign-dialog'
import { AcceptDialog } from './accept-dialog'
import { CompareHead } from './compare-head'
import { CompareNotices } from './compare-notices'
import { CompareStrip } from './compare-strip'
import { CompareText } from './compare-text'
import { SendDialog } from './send-dialog'
import { type CompareAddress, useCompareAddress } from './use-compare-address'
import { useCompareKeys } from './use-compare-keys'
import { type ComparePlace, type ComparePlaceProps, useComparePlace } from './use-compare-place'

export type CompareRoomProps = ComparePlaceProps & {
  /** The project asks for a reason with every decision on what differs. */
  needsReason: boolean
  /** Who may be asked to read as well; empty where the person may not assign. */
  reviewers: Reviewer[]
}

/** The readings compared, under one text or beside each other, and the decisions that settle them. */
export function CompareRoom(props: CompareRoomProps) {
  const { article, needsReason, reviewers } = props
  const canDecide = article.abilities.decide === true
  const place = useComparePlace(props)
  const deciding = useDeciding(place, needsReason, canDecide)
  const address = useCompareAddress(place.view.readings.map(({ letter }) => letter))
  const [dialog, setDialog] = useState<'accept' | 'send' | null>(null)
  const list = useShownItems(place, address)
  const send = () => setDialog('send')
  const accept = () =>
    toAccept(place.items).length > 0 ? setDialog('accept') : toast(words.compare.nothingAgreed)
  const onSend = article.abilities.send ? send : null
  useCompareKeys({ place, deciding, address, canDecide, onAccept: accept, onSend })
  const isList = address.view === 'list'
  const beside = isList ? 'always' : 'narrow'
  return (
    <>
      <SkipLinks
        links={[
          { href: '#text', label: words.skipToText },
          { href: '#decisions', label: words.compare.skipToDecisions },
        ]}
      />
      <CompareHead place={place} address={address} reviewers={reviewers} onSend={send} />
      <InArticleHead place="below">
        <CompareStrip
          place={place}
          filter={list.filter}
          onFilter={list.choose}
          onAccept={canDecide ? accept : undefined}
        />
      </InArticleHead>
      <div className={classes(frame, address.view === 'columns' ? 'max-w-400' : 'max-w-280')}>
        <div className="flex flex-col gap-3 lg:col-span-2 empty:hidden">
          <CompareNotices place={place} />
        </div>
        <aside id="decisions" tabIndex={-1} aria-label={words.compare.aside} className={besideText}>
          <DecisionPanel {...{ place, deciding, canDecide }} inContext={beside} />
          {!isList && <DecisionTable {...{ place, canDecide }} rows={list.rows} quotes="narrow" />}
          <p className="text-small text-text2">
            {canDecide && !isList && <span className="max-lg:hidden">{words.compare.addHint} </span>}
            {article.state !== 'SIGNED_OFF' && words.compare.namesHidden}
          </p>
        </aside>
        <div
          id="text"
          tabIndex={-1}
          className={classes(
            'min-w-0 lg:col-start-1 lg:row-start-2',
            !isList && 'rounded-card bg-page py-5 max-lg:hidden',
          )}
        >
          {isList ? (
            <DecisionTable {...{ place, canDecide }} rows={list.rows} quotes="always" />
          ) : (
            <CompareText {...{ place, address, deciding, canDecide }} />
          )}
        </div>
      </div>
      {dialog === 'accept' && (
        <AcceptDialog place={place} deciding={deciding} onClose={() => setDialog(null)} />
      )}
      {dialog === 'send' && <SendDialog place={place} onClose={() => setDialog(null)} />}
    </>
  )
}

const frame =
  'mx-auto grid gap-5 px-4 py-5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem] min-[90rem]:grid-cols-[minmax(0,1fr)_25rem]'

const besideText =
  'flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-start-2 lg:tall:sticky lg:tall:top-[calc(var(--article-head)+1.25rem)] lg:tall:max-h-[calc(100dvh-var(--article-head)-2.5rem)] lg:tall:self-start lg:tall:overflow-y-auto *:shrink-0'

/** Which rows are listed. What was open when the list was chosen stays in it, so that no row vanishes under one's hand. */
function useShownItems({ items, active }: ComparePlace, address: CompareAddress) {
  const matching = (filter: Filter) =>
    new Set(items.filter((item) => isShown(item, filter)).map(({ id }) => id))
  const [filter, setFilter] = useState(() => address.filter ?? usualFilter(items))
  const [kept, setKept] = useState(() => matching(filter))
  return {
    filter,
    choose: (next: Filter) => {
      setFilter(next)
      setKept(matching(next))
      address.choose(next)
    },
    rows: items.filter((item) => isShown(item, filter) || kept.has(item.id) || item === active),
  }
}

/** What is to be done, else what was decided, else everything. */
function usualFilter(items: DecisionItem[]): Filter {
  const has = (filter: Filter) => items.some((item) => isShown(item, filter))
  return has('open') ? 'open' : has('decided') ? 'decided' : 'all'
}
