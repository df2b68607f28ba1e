'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button, ButtonLink } from '@/components/ui/button'
import { draftArticles, type ImportDraft, type ImportResult } from './import-draft'
import { ImportRows } from './import-rows'
import { importingWords } from './importing-words'
import { UndoImport } from './undo-import'

type DoneStepProps = { draft: ImportDraft; result: ImportResult; onMore: () => void }

/** What came of it, article by article, and the way on. */
export function DoneStep({ draft, result, onMore }: DoneStepProps) {
  const router = useRouter()
  const sent = useMemo(() => draftArticles(draft).filter(({ isSkipped }) => !isSkipped), [draft])
  const first = result.rows.find(({ outcome }) => outcome === 'CREATED')?.articleId
  const firstHref = first && `/articles/${first}/annotate`
  useShortcuts(importingWords.title, [
    { keys: 'Enter', label: importingWords.openFirst, run: () => firstHref && router.push(firstHref) },
  ])
  return (
    <section
      aria-labelledby="done-title"
      className="mx-auto flex w-full max-w-270 flex-col gap-5 px-4 py-6 sm:px-8"
    >
      <div>
        <h2 id="done-title" className="text-h2">
          {importingWords.done(result.created, result.failed)}
        </h2>
        {result.duplicates > 0 && (
          <p className="mt-1 text-text2">{importingWords.alreadyThere(result.duplicates)}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {firstHref && (
          <ButtonLink variant="primary" href={firstHref} keys="Enter">
            {importingWords.openFirst}
          </ButtonLink>
        )}
        <ButtonLink variant={firstHref ? 'secondary' : 'primary'} href="/queue">
          {importingWords.goToQueue}
        </ButtonLink>
        <Button variant="quiet" onClick={onMore}>
          {importingWords.importMore}
        </Button>
      </div>
      <ImportRows
        rows={result.rows}
        titleOf={({ n }) => sent[n]?.fields.title ?? importingWords.article(n + 1)}
        outletOf={({ n }) => sent[n]?.fields.outlet ?? ''}
      />
      {result.created > 0 && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <UndoImport importId={result.id} created={result.created} onUndone={onMore} />
          <Link className="link" href={`/projects/${result.project}/import/${result.id}`}>
            {importingWords.record}
          </Link>
        </div>
      )}
    </section>
  )
}
