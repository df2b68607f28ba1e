/** Changes of a reading as they wait to be sent, and what the reading looks like with them. */
import type { Tagging } from '../domain/codebook/attributes'
import { missingAttributes } from '../domain/codebook/missing-attributes'
import { compareSpans, type Span } from '../domain/text/span'
import type { AnnotationView } from './annotations'

/** An annotation as a person writes it: without what the server adds. */
export type Written = Span & Tagging & { id: string; exact: string; note: string | null }

/** One change; `annotation` is the whole of what is wanted, or what is taken away. */
export type Change = { kind: 'create' | 'update' | 'remove'; annotation: Written }

export type QueuedChange = Change & {
  /** UUIDv7: the order of changes, and the idempotency key of every try. */
  key: string
  /** Another idempotency key, once the change was taken up again after a conflict. */
  renewed?: string
  /** The version it builds on, fixed by its first try. */
  version?: number
  attempted?: boolean
}

/** The layer with the changes made, in text order; annotations without a change stay the same objects. */
export function applied(layer: readonly AnnotationView[], changes: readonly Change[]): AnnotationView[] {
  const annotations = new Map(layer.map((annotation) => [annotation.id, annotation]))
  for (const { kind, annotation } of changes) {
    if (kind === 'remove') annotations.delete(annotation.id)
    else annotations.set(annotation.id, shown(annotation, annotations.get(annotation.id)))
  }
  return [...annotations.values()].sort((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : 1))
}

/** What a person wrote of an annotation. */
export function written(annotation: AnnotationView): Written {
  const { missing: _missing, version: _version, createdAt: _createdAt, ...rest } = annotation
  return rest
}

/** Whether two say the same; the location is left out, which the server adds. */
export function sameWritten(a: Written, b: Written): boolean {
  return comparable(a) === comparable(b)
}

function comparable({ id, start, end, label, attributes, note }: Written): string {
  const { location: _, ...rest } = attributes
  return JSON.stringify([id, start, end, label, note, sorted(rest)])
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)])
}

const seen = new WeakMap<Written, { before: AnnotationView | undefined; view: AnnotationView }>()

/** The same object for the same change, so that a reader need not draw it again. */
function shown(annotation: Written, before: AnnotationView | undefined): AnnotationView {
  const known = seen.get(annotation)
  if (known && known.before === before) return known.view
  const missing = missingAttributes(annotation)
  const view = { ...annotation, missing, version: before?.version ?? 0, createdAt: before?.createdAt ?? null }
  seen.set(annotation, { before, view })
  return view
}
