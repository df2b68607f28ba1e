/** The one way from HTTP to a command: limits, who, origin, permission, schema, idempotency, log and error, in this order. */
import { personHeader } from '../contract/client'
import type { Input, Operation, Output } from '../contract/operation'
import { DomainError } from '../domain/error'
import { authorizeToken } from './access'
import type { Actor } from './actor'
import { bearerOf, personOfToken } from './bearer'
import { type Db, database, transaction } from './database/database'
import { env } from './env'
import { recordAsToken } from './record/audit-trail'
import { File, Reply } from './reply'
import { type Answer, keptAnswer, once, type Repeatable, repeatableOf } from './request/idempotency'
import { authorizeRequest } from './request/request-access'
import { readBody } from './request/request-body'
import { parseInput } from './request/request-input'
import { senderOf } from './request/sender'
import { byMethod, type Handler, refuseMethod, serve } from './serve'
import { forgottenSession, personOfCookie, sessionCookie } from './session'

type Command<O extends Operation, Who> = (
  actor: Who,
  input: Input<O>,
  db: Db,
) => Promise<Output<O> | Reply<Output<O>> | File>

/** What has no place in a command's transaction. Neither is done for a request whose answer is only given again. */
type Around<O extends Operation, Who> = {
  /** Before it begins, while nothing is locked; what it writes stays when the command refuses. */
  before?: ((actor: Who, input: Input<O>, address: string) => Promise<void>) | undefined
  /** Once it has been committed. */
  after?: (() => void) | undefined
}

type Endpoint = { operation: Operation; handle: Handler }

/** An operation for people who are signed in. */
export function route<O extends Operation>(
  operation: O,
  command: Command<O, Actor>,
  { before, after }: Around<O, Actor> = {},
): Endpoint {
  return {
    operation,
    handle: handlerOf(operation, {
      run: (actor, input, db) => command(signedIn(actor), input as Input<O>, db),
      before: before && ((actor, input, address) => before(signedIn(actor), input as Input<O>, address)),
      after,
    }),
  }
}

/** An operation for anyone, signed in or not. */
export function publicRoute<O extends Operation>(
  operation: O,
  command: Command<O, Actor | null>,
  { before, after }: Around<O, Actor | null> = {},
): Endpoint {
  return {
    operation,
    handle: handlerOf(operation, {
      run: (actor, input, db) => command(actor, input as Input<O>, db),
      before: before && ((actor, input, address) => before(actor, input as Input<O>, address)),
      after,
    }),
  }
}

/** The exports of a route file: its operations by method; every other method answers 405 with `Allow`. */
export function endpoint(...endpoints: Endpoint[]) {
  const refuse = refuseMethod(endpoints.map(({ operation }) => operation.method).join(', '))
  return byMethod((method) => endpoints.find((e) => e.operation.method === method)?.handle ?? refuse)
}

/** The exports of the route file for every path that is none. */
export function unknownPath() {
  return byMethod(
    () => (request) =>
      serve('none', request, async () => {
        throw new DomainError('not_found', 'There is no such path.')
      }),
  )
}

type Steps = Around<Operation, Actor | null> & {
  run: (actor: Actor | null, input: Input<Operation>, db: Db) => Promise<unknown>
}

function handlerOf(operation: Operation, steps: Steps): Handler {
  return async (request, context) => {
    const bearer = bearerOf(request)
    const cookie = bearer === null ? cookieOf(request, sessionCookie()) : undefined
    let isForgotten = false
    const response = await serve(operation.name, request, async (seen) => {
      const raw = operation.method === 'GET' ? undefined : await readBody(request, operation)
      const actor = await (bearer === null ? personOfCookie(cookie) : personOfToken(bearer))
      seen.userId = actor?.id ?? null
      seen.tokenId = actor?.token?.id
      isForgotten = cookie !== undefined && actor === null
      assertSameOrigin(request, actor)
      assertSamePerson(request, actor)
      authorizeToken(operation.action, actor)
      // A route without parameters is given none at all.
      const path = (await context.params) ?? {}
      return answer(operation, { request, actor, path, raw }, steps)
    })
    if (bearer !== null && response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer')
    if (isForgotten) response.headers.append('Set-Cookie', forgottenSession())
    return response
  }
}

type Asked = {
  request: Request
  actor: Actor | null
  path: Record<string, string | string[] | undefined>
  raw: unknown
}

async function answer(operation: Operation, asked: Asked, steps: Steps): Promise<Response> {
  const { request, actor, path, raw } = asked
  if (operation.method === 'GET') {
    return respond(
      await steps.run(actor, await inputOfRead(operation, asked), database()),
      usualOf(operation),
    )
  }
  const changes = operation.stores !== false
  const repeatable = changes ? repeatableOf(request, actor, raw) : null
  const kept = await permitted(operation, asked, repeatable)
  if (kept) return replayed(kept)
  const input = parseInput(operation, request, path, raw)
  if (!changes) return respond(await steps.run(actor, input, database()), usualOf(operation))
  return change(operation, { ...asked, input, repeatable }, steps)
}

/**
 * A read is authorized once, by its command, which pages call as well. Only what is no valid request of it is refused
 * here to whoever may not read at all: they learn nothing of what would be wrong with it.
 */
async function inputOfRead(operation: Operation, { request, actor, path }: Asked): Promise<Input<Operation>> {
  try {
    return parseInput(operation, request, path, undefined)
  } catch (fault) {
    await authorizeRequest(operation, actor, path, database())
    throw fault
  }
}

/**
 * Asks whether the request is allowed. A change that cannot be repeated any more (what it removed is gone) may still
 * have been done by this very request: whoever was given its answer gets it again, and nobody else does.
 */
async function permitted(
  operation: Operation,
  { actor, path }: Asked,
  repeatable: Repeatable | null,
): Promise<Answer | null> {
  try {
    await authorizeRequest(operation, actor, path, database())
    return null
  } catch (refusal) {
    const kept = repeatable && (await keptAnswer(database(), repeatable))
    if (kept) return kept
    throw refusal
  }
}

async function change(
  operation: Operation,
  { request, actor, input, repeatable }: Asked & { input: Input<Operation>; repeatable: Repeatable | null },
  { before, run, after }: Steps,
): Promise<Response> {
  const isRepeated = before && repeatable && (await keptAnswer(database(), repeatable)) !== null
  if (before && !isRepeated) await before(actor, input, senderOf(request.headers))
  const usual = usualOf(operation)
  const work = async (db: Db) => {
    const result = await run(actor, input, db)
    return result instanceof Reply ? result : new Reply(usual, result)
  }
  const done = await transaction(async (db) => {
    if (actor?.token) recordAsToken(db)
    return repeatable ? once(db, repeatable, () => work(db)) : { ...(await work(db)), replayed: false }
  })
  if (done.replayed) return replayed(done)
  after?.()
  return respond(new Reply(done.status, done.body), usual)
}

function replayed({ status, body }: Answer): Response {
  const response = respond(new Reply(status, body ?? undefined), status)
  response.headers.set('Idempotency-Replayed', 'true')
  return response
}

function usualOf({ responses }: Operation): number {
  return Math.max(...Object.keys(responses).map(Number))
}

function respond(result: unknown, usual: number): Response {
  if (result instanceof File) {
    return new Response(result.content, {
      headers: {
        ...result.headers,
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

function assertSameOrigin(request: Request, actor: Actor | null): void {
  // A token is sent by a script alone: no browser adds it to a request of another site.
  if (request.method === 'GET' || actor?.token) return
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
