'use client'

import type { Editor } from '@tiptap/core'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConflictBar } from '@/components/ui/form/conflict-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { useVersioned } from '@/components/ui/form/use-versioned'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { projectSchema, type updateProject } from '@/lib/contract/projects'
import type { RichText } from '@/lib/domain/rich-text/rich-text'
import { EditorToolbar } from './editor-toolbar'
import { LinkDialog } from './link-dialog'
import { createTextEditor } from './text-editor'
import { writtenText } from './written-text'

export type GuidelinesEditorProps = {
  project: Output<typeof updateProject>
  doc: RichText | null
  onClose: () => void
}

/** Writes the next version of a project's guidelines. */
export function GuidelinesEditor({ project, doc, onClose }: GuidelinesEditorProps) {
  const router = useRouter()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [asksLink, setAsksLink] = useState(false)
  const known = useVersioned(project, projectSchema)
  const { faults, busy, submit, keyFor } = useSubmission({ guidelines: words.errors.doc_invalid })
  const begun = useRef(doc)

  useEffect(() => {
    if (!place.current) return
    const made = createTextEditor(place.current, begun.current)
    setEditor(made)
    return () => made.destroy()
  }, [])

  async function save(): Promise<void> {
    if (!editor) return
    const body = { guidelines: writtenText(editor.getJSON()) }
    await submit(async () => {
      const params = { slug: project.slug }
      const saved = await known.save((version) =>
        request('PATCH /api/v1/projects/{slug}', { params, body, version, key: keyFor({ body, version }) }),
      )
      if (!saved) return
      toast(words.guidelines.saved(saved.guidelinesVersion))
      onClose()
      router.refresh()
    })
  }

  return (
    <div className="flex max-w-180 flex-col gap-4">
      <ErrorSummary faults={faults} />
      {known.theirs && (
        <ConflictBar text={words.guidelines.conflict} onKeep={() => void save()} onTake={onClose} />
      )}
      <div className="rounded-card border border-ctl bg-card focus-within:border-text">
        {editor && <EditorToolbar editor={editor} onLink={() => setAsksLink(true)} />}
        <div ref={place} className="px-4 py-3 [&_.rich-text]:min-h-60 [&_.rich-text]:outline-none" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {words.guidelines.save}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
      {asksLink && editor && <LinkDialog editor={editor} onClose={() => setAsksLink(false)} />}
    </div>
  )
}
