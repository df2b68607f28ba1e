import type { Evidence, Field } from '../preview'
import type { Found } from './edit-preview'

const nothingFound: Found = {
  title: null,
  outlet: null,
  bylines: [],
  publishedAt: null,
  url: null,
  republishedBy: null,
  isExcerpt: false,
  confidence: {},
  evidence: [],
  duplicateOf: null,
}

/** What was read about an article that is parted at a position: each field goes where all its evidence stands. */
export function partFound(found: Found | undefined, at: number): { kept: Found; moved: Found } {
  const own = found ?? nothingFound
  const above = own.evidence.filter(({ start }) => start < at)
  const below = own.evidence.filter(({ start }) => start >= at)
  const isBelow = (field: Field) => speaks(below, field) && !speaks(above, field)
  const kept = { ...own, evidence: above, duplicateOf: null }
  const moved = { ...nothingFound, evidence: below }
  for (const field of ['outlet', 'bylines', 'publishedAt', 'url', 'isExcerpt'] as const) {
    if (!isBelow(field)) continue
    const confidence = { ...moved.confidence, [field]: own.confidence[field] }
    Object.assign(moved, { [field]: own[field], confidence })
    Object.assign(kept, { [field]: nothingFound[field] })
  }
  return { kept, moved }
}

/** What is known of an article that another was added to: its own, and of the other what it did not know. */
export function joinFound(own: Found = nothingFound, other: Found = nothingFound): Found {
  const taken = { ...own.confidence }
  for (const field of ['outlet', 'publishedAt', 'url'] as const) {
    if (own[field] === null && other[field] !== null) taken[field] = other.confidence[field]
  }
  return {
    ...own,
    outlet: own.outlet ?? other.outlet,
    bylines: own.bylines.length > 0 ? own.bylines : other.bylines,
    publishedAt: own.publishedAt ?? other.publishedAt,
    url: own.url ?? other.url,
    republishedBy: own.republishedBy ?? other.republishedBy,
    isExcerpt: own.isExcerpt || other.isExcerpt,
    confidence: taken,
    evidence: [...own.evidence, ...other.evidence],
    duplicateOf: null,
  }
}

function speaks(evidence: readonly Evidence[], field: Field): boolean {
  return evidence.some((one) => one.field === field)
}
