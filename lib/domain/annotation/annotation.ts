import type { Tagging } from '../codebook/attributes'
import type { Label } from '../codebook/labels'
import type { Span } from '../text/span'

/** The least that layers, clusters and agreement need of an annotation: a labelled span with an identity. */
export type LabelledSpan = Span & { id: string; label: Label }

/**
 * A passage of one layer: span in code points of the revision's text, the quote that stands there, the label
 * with its attributes, and a note that never leaves the team.
 */
export type Annotation = Span & Tagging & { id: string; exact: string; note: string | null; version: number }
