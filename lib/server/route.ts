/** The one way from HTTP to a command: limits, who, origin, permission, schema, idempotency, log and error, in this order. */
import { v7 as uuid } from 'uuid'
import { ZodError, type z } from 'zod'
import { personHeader } from '../contract/client'
import type { Input, Operation, Output } from '../contract/operation'
import { type Problem, statusOfCode } from '../contract/problem'
import { DomainError } from '../domain/error'
import type { Actor } from './actor'
import { type Db, database, transaction } from './database'
import { refusalOf } from './database-error'
import { env } from './env'
import { idempotencyKey, once } from './idempotency'
import { log } from './log'
import { authorizeRequest } from './request-access'
import { readJson } from './request-body'
import { forgottenSession, personOfCookie, sessionCookie } from './session'

/** A command's answer when it is not the operation's usual status. */
export class Reply<Body> {
  constructor(
    readonly status: number,
    readonly body: Body,
  ) {}
}

/** A command's answer when it is a file. */
export class File {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: string,
  ) {}
}

type Command<O extends Operation, Who> = (
  actor: Who,
  input: Input<O>,
  db: Db,
) => Promise<Output<O> | Reply<Output<O>> | File>

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>
type Endpoint = { operation: Operation; handle: Handler }

/** An operation for people who are signed in. */
export function route<O extends Operation>(operation: O, command: Command<O, Actor>): Endpoint {
  return {
    operation,
    handle: handlerOf(operation, (actor, input, db) => command(signedIn(actor), input as Input<O>, db)),
  }
}

/** An operation for anyone, signed in or not. */
export function publicRoute<O extends Operation>(operation: O, command: Command<O, Actor | null>): Endpoint {
  return {
    operation,
    handle: handlerOf(operation, (actor, input, db) => command(actor, input as Input<O>, db)),
  }
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The exports of a route file: its operations by method; every other method answers 405 with `Allow`. */
export function endpoint(...endpoints: Endpoint[]): Record<(typeof methods)[number], Handler> {
  const allow = endpoints.map(({ operation }) => operation.method).join(', ')
  const refuse: Handler = async (request) => {
    const requestId = requestIdOf(request)
    const response = problem(new DomainError('method_not_allowed', `Only ${allow} here.`), requestId)
    response.headers.set('Allow', allow)
    return response
  }
  const handlers = methods.map((method) => [
    method,
    endpoints.find((e) => e.operation.method === method)?.handle ?? refuse,
  ])
  return Object.fromEntries(handlers)
}

/** Refusals somebody may want to be told of. They never enter the audit: an outsider could make it grow. */
const securityStatuses = new Set([401, 403, 429])

type Run = (actor: Actor | null, input: Input<Operation>, db: Db) => Promise<unknown>

function handlerOf(operation: Operation, run: Run): Handler {
  return async (request, context) => {
    const requestId = requestIdOf(request)
    const began = performance.now()
    const cookie = cookieOf(request, sessionCookie())
    let actor: Actor | null = null
    let isForgotten = false
    let response: Response
    try {
      const raw = operation.method === 'GET' ? undefined : await readJson(request, operation.bodyLimit)
      actor = await personOfCookie(cookie)
      isForgotten = cookie !== undefined && actor === null
      assertSameOrigin(request, actor)
      assertSamePerson(request, actor)
      // A route without parameters is given none at all.
      const path = (await context.params) ?? {}
      await authorizeRequest(operation, actor, path, database())
      const input = parseInput(operation, request, path, raw)
      response = await answer(operation, request, actor, input, raw, run)
    } catch (error) {
      response = problem(domainErrorOf(error, requestId), requestId)
    }
    response.headers.set('x-request-id', requestId)
    if (isForgotten) response.headers.append('Set-Cookie', forgottenSession())
    const ms = Math.round(performance.now() - began)
    const { status } = response
    const level = securityStatuses.has(status) ? 'warn' : 'info'
    log()[level]({ requestId, operation: operation.name, status, ms, userId: actor?.id ?? null }, 'request')
    return response
  }
}

async function answer(
  operation: Operation,
  request: Request,
  actor: Actor | null,
  input: Input<Operation>,
  raw: unknown,
  run: Run,
) {
  const usual = Math.max(...Object.keys(operation.responses).map(Number))
  if (operation.method === 'GET' || operation.stores === false) {
    return respond(await run(actor, input, database()), usual)
  }
  const key = idempotencyKey(request)
  if (!key || !actor) return respond(await transaction((db) => run(actor, input, db)), usual)
  const asked = JSON.stringify([operation.method, new URL(request.url).pathname, input.version, raw ?? null])
  const kept = await transaction((db) =>
    once(db, { actor, key, request: asked }, async () => {
      const result = await run(actor, input, db)
      return result instanceof Reply
        ? { status: result.status, body: result.body }
        : { status: usual, body: result }
    }),
  )
  const response = respond(new Reply(kept.status, kept.body ?? undefined), usual)
  if (kept.replayed) response.headers.set('Idempotency-Replayed', 'true')
  return response
}

function respond(result: unknown, usual: number): Response {
  if (result instanceof File) {
    return new Response(result.content, {
      headers: {
        'Content-Type': result.mediaType,
        'Content-Disposition': `attachment; filename="${result.name.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(result.name)}`,
      },
    })
  }
  const { status, body } = result instanceof Reply ? result : new Reply(usual, result)
  if (body === undefined) return new Response(null, { status: status === 200 ? 204 : status })
  const response = Response.json(body, { status })
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
  if (typeof version === 'number') response.headers.set('ETag', `"${version}"`)
  return response
}

function parseInput(operation: Operation, request: Request, path: unknown, raw: unknown): Input<Operation> {
  const params = operation.params.safeParse(path)
  if (!params.success) throw new DomainError('not_found', 'There is nothing here, or it is not yours to see.')
  const query = parsed(operation.query, queryOf(request), 'query')
  const body = parsed(operation.body, raw, 'body')
  return { params: params.data, query, body, version: operation.ifMatch ? versionOf(request) : 0 }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue) => faultsOf(issue, []))
  throw new DomainError('validation', `The ${where} is not as it should be.`, { errors })
}

