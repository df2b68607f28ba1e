'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import type { KnownOutlet } from '@/lib/domain/intake/outlet-register'
import { wordSpans } from '@/lib/domain/text/sentences/words'
import { DetailsStep } from './details-step'
import { DoneStep } from './done-step'
import { FileName } from './file-name'
import { ImportSteps } from './import-steps'
import { importingWords } from './importing-words'
import type { Reviewer } from './reviewers-field'
import { SourceStep } from './source-step'
import { SplitStep } from './split/split-step'
import { useImport } from './use-import'
import { useImportDraft } from './use-import-draft'

export type ImportWizardProps = {
  projectSlug: string
  /** Who may read articles here; the first ones are proposed. */
  members: Reviewer[]
  reviewsPerArticle: number
  outlets: KnownOutlet[]
}

/** From a pasted text to articles with their readers: source, split, details, done. */
export function ImportWizard({ projectSlug, members, reviewsPerArticle, outlets }: ImportWizardProps) {
  const proposed = members.slice(0, reviewsPerArticle).map(({ id }) => id)
  const kept = useImportDraft(projectSlug, proposed)
  const { draft, isReady } = kept
  const importing = useImport({ projectSlug, ...kept })
  const head = useStepFocus(draft.step, isReady)
  const shared = { draft, setDraft: kept.setDraft, importing, members, isKept: kept.isKept }
  const isTall = draft.step === 'split'

  return (
    <div className={classes('flex min-h-dvh flex-col max-sm:min-h-0', isTall && 'lg:h-dvh')}>
      <header className="flex min-h-15 flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-page px-4 py-3 sm:px-6">
        <h1 ref={head} tabIndex={-1} className="text-h2">
          {importingWords.title}
        </h1>
        {draft.step !== 'source' && <SourceName name={draft.file?.name ?? null} content={draft.content} />}
        {draft.step === 'source' && (
          <Link className="link text-small" href={`/projects/${projectSlug}/imports`}>
            {importingWords.list.earlier}
          </Link>
        )}
        {(draft.step === 'split' || draft.step === 'details') && (
          <Button variant="quiet" size="small" onClick={importing.startOver}>
            {importingWords.startOver}
          </Button>
        )}
        <div className="ms-auto">
          <ImportSteps current={draft.step} />
        </div>
      </header>
      {isReady && draft.step === 'source' && <SourceStep {...shared} />}
      {isReady && draft.step === 'split' && <SplitStep {...shared} />}
      {isReady && draft.step === 'details' && (
        <DetailsStep {...shared} outlets={outlets} reviewsPerArticle={reviewsPerArticle} />
      )}
      {draft.step === 'done' && importing.result && (
        <DoneStep draft={draft} result={importing.result} onMore={importing.startOver} />
      )}
    </div>
  )
}

function SourceName({ name, content }: { name: string | null; content: string }) {
  return (
    <p className="flex items-center gap-2 text-text2">
      {name && (
        <>
          <FileName name={name} />
          <span aria-hidden>·</span>
        </>
      )}
      <span className="tabular-nums">{importingWords.words(wordSpans(content).length)}</span>
    </p>
  )
}

/** Puts the focus on the page's heading when another step begins, so that it is read from its top. */
function useStepFocus(step: string, isReady: boolean) {
  const head = useRef<HTMLHeadingElement>(null)
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (!isReady) return
    if (before.current !== null && before.current !== step && step !== 'source') {
      head.current?.focus()
      scrollTo(0, 0)
    }
    before.current = step
  }, [step, isReady])
  return head
}
