import type { LabelledSpan } from '../annotation/annotation'
import { flattenLayer } from '../annotation/layer'
import { labels } from '../codebook/labels'
import { compareSpans, type Span } from '../text/span'

/** What a reading says of a position: a label, or that it was read and left untagged (which is a value, not a gap). */
export const values = [...labels, 'NONE'] as const
export type Value = (typeof values)[number]

/** A stretch of one span of the text over which no reading changes; in code points, `values` by reader. */
export type Stretch = { span: number; start: number; length: number; values: Value[] }

/**
 * Walks the spans (disjoint, code points) and yields the stretches over which all readings stay the same; a
 * position counts for its innermost annotation. Works on runs: its cost does not depend on the text's length.
 */
export function* walkReadings(readings: LabelledSpan[][], spans: Span[]): Generator<Stretch> {
  const cursors = readings.map((reading) => cursorOver(flattenLayer(reading)))
  const order = spans.map((_, span) => span).sort((a, b) => compareSpans(spanAt(spans, a), spanAt(spans, b)))
  for (const span of order) {
    const { start, end } = spanAt(spans, span)
    for (let at = start; at < end; ) {
      const states = cursors.map((cursor) => cursor(at))
      const until = Math.min(end, ...states.map((state) => state.until))
      yield { span, start: at, length: until - at, values: states.map((state) => state.value) }
      at = until
    }
  }
}

type Cursor = (position: number) => { value: Value; until: number }

/** Asked for positions in ascending order, says what stands there and up to where it does. */
function cursorOver(runs: (Span & { label: Value })[]): Cursor {
  let next = 0
  return (position) => {
    let run = runs[next]
    while (run && run.end <= position) run = runs[++next]
    if (!run) return { value: 'NONE', until: Number.POSITIVE_INFINITY }
    return run.start <= position ? { value: run.label, until: run.end } : { value: 'NONE', until: run.start }
  }
}

function spanAt(spans: Span[], index: number): Span {
  return spans[index] ?? { start: 0, end: 0 }
}
