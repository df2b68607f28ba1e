import type { LabelledSpan } from '../annotation/annotation'
import type { Span } from '../text/span'
import { type Agreement, summarizeAgreement } from './agreement'
import type { WeightedUnit } from './alpha'
import { type Value, walkReadings } from './readings'

/** Agreement over the positions of the body: the headline figure. Its `units` are code points. */
export type PositionAgreement = Agreement

/**
 * Agreement of independent readings over every code point of the body blocks (white space in, the newlines
 * between blocks out); each position has one of four values, S, U, O or none, its innermost annotation's.
 * Source: Krippendorff 2011 for α; statistics.md 5a for the choice of positions as units.
 */
export function positionAgreement(readings: LabelledSpan[][], bodyBlocks: Span[]): PositionAgreement {
  return summarizeAgreement(tallyPositions(readings, bodyBlocks), readings.length)
}

/** How many positions there are of each combination of values: at most 4^readers units, however long the text. */
function tallyPositions(readings: LabelledSpan[][], blocks: Span[]): WeightedUnit<Value>[] {
  const tally = new Map<string, { values: Value[]; weight: number }>()
  for (const { values, length } of walkReadings(readings, blocks)) {
    const key = values.join()
    const unit = tally.get(key)
    if (unit) unit.weight += length
    else tally.set(key, { values, weight: length })
  }
  return [...tally.values()]
}