/** What is wrong where, by name; a value is never echoed. */
function faultsOf(issue: z.core.$ZodIssue, above: PropertyKey[]): { path: string; message: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known key' }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const fewest = issue.errors.reduce((best, errors) => (errors.length < best.length ? errors : best))
    return fewest.flatMap((inner) => faultsOf(inner, path))
  }
  return [{ path: path.join('.'), message: issue.message }]
}

/** Query parameters by name; one given twice is kept as a list, which no schema accepts. */
function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function versionOf(request: Request): number {
  const match = request.headers.get('if-match')?.match(/^"(\d{1,9})"$/)
  if (match) return Number(match[1])
  throw new DomainError('precondition_required', 'Say which version you change, in If-Match: "<version>".')
}

function assertSameOrigin(request: Request, actor: Actor | null): void {
  if (request.method === 'GET') return
  const origin = request.headers.get('origin')
  if (origin === null && actor === null) return
  const own = [env().PUBLIC_URL, hostOrigin(request)]
  if (origin === null || !own.includes(origin)) {
    throw new DomainError('bad_origin', 'This change does not come from this site.')
  }
}

/** A page that is still open may keep changes of one person while another signs in beside it. */
function assertSamePerson(request: Request, actor: Actor | null): void {
  const meant = request.headers.get(personHeader)
  if (meant !== null && meant !== actor?.id) {
    throw new DomainError(
      'unauthenticated',
      'This is meant to come from somebody else than who is signed in.',
    )
  }
}

function hostOrigin(request: Request): string {
  return `${new URL(request.url).protocol}//${request.headers.get('host') ?? ''}`
}

function signedIn(actor: Actor | null): Actor {
  if (actor) return actor
  throw new DomainError('unauthenticated', 'Sign in first.')
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The answer to a request that failed outside an operation, in the same words and with the same log. */
export function refusal(error: unknown, request: Request): Response {
  const requestId = requestIdOf(request)
  const response = problem(domainErrorOf(error, requestId), requestId)
  response.headers.set('x-request-id', requestId)
  return response
}

function domainErrorOf(error: unknown, requestId: string): DomainError {
  if (error instanceof DomainError) return error
  const refused = error instanceof ZodError ? null : refusalOf(error)
  if (refused instanceof DomainError) return refused
  if (refused === 'conflict') return new DomainError('busy', 'Too many changes at once. Try again.')
  log().error({ requestId, err: error }, 'internal')
  return new DomainError('internal', 'Something went wrong on our side. Nothing was changed.')
}

function problem(error: DomainError, requestId: string): Response {
  const status = statusOfCode[error.code]
  const { errors = [], retryAfter, ...facts } = error.details
  const body: Problem = {
    ...facts,
    type: `urn:sourcemark:problem:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status,
    code: error.code,
    detail: error.message,
    requestId,
    errors,
  }
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  const wait = status === 429 ? (retryAfter ?? 10) : status === 503 ? (retryAfter ?? 2) : undefined
  if (wait !== undefined) headers.set('Retry-After', String(wait))
  return new Response(JSON.stringify(body), { status, headers })
}

function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : uuid()
}
