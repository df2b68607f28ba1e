import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, test } from 'vitest'
import * as authRoute from '../../../app/api/auth/[...nextauth]/route'
import { createUser } from '../../../prisma/factories'
import { getAdjudication } from '../../contract/adjudications'
import { getMe, signOut } from '../../contract/people'
import { signOff } from '../../contract/sign-offs'
import { database } from '../database/database'
import { authOptions, personOfCookie, sessionCookie } from '../session'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam } from '../testing/scenario'
import { cookieOf, createActor, createWorld } from '../testing/world'
import { verifyPassword } from './password'
import { signIn } from './sign-in'

const { origin } = await createWorld()
const password = 'correct horse battery'
const secret = process.env.NEXTAUTH_SECRET ?? ''
const ada = await createUser(database(), { email: 'ada@example.org', password })
const gone = await createUser(database(), { email: 'gone@example.org', password })
await database().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })

beforeEach(async () => {
  await database().signInFailure.deleteMany()
})

function unexpected(error: unknown): never {
  throw error
}

type Answer = { status: number; body: unknown; cookies: string[] }

/** A sign-in through next-auth with our settings, without Next around it. */
async function submit(email: string, given: string): Promise<Answer> {
  const csrf = await ask('GET', ['csrf'])
  const [pair = ''] = csrf.cookies[0]?.split(';') ?? []
  const [name = '', value = ''] = pair.split('=')
  const { csrfToken } = csrf.body as { csrfToken: string }
  const body = { email, password: given, csrfToken, json: 'true' }
  return ask('POST', ['callback', 'credentials'], { body, cookies: { [name]: decodeURIComponent(value) } })
}

async function ask(method: string, nextauth: string[], more: object = {}): Promise<Answer> {
  const answer = { status: 200, body: undefined as unknown, cookies: [] as string[] }
  const response = {
    status(status: number) {
      answer.status = status
      return response
    },
    getHeader: () => answer.cookies,
    setHeader(name: string, value: string[]) {
      if (name === 'Set-Cookie') answer.cookies = value
      return response
    },
    send: (body: unknown) => Object.assign(answer, { body }),
    json: (body: unknown) => Object.assign(answer, { body }),
  }
  const request = { method, query: { nextauth }, headers: {}, cookies: {}, ...more }
  await NextAuth(request as never, response as never, authOptions('here', unexpected))
  return answer
}

function me(cookie: string | undefined, headers: Record<string, string> = {}) {
  return call(null, getMe, { headers: { ...(cookie ? { cookie } : {}), ...headers } })
}

describe('signing in', () => {
  test('opens a session of the person, whatever the case of the address', async () => {
    const answer = await submit(' ADA@Example.org ', password)
    expect(answer.status).toBe(200)
    const cookie = answer.cookies.find((one) => one.startsWith(`${sessionCookie()}=`)) ?? ''
    expect(cookie).toMatch(/; Path=\/;.* HttpOnly; SameSite=Lax$/)
    expect(await personOfCookie(cookie.split(/[=;]/)[1])).toMatchObject({
      id: ada.id,
      email: 'ada@example.org',
    })
  })

  test('row 49: fails with the same answer for a wrong password, an unknown and a deactivated person', async () => {
    const answers = []
    const tries = [
      ['ada@example.org', 'wrong horse battery'],
      ['nobody@example.org', password],
      ['gone@example.org', password],
      ['a＠b.com\u0000', password],
    ] as const
    for (const [email, given] of tries) answers.push(await submit(email, given))
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(answer.body).toEqual(answers[0]?.body)
      expect(answer.cookies.join()).not.toContain(sessionCookie())
    }
    expect(await database().session.count({ where: { userId: gone.id } })).toBe(0)
  })

  test('row 49: costs an unknown person one verification, like everybody', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
    const known = await cost(() => verifyPassword(ada.passwordHash, 'wrong horse battery'))
    expect((await cost(() => verifyPassword(null, 'wrong horse battery'))) / known).toBeGreaterThan(0.5)
    const wrong = await cost(() => signIn('ada@example.org', 'wrong', uniqueAddress()))
    const unknown = await cost(() => signIn('nobody@example.org', 'wrong', uniqueAddress()))
    expect(unknown / wrong).toBeGreaterThan(0.5)
    expect(unknown / wrong).toBeLessThan(2)
  })

  test('takes up with no session that was there before', async () => {
    const sessions = await Promise.all([1, 2].map(() => signIn('ada@example.org', password, 'here')))
    expect(new Set(sessions.map((session) => session?.id)).size).toBe(2)
  })
})

