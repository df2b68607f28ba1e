import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { relayChain, type Tagging, taggingSchema } from '@/lib/domain/codebook/attributes'
import type { SourceType } from '@/lib/domain/codebook/labels'

export type SourcedTagging = Extract<Tagging, { label: 'SOURCED_FACT' | 'UNVERIFIED_CLAIM' }>
export type OpinionTagging = Extract<Tagging, { label: 'OPINION' }>

/** The tagging with another source name or type; null when the codebook does not take it. */
export function changeSource(
  tagging: SourcedTagging,
  change: { name?: string; type?: SourceType | undefined },
): Tagging | null {
  const before = tagging.attributes.source
  const named = 'name' in change ? change.name?.trim() || undefined : before?.name
  const source = { ...before, ...change, name: named }
  const chain = chainOf(relays(tagging), named)
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

export function relaysOf(tagging: SourcedTagging): string {
  return relays(tagging).join('; ')
}

/** What a closed card says of a tag: the source, the reason or the holder. */
export function summaryOf(annotation: AnnotationView): { what: string; more: string } {
  switch (annotation.label) {
    case 'SOURCED_FACT': {
      const { source } = annotation.attributes
      return { what: source?.name ?? '', more: source?.type ? words.sourceTypes[source.type] : '' }
    }
    case 'UNVERIFIED_CLAIM': {
      const { reason, source } = annotation.attributes
      return { what: reason ? words.reasons[reason] : '', more: source?.name ?? '' }
    }
    case 'OPINION': {
      const { holder, holderName, kind } = annotation.attributes
      const whose = holderName ?? (holder ? words.holders[holder] : '')
      return { what: whose, more: kind ? words.opinionKinds[kind] : '' }
    }
  }
}

/** A passage on one line, in quotation marks unless it begins with its own. */
export function quoted(exact: string): string {
  const line = exact.replace(/\s+/gu, ' ')
  return /^[“"«„‘]/u.test(line) ? line : `“${line}”`
}

/** The names of sources and relays in a layer, each once, in alphabetical order. */
export function namesIn(layer: readonly AnnotationView[]): string[] {
  const names = layer.flatMap((annotation) =>
    annotation.label === 'OPINION'
      ? (annotation.attributes.holderName ?? [])
      : relayChain(annotation.attributes),
  )
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'))
}

/** Who passed the statement on, without its origin; the chain ends with the source where one is named. */
function relays({ attributes }: SourcedTagging): string[] {
  const chain = attributes.chain ?? []
  return chain.at(-1) === attributes.source?.name ? chain.slice(0, -1) : chain
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
