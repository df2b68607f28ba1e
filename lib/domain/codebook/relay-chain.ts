import type { SourcedFactAttributes, UnverifiedClaimAttributes } from './attributes'

/** The relay chain, nearest relay first, the origin last; defaults to the source alone. */
export function relayChain(attributes: SourcedFactAttributes | UnverifiedClaimAttributes): string[] {
  if (attributes.chain && attributes.chain.length > 0) return attributes.chain
  return attributes.source?.name ? [attributes.source.name] : []
}

/** Who passed the statement on, without its origin; the chain ends with the source where one is named. */
export function relaysBefore({
  chain = [],
  source,
}: SourcedFactAttributes | UnverifiedClaimAttributes): string[] {
  return chain.at(-1) === source?.name ? chain.slice(0, -1) : chain
}
