import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { relaysOf } from './tag-details'

/** The details and the note of a tag that cannot be changed. */
export function TagFacts({ annotation }: { annotation: AnnotationView }) {
  const facts = factsOf(annotation).filter(([, value]) => value)
  if (facts.length === 0) return null
  return (
    <dl className="grid grid-cols-[4.5rem_1fr] gap-x-2 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-text2">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(annotation: AnnotationView): [name: string, value: string | null | undefined][] {
  const { fields } = words.annotate
  const note: [string, string | null] = [fields.note, annotation.note]
  if (annotation.label === 'OPINION') {
    const { holder, holderName, kind } = annotation.attributes
    return [
      [fields.whose, holder && words.holders[holder]],
      [fields.name, holderName],
      [fields.kind, kind && words.opinionKinds[kind]],
      note,
    ]
  }
  const { source, link } = annotation.attributes
  const reason = annotation.label === 'UNVERIFIED_CLAIM' ? annotation.attributes.reason : undefined
  return [
    [fields.reason, reason && words.reasons[reason]],
    [fields.source, source?.name],
    [fields.type, source?.type && words.sourceTypes[source.type]],
    [fields.via, relaysOf(annotation)],
    [fields.link, link],
    note,
  ]
}
