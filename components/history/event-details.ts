import { words } from '@/components/words'
import { fingerprint } from '@/lib/domain/integrity/digest'

const { history } = words

/** What is known of an event besides who and what, in words; ids and hashes are left to the chain. */
export function eventDetails(details: Readonly<Record<string, unknown>>): string[] {
  const { reviewer, reason, number, revised, ended, fields, digest, namesSha256, kind, label } = details
  return [
    typeof reviewer === 'string' && reviewer !== '' ? history.details.reviewer(reviewer) : null,
    typeof label === 'string' && isLabel(label) ? words.labels[label].name : null,
    typeof kind === 'string' ? (history.decisions[kind] ?? null) : null,
    typeof number === 'number' ? history.details.copy(number) : null,
    revised === true ? history.details.revised : null,
    typeof ended === 'number' ? history.details.ended(ended) : null,
    Array.isArray(fields) ? history.details.fields(fields.join(', ')) : null,
    typeof digest === 'string' && namesSha256 !== undefined
      ? history.details.fingerprint(fingerprint(digest))
      : null,
    typeof reason === 'string' ? history.details.reason(reason) : null,
  ].filter((part) => part !== null)
}

function isLabel(name: string): name is keyof typeof words.labels {
  return Object.hasOwn(words.labels, name)
}
