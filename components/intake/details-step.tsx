'use client'

import { ChevronLeft } from 'lucide-react'
import { useMemo } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { type KnownOutlet, OutletRegister } from '@/lib/domain/intake/outlet-register'
import { ArticleDetails } from './article-details'
import type { ArticleFields } from './article-fields'
import { draftArticles, type ImportDraft } from './import-draft'
import { importingWords } from './importing-words'
import { type Reviewer, ReviewersField } from './reviewers-field'
import type { Importing } from './use-import'

type DetailsStepProps = {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  importing: Importing
  members: Reviewer[]
  outlets: KnownOutlet[]
  reviewsPerArticle: number
  isKept: boolean
}

/** What is known of each article besides its text, and who reads them. */
export function DetailsStep(props: DetailsStepProps) {
  const { draft, setDraft, importing, members, outlets, reviewsPerArticle, isKept } = props
  const articles = useMemo(() => draftArticles(draft), [draft])
  const register = useMemo(() => new OutletRegister(outlets), [outlets])
  const fresh = articles.filter(({ isSkipped }) => !isSkipped).length
  const submit = () => void importing.importAll()
  useShortcuts(importingWords.title, [
    { keys: 'Mod+Enter', label: importingWords.submit(fresh), run: submit },
    { keys: 'Enter', label: importingWords.submit(fresh), run: submit },
  ])
  function type(id: string, typed: Partial<ArticleFields>): void {
    setDraft((before) => ({ ...before, typed: { ...before.typed, [id]: { ...before.typed[id], ...typed } } }))
  }
  function keep(id: string, isKeptNow: boolean): void {
    setDraft((before) => ({
      ...before,
      kept: isKeptNow ? [...before.kept, id] : before.kept.filter((one) => one !== id),
    }))
  }
  return (
    <>
      <section
        aria-labelledby="details-title"
        className="mx-auto flex w-full max-w-270 grow flex-col gap-5 px-4 py-6 sm:px-8"
      >
        <h2 id="details-title" className="text-h2">
          {importingWords.detailsTitle}
        </h2>
        <ErrorSummary faults={importing.faults} />
        <ReviewersField
          members={members}
          chosen={draft.reviewers}
          wanted={reviewsPerArticle}
          onChange={(reviewers) => setDraft((before) => ({ ...before, reviewers }))}
        />
        <ol className="flex flex-col gap-4">
          {articles.map((article) => (
            <li key={article.id}>
              <ArticleDetails
                article={article}
                found={draft.history.present.found[article.id]}
                outlets={outlets}
                register={register}
                faults={importing.faults}
                onType={(typed) => type(article.id, typed)}
                onKeep={(isKeptNow) => keep(article.id, isKeptNow)}
              />
            </li>
          ))}
        </ol>
      </section>
      <footer className="sticky bottom-14 z-20 flex flex-wrap items-center gap-x-2 sm:gap-x-4 gap-y-2 border-line border-t bg-page px-4 py-2.5 sm:bottom-0 sm:px-6">
        <Button variant="quiet" icon={<ChevronLeft aria-hidden />} onClick={() => importing.go('split')}>
          {importingWords.steps.split}
        </Button>
        <p className="text-text2 max-md:hidden">
          {isKept ? importingWords.draftKept : importingWords.draftTooLong}
        </p>
        <Button
          variant="primary"
          keys="Mod+Enter"
          className="ms-auto"
          busy={importing.busy}
          blocked={fresh === 0 ? importingWords.nothingToImport : undefined}
          onClick={submit}
        >
          {importingWords.submit(fresh)}
        </Button>
      </footer>
    </>
  )
}
