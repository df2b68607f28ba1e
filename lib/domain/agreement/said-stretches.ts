import type { LabelledSpan } from '../annotation/annotation'
import type { Span } from '../text/span'
import { type Value, walkReadings } from './readings'

/** A stretch of the body with what each reading says of all of it. */
export type SaidStretch = Span & { values: Value[] }

/**
 * Where in the body blocks (disjoint, code points) one reading says `one` and another `other`, in text order, each as
 * long as no reading changes within its block; where both are the same, where two readings say it.
 */
export function stretchesSaid(
  readings: LabelledSpan[][],
  bodyBlocks: Span[],
  one: Value,
  other: Value,
): SaidStretch[] {
  const found: SaidStretch[] = []
  let block = -1
  for (const { span, start, values, length } of walkReadings(readings, bodyBlocks)) {
    if (!isSaid(values, one, other)) continue
    const last = found.at(-1)
    if (last && block === span && last.end === start && last.values.join() === values.join())
      last.end += length
    else found.push({ start, end: start + length, values })
    block = span
  }
  return found
}

function isSaid(values: Value[], one: Value, other: Value): boolean {
  return values.some(
    (value, at) => value === one && values.some((beside, to) => to !== at && beside === other),
  )
}
