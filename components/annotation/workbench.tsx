'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { ArticleReader, type ArticleReaderHandle } from '@/components/article/article-reader'
import { InArticleHead } from '@/components/shell/article-frame'
import { SkipLinks } from '@/components/shell/skip-links'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Article } from '@/lib/contract/articles'
import { articleModel } from './article-model'
import { CoverageBar } from './coverage-bar'
import { DoneDialog } from './done-dialog'
import { KeyHints } from './key-hints'
import { OutboxNotices } from './outbox-notices'
import { ReadingNotice } from './reading-notice'
import { SentenceList } from './sentence-list'
import { TagCards } from './tag-cards'
import { TagToolbar } from './tag-toolbar'
import { TextMinimap } from './text-minimap'
import { useHistory } from './use-history'
import { useOutbox } from './use-outbox'
import { usePlace } from './use-place'
import { useReviewMoves } from './use-review-moves'
import { useTagging } from './use-tagging'
import { useView } from './use-view'
import { useWorkbenchCommands } from './use-workbench-commands'
import { useWorkbenchKeys } from './use-workbench-keys'

export type WorkbenchProps = { article: Article; personId: string; annotations: AnnotationView[] }

/** Where a person reads an article and tags it, by pointer, by keys or sentence by sentence. */
export function Workbench({ article, personId, annotations }: WorkbenchProps) {
  const { revision, abilities, review, language } = article
  const canTag = abilities.annotate === true
  const reader = useRef<ArticleReaderHandle>(null)
  const text = useRef<HTMLDivElement>(null)
  const arrange = useRef<(() => void) | null>(null)
  const [asksDone, setAsksDone] = useState(false)
  // the text of a revision never changes
  // biome-ignore lint/correctness/useExhaustiveDependencies: its id stands for all of it
  const model = useMemo(() => articleModel(revision), [revision.id])
  const { outbox, state } = useOutbox({ personId, articleId: article.id, layer: annotations }, ({ code }) =>
    toast(words.annotate.refused(words.errors[code]), { problem: true }),
  )
  const { layer } = state
  const history = useHistory(outbox)
  const place = usePlace(model, layer, reader)
  const tagging = useTagging(model, outbox, history)
  const moves = useReviewMoves(article.id)
  const { view, hrefOf, toggle } = useView()
  const commands = useWorkbenchCommands({ model, layer, place, tagging, reader, view })
  const askDone = () => (abilities.submit ? setAsksDone(true) : undefined)
  useWorkbenchKeys({ ...commands, place, tagging, toggleView: toggle, done: askDone }, canTag)
  useFocusInList(view, place.cursor)
  const drawn = useMemo(
    () =>
      layer.map(({ id, start, end, label, missing }) => ({
        id,
        start,
        end,
        label,
        incomplete: missing.length > 0,
      })),
    [layer],
  )

  return (
    <>
      <SkipLinks
        links={[
          { href: '#text', label: words.skipToText },
          { href: '#tags', label: words.skipToTags },
          { href: '?view=list', label: words.skipToList },
        ]}
      />
      <InArticleHead place="view">
        <Segmented
          label={words.annotate.view}
          segments={(['text', 'list'] as const).map((each) => ({
            href: hrefOf(each),
            label: words.annotate[each],
            current: view === each,
          }))}
        />
      </InArticleHead>
      {abilities.submit && (
        <InArticleHead place="actions">
          <Button variant="primary" keys="Mod+Enter" onClick={askDone}>
            {words.annotate.markAsDone}
          </Button>
        </InArticleHead>
      )}
      {review && (
        <InArticleHead place="below">
          <CoverageBar
            model={model}
            layer={layer}
            onNeeding={commands.goToNeeding}
            history={canTag ? { ...history, undo: tagging.undo, redo: tagging.redo } : undefined}
          />
        </InArticleHead>
      )}
      <div className="flex flex-col gap-2 px-4 pt-3 empty:hidden sm:px-6">
        <OutboxNotices outbox={outbox} state={state} />
        <ReadingNotice
          article={article}
          action={
            abilities.takeBack && (
              <Button size="small" busy={moves.busy} onClick={moves.takeBack}>
                {words.annotate.reopenMine}
              </Button>
            )
          }
        />
      </div>
      {view === 'list' ? (
        <div id="text" tabIndex={-1} className="bg-canvas">
          <SentenceList
            model={model}
            layer={layer}
            canTag={canTag}
            tagging={tagging}
            cursor={place.cursor}
            language={language}
            onRemove={commands.remove}
            onReach={(n) => n !== place.cursor && place.reach(n)}
          />
        </div>
      ) : (
        <div className="flex justify-center lg:gap-6 lg:pe-4" ref={commands.area}>
          <TextMinimap
            blocks={model.blocks}
            annotations={drawn}
            text={text}
            onJump={(offset) => reader.current?.scrollTo({ start: offset, end: offset + 1 })}
          />
          <div
            id="text"
            ref={text}
            tabIndex={-1}
            className="relative min-w-0 grow bg-page py-8 lg:max-w-180 lg:border-line lg:border-x"
          >
            <ArticleReader
              ref={reader}
              text={revision.text}
              blocks={model.blocks}
              sentences={model.sentences}
              annotations={drawn}
              mode="tint"
              hasCards
              language={language}
              activeId={place.activeId}
              cursor={place.cursor}
              onSelect={place.select}
              onActivate={commands.activateOneOf}
              onLayout={() => arrange.current?.()}
            />
            {canTag && place.selection && (
              <TagToolbar
                selection={place.selection}
                reader={reader}
                onTag={commands.tag}
                onNote={commands.openNote}
              />
            )}
          </div>
          {review && (
            <TagCards
              model={model}
              layer={layer}
              activeId={place.activeId}
              canTag={canTag}
              reader={reader}
              tagging={tagging}
              onActivate={place.activate}
              onShow={commands.show}
              onRemove={commands.remove}
              onLeave={commands.focusText}
              arrangeRef={arrange}
            />
          )}
        </div>
      )}
      {view === 'text' && canTag && <KeyHints />}
      <DoneDialog
        open={asksDone}
        onOpenChange={setAsksDone}
        model={model}
        layer={layer}
        waiting={state.waiting}
        busy={moves.busy}
        onGoTo={(id) => {
          setAsksDone(false)
          commands.openDetails(id)
        }}
        onDone={async () => {
          if (await moves.submit()) setAsksDone(false)
        }}
      />
    </>
  )
}

/** In the list the cursor is the focus: a key that moves one moves the other. */
function useFocusInList(view: string, cursor: number | null): void {
  useEffect(() => {
    if (view !== 'list' || cursor === null) return
    const entry = document.getElementById(`sentence-${cursor}`)?.closest('li')
    if (!entry || entry.contains(document.activeElement)) return
    entry.querySelector<HTMLElement>('input:checked')?.focus()
  }, [view, cursor])
}
