'use client'

import { v7 as uuid } from 'uuid'
import { useAnnounce } from '@/components/shell/live-region'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Outbox } from '@/lib/contract/outbox'
import { type Written, written } from '@/lib/contract/outbox-change'
import { assertFits, coverage } from '@/lib/domain/annotation/layer'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import type { Label } from '@/lib/domain/codebook/labels'
import { relabel } from '@/lib/domain/codebook/relabel'
import { DomainError } from '@/lib/domain/error'
import { snapToWords } from '@/lib/domain/text/sentences/words'
import type { Span } from '@/lib/domain/text/span'
import type { ArticleModel } from '../annotation/article-model'
import { useStable } from '../annotation/use-stable'
import type { History } from './use-history'

/** What a person can do to the tags; each way of tagging ends here, so that all leave the same annotations. */
export type TaggingActions = {
  /** Tags a passage, or gives the tag of the very same passage another label; the tag's id, or null when refused. */
  tag(span: Span, label: Label, options?: { second?: boolean }): string | null
  relabel(id: string, label: Label): void
  /** Changes details and note. */
  edit(id: string, change: { tagging?: (current: Tagging) => Tagging | null; note?: string | null }): void
  move(id: string, span: Span): void
  remove(id: string): void
  undo(): void
  redo(): void
}

export function useTagging(model: ArticleModel, outbox: Outbox, history: History): TaggingActions {
  const announce = useAnnounce()
  const find = (id: string) => outbox.intended().find((annotation) => annotation.id === id)

  function tag(span: Span, label: Label, options: { second?: boolean } = {}): string | null {
    const same = outbox.intended().find(({ start, end }) => start === span.start && end === span.end)
    if (same && !options.second) {
      relabelTag(same.id, label)
      return same.id
    }
    const { start, end } = span
    const annotation: Written = {
      id: uuid(),
      start,
      end,
      exact: model.index.slice(start, end),
      label,
      attributes: {},
      note: null,
    }
    if (!fits(annotation, (trimmed) => tag(trimmed, label, options))) return null
    history.make({ kind: 'create', annotation }, { kind: 'remove', annotation })
    const { covered, sentences } = coverage(outbox.intended(), model.sentences, [])
    announce(words.annotate.tagged(words.labels[label].name, covered, sentences))
    return annotation.id
  }

  function relabelTag(id: string, label: Label): void {
    const before = find(id)
    if (!before || before.label === label) return
    update(before, { ...written(before), ...relabel(before, label) })
    offerUndo(words.annotate.replaced(words.labels[before.label].name, words.labels[label].name), () => {
      const now = find(id)
      if (now) update(now, written(before))
    })
  }

  function remove(id: string): void {
    const before = find(id)
    if (!before) return
    const annotation = written(before)
    history.make({ kind: 'remove', annotation }, { kind: 'create', annotation })
    offerUndo(words.annotate.deleted, () => {
      if (!find(id)) history.make({ kind: 'create', annotation }, { kind: 'remove', annotation })
    })
  }

  function update(before: AnnotationView, annotation: Written): void {
    history.make({ kind: 'update', annotation }, { kind: 'update', annotation: written(before) })
  }

  function fits(annotation: Written, again: (span: Span) => void): boolean {
    try {
      assertFits(outbox.intended(), annotation)
      return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refuse(error, again)
      return false
    }
  }

  function refuse(error: DomainError, again: (span: Span) => void): void {
    const [longest] = (error.details.trimmed as Span[] | undefined) ?? []
    const snapped = longest && snapToWords(model.index, longest)
    const trimmed = snapped && snapped.start < snapped.end ? snapped : undefined
    const action = trimmed && {
      label: words.annotate.trimTo(shortened(model.index.slice(trimmed.start, trimmed.end))),
      onSelect: () => again(trimmed),
    }
    toast(words.errors[error.code], { problem: true, action })
  }

  return useStable({
    tag,
    relabel: relabelTag,
    edit(id, { tagging, note }) {
      const before = find(id)
      if (!before) return
      const base = written(before)
      const changed = tagging?.(base) ?? null
      if (tagging && !changed) return
      update(before, { ...base, ...changed, note: note === undefined ? base.note : note })
    },
    move(id, { start, end }) {
      const before = find(id)
      if (!before || start >= end) return
      const annotation = { ...written(before), start, end, exact: model.index.slice(start, end) }
      if (fits(annotation, () => {})) update(before, annotation)
    },
    remove,
    undo: () => announce(history.undo() ? words.annotate.undone : words.annotate.nothingToUndo),
    redo: () => announce(history.redo() ? words.annotate.redone : words.annotate.nothingToRedo),
  })
}

function offerUndo(text: string, undo: () => void): void {
  toast(text, { action: { label: words.undo, keys: 'Mod+Z', onSelect: undo } })
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 40 ? `${[...line].slice(0, 38).join('')}…` : line
}
