'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import { coverage } from '@/lib/domain/annotation/layer'
import { LabelChip } from '../annotation/label-chip'
import { Missing } from '../annotation/missing'
import { quoted } from '../annotation/tag-details'
import type { Bench } from './use-workbench'

/** Asks once before a reading is handed in; what is incomplete blocks, what is untagged does not. */
export function DoneDialog({ bench }: { bench: Bench }) {
  const { model, outbox, state, moves, setAsksDone, commands } = bench
  const [isSaving, setIsSaving] = useState(false)
  const waiting = state.reason === null ? 0 : state.waiting
  // what was just typed counts, though the device may still be writing it down
  const layer = outbox.intended()
  const { sentences, covered } = coverage(layer, model.sentences, [])
  const needing = layer.filter(({ missing }) => missing.length > 0)
  const blocked =
    needing.length > 0
      ? words.annotate.toFix(needing.length)
      : waiting > 0
        ? words.annotate.pendingFirst(waiting)
        : undefined
  async function handIn(): Promise<void> {
    setIsSaving(true)
    const isSaved = await outbox.settled()
    setIsSaving(false)
    if (isSaved && (await moves.submit())) setAsksDone(false)
  }
  function goTo(id: string): void {
    setAsksDone(false)
    commands.openDetails(id)
  }
  return (
    <Dialog
      open
      onOpenChange={setAsksDone}
      title={words.annotate.doneTitle}
      lead={words.annotate.doneQuestion(sentences, covered, sentences - covered)}
      footer={
        <>
          <Button variant="quiet" onClick={() => setAsksDone(false)}>
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            keys="Enter"
            data-autofocus={needing.length > 0 ? undefined : true}
            busy={isSaving || moves.busy}
            blocked={blocked}
            onClick={handIn}
          >
            {words.annotate.markAsDone}
          </Button>
        </>
      }
    >
      {needing.length > 0 ? (
        <>
          <p className="font-semibold">{words.annotate.toFix(needing.length)}</p>
          <ul className="mt-2 flex flex-col gap-2">
            {needing.map((annotation, n) => (
              <li key={annotation.id} className="flex flex-wrap items-center gap-x-3">
                <LabelChip label={annotation.label} />
                <button
                  type="button"
                  className="target link min-w-0 max-w-70 truncate text-start"
                  data-autofocus={n === 0 ? true : undefined}
                  onClick={() => goTo(annotation.id)}
                >
                  {quoted(annotation.exact)}
                </button>
                <Missing annotation={annotation} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{waiting > 0 ? words.annotate.pendingFirst(waiting) : words.annotate.declaration}</p>
      )}
    </Dialog>
  )
}
