import type { Tagging } from './attributes'

/** What the codebook wants of an annotation before its review can be submitted. */
export type MissingAttribute = 'source.name' | 'source.type' | 'reason' | 'holder' | 'holderName'

/** The attributes that are still missing, in the order of the card's fields; empty means complete. */
export function missingAttributes(tagging: Tagging): MissingAttribute[] {
  switch (tagging.label) {
    case 'SOURCED_FACT':
      return [
        ...(tagging.attributes.source?.name ? [] : (['source.name'] as const)),
        ...(tagging.attributes.source?.type ? [] : (['source.type'] as const)),
      ]
    case 'UNVERIFIED_CLAIM':
      return tagging.attributes.reason ? [] : ['reason']
    case 'OPINION':
      if (!tagging.attributes.holder) return ['holder']
      return tagging.attributes.holder === 'QUOTED' && !tagging.attributes.holderName ? ['holderName'] : []
  }
}
