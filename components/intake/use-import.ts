'use client'

import { useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { useAnnounce } from '@/components/shell/live-region'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { request } from '@/lib/contract/client'
import type { createImport } from '@/lib/contract/imports'
import { type Body, TEXT_LIMIT } from '@/lib/contract/operation'
import { metadataOf } from './article-fields'
import {
  type DraftArticle,
  draftArticles,
  type ImportDraft,
  type ImportResult,
  type ImportStep,
  type Source,
  sourceOf,
  withPreview,
} from './import-draft'
import { fieldFaults, refusalFaults, textFaults } from './import-faults'
import { importingWords } from './importing-words'

type Given = {
  projectSlug: string
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  forget: () => void
}

/** What the wizard asks of the server and what came of it; nothing typed is touched when something fails. */
export type Importing = {
  busy: boolean
  faults: FieldFault[]
  result: ImportResult | null
  findArticles: () => Promise<void>
  /** Reads a file and finds the articles in it. */
  openFile: (file: File) => Promise<void>
  importAll: () => Promise<void>
  go: (step: ImportStep) => void
  startOver: () => void
  setFaults: (faults: FieldFault[]) => void
}

export function useImport({ projectSlug, draft, setDraft, forget }: Given): Importing {
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<FieldFault[]>([])
  const [result, setResult] = useState<ImportResult | null>(null)
  const announce = useAnnounce()
  const sendOnce = useSameKey()
  const params = { slug: projectSlug }

  async function attempt(work: () => Promise<void>, faultsOf: (error: unknown) => FieldFault[]) {
    if (busy) return
    setBusy(true)
    setFaults([])
    await work().catch((error: unknown) => setFaults(faultsOf(error)))
    setBusy(false)
  }
  function go(step: ImportStep): void {
    setFaults([])
    setDraft((before) => ({ ...before, step }))
  }
  function findArticles(): Promise<void> {
    if (draft.raw.trim() === '') {
      setFaults([{ field: 'import-text', message: importingWords.pasteFirst }])
      return Promise.resolve()
    }
    const source = sourceOf(draft)
    const { format, content } = draft.previewed ?? {}
    if (source.format === format && source.content === content) return Promise.resolve(go('split'))
    return attempt(() => preview(source), textFaults)
  }
  function openFile(file: File): Promise<void> {
    if (file.size > TEXT_LIMIT) {
      setFaults([{ field: 'import-text', message: importingWords.fileTooLarge }])
      return Promise.resolve()
    }
    return attempt(() => preview({ file }), textFaults)
  }
  async function preview(body: Source | { file: File }): Promise<void> {
    const found = await request('POST /api/v1/projects/{slug}/imports/preview', { params, body })
    setDraft((before) => withPreview(before, found))
    announce(importingWords.found(found.articles.length))
  }
  function importAll(): Promise<void> {
    const articles = draftArticles(draft).filter(({ isSkipped }) => !isSkipped)
    const found = fieldFaults(articles)
    if (found.length > 0 || articles.length === 0) {
      setDraft((before) => ({ ...before, step: 'details' }))
      setFaults(articles.length === 0 ? [{ message: importingWords.nothingToImport }] : found)
      return Promise.resolve()
    }
    return attempt(
      async () => {
        const body = bodyOf(draft, articles)
        const made = await request('POST /api/v1/projects/{slug}/imports', {
          params,
          body,
          key: sendOnce(body),
        })
        setResult(made)
        setDraft((before) => ({ ...before, step: 'done' }))
        announce(importingWords.done(made.created, made.failed))
      },
      (error) => {
        setDraft((before) => ({ ...before, step: 'details' }))
        return refusalFaults(error, articles)
      },
    )
  }
  function startOver(): void {
    forget()
    setFaults([])
    setResult(null)
    announce(importingWords.startedOver)
  }
  return { busy, faults, result, findArticles, openFile, importAll, go, startOver, setFaults }
}

/** The same key for the same import, so that trying again after a lost answer imports nothing twice. */
function useSameKey(): (body: unknown) => string {
  const last = useRef({ sent: '', key: '' })
  return (body) => {
    const sent = JSON.stringify(body)
    if (sent !== last.current.sent) last.current = { sent, key: uuid() }
    return last.current.key
  }
}

function bodyOf(draft: ImportDraft, articles: DraftArticle[]): Body<typeof createImport> {
  return {
    ...sourceOf(draft),
    fileName: draft.file?.name ?? null,
    reviewers: draft.reviewers,
    articles: articles.map(({ start, end, blocks, fields }) => ({
      start,
      end,
      blocks,
      ...metadataOf(fields),
    })),
  }
}
