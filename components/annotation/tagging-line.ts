import { words } from '@/components/words'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import { relayChain } from '@/lib/domain/codebook/relay-chain'

/** What a tag says besides its label, on one line: 'The mayor · Official', 'Hedged · no source', 'Author · Judgement'. */
export function taggingLine(tagging: Tagging): string {
  return partsOf(tagging).filter(Boolean).join(' · ')
}

function partsOf(tagging: Tagging): (string | undefined)[] {
  if (tagging.label === 'OPINION') {
    const { holder, holderName, kind } = tagging.attributes
    return [holderName ?? (holder && words.holders[holder]), kind && words.opinionKinds[kind]]
  }
  const { source } = tagging.attributes
  const relayed = relayChain(tagging.attributes).filter((name) => name !== source?.name)
  return [
    tagging.label === 'UNVERIFIED_CLAIM' && tagging.attributes.reason
      ? words.reasons[tagging.attributes.reason]
      : undefined,
    source?.name,
    source?.type && words.sourceTypes[source.type],
    relayed.length > 0 ? words.via(relayed.join(', ')) : undefined,
  ]
}
