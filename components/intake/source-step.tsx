'use client'

import { Upload } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { controlLook, Field } from '@/components/ui/form/field'
import { Select } from '@/components/ui/form/select'
import { rightsValues } from '@/lib/domain/exchange/rights'
import type { ImportDraft } from './import-draft'
import { importingWords } from './importing-words'
import { pastedMarkup } from './pasted-markup'
import type { Importing } from './use-import'

type SourceStepProps = {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  importing: Importing
}

/** The text: pasted, or read from a file in the browser. */
export function SourceStep({ draft, setDraft, importing }: SourceStepProps) {
  const [isOver, setIsOver] = useState(false)
  const isFromFile = useSearchParams().get('from') === 'file'
  const error = importing.faults.find(({ field }) => field === 'import-text')?.message
  const goOn = () => void importing.findArticles()
  useShortcuts(importingWords.title, [{ keys: 'Mod+Enter', label: importingWords.findArticles, run: goOn }])

  /** Words that a person typed or changed came with no markup and from no file. */
  function write(raw: string): void {
    setDraft((before) => ({ ...before, raw, markup: null, file: null }))
  }
  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = pastedMarkup(event.clipboardData, event.currentTarget, draft)
    if (!pasted) return
    event.preventDefault()
    setDraft((before) => ({ ...before, ...pasted, file: null }))
  }
  function take(file: File | undefined): void {
    if (file) void importing.openFile(file)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <section
      aria-label={importingWords.steps.source}
      className="mx-auto flex w-full max-w-220 flex-col gap-5 px-4 py-6 sm:px-8"
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
    >
      <ErrorSummary faults={importing.faults} />
      {draft.markup?.format === 'html' && draft.file === null && (
        <CalloutBar
          action={
            <Button size="small" onClick={() => write(draft.raw)}>
              {importingWords.plainOnly}
            </Button>
          }
        >
          {importingWords.withMarkup}
        </CalloutBar>
      )}
      <Field id="import-text" label={importingWords.paste} hint={importingWords.pasteHint} error={error}>
        {(aria) => (
          <textarea
            {...aria}
            // biome-ignore lint/a11y/noAutofocus: pasting is what this page is for
            autoFocus={!isFromFile}
            rows={14}
            spellCheck={false}
            value={draft.raw}
            onChange={(event) => write(event.target.value)}
            onPaste={paste}
            className={classes(
              controlLook,
              'max-h-[50dvh] min-h-60 resize-y py-2 font-serif text-[1.0625rem] leading-7',
              isOver && 'border-2 border-text border-dashed',
            )}
          />
        )}
      </Field>
      <FilePicker autoFocus={isFromFile} onFile={take} />
      <Select
        id="import-rights"
        className="max-w-90"
        label={importingWords.rights}
        hint={importingWords.rightsHint}
        placeholder={null}
        options={rightsValues.map((value) => ({ value, label: importingWords.rightsValues[value] }))}
        value={draft.rights}
        onChange={(event) => {
          const rights = rightsValues.find((value) => value === event.target.value) ?? 'UNKNOWN'
          setDraft((before) => ({ ...before, rights }))
        }}
      />
      <div>
        <Button variant="primary" keys="Mod+Enter" busy={importing.busy} onClick={goOn}>
          {importingWords.findArticles}
        </Button>
      </div>
    </section>
  )
}

type FilePickerProps = { autoFocus: boolean; onFile: (file: File | undefined) => void }

function FilePicker({ autoFocus, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input
        ref={input}
        type="file"
        accept=".txt,.html,.htm,.md,.markdown,text/plain,text/html,text/markdown"
        aria-label={importingWords.chooseFile}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button autoFocus={autoFocus} icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {importingWords.chooseFile}
      </Button>
      <span className="text-text2">{importingWords.orDrop}</span>
    </div>
  )
}
