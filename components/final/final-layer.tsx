'use client'

import { useMemo, useRef, useState } from 'react'
import { LabelChip } from '@/components/annotation/label-chip'
import { ArticleReader, type ArticleReaderHandle } from '@/components/article/article-reader'
import { cardId, type ReaderAnnotation } from '@/components/article/reader-annotation'
import { InArticleHead } from '@/components/shell/article-frame'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import { labels } from '@/lib/domain/codebook/labels'
import { AgreementLine } from './agreement-line'
import { FinalActions, type SignerFacts } from './final-actions'
import { FinalTagList } from './final-tag-list'
import { countFinal, finalTags } from './final-tags'
import { SignOffRecord } from './sign-off-record'

export type FinalLayerProps = { article: Article; adjudication: AdjudicationView; signer: SignerFacts }

/** The final layer as it is read before it is signed, and as it stays afterwards. */
export function FinalLayer({ article, adjudication, signer }: FinalLayerProps) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const reader = useRef<ArticleReaderHandle>(null)
  const tags = useMemo(() => finalTags(adjudication), [adjudication])
  const annotations = useReaderAnnotations(adjudication, article.signOff !== null)

  function activate(ids: string[]) {
    const next = ids[(ids.indexOf(activeId ?? '') + 1) % ids.length] ?? null
    setActiveId(next)
    if (next) document.getElementById(cardId(next))?.scrollIntoView({ block: 'nearest' })
  }
  function open(id: string) {
    setActiveId(id)
    reader.current?.scrollTo(id)
  }

  return (
    <>
      <InArticleHead place="view">
        {adjudication.sent && article.state === 'AWAITING_SIGN_OFF' && (
          <p className="text-small text-text2">
            {words.final.sentBy(adjudication.sent.by.name)} <Instant at={adjudication.sent.at} />
          </p>
        )}
      </InArticleHead>
      <Summary adjudication={adjudication} />
      <div className="flex flex-col gap-6 px-4 py-6 sm:px-6">
        <FinalActions article={article} adjudication={adjudication} signer={signer} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <article
            lang={article.language ?? undefined}
            className="min-w-0 rounded-card border border-line bg-page py-6 max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0"
          >
            <ArticleReader
              ref={reader}
              {...article.revision}
              annotations={annotations}
              mode="tint"
              activeId={activeId}
              cursor={null}
              onSelect={ignore}
              onActivate={activate}
            />
          </article>
          <div className="flex flex-col gap-8">
            <FinalTagList tags={tags} activeId={activeId} onOpen={open} />
            <SignOffRecord article={article} />
          </div>
        </div>
      </div>
    </>
  )
}

function Summary({ adjudication }: { adjudication: AdjudicationView }) {
  const counts = countFinal(adjudication)
  return (
    <section
      aria-label={words.final.bar}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b bg-page px-4 py-3 sm:px-6"
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
      <p className="sm:ms-auto">
        <AgreementLine {...adjudication} />
      </p>
    </section>
  )
}

function useReaderAnnotations({ final }: AdjudicationView, signed: boolean): ReaderAnnotation[] {
  return useMemo(
    () =>
      final.map(({ id, start, end, label, missing }) => ({
        id,
        start,
        end,
        label,
        incomplete: missing.length > 0,
        origin: signed ? 'signed' : 'final',
      })),
    [final, signed],
  )
}

function ignore(): void {}
