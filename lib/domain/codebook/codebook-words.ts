/** The codebook in plain words, for screens and for files that people read. */
import type { Holder, Label, OpinionKind, Reason, SourceType } from './labels'

export const labelWords: Record<Label, { letter: string; name: string; tooltip: string }> = {
  SOURCED_FACT: {
    letter: 'S',
    name: 'Sourced fact',
    tooltip:
      'A checkable statement for which the text names who or what it comes from. Sourced does not mean true.',
  },
  UNVERIFIED_CLAIM: {
    letter: 'U',
    name: 'Unverified claim',
    tooltip:
      'A checkable statement without a source, or with one too vague to follow (“reportedly”, “officials say”).',
  },
  OPINION: {
    letter: 'O',
    name: 'Opinion',
    tooltip: 'A judgement, prediction or wish that cannot be checked as such. Say whose it is.',
  },
}

export const reasonWords: Record<Reason, string> = {
  ADMITTED_UNVERIFIED: 'The text says it could not check',
  DISPUTED: 'Disputed, left open',
  HEDGED: 'Hedged',
  VAGUE_SOURCE: 'Source too vague',
  SELF_INTERESTED: 'Speaks for its own cause',
  NO_SOURCE: 'No source named',
}

export const sourceTypeWords: Record<SourceType, string> = {
  OFFICIAL: 'Official',
  DOCUMENT: 'Document',
  WITNESS: 'Witness',
  EXPERT: 'Expert',
  PARTY: 'Party to the matter',
  MEDIA: 'News organisation',
  OWN_REPORTING: 'Own reporting',
  ANONYMOUS: 'Unnamed',
  NONE: 'None',
}

export const holderWords: Record<Holder, string> = { AUTHOR: 'Author', QUOTED: 'Person quoted' }

export const opinionKindWords: Record<OpinionKind, string> = {
  EVALUATION: 'Judgement',
  INTERPRETATION: 'Interpretation',
  FORECAST: 'Forecast',
  PRESCRIPTION: 'What should be done',
}
