import { type Tagging, taggingSchema } from '@/lib/domain/codebook/attributes'
import type { SourceType } from '@/lib/domain/codebook/labels'
import { relaysBefore } from '@/lib/domain/codebook/relay-chain'
import type { OpinionTagging, SourcedTagging } from './tag-details'

/** The tagging with another source name or type; null when the codebook does not take it. */
export function changeSource(
  tagging: SourcedTagging,
  change: { name?: string; type?: SourceType | undefined },
): Tagging | null {
  const before = tagging.attributes.source
  const named = 'name' in change ? change.name?.trim() || undefined : before?.name
  const source = { ...before, ...change, name: named }
  const chain = chainOf(relaysBefore(tagging.attributes), named)
  const isEmpty = !source.name && !source.type && !source.span
  return checked(tagging, { source: isEmpty ? undefined : source, chain })
}

/** The tagging with other relays, semicolons between them, nearest first; null when the codebook does not take it. */
export function changeRelays(tagging: SourcedTagging, text: string): Tagging | null {
  const names = text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return checked(tagging, { chain: chainOf(names, tagging.attributes.source?.name) })
}

export function changeLink(tagging: SourcedTagging, text: string): Tagging | null {
  return checked(tagging, { link: text.trim() || undefined })
}

/** The tagging with another holder, name or kind; null when the codebook does not take it. */
export function changeOpinion(
  tagging: OpinionTagging,
  change: Partial<OpinionTagging['attributes']>,
): Tagging | null {
  return checked(tagging, change)
}

function chainOf(names: string[], source: string | undefined): string[] | undefined {
  if (names.length === 0) return undefined
  return source ? [...names, source] : names
}

function checked<T extends Tagging>(tagging: T, change: Partial<T['attributes']>): Tagging | null {
  const result = taggingSchema.safeParse({
    label: tagging.label,
    attributes: { ...tagging.attributes, ...change },
  })
  return result.success ? result.data : null
}
