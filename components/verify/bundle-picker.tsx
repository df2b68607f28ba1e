'use client'

import { FileText } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { fileName } from '@/lib/domain/intake/file-name'

export type PickedFile = { name: string; size: number; contents: string }

export type BundlePickerProps = {
  picked: PickedFile | null
  error: string | undefined
  onPick: (file: File) => void
}

/** Takes a file by drop or by choice; it is only read, never sent. */
export function BundlePicker({ picked, error, onPick }: BundlePickerProps) {
  const [over, setOver] = useState(false)
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onPick(file)
  }
  return (
    <section
      aria-label={words.verify.input}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-dashed px-5 py-4',
        over ? 'border-text bg-hover' : 'border-ctl bg-card',
      )}
    >
      <FileText aria-hidden className="size-5 shrink-0 text-text2" />
      <div className="min-w-48 grow basis-0">
        {picked ? (
          <>
            <p className="break-all font-semibold">
              <bdi>{fileName(picked.name)}</bdi>
            </p>
            <p className="text-small text-text2">
              {words.verify.size(Math.max(1, Math.round(picked.size / 1000)))}
            </p>
          </>
        ) : (
          <p id="bundle-hint" className="text-text2">
            {words.verify.dropHint}
          </p>
        )}
        {error && (
          <p id="bundle-error" role="alert" className="mt-1 font-medium text-danger text-small">
            <span className="sr-only">{words.errorPrefix} </span>
            {error}
          </p>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-3 text-text2">
        <span className="max-sm:hidden">{words.verify.drop}</span>
        <label className="target inline-flex h-9 cursor-pointer items-center justify-center rounded-control border border-ctl bg-card px-3.5 font-semibold text-text outline-offset-2 hover:bg-hover has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-focus">
          {picked ? words.verify.another : words.verify.choose}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            aria-describedby={error ? 'bundle-error' : picked ? undefined : 'bundle-hint'}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onPick(file)
              target.value = ''
            }}
          />
        </label>
      </p>
    </section>
  )
}
