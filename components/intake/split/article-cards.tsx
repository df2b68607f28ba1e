'use client'

import { Check, CircleDashed, Quote } from 'lucide-react'
import { useMemo } from 'react'
import { classes } from '@/components/ui/classes'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { shownBlocks } from '@/lib/domain/intake/edit/edit-preview'
import { wordSpans } from '@/lib/domain/text/sentences/words'
import { firstEndingAfter } from '@/lib/domain/text/span'
import { checkWords, evidenceWords, toCheck } from '../article-check'
import type { DraftArticle, ImportDraft } from '../import-draft'
import { importingWords } from '../importing-words'
import type { Split } from './use-split'

type ArticleCardsProps = { articles: DraftArticle[]; draft: ImportDraft; split: Split }

/** The articles as they would be imported; choosing one goes to where it begins. */
export function ArticleCards({ articles, draft, split }: ArticleCardsProps) {
  const spans = useMemo(() => wordSpans(draft.content), [draft.content])
  const leftOut = shownBlocks(draft.history.present).filter(({ article }) => article === null)
  return (
    <section
      aria-label={importingWords.articlesLabel}
      className="relative border-line bg-canvas px-4 py-4 max-lg:border-b sm:px-6 lg:overflow-y-auto lg:border-e"
    >
      <ol className="flex flex-col gap-2">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleCard
              article={article}
              draft={draft}
              isCurrent={article.id === split.articleId}
              count={firstEndingAfter(spans, article.end) - firstEndingAfter(spans, article.start)}
              onChoose={() => split.place({ at: article.start, isBar: true })}
            />
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && (
        <p className="mt-3 flex items-center gap-2 text-text2">
          <Quote aria-hidden className="size-4 shrink-0" />
          {importingWords.leftOutCount(leftOut.length)}
        </p>
      )}
    </section>
  )
}

type ArticleCardProps = {
  article: DraftArticle
  draft: ImportDraft
  isCurrent: boolean
  count: number
  onChoose: () => void
}

function ArticleCard({ article, draft, isCurrent, count, onChoose }: ArticleCardProps) {
  const { fields, number, duplicateOf } = article
  const found = draft.history.present.found[article.id]
  const checks = toCheck(article, found)
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChoose}
      className={classes(
        'grid w-full grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-0.5 rounded-card border bg-card px-3.5 py-3 text-start hover:bg-hover',
        isCurrent ? 'border-text shadow-[inset_0_0_0_1px_var(--text)]' : 'border-line',
      )}
    >
      <span className="text-text2 tabular-nums">{number}</span>
      <span className="line-clamp-2 font-semibold">{fields.title.trim() || importingWords.untitled}</span>
      <span className="text-end text-text2 tabular-nums">{importingWords.words(count)}</span>
      <span className="col-start-2 text-text2">
        <span className={classes('text-text', checks.includes('outlet') && doubtful)}>
          {fields.outlet || importingWords.noOutlet}
        </span>
        <span aria-hidden> · </span>
        <span className="sr-only">, </span>
        <span className={classes('text-text', checks.includes('date') && doubtful)}>
          {printPartialDate(fields.publishedAt) ?? importingWords.noDate}
        </span>{' '}
        <span className="whitespace-nowrap">{evidenceWords(article, found)}</span>
      </span>
      <span className="inline-flex items-center gap-1.5 justify-self-end text-end [&_svg]:size-4 [&_svg]:shrink-0">
        {duplicateOf ? (
          <span className="font-semibold">{importingWords.inProject}</span>
        ) : checks.length > 0 ? (
          <>
            <CircleDashed aria-hidden />
            <span className="font-semibold">{checkWords(checks)}</span>
          </>
        ) : (
          <>
            <Check aria-hidden />
            <span className="text-text2">{importingWords.complete}</span>
          </>
        )}
      </span>
    </button>
  )
}

const doubtful = 'underline decoration-dotted underline-offset-4'
