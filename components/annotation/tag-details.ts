import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import { relayChain, relaysBefore } from '@/lib/domain/codebook/relay-chain'

export type SourcedTagging = Extract<Tagging, { label: 'SOURCED_FACT' | 'UNVERIFIED_CLAIM' }>
export type OpinionTagging = Extract<Tagging, { label: 'OPINION' }>

export function relaysOf(tagging: SourcedTagging): string {
  return relaysBefore(tagging.attributes).join('; ')
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