describe('after ten failures of an account from one address', () => {
  const fail = (n: number, account: string, address: string) =>
    Promise.all(
      Array.from({ length: n }, () => signIn(account, 'wrong', address).catch((error) => error.code)),
    )

  test('row 50: the right password is refused too, and nobody else is', async () => {
    expect(await fail(10, 'ada@example.org', '192.0.2.1')).toEqual(Array(10).fill(null))
    await expect(signIn('Ada@example.org', password, '192.0.2.1')).rejects.toMatchObject({
      code: 'rate_limited',
      message: 'Too many tries. Wait 15 minutes, then try again.',
    })
    expect(await signIn('ada@example.org', password, '192.0.2.2')).not.toBeNull()
    const other = await createUser(database(), { password })
    expect(await signIn(other.email, password, '192.0.2.1')).not.toBeNull()
  })

  test('forty at the same moment get no more than ten tries', async () => {
    const answers = await fail(40, 'ada@example.org', '192.0.2.3')
    expect(answers.filter((answer) => answer === null).length).toBeLessThanOrEqual(10)
    expect(await database().signInFailure.count()).toBeLessThanOrEqual(10)
  })

  test('fifty failures over many accounts close the address', async () => {
    for (let n = 0; n < 50; n++) await signIn(`nobody-${n}@example.org`, 'wrong', '192.0.2.4')
    await expect(signIn('ada@example.org', password, '192.0.2.4')).rejects.toMatchObject({
      code: 'rate_limited',
    })
  })

  test('a quarter of an hour later all is open again; a success leaves no failure behind', async () => {
    await fail(10, 'ada@example.org', '192.0.2.5')
    await database().$executeRaw`update "SignInFailure" set "at" = now() - interval '15 minutes 1 second'`
    expect(await signIn('ada@example.org', password, '192.0.2.5')).not.toBeNull()
    expect(await database().signInFailure.count()).toBe(10)
  })

  test('the wait is as long as the oldest of them still counts', async () => {
    await fail(10, 'ada@example.org', '192.0.2.6')
    await database().$executeRaw`update "SignInFailure" set "at" = now() - interval '10 minutes 30 seconds'`
    const refused = await signIn('ada@example.org', password, '192.0.2.6').catch((error) => error)
    expect(refused.message).toBe('Too many tries. Wait 5 minutes, then try again.')
    expect(refused.details.retryAfter).toBeGreaterThan(260)
    expect(refused.details.retryAfter).toBeLessThanOrEqual(270)
  })

  test('row 50: the route says 429 and when to come back, before next-auth is asked', async () => {
    await fail(10, 'ada@example.org', '198.51.100.7')
    const post = (body: string, sender: string) =>
      authRoute.POST(
        new NextRequest(`${origin}/api/auth/callback/credentials`, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'x-forwarded-for': sender,
          },
          body,
        }),
        { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) },
      )
    const form = new URLSearchParams({ email: 'ADA@example.org', password }).toString()
    const answer = await post(form, '203.0.113.9, 198.51.100.7')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(840)
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(900)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'rate_limited', status: 429 })
    expect((await post('x'.repeat(10_001), '198.51.100.8')).status).toBe(413)
  })
})

describe('the password that a sign-off asks for', () => {
  test('counts as a sign-in does: the eleventh try is refused unseen', async () => {
    const { editor, signWith } = await awaitingSignature()
    for (let n = 0; n < 10; n++) expect((await signWith('wrong')).status).toBe(403)
    expect(await signWith('wrong')).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    expect((await signWith(editor.password)).status).toBe(429)
    await database().signInFailure.deleteMany()
    expect((await signWith(editor.password)).status).toBe(200)
  })

  test('is verified before the article is locked', async () => {
    const { articleId, signWith } = await awaitingSignature()
    await database().$transaction(async (db) => {
      await db.$queryRaw`select 1 from "Article" where "id" = ${articleId}::uuid for update`
      expect((await signWith('wrong')).status).toBe(403)
    })
  })

  async function awaitingSignature() {
    const team = await createTeam({ reauthenticate: true })
    const articleId = await createArticleAt(team, 'sent')
    const createdAt = new Date(Date.now() - 6 * 60_000)
    await database().session.update({ where: { id: team.dora.session.id }, data: { createdAt } })
    const { version } = await ok(team.dora, getAdjudication, { params: { articleId } })
    const signWith = (given: string) =>
      call(team.dora, signOff, {
        params: { articleId },
        body: { statement: true, adjudicationVersion: version, password: given },
      })
    // The factory makes a person's id their password.
    return { articleId, editor: { password: team.dora.id }, signWith }
  }
})

