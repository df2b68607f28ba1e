import type { Span } from '../text/span'
import type { Field } from './preview'

/**
 * How far each rule can be trusted, as a share from 0 to 1. It orders the rules where two of them disagree.
 * A rule with 0 points at a place worth looking at and never fills a field.
 */
export const ruleConfidence = {
  KEY_LINE: 0.98,
  EXPORT_HEADER: 0.95,
  TITLE_ABOVE_BYLINE: 0.95,
  TITLE_ABOVE_DATE: 0.9,
  TITLE_IN_MARKUP: 0.9,
  TITLE_AFTER_BREAK: 0.8,
  TITLE_ABOVE_PICTURE: 0.7,
  TITLE_ABOVE_DATELINE: 0.7,
  TITLE_ALONE: 0.5,
  FIRST_LINE: 0.4,
  BYLINE: 0.9,
  DATE_LINE: 0.9,
  READ_MORE: 0.85,
  ORIGINALLY_IN: 0.85,
  HEAD_URL: 0.8,
  URL_HOST: 0.6,
  AMBIGUOUS_DATE: 0.4,
  OWN_LINKS: 0.3,
  REPUBLISHED_BY: 0.8,
  CUT_BYLINE: 0,
  CAPTION_DATE: 0,
} as const
export type Rule = keyof typeof ruleConfidence

/** A value read from the source: what it is for, the words it was read from (code points) and the rule. */
export type Fact = Span & { field: Field | 'republishedBy'; value: string; rule: Rule }

/** The facts of the most trusted rule that speaks for the field, in text order; empty when none does. */
export function bestFacts(facts: Fact[], field: Fact['field']): Fact[] {
  const spoken = facts.filter((fact) => fact.field === field && ruleConfidence[fact.rule] > 0)
  const best = Math.max(...spoken.map((fact) => ruleConfidence[fact.rule]))
  return spoken.filter((fact) => ruleConfidence[fact.rule] === best)
}
