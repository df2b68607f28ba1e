'use client'

import { useMemo, useState } from 'react'
import { TagToolbar } from '@/components/annotation/tag-toolbar'
import { ArticleReader } from '@/components/article/article-reader'
import { InArticleHead } from '@/components/shell/article-frame'
import { Button } from '@/components/ui/button'
import { words } from '@/components/words'
import { AcceptDialog } from './accept-dialog'
import { AgreementLine } from './agreement-line'
import { CompareNotices } from './compare-notices'
import { CompareStrip } from './compare-strip'
import { type Filter, isShown } from './decision-items'
import { DecisionPanel } from './decision-panel'
import { DecisionTable } from './decision-table'
import { laneAnnotations } from './lane-annotations'
import { ReturnReading } from './return-reading'
import { SendDialog } from './send-dialog'
import { useCompareKeys } from './use-compare-keys'
import { type CompareRoomProps, useComparePlace } from './use-compare-place'
import { useDeciding } from './use-deciding'

/** The readings side by side under the same text, and the decisions that settle them. */
export function CompareRoom(props: CompareRoomProps) {
  const { article } = props
  const { revision, abilities } = article
  const canDecide = abilities.decide === true
  const place = useComparePlace(props)
  const deciding = useDeciding(place, props.needsReason, canDecide)
  const [dialog, setDialog] = useState<'accept' | 'send' | null>(null)
  const list = useShownItems(place.items)
  const { items, active, view } = place
  const annotations = useMemo(() => laneAnnotations(view, items), [view, items])
  const left = items.filter((item) => isShown(item, 'open')).length
  const openSend = () => setDialog('send')
  useCompareKeys(place, deciding, canDecide, {
    onAccept: () => setDialog('accept'),
    onSend: abilities.send ? openSend : null,
  })
  return (
    <>
      <InArticleHead place="actions">
        {abilities.send && left > 0 && <p className="text-text2">{words.compare.left(left)}</p>}
        {abilities.send && (
          <Button variant={left > 0 ? 'secondary' : 'primary'} keys="Mod+Enter" onClick={openSend}>
            {words.compare.send}
          </Button>
        )}
      </InArticleHead>
      <InArticleHead place="view">
        <AgreementLine agreement={view.agreement} />
        {abilities.return && <ReturnReading readings={view.readings} />}
      </InArticleHead>
      <InArticleHead place="below">
        <CompareStrip
          items={items}
          filter={list.filter}
          onFilter={list.choose}
          onAccept={canDecide ? () => setDialog('accept') : undefined}
        />
      </InArticleHead>
      <div className="mx-auto grid max-w-280 gap-5 px-4 py-5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem] min-[90rem]:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="flex flex-col gap-4 lg:col-span-2 empty:hidden">
          <CompareNotices article={article} view={view} />
        </div>
        <aside
          aria-label={words.compare.aside}
          className="flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-start-2 lg:tall:sticky lg:tall:top-51 lg:tall:max-h-[calc(100dvh-13.5rem)] min-[90rem]:tall:top-40 min-[90rem]:tall:max-h-[calc(100dvh-11rem)] lg:tall:self-start lg:tall:overflow-y-auto *:shrink-0"
        >
          <DecisionPanel place={place} deciding={deciding} canDecide={canDecide} />
          <DecisionTable place={place} rows={list.rows(active?.id)} />
          <p className="text-small text-text2">
            {canDecide && words.compare.addHint} {article.state !== 'SIGNED_OFF' && words.compare.namesHidden}
          </p>
        </aside>
        <div className="min-w-0 rounded-card bg-page py-5 lg:col-start-1 lg:row-start-2">
          <ArticleReader
            ref={place.reader}
            text={revision.text}
            blocks={revision.blocks}
            sentences={revision.sentences}
            language={article.language}
            annotations={annotations}
            mode="lanes"
            activeId={null}
            activeSpan={active}
            cursor={null}
            onSelect={place.select}
            onActivate={place.activate}
          />
          {canDecide && place.selection && !deciding.form && (
            <TagToolbar selection={place.selection} reader={place.reader} onTag={deciding.own} />
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

/** Which rows are listed. What was open when the list was chosen stays in it, so that no row vanishes under one's hand. */
function useShownItems(items: CompareRoomItems) {
  const matching = (filter: Filter) =>
    new Set(items.filter((item) => isShown(item, filter)).map(({ id }) => id))
  const [filter, setFilter] = useState<Filter>(() => (matching('open').size > 0 ? 'open' : 'all'))
  const [kept, setKept] = useState(() => matching(filter))
  return {
    filter,
    choose: (next: Filter) => {
      setFilter(next)
      setKept(matching(next))
    },
    rows: (activeId: string | undefined) =>
      items.filter((item) => isShown(item, filter) || kept.has(item.id) || item.id === activeId),
  }
}

type CompareRoomItems = ReturnType<typeof useComparePlace>['items']
