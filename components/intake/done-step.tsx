'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button, ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import { draftArticles, type ImportDraft, type ImportResult } from './import-draft'

type DoneStepProps = { draft: ImportDraft; result: ImportResult; onMore: () => void }

/** What came of it, article by article, and the way on. */
export function DoneStep({ draft, result, onMore }: DoneStepProps) {
  const router = useRouter()
  const sent = useMemo(() => draftArticles(draft).filter(({ isSkipped }) => !isSkipped), [draft])
  const first = result.rows.find(({ outcome }) => outcome === 'CREATED')?.articleId
  const firstHref = first && `/articles/${first}/annotate`
  useShortcuts(words.importing.title, [
    { keys: 'Enter', label: words.importing.openFirst, run: () => firstHref && router.push(firstHref) },
  ])
  return (
    <section
      aria-labelledby="done-title"
      className="mx-auto flex w-full max-w-270 flex-col gap-5 px-4 py-6 sm:px-8"
    >
      <div>
        <h2 id="done-title" className="text-h2">
          {words.importing.done(result.created, result.failed)}
        </h2>
        {result.duplicates > 0 && (
          <p className="mt-1 text-text2">{words.importing.alreadyThere(result.duplicates)}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {firstHref && (
          <ButtonLink variant="primary" href={firstHref} keys="Enter">
            {words.importing.openFirst}
          </ButtonLink>
        )}
        <ButtonLink variant={firstHref ? 'secondary' : 'primary'} href="/queue">
          {words.importing.goToQueue}
        </ButtonLink>
        <Button variant="quiet" onClick={onMore}>
          {words.importing.importMore}
        </Button>
      </div>
      <DataTable
        caption={words.importing.articlesLabel}
        rows={result.rows}
        rowKey={({ n }) => String(n)}
        columns={[
          {
            key: 'article',
            head: words.importing.columns.article,
            cell: ({ n, articleId }) => {
              const title = sent[n]?.fields.title ?? words.importing.article(n + 1)
              return articleId ? (
                <Link className="link" href={`/articles/${articleId}/annotate`}>
                  {title}
                </Link>
              ) : (
                title
              )
            },
          },
          {
            key: 'outlet',
            head: words.importing.columns.outlet,
            cell: ({ n }) => sent[n]?.fields.outlet ?? '',
          },
          {
            key: 'outcome',
            head: words.importing.columns.outcome,
            cell: ({ outcome, message }) => message ?? words.importing.outcomes[outcome],
          },
        ]}
      />
    </section>
  )
}