describe('a session', () => {
  test('that is signed out is none at the next request, and only that one', async () => {
    const actor = await createActor()
    const other = { ...actor, session: { id: (await newSession(actor.id)).id } }
    expect((await me(await cookieOf(actor))).status).toBe(200)
    expect((await call(actor, signOut)).status).toBe(204)
    expect((await me(await cookieOf(actor))).status).toBe(401)
    expect((await me(await cookieOf(other))).status).toBe(200)
  })

  test('ends with next-auth’s own sign-out as well', async () => {
    const actor = await createActor()
    const token = { sid: actor.session.id }
    await authOptions('here', unexpected).events?.signOut?.({ token, session: { expires: '' } })
    expect((await me(await cookieOf(actor))).status).toBe(401)
  })

  test('of somebody deactivated, run out, or idle for half a day is none', async () => {
    const [idle, late, former] = [await createActor(), await createActor(), await createActor()]
    await database().$executeRaw`
      update "Session" set "lastSeenAt" = now() - interval '12 hours 1 minute' where "id" = ${idle.session.id}::uuid`
    await database().$executeRaw`
      update "Session" set "expiresAt" = now() - interval '1 second' where "id" = ${late.session.id}::uuid`
    await database().user.update({ where: { id: former.id }, data: { deactivatedAt: new Date() } })
    for (const actor of [idle, late, former]) expect((await me(await cookieOf(actor))).status).toBe(401)
  })

  test('cookie that is altered, of another secret, unsigned, expired or nonsense is 401 and taken back', async () => {
    const actor = await createActor()
    const good = await cookieOf(actor)
    const token = { sid: actor.session.id }
    const unsigned = ['{"alg":"none"}', JSON.stringify(token), ''].map((part) =>
      Buffer.from(part).toString('base64url'),
    )
    const cookies = [
      `${good.slice(0, -3)}${good.endsWith('AAA') ? 'BBB' : 'AAA'}`,
      `${sessionCookie()}=${await encode({ token, secret: 'x'.repeat(43) })}`,
      `${sessionCookie()}=${unsigned.join('.')}`,
      `${sessionCookie()}=${await encode({ token, secret, maxAge: -3600 })}`,
      `${sessionCookie()}=${await encode({ token: { sid: "' or 1=1" }, secret })}`,
      `${sessionCookie()}=%E0%A4%A`,
    ]
    for (const cookie of cookies) {
      const answer = await me(cookie)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^${sessionCookie()}=; Path=/; Max-Age=0`))
    }
    expect((await me(undefined, { authorization: 'Bearer %E0%A4%A' })).status).toBe(401)
    expect((await me(good)).headers.get('set-cookie')).toBeNull()
  })
})

test('me says who is signed in, where they belong and what they may do', async () => {
  const actor = await createActor({ role: 'ADMIN', name: 'Ada' })
  const answer = await me(await cookieOf(actor))
  expect(answer.body).toMatchObject({
    id: actor.id,
    name: 'Ada',
    role: 'ADMIN',
    projects: [],
    abilities: { 'person.invite': true, 'project.create': true },
  })
})

let addresses = 0
function uniqueAddress(): string {
  return `test-${++addresses}`
}

function newSession(userId: string) {
  const id = crypto.randomUUID()
  return database().session.create({ data: { id, userId, expiresAt: new Date(Date.now() + 60_000) } })
}

/** The processor time of one run, in microseconds: what else the machine does is not in it. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  await work()
  const began = process.cpuUsage()
  for (let n = 0; n < 8; n++) await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 8
}
