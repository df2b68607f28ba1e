import type { OpenApiDocument } from '@/lib/contract/document/openapi'
import { OperationEntry } from './operation-entry'

export type OperationsByNounProps = Pick<OpenApiDocument, 'paths'>

/** Every operation of the API under what it is about, in the order of the main job. */
export function OperationsByNoun({ paths }: OperationsByNounProps) {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const nouns = [...new Set(entries.flatMap(({ operation }) => operation.tags))]
  return nouns.map((noun) => (
    <section key={noun} aria-labelledby={`noun-${noun}`} className="flex flex-col gap-2">
      <h2 id={`noun-${noun}`} className="text-h2 capitalize">
        {noun.replaceAll('-', ' ')}
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {entries
          .filter(({ operation }) => operation.tags.includes(noun))
          .map((entry) => (
            <li key={entry.operation.operationId}>
              <OperationEntry {...entry} />
            </li>
          ))}
      </ul>
    </section>
  ))
}
