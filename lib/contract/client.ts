/** The API as screens and scripts call it: typed by the contract, every change with a key of its own. */
import { v7 as uuid } from 'uuid'
import { DomainError, type DomainErrorCode } from '../domain/error'
import type { Body, Method, Operation, Output } from './operation'
import type { DeclaredOperation } from './operations'
import type { Problem } from './problem'
import { statusOfCode } from './refusal-status'

/** Names the person that a request is meant to come from. */
export const personHeader = 'sourcemark-person'

/** An operation as HTTP calls it, `POST /api/v1/projects`: the schemas stay on the server, and a browser need not load them. */
type RequestLine = LineOf<DeclaredOperation>
type LineOf<O> = O extends Operation ? `${O['method']} ${O['path']}` : never

type Called<Line> = Line extends `${infer M} ${infer P}`
  ? Extract<DeclaredOperation, { method: M; path: P }>
  : never

type Asked<O extends Operation> = {
  params?: Record<string, string>
  query?: Record<string, string>
  /** The version a change builds on, for operations that need one. */
  version?: number
  /** The same key for every try of one change; one is made when none is given. */
  key?: string
  /** Whose change it is: refused once the browser's session is somebody else's. */
  as?: string
  signal?: AbortSignal
} & (undefined extends Body<O> ? { body?: Body<O> } : { body: Body<O> })

/** No answer came: the connection dropped, or the server did not speak. What was sent may or may not have arrived. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/**
 * Calls an operation.
 * @throws DomainError with the code and the facts of the server's refusal.
 * @throws NoAnswer when there was none: safe to try again with the same `key`.
 */
export async function request<Line extends RequestLine>(
  line: Line,
  asked: Asked<Called<Line>>,
): Promise<Output<Called<Line>>> {
  const [method] = split(line)
  const response = await fetch(addressOf(line, asked), {
    method,
    credentials: 'same-origin',
    headers: headersOf(method, asked),
    ...(asked.body === undefined ? {} : { body: formOf(asked.body) ?? JSON.stringify(asked.body) }),
    ...(asked.signal && { signal: asked.signal }),
  }).catch(() => {
    throw new NoAnswer('The connection dropped.')
  })
  const text = await response.text().catch(() => {
    throw new NoAnswer('The answer broke off.')
  })
  if (!response.ok) throw refusalOf(response.status, text)
  return (text === '' ? undefined : JSON.parse(text)) as Output<Called<Line>>
}

/** Where an operation is called, below the origin. */
export function addressOf(
  line: RequestLine,
  asked: { params?: Record<string, string>; query?: Record<string, string> },
): string {
  const [, template] = split(line)
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asked.params?.[name] ?? ''))
  const query = new URLSearchParams(asked.query).toString()
  return query ? `${path}?${query}` : path
}

function split(line: RequestLine): [method: Method, path: string] {
  const [method, path = ''] = line.split(' ')
  return [method as Method, path]
}

function headersOf(
  method: Method,
  asked: { body?: unknown; version?: number; key?: string; as?: string },
): Record<string, string> {
  return {
    // The browser itself says where the parts of a form end.
    ...(asked.body === undefined || formOf(asked.body) ? {} : { 'content-type': 'application/json' }),
    ...(asked.version === undefined ? {} : { 'if-match': `"${asked.version}"` }),
    ...(asked.as === undefined ? {} : { [personHeader]: asked.as }),
    ...(method === 'GET' ? {} : { 'idempotency-key': asked.key ?? uuid() }),
  }
}

/** A body that holds a file, as the form that carries it. */
function formOf(body: unknown): FormData | null {
  const parts = Object.entries(Object(body))
  if (!parts.some(([, value]) => value instanceof Blob)) return null
  const form = new FormData()
  for (const [key, value] of parts) form.set(key, value instanceof Blob ? value : String(value))
  return form
}

function refusalOf(status: number, text: string): Error {
  const problem = parsed(text)
  if (!isProblem(problem)) {
    return status >= 500
      ? new NoAnswer(`The server answered ${status}.`)
      : new DomainError('internal', `The server answered ${status}.`)
  }
  const { code, detail, type: _type, title: _title, status: _status, ...details } = problem
  return new DomainError(isKnown(code) ? code : 'internal', detail, details)
}

/** Read without the schema, which only servers and tests need to have loaded. */
function isProblem(value: unknown): value is Problem {
  const { code, detail, errors } = Object(value) as Partial<Problem>
  return typeof code === 'string' && typeof detail === 'string' && Array.isArray(errors)
}

function isKnown(code: string): code is DomainErrorCode {
  return Object.hasOwn(statusOfCode, code)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
