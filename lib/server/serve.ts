import type { Method } from '../contract/operation'
import { DomainError } from '../domain/error'
import { log } from './log'
import { problemOf } from './request/problem'
import { requestIdOf } from './request/request-id'

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>

/** Refusals somebody may want to be told of. They never enter the audit: an outsider could make it grow. */
const securityStatuses = new Set([401, 403, 429])

/** Who was found to ask. */
type Seen = { userId: string | null; tokenId?: string | undefined }

/** Every answer of the API goes this way: what is thrown becomes a problem, and it is logged under its request's id. */
export async function serve(
  operation: string,
  request: Request,
  work: (seen: Seen) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request.headers)
  const began = performance.now()
  const seen: Seen = { userId: null }
  const response = await work(seen).catch((error) => problemOf(error, requestId))
  response.headers.set('x-request-id', requestId)
  const { status } = response
  const level = securityStatuses.has(status) ? 'warn' : 'info'
  const ms = Math.round(performance.now() - began)
  log()[level]({ requestId, operation, status, ms, ...seen }, 'request')
  return response
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The exports of a route file: a handler by method. */
export function byMethod(handlerOf: (method: Method) => Handler): Record<Method, Handler> {
  return Object.fromEntries(methods.map((method) => [method, handlerOf(method)])) as Record<Method, Handler>
}

/** The answer to a method that a path does not have: 405, with those it has. */
export function refuseMethod(allow: string): Handler {
  return async (request) => {
    const response = await serve('none', request, async () => {
      throw new DomainError('method_not_allowed', `Only ${allow} here.`)
    })
    response.headers.set('Allow', allow)
    return response
  }
}
