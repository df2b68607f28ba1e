/** The codebook's version; every annotation and sign-off names the version it was made under. */
export const CODEBOOK_VERSION = '1.0.0'

/** The three labels, in the order in which they are always shown: they say how the article supports a passage, never whether it is true. */
export const labels = ['SOURCED_FACT', 'UNVERIFIED_CLAIM', 'OPINION'] as const
export type Label = (typeof labels)[number]

/** Who or what a passage rests on. */
export const sourceTypes = [
  'OFFICIAL',
  'DOCUMENT',
  'WITNESS',
  'EXPERT',
  'PARTY',
  'MEDIA',
  'OWN_REPORTING',
  'ANONYMOUS',
  'NONE',
] as const
export type SourceType = (typeof sourceTypes)[number]

/** Why a claim is unverified, in order of precedence when several fit. */
export const reasons = [
  'ADMITTED_UNVERIFIED',
  'DISPUTED',
  'HEDGED',
  'VAGUE_SOURCE',
  'SELF_INTERESTED',
  'NO_SOURCE',
] as const
export type Reason = (typeof reasons)[number]

/** Whose opinion it is: only AUTHOR is the outlet's own voice. */
export const holders = ['AUTHOR', 'QUOTED'] as const
export type Holder = (typeof holders)[number]

export const opinionKinds = ['EVALUATION', 'INTERPRETATION', 'FORECAST', 'PRESCRIPTION'] as const
export type OpinionKind = (typeof opinionKinds)[number]

/** Which attributes each label may carry; `attributes` has their schemas. */
export const attributeNames = {
  SOURCED_FACT: ['location', 'loaded', 'source', 'cue', 'link', 'chain'],
  UNVERIFIED_CLAIM: ['location', 'loaded', 'source', 'cue', 'link', 'chain', 'reason'],
  OPINION: ['location', 'loaded', 'holder', 'holderName', 'kind'],
} as const satisfies Record<Label, readonly string[]>
