import { words } from '@/components/words'
import type { JsonSchema, OperationObject } from '@/lib/contract/document/openapi'

export type OperationEntryProps = { path: string; method: string; operation: OperationObject }

/** One operation: what it does and who may ask in a line, what goes in and comes out when it is opened. */
export function OperationEntry({ path, method, operation }: OperationEntryProps) {
  const { operationId, summary, parameters, requestBody, responses } = operation
  return (
    <details id={operationId} className="py-2.5">
      <summary className="cursor-pointer">
        <code className="break-words font-semibold [overflow-wrap:anywhere]">
          {method.toUpperCase()} {path}
        </code>
        <span className="block text-small text-text2">
          {summary}. {mayAsk(operation)}
        </span>
      </summary>
      <dl className="mt-3 flex flex-col gap-3 text-small">
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <div key={`${place} ${name}`}>
            <dt className="font-semibold">
              {name} <span className="font-normal text-text2">{words.reference.places[place]}</span>
              {required && <span className="font-normal text-text2"> · {words.reference.required}</span>}
            </dt>
            <dd className="text-text2">{description ?? <Shape schema={schema} />}</dd>
          </div>
        ))}
        {requestBody && <Sent title={words.reference.body} content={requestBody.content} />}
        {Object.entries(responses).map(([status, { content = {} }]) => (
          <Sent key={status} title={words.reference.answer(status)} content={content} />
        ))}
      </dl>
    </details>
  )
}

function mayAsk({ security }: OperationObject): string {
  if (security.some((way) => Object.keys(way).length === 0)) return words.reference.anyone
  const scope = security.flatMap(({ token = [] }) => token)[0]
  return scope ? words.reference.scope(scope) : words.reference.people
}

function Sent({ title, content }: { title: string; content: Record<string, { schema: JsonSchema }> }) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd>
        {Object.entries(content).map(([mediaType, { schema }]) => (
          <Shape key={mediaType} schema={schema} />
        ))}
        {Object.keys(content).length === 0 && words.reference.empty}
      </dd>
    </div>
  )
}

/** A schema as it is written; a shared one by its name, which the document explains. */
function Shape({ schema }: { schema: JsonSchema }) {
  if (schema.$ref) return <code>{schema.$ref.split('/').at(-1)}</code>
  const source = JSON.stringify(schema, null, 2)
  if (source.length < 80) return <code>{JSON.stringify(schema)}</code>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="mt-1 max-h-80 overflow-auto border border-line p-3">
      {source}
    </pre>
  )
}
