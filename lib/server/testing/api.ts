/** Calls the API as a client does: a request to the path, an answer with a status; the contract says the rest. */
import { expect } from 'vitest'
import type { Body, Operation, Output } from '../../contract/operation'
import type { Actor } from '../actor'
import { expectAsDescribed } from './described'
import { send } from './world'

type Call<O extends Operation> = {
  params?: Record<string, string>
  query?: Record<string, string>
  version?: number
  headers?: Record<string, string>
} & (undefined extends Body<O> ? { body?: Body<O> } : { body: Body<O> })

export type Answered = { status: number; body: unknown; headers: Headers; text: string }

/** The answer, whatever it is. */
export async function call(
  actor: Actor | null,
  operation: Operation,
  asked: {
    params?: Record<string, string>
    query?: Record<string, string>
    body?: unknown
    raw?: BodyInit
    version?: number
    headers?: Record<string, string>
  } = {},
): Promise<Answered> {
  const { params = {}, query = {}, body, raw, version, headers } = asked
  const { default: _, ...handlers } = await import(/* @vite-ignore */ routeFile(operation.path))
  const path = operation.path.replace(/\{(\w+)\}/g, (_match, name) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const response = await send(handlers, actor, {
    method: operation.method,
    path: search ? `${path}?${search}` : path,
    params,
    body,
    ...(raw === undefined ? {} : { raw }),
    headers: { ...(version === undefined ? {} : { 'if-match': `"${version}"` }), ...headers },
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const answer = isJson && text ? JSON.parse(text) : text
  expectAsDescribed(operation, response, answer)
  return { status: response.status, body: answer, headers: response.headers, text }
}

/** The usual answer; anything else fails the test, with what was refused and why. */
export async function ok<O extends Operation>(
  actor: Actor | null,
  operation: O,
  asked: Call<O>,
): Promise<Output<O>> {
  const answer = await call(actor, operation, asked)
  expect(Object.keys(operation.responses).map(Number), `${operation.name}: ${answer.text}`).toContain(
    answer.status,
  )
  return answer.body as Output<O>
}

function routeFile(path: string): string {
  return new URL(`../../../app${path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`, import.meta.url).pathname
}
