'use client'

import { useMemo, useRef, useState } from 'react'
import { LabelChip } from '@/components/annotation/label-chip'
import { ArticleReader, type ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId, type ReaderAnnotation } from '@/components/article/reader-annotation'
import { useTagAddress } from '@/components/article/use-tag-address'
import { AgreementLine } from '@/components/compare/agreement-line'
import { drawnIdOf, finalAnnotations } from '@/components/compare/lane-annotations'
import { decisionItems } from '@/components/decision/decision-items'
import { IncompleteChip } from '@/components/review/incomplete-chip'
import { InArticleHead } from '@/components/shell/frame/article-frame'
import { Button } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Article } from '@/lib/contract/articles'
import { labels } from '@/lib/domain/codebook/labels'
import type { Span } from '@/lib/domain/text/span'
import { ExportMenu } from './export-menu'
import { FinalActions } from './final-actions'
import { FinalTagList } from './final-tag-list'
import { countFinal, finalTags } from './final-tags'
import { ownDifferences } from './own-difference'
import { OwnDifferenceList } from './own-difference-list'
import { SignOffRecord } from './sign-off-record'
import type { SignerFacts } from './signer'
import { useMine } from './use-mine'

export type FinalLayerProps = {
  article: Article
  adjudication: AdjudicationView
  signer: SignerFacts
  /** The person's own tags; null where they made no reading that counts. */
  own: AnnotationView[] | null
}

/** The final layer as it is read before it is signed, and as it stays afterwards; beside one's own tags, if one wants. */
export function FinalLayer({ article, adjudication, signer, own }: FinalLayerProps) {
  const [active, setActive] = useState<{ id: string | null; span: Span | null }>({ id: null, span: null })
  const [asksMine, toggleMine] = useMine()
  const mine = asksMine ? own : null
  const reader = useRef<ArticleReaderHandle>(null)
  const tags = useMemo(() => finalTags(adjudication), [adjudication])
  const annotations = useDrawn(adjudication, mine)

  function activate(ids: string[]) {
    const drawn = ids.map(drawnIdOf).filter((id) => adjudication.final.some((one) => one.id === id))
    const next = drawn[(drawn.indexOf(active.id ?? '') + 1) % drawn.length] ?? null
    setActive({ id: next, span: null })
    if (next) document.getElementById(cardId(next))?.scrollIntoView({ block: 'nearest' })
  }
  function open(id: string) {
    setActive({ id, span: null })
    reader.current?.scrollTo(id)
  }
  useTagAddress(active.id, adjudication.final, open)
  function show({ start, end }: Span) {
    setActive({ id: null, span: { start, end } })
    reader.current?.scrollTo({ start, end })
  }

  return (
    <>
      <InArticleHead place="view">
        {adjudication.sent && article.state === 'AWAITING_SIGN_OFF' && (
          <p className="text-small text-text2">
            {words.final.sentBy(adjudication.sent.by.name)} <Instant at={adjudication.sent.at} relative />
          </p>
        )}
        {own && (
          <Button size="small" aria-pressed={asksMine} className={pressed} onClick={toggleMine}>
            {words.final.mine}
          </Button>
        )}
        <ExportMenu article={article} />
      </InArticleHead>
      <Summary article={article} adjudication={adjudication} />
      <div className="flex flex-col gap-5 px-4 py-5 sm:px-6">
        <FinalActions article={article} adjudication={adjudication} signer={signer} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 rounded-card bg-page py-6 max-sm:-mx-4 max-sm:rounded-none">
            <ArticleReader
              ref={reader}
              {...article.revision}
              language={article.language}
              annotations={annotations}
              mode={mine ? 'lanes' : 'tint'}
              hasCards={!mine}
              activeId={active.id}
              activeSpan={active.span}
              cursor={null}
              onSelect={ignore}
              onActivate={activate}
            />
          </div>
          <div className={besideText}>
            {mine ? (
              <OwnDifferenceList
                {...ownDifferences(mine, adjudication.final)}
                own={mine}
                language={article.language}
                onShow={show}
              />
            ) : (
              <FinalTagList tags={tags} language={article.language} activeId={active.id} onOpen={open} />
            )}
            <SignOffRecord article={article} />
          </div>
        </div>
      </div>
    </>
  )
}

const pressed = 'aria-pressed:bg-hover aria-pressed:shadow-[inset_0_-2px_0_var(--action)]'

const besideText =
  'flex flex-col gap-6 p-0.5 -m-0.5 lg:tall:sticky lg:tall:top-[calc(var(--article-head)+1.25rem)] lg:tall:max-h-[calc(100dvh-var(--article-head)-2.5rem)] lg:tall:overflow-y-auto *:shrink-0'

type SummaryProps = Pick<FinalLayerProps, 'article' | 'adjudication'>

function Summary({ article, adjudication }: SummaryProps) {
  const counts = countFinal(adjudication)
  return (
    <section
      aria-label={words.final.bar}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b bg-page px-4 py-2 sm:px-6"
    >
      <h2 className="text-h3">{words.final.bar}</h2>
      <p className="text-text2">
        {words.final.summary(counts.agreed + counts.decided, adjudication.final.length)}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        {labels.map((label) => (
          <LabelChip key={label} label={label} count={counts[label]} />
        ))}
        <span className="text-text2">{words.signOff.noTags(counts.noTag)}</span>
      </p>
      <IncompleteChip article={article} adjudication={adjudication} />
      <span className="sm:ms-auto">
        <AgreementLine agreement={adjudication.agreement} />
      </span>
    </section>
  )
}

/** The final layer alone; or as tint, with one's own tags as lines under the text. */
function useDrawn(adjudication: AdjudicationView, mine: AnnotationView[] | null): ReaderAnnotation[] {
  return useMemo(() => {
    const final = finalAnnotations(adjudication, decisionItems(adjudication))
    const own = (mine ?? []).map(({ id, start, end, label }) => ({
      id,
      start,
      end,
      label,
      lane: { name: words.final.mineOf, row: 0 },
    }))
    return [...own, ...final]
  }, [adjudication, mine])
}

function ignore(): void {}
