import type { Annotation } from '../annotation/annotation'
import {
  holderWords,
  labelWords,
  opinionKindWords,
  reasonWords,
  sourceTypeWords,
} from '../codebook/codebook-words'
import { relaysBefore } from '../codebook/relay-chain'
import type { TextIndex } from '../text/text-index'
import type { Passage } from './annotated-blocks'
import { documentWords as words } from './document-words'

/** What a note says of a passage: who it rests on, then the rest on one line, then the address it names. */
export type PassageNote = { what: string; more: string; link: string | null }

export function passageNote(passage: Annotation, index: TextIndex): PassageNote {
  const { what, more, link } = detailsOf(passage)
  const loaded = (passage.attributes.loaded ?? []).map(({ start, end }) => `“${index.slice(start, end)}”`)
  const all = loaded.length > 0 ? [...more, words.loaded(loaded.join(', '))] : more
  return { what, more: all.filter(Boolean).join(' · '), link }
}

/** The letter that stands beside the passage, with a tick where an editor decided. */
export function flagOf({ label, decided }: Passage): string {
  return decided ? `${labelWords[label].letter}✓` : labelWords[label].letter
}

type Details = { what: string; more: (string | undefined)[]; link: string | null }

function detailsOf(passage: Annotation): Details {
  if (passage.label === 'OPINION') {
    const { holder, holderName, kind } = passage.attributes
    return {
      what: holderName
        ? words.opinionOf(holderName)
        : holder === 'QUOTED'
          ? words.quotedOpinion
          : words.authorOpinion,
      more: [kind && opinionKindWords[kind], holder && holderName ? holderWords[holder] : undefined],
      link: null,
    }
  }
  const { source, link = null } = passage.attributes
  const type = source?.type && sourceTypeWords[source.type]
  const relays = relaysBefore(passage.attributes)
  const via = relays.length > 0 ? words.via(relays.join('; ')) : undefined
  if (passage.label === 'SOURCED_FACT')
    return { what: source?.name ?? words.noSource, more: [type, via], link }
  const { reason } = passage.attributes
  const what = reason ? reasonWords[reason] : (source?.name ?? words.noSource)
  return { what, more: [reason && source?.name, type, via], link }
}
