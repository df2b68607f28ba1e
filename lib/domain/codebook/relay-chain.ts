import type { SourcedFactAttributes, UnverifiedClaimAttributes } from './attributes'

/** The relay chain, nearest relay first, the origin last; defaults to the source alone. */
export function relayChain(attributes: SourcedFactAttributes | UnverifiedClaimAttributes): string[] {
  if (attributes.chain && attributes.chain.length > 0) return attributes.chain
  return attributes.source?.name ? [attributes.source.name] : []
}
