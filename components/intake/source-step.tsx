'use client'

import { Upload } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { type DragEvent, useRef, useState } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { controlLook, Field } from '@/components/ui/form/field'
import { Select } from '@/components/ui/form/select'
import { words } from '@/components/words'
import { rightsValues } from '@/lib/contract/articles'
import type { ImportDraft } from './import-draft'
import { readTextFile } from './text-file'
import type { Importing } from './use-import'

type SourceStepProps = {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  importing: Importing
}

/** The text: pasted, or read from a file in the browser. */
export function SourceStep({ draft, setDraft, importing }: SourceStepProps) {
  const [warning, setWarning] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const isFromFile = useSearchParams().get('from') === 'file'
  const error = importing.faults.find(({ field }) => field === 'import-text')?.message
  const goOn = () => void importing.findArticles(draft.raw, draft.fileName)
  useShortcuts(words.importing.title, [{ keys: 'Mod+Enter', label: words.importing.findArticles, run: goOn }])

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    setWarning(null)
    const read = await readTextFile(file)
    if ('fault' in read) return importing.setFaults([{ field: 'import-text', message: read.fault }])
    setDraft((before) => ({ ...before, raw: read.text, fileName: file.name }))
    setWarning(read.warning)
    importing.setFaults([])
    if (read.warning === null) await importing.findArticles(read.text, file.name)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <section
      aria-label={words.importing.steps.source}
      className="mx-auto flex w-full max-w-220 flex-col gap-5 px-4 py-6 sm:px-8"
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
    >
      <ErrorSummary faults={importing.faults} />
      {warning && <CalloutBar urgent>{warning}</CalloutBar>}
      <Field id="import-text" label={words.importing.paste} hint={words.importing.pasteHint} error={error}>
        {(aria) => (
          <textarea
            {...aria}
            // biome-ignore lint/a11y/noAutofocus: pasting is what this page is for
            autoFocus={!isFromFile}
            rows={14}
            spellCheck={false}
            value={draft.raw}
            onChange={(event) => {
              const raw = event.target.value
              setWarning(null)
              setDraft((before) => ({ ...before, raw, fileName: null }))
            }}
            className={classes(
              controlLook,
              'max-h-[50dvh] min-h-60 resize-y py-2 font-serif text-[1.0625rem] leading-7',
              isOver && 'border-2 border-text border-dashed',
            )}
          />
        )}
      </Field>
      <FilePicker autoFocus={isFromFile} onFile={(file) => void take(file)} />
      <Select
        id="import-rights"
        className="max-w-90"
        label={words.importing.rights}
        hint={words.importing.rightsHint}
        placeholder={null}
        options={rightsValues.map((value) => ({ value, label: words.importing.rightsValues[value] }))}
        value={draft.rights}
        onChange={(event) => {
          const rights = rightsValues.find((value) => value === event.target.value) ?? 'UNKNOWN'
          setDraft((before) => ({ ...before, rights }))
        }}
      />
      <div>
        <Button variant="primary" keys="Mod+Enter" busy={importing.busy} onClick={goOn}>
          {words.importing.findArticles}
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
        accept=".txt,text/plain"
        aria-label={words.importing.chooseFile}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button autoFocus={autoFocus} icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {words.importing.chooseFile}
      </Button>
      <span className="text-text2">{words.importing.orDrop}</span>
    </div>
  )
}
