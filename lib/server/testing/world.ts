/** What a server test begins with: a database of its own, an environment, and people who can act. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { v7 as uuid } from 'uuid'
import { afterAll } from 'vitest'
import { createMembership, createUser } from '../../../prisma/factories'
import { createTestDatabase, type TestDatabase } from '../../cli/testing/test-database'
import type { Method } from '../../contract/operation'
import type { InstallationRole, ProjectRole } from '../../domain/policy'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { sessionCookie } from '../session'

export type World = TestDatabase & { dataDir: string; origin: string }

/**
 * A fresh database and the environment that names it, for the whole test file; both go when the file is done.
 * Call it at the top of the file: the server's modules read the environment when they are first used.
 */
export async function createWorld(): Promise<World> {
  const world = await createTestDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'sourcemark-data-'))
  const origin = 'http://localhost:3000'
  Object.assign(process.env, {
    APP_DATABASE_URL: world.appUrl,
    PUBLIC_URL: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    PSEUDONYM_SECRET: randomBytes(32).toString('base64url'),
    SIGNING_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  })
  afterAll(async () => {
    await database().$disconnect()
    await world.drop()
    rmSync(dataDir, { recursive: true })
  })
  return { ...world, dataDir, origin }
}

/** A person in a session of theirs. */
export type SignedIn = Actor & { session: { id: string } }

/** A person with an open session. */
export async function createActor(
  given: { name?: string; email?: string; role?: InstallationRole; password?: string } = {},
): Promise<SignedIn> {
  const { id, name, email, role } = await createUser(database(), given)
  const session = await database().session.create({
    data: { id: uuid(), userId: id, expiresAt: new Date(Date.now() + 3_600_000) },
  })
  return { id, name, email, role, session: { id: session.id } }
}

/** A person with an open session who belongs to the project. */
export async function createMember(
  project: { id: string },
  role: ProjectRole,
  given: { name?: string; email?: string } = {},
): Promise<SignedIn> {
  const actor = await createActor(given)
  await createMembership(database(), project.id, actor.id, role)
  return actor
}

/** The `Cookie` header of the person's browser. */
export async function cookieOf(actor: Actor): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  return `${sessionCookie()}=${await encode({ token: { sid: actor.session?.id }, secret })}`
}

type Handlers = Record<
  Method,
  (
    request: Request,
    context: { params: Promise<Record<string, string | string[] | undefined>> },
  ) => Promise<Response>
>

/** Sends a request through a route file's exports, as the person's browser would. */
export async function send(
  handlers: Handlers,
  actor: Actor | null,
  asked: {
    method: Method
    path?: string
    params?: Record<string, string>
    body?: unknown
    /** A body as it goes over the wire, where it is no JSON of ours. */
    raw?: BodyInit
    headers?: Record<string, string>
  },
): Promise<Response> {
  const { method, path = '/', params = {}, body, raw, headers = {} } = asked
  const origin = process.env.PUBLIC_URL ?? ''
  const request = new Request(new URL(path, origin), {
    method,
    headers: {
      ...(actor ? { cookie: await cookieOf(actor) } : {}),
      ...(method === 'GET' ? {} : { origin }),
      ...(body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: raw ?? (body === undefined ? null : JSON.stringify(body)),
    duplex: 'half',
  } as RequestInit)
  return handlers[method](request, { params: Promise.resolve(params) })
}
