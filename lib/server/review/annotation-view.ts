import type { AnnotationView } from '../../contract/annotations'
import type { Tagging } from '../../domain/codebook/attributes'
import { missingAttributes } from '../../domain/codebook/missing-attributes'
import type { SignedAnnotation } from '../../domain/integrity/bundle'

export type AnnotationRow = {
  id: string
  start: number
  end: number
  exact: string
  label: Tagging['label']
  attributes: unknown
  note?: string | null
  version?: number
  /** Where it is text, as JSON writes it. */
  createdAt?: Date | string
}

/** Label and attributes of a row: checked together when they were written, and not for every reader again. */
export function taggingOf({ label, attributes }: { label: string; attributes: unknown }): Tagging {
  return { label, attributes } as Tagging
}

/** An annotation as the contract shows it; rows of frozen and final layers have neither note nor version. */
export function annotationView(row: AnnotationRow): AnnotationView {
  const tagging = taggingOf(row)
  return {
    id: row.id,
    start: row.start,
    end: row.end,
    exact: row.exact,
    ...tagging,
    note: row.note ?? null,
    version: row.version ?? 1,
    createdAt: row.createdAt instanceof Date ? row.createdAt.toISOString() : (row.createdAt ?? null),
    missing: missingAttributes(tagging),
  }
}

/** A row as it is frozen and signed: without note, version and times. */
export function signedAnnotation(row: AnnotationRow): SignedAnnotation {
  const { id, start, end, exact } = row
  return { id, start, end, exact, ...taggingOf(row) }
}
