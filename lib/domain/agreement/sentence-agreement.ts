import type { LabelledSpan } from '../annotation/annotation'
import { type Label, labels } from '../codebook/labels'
import type { Span } from '../text/span'
import { type Agreement, summarizeAgreement } from './agreement'
import { walkReadings } from './readings'

/** Agreement over the body sentences. Its `units` are sentences. */
export type SentenceAgreement = Agreement

/** Agreement of independent readings over the body sentences, each with one value per reading by `labelSentences`. */
export function sentenceAgreement(readings: LabelledSpan[][], sentences: Span[]): SentenceAgreement {
  const byReader = readings.map((reading) => labelSentences(reading, sentences))
  const units = sentences.map((_, sentence) => ({
    values: byReader.map((labelled) => labelled[sentence] ?? 'NONE'),
    weight: 1,
  }))
  return summarizeAgreement(units, readings.length)
}

/**
 * The label of each sentence (disjoint spans, code points) in one layer: the one with the most of its characters;
 * null when two labels tie for that or when it has less than half of the sentence.
 */
export function labelSentences(layer: LabelledSpan[], sentences: Span[]): (Label | null)[] {
  const lengths = sentences.map(() => new Map<Label, number>())
  for (const { span, values, length } of walkReadings([layer], sentences)) {
    const [value] = values
    if (value && value !== 'NONE') lengths[span]?.set(value, (lengths[span].get(value) ?? 0) + length)
  }
  return sentences.map((sentence, index) => mainLabel(lengths[index], sentence.end - sentence.start))
}

function mainLabel(lengths: Map<Label, number> | undefined, length: number): Label | null {
  const most = Math.max(0, ...(lengths?.values() ?? []))
  const [label, tied] = labels.filter((candidate) => lengths?.get(candidate) === most)
  return label && !tied && 2 * most >= length ? label : null
}
