/** The form in which the demo's articles are written down: text, readings and what becomes of them. */
import type { Holder, Label, OpinionKind, Reason, SourceType } from '../../lib/domain/codebook/labels'
import type { ArticleState } from '../../lib/domain/review/workflow'
import type { BlockKind } from '../../lib/domain/text/block'
import type { PersonKey } from './people'

export type DemoArticle = {
  /** Names it within its outlet; never shown. */
  slug: string
  project: 'PRESS_REVIEW' | 'CLASS'
  title: string
  bylines?: string[]
  /** May be a month or a year only, or unknown. */
  publishedAt: string | null
  url?: string
  republishedBy?: string
  /** Other than the outlet's. */
  language?: string
  isExcerpt?: boolean
  /** What follows the headline; a line without a kind is a paragraph. */
  text: (string | [BlockKind, string])[]
  /** Who reads it, in the order in which they are done. */
  readers: PersonKey[]
  /** What all of them tag alike. */
  agreed: Tag[]
  /** Where they differ, and how it is settled; each is one cluster of the comparison. */
  differences: Difference[]
  /** What none of them tagged and the editor adds. */
  added?: Tag[]
  ends: Ending
}

/** What each reader tags at one place (who is not named tags nothing), and whose reading, or what instead, is final. */
export type Difference = {
  readings: Partial<Record<PersonKey, Tag[]>>
  final: PersonKey | 'NO_TAG' | Tag[]
  why?: string
}

/**
 * Where an article is left, with the reason where the command asks for one. Readings and differences are written down for
 * every article, also where it is left before they come to be: an ending can be changed without new tags.
 */
export type Ending =
  /** Nobody is assigned; everybody is but nobody began; the first is done and the last has begun. */
  | { at: 'UNASSIGNED' | 'UNREAD' | 'HALF_READ' }
  /** The first reader was done and got it back. */
  | { at: 'RETURNED'; reason: string }
  /** All are done; what they agree on is taken, and of the differences the first is settled. */
  | { at: 'COMPARING' }
  /** Only the first reader was done when an editor ended reading. */
  | { at: 'CLOSED_EARLY'; reason: string }
  | { at: 'TO_SIGN' | 'SIGNED' }
  | { at: 'SENT_BACK' | 'REOPENED'; reason: string }
  /** Signed, and out of reports and exports for the time being. */
  | { at: 'HELD'; reason: string }
  /** While its readings are compared. */
  | { at: 'WITHDRAWN'; reason: string }

export const stateAt: Record<Ending['at'], ArticleState> = {
  UNASSIGNED: 'IMPORTED',
  UNREAD: 'IN_REVIEW',
  HALF_READ: 'IN_REVIEW',
  RETURNED: 'IN_REVIEW',
  COMPARING: 'ADJUDICATION',
  CLOSED_EARLY: 'ADJUDICATION',
  TO_SIGN: 'AWAITING_SIGN_OFF',
  SENT_BACK: 'ADJUDICATION',
  SIGNED: 'SIGNED_OFF',
  HELD: 'SIGNED_OFF',
  REOPENED: 'ADJUDICATION',
  WITHDRAWN: 'WITHDRAWN',
}

/**
 * A tagged passage. `quote` is what stands in the text; its middle may be left out as ' … ', then it reaches to where its
 * end stands next. `nth` (from 1) says which, where its beginning stands more than once.
 */
export type Tag = {
  quote: string
  label: Label
  source?: { name: string; type: SourceType }
  reason?: Reason
  holder?: Holder
  holderName?: string
  kind?: OpinionKind
} & More

type More = {
  nth?: number
  /** The verb or phrase by which the source speaks, as it stands in the passage. */
  cue?: string
  /** Nearest relay first, the origin last. */
  chain?: string[]
  link?: string
  /** Loaded words, as they stand in the passage. */
  loaded?: string[]
}

export function fact(quote: string, name: string, type: SourceType, more: More = {}): Tag {
  return { quote, label: 'SOURCED_FACT', source: { name, type }, ...more }
}

export function claim(quote: string, reason: Reason, more: More & Pick<Tag, 'source'> = {}): Tag {
  return { quote, label: 'UNVERIFIED_CLAIM', reason, ...more }
}

/** The outlet's own. */
export function opinion(quote: string, kind: OpinionKind, more: Pick<More, 'nth' | 'loaded'> = {}): Tag {
  return { quote, label: 'OPINION', holder: 'AUTHOR', kind, ...more }
}

/** Somebody's whom the article quotes. */
export function quoted(
  quote: string,
  holderName: string,
  kind: OpinionKind,
  more: Pick<More, 'nth' | 'loaded'> = {},
): Tag {
  return { quote, label: 'OPINION', holder: 'QUOTED', holderName, kind, ...more }
}

export function differ(
  readings: Difference['readings'],
  final: Difference['final'],
  why?: string,
): Difference {
  return { readings, final, why }
}
