/** More people sign in at once than can be verified: whoever is turned away hears so, and not that they were wrong. */
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as authRoute from '../../../app/api/auth/[...nextauth]/route'
import { createUser } from '../../../prisma/factories'
import { getAdjudication } from '../../contract/adjudications'
import { signOff } from '../../contract/sign-offs'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createWorld } from '../testing/world'
import { verifyPassword } from './password'

/** Everybody's verification, which goes on until the crowd leaves. */
const crowd = vi.hoisted(() => ({ verdict: Promise.resolve(false), leave: (_areRight: boolean) => {} }))

vi.mock('@node-rs/argon2', async (original) => ({
  ...(await original<object>()),
  verify: () => crowd.verdict,
}))

// As next-auth does it: what `authorize` returns signs in, and nothing is a 401.
vi.mock('next-auth', () => ({
  default: async (
    request: NextRequest,
    _context: unknown,
    options: { providers: [{ options: Provider }] },
  ) => {
    const given = Object.fromEntries(new URLSearchParams(await request.text()))
    const user = await options.providers[0].options.authorize(given, {
      headers: Object.fromEntries(request.headers),
    })
    return Response.json({ url: '/' }, { status: user ? 200 : 401 })
  },
}))
type Provider = {
  authorize: (given: Record<string, string>, request: { headers: object }) => Promise<unknown>
}

const { origin } = await createWorld()
const password = 'correct horse battery'
const ada = await createUser(database(), { email: 'ada@example.org', password })
const gone = await createUser(database(), { email: 'gone@example.org', password })
await database().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })

const team = await createTeam({ reauthenticate: true })
const articleId = await createArticleAt(team, 'sent')

let waiting: Promise<unknown>[]
beforeEach(() => {
  crowd.verdict = new Promise((resolve) => {
    crowd.leave = resolve
  })
  waiting = Array.from({ length: 54 }, () => verifyPassword(ada.passwordHash, 'somebody else’s'))
})
afterEach(async () => {
  crowd.leave(false)
  await Promise.all(waiting)
})

function enter(email: string, given: string): Promise<Response> {
  const url = `${origin}/api/auth/callback/credentials`
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ email, password: given }).toString()
  const context = { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) }
  return authRoute.POST(new NextRequest(url, { method: 'POST', headers, body }), context)
}

test('row 49: the same 429 with Retry-After for the right and a wrong password, an unknown and a deactivated person', async () => {
  const tries = [
    ['ada@example.org', password],
    ['ada@example.org', 'wrong horse battery'],
    ['nobody@example.org', password],
    ['gone@example.org', password],
  ] as const
  const bodies = []
  for (const [email, given] of tries) {
    const answer = await enter(email, given)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5'])
    const { requestId: _, ...body } = await answer.json()
    bodies.push(body)
  }
  expect(bodies[0]).toMatchObject({ code: 'rate_limited', detail: expect.stringContaining('at once') })
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
})

test('whoever was turned away unseen has not failed', async () => {
  for (let n = 0; n < 12; n++) await enter('ada@example.org', 'wrong horse battery')
  expect(await database().signInFailure.count()).toBe(0)
  crowd.leave(true)
  await Promise.all(waiting)
  expect((await enter('ada@example.org', password)).status).toBe(200)
})

test('the password that a sign-off asks for is not called wrong either', async () => {
  const createdAt = new Date(Date.now() - 6 * 60_000)
  await database().session.update({ where: { id: team.dora.session.id }, data: { createdAt } })
  const { version } = await ok(team.dora, getAdjudication, { params: { articleId } })
  const answer = await call(team.dora, signOff, {
    params: { articleId },
    body: { statement: true, adjudicationVersion: version, password: team.dora.id },
  })
  expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await database().signInFailure.count()).toBe(0)
})
