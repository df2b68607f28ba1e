/** The API as screens and scripts call it: typed by the contract, every change with a key of its own. */
import { v7 as uuid } from 'uuid'
import { DomainError, type DomainErrorCode } from '../domain/error'
import type { Body, Operation, Output } from './operation'
import { problemSchema, statusOfCode } from './problem'

/** Names the person that a request is meant to come from. */
export const personHeader = 'sourcemark-person'

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
export async function request<O extends Operation>(operation: O, asked: Asked<O>): Promise<Output<O>> {
  const response = await fetch(addressOf(operation, asked), {
    method: operation.method,
    credentials: 'same-origin',
    headers: headersOf(operation, asked),
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.signal && { signal: asked.signal }),
  }).catch(() => {
    throw new NoAnswer('The connection dropped.')
  })
  const text = await response.text().catch(() => {
    throw new NoAnswer('The answer broke off.')
  })
  if (!response.ok) throw refusalOf(response.status, text)
  return (text === '' ? undefined : JSON.parse(text)) as Output<O>
}

/** Where an operation is called, below the origin. */
export function addressOf(
  operation: Operation,
  asked: { params?: Record<string, string>; query?: Record<string, string> },
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(asked.params?.[name] ?? ''),
  )
  const query = new URLSearchParams(asked.query).toString()
  return query ? `${path}?${query}` : path
}

function headersOf(
  operation: Operation,
  asked: { body?: unknown; version?: number; key?: string; as?: string },
): Record<string, string> {
  return {
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(asked.version === undefined ? {} : { 'if-match': `"${asked.version}"` }),
    ...(asked.as === undefined ? {} : { [personHeader]: asked.as }),
    ...(operation.method === 'GET' ? {} : { 'idempotency-key': asked.key ?? uuid() }),
  }
}

function refusalOf(status: number, text: string): Error {
  const problem = problemSchema.safeParse(parsed(text))
  if (!problem.success) {
    return status >= 500
      ? new NoAnswer(`The server answered ${status}.`)
      : new DomainError('internal', `The server answered ${status}.`)
  }
  const { code, detail, type: _type, title: _title, status: _status, ...details } = problem.data
  return new DomainError(isKnown(code) ? code : 'internal', detail, details)
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
