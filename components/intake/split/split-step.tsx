'use client'

import { Ban, ChevronLeft, Merge, Scissors, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { Toolbar, ToolbarButton } from '@/components/ui/toolbar'
import { words } from '@/components/words'
import { toCheck } from '../article-check'
import { draftArticles, type ImportDraft } from '../import-draft'
import { importingWords } from '../importing-words'
import type { Reviewer } from '../reviewers-field'
import type { Importing } from '../use-import'
import { ArticleCards } from './article-cards'
import { SourceText } from './source-text'
import { type Split, useSplit } from './use-split'

type SplitStepProps = {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  importing: Importing
  members: Reviewer[]
  isKept: boolean
}

/** Where each article begins: the articles on one side, the whole source with its boundaries on the other. */
export function SplitStep({ draft, setDraft, importing, members, isKept }: SplitStepProps) {
  const split = useSplit(draft, setDraft)
  const articles = useMemo(() => draftArticles(draft), [draft])
  const { found } = draft.history.present
  const checks = articles.filter((article) => toCheck(article, found[article.id]).length > 0).length
  const fresh = articles.filter(({ isSkipped }) => !isSkipped).length
  const warnings = warningsOf(draft)
  const isDamaged = (draft.file?.replaced ?? 0) > 0
  useShortcuts(importingWords.title, [
    { keys: 'Mod+Enter', label: importingWords.submit(fresh), run: () => void importing.importAll() },
    { keys: 'Enter', label: importingWords.detailsFirst, run: () => importing.go('details') },
    { keys: 'Mod+z', label: words.undo, run: split.undo },
  ])
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-page px-4 py-2.5 max-lg:sticky max-lg:top-0 max-lg:z-20 sm:px-6">
        <h2 className="text-h3">{importingWords.found(articles.length)}</h2>
        {checks > 0 && <p className="text-text2">{importingWords.toCheck(checks)}</p>}
        <SplitTools split={split} />
      </div>
      {(split.notice || importing.faults.length > 0 || warnings.length > 0 || isDamaged) && (
        <div className="flex flex-col gap-2 border-line border-b px-4 py-2 sm:px-6">
          <ErrorSummary faults={importing.faults} />
          {split.notice && <CalloutBar>{split.notice}</CalloutBar>}
          {isDamaged && draft.file && (
            <CalloutBar>{importingWords.fileDamaged(draft.file.replaced, draft.file.encoding)}</CalloutBar>
          )}
          {warnings.length > 0 && <p className="text-small text-text2">{warnings.join(' ')}</p>}
        </div>
      )}
      <div className="grid min-h-0 grow grid-cols-1 lg:grid-cols-[minmax(19rem,5fr)_7fr]">
        <ArticleCards articles={articles} draft={draft} split={split} />
        <SourceText articles={articles} draft={draft} split={split} />
      </div>
      <footer className="sticky bottom-14 z-20 flex flex-wrap items-center gap-x-2 sm:gap-x-4 gap-y-2 border-line border-t bg-page px-4 py-2.5 sm:bottom-0 sm:px-6">
        <Button variant="quiet" icon={<ChevronLeft aria-hidden />} onClick={() => importing.go('source')}>
          <span className="max-sm:sr-only">{importingWords.steps.source}</span>
        </Button>
        <p className="text-text2 max-md:hidden">
          {isKept ? importingWords.draftKept : importingWords.draftTooLong}
        </p>
        <div className="ms-auto flex flex-wrap items-center gap-x-2 gap-y-2 sm:gap-x-3">
          <p className="text-text2 max-xl:hidden">{readersOf(draft, members)}</p>
          <Button onClick={() => importing.go('details')}>{importingWords.detailsFirst}</Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            busy={importing.busy}
            blocked={fresh === 0 ? importingWords.nothingToImport : undefined}
            onClick={() => void importing.importAll()}
          >
            {importingWords.submit(fresh)}
          </Button>
        </div>
      </footer>
    </>
  )
}

function SplitTools({ split }: { split: Split }) {
  return (
    <Toolbar label={importingWords.tools} className="ms-auto gap-2!">
      <ToolbarButton>
        <Button icon={<Scissors aria-hidden />} onClick={() => split.split()}>
          {importingWords.splitHere}
        </Button>
      </ToolbarButton>
      <ToolbarButton>
        <Button icon={<Merge aria-hidden />} onClick={() => split.join()}>
          {importingWords.join}
        </Button>
      </ToolbarButton>
      <ToolbarButton>
        <Button icon={<Ban aria-hidden />} onClick={() => split.leave()}>
          {importingWords.notArticleText}
        </Button>
      </ToolbarButton>
      <ToolbarButton>
        <Button
          variant="quiet"
          icon={<Undo2 aria-hidden />}
          blocked={split.canUndo ? undefined : importingWords.nothingToUndo}
          onClick={() => split.undo()}
        >
          {words.undo}
        </Button>
      </ToolbarButton>
    </Toolbar>
  )
}

/** What was changed on the way from what was sent to the text. */
function warningsOf({ warnings, file }: ImportDraft): string[] {
  const changes = warnings.map((warning) => importingWords.warnings[warning] ?? warning)
  return file?.isGuessed ? [importingWords.encodingGuessed(file.encoding), ...changes] : changes
}

function readersOf({ reviewers }: ImportDraft, members: Reviewer[]): string {
  const names = members.filter(({ id }) => reviewers.includes(id)).map(({ name }) => name)
  return names.length === 0 ? importingWords.readByNobody : importingWords.readBy(names.join(', '))
}
