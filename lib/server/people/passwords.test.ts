import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAdmin, readAdmin } from '../../cli/create-admin'
import { changePassword, resetPassword } from '../../contract/accounts'
import {
  acceptInvitation,
  createInvitation,
  createResetLink,
  deactivatePerson,
  getMe,
  reactivatePerson,
  setUp,
} from '../../contract/people'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { type Answered, call, ok } from '../testing/api'
import { createActor, createWorld } from '../testing/world'
import { findLink } from './reset-links'
import { hashOfToken } from './secret-token'
import { signIn } from './sign-in'

const world = await createWorld()
const password = 'correct horse battery'
const other = 'another horse battery'
const SETUP_TOKEN = 'token-of-the-console'

const isIn = async (actor: Actor) => (await call(actor, getMe)).status === 200
const enters = async ({ email }: Actor, given: string) => (await signIn(email, given, email)) !== null
const use = (token: string, change: object = {}, actor: Actor | null = null) =>
  call(actor, resetPassword, { params: { token }, body: { password: other, ...change } })
const lastEvents = async (count: number) => {
  const order = { orderBy: { seq: 'desc' }, take: count } as const
  const events = await database().auditEvent.findMany({ where: { chain: 'installation' }, ...order })
  return events.map(({ action, userId }) => ({ action, userId })).reverse()
}

/** Each way in which somebody gets a password, for an address. */
const ways: Record<string, (given: string, email: string) => Promise<Answered | string>> = {
  'set-up': async (given, email) => {
    writeFileSync(join(world.dataDir, 'setup-token'), SETUP_TOKEN)
    return call(null, setUp, {
      body: { token: SETUP_TOKEN, name: 'Ada', email, password: given, project: 'Desk' },
    })
  },
  'an invitation': async (given, email) => {
    const { token } = await ok(await createActor({ role: 'ADMIN' }), createInvitation, { body: { email } })
    return call(null, acceptInvitation, { params: { token }, body: { name: 'New', password: given } })
  },
  'a reset link': async (given, email) =>
    use(await linkFor(await createActor({ email })), { password: given }),
  'the account': async (given, email) => {
    const actor = await createActor({ email, password })
    return call(actor, changePassword, { body: { current: password, password: given } })
  },
  'the console': async (given, email) => {
    try {
      await createAdmin(world.appUrl, readAdmin(['--email', email], given))
      return 'made'
    } catch (fault) {
      return String(fault)
    }
  },
}

async function linkFor(person: Actor): Promise<string> {
  const admin = await createActor({ role: 'ADMIN' })
  return (await ok(admin, createResetLink, { params: { userId: person.id } })).token
}

let made = 0

describe.each(Object.entries(ways))('row 51: a password set by %s', (_name, set) => {
  test.each<[string, (email: string) => string]>([
    ['short', () => 'seven77'],
    ['too long', () => 'x'.repeat(129)],
    ['common', () => 'administrator'],
    ['their e-mail', (email) => email],
  ])('that is %s is refused with a reason', async (_what, given) => {
    const email = `somebody-${++made}@example.org`
    const answer = await set(given(email), email)
    if (typeof answer === 'string') return expect(answer).toMatch(/Fault.*password/i)
    const reason = { path: 'password', message: expect.stringMatching(/\w/) }
    expect(answer.body).toMatchObject({ status: 422, errors: [reason] })
  })
})

describe('a reset link', () => {
  test('is shown once, lasts 30 minutes, and is kept as a hash alone', async () => {
    const admin = await createActor({ role: 'ADMIN' })
    const anna = await createActor({ password })
    const { url, token, expiresAt } = await ok(admin, createResetLink, { params: { userId: anna.id } })
    expect(url).toBe(`${world.origin}/reset/${token}`)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeCloseTo(30, 0)
    const kept = await database().passwordReset.findUniqueOrThrow({
      where: { tokenHash: hashOfToken(token) },
    })
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await lastEvents(1)).toEqual([{ action: 'password.link_created', userId: admin.id }])
    expect([await isIn(anna), await enters(anna, password)]).toEqual([true, true])
  })

  test('gives a new password and ends every session of that person, and of nobody else', async () => {
    const [anna, bert] = [await createActor({ password }), await createActor({ password })]
    const answer = await use(await linkFor(anna))
    expect([answer.status, answer.body]).toEqual([200, { email: anna.email }])
    expect([await isIn(anna), await isIn(bert)]).toEqual([false, true])
    expect([await enters(anna, password), await enters(anna, other)]).toEqual([false, true])
    expect(await lastEvents(1)).toEqual([{ action: 'password.reset', userId: anna.id }])
  })

  test('used twenty times at once works once', async () => {
    const token = await linkFor(await createActor())
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
  })

  test('used, run out, replaced, of a deactivated person, or unknown says the same and changes nothing', async () => {
    const anna = await createActor({ password })
    const used = await linkFor(anna)
    await use(used, { password })
    const late = await linkFor(anna)
    await database().passwordReset.update({
      where: { tokenHash: hashOfToken(late) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    const replaced = await linkFor(await createActor({ email: 'twice@example.org' }))
    const twice = await database().user.findUniqueOrThrow({ where: { email: 'twice@example.org' } })
    const admin = await createActor({ role: 'ADMIN' })
    await ok(admin, createResetLink, { params: { userId: twice.id } })
    const gone = await createActor()
    const closed = await linkFor(gone)
    await ok(admin, deactivatePerson, { params: { userId: gone.id } })
    await ok(admin, reactivatePerson, { params: { userId: gone.id } })
    const said = []
    for (const token of [used, late, replaced, closed, 'unknown']) {
      expect(await findLink(token)).toBeNull()
      const { status, body } = await use(token)
      expect(status).toBe(410)
      said.push({ ...Object(body), requestId: null })
    }
    for (const problem of said) expect(problem).toEqual(said[0])
    expect(await enters(anna, password)).toBe(true)
  })

  test('is not used up by looking, by a weak password, or by somebody who is signed in', async () => {
    const anna = await createActor()
    const token = await linkFor(anna)
    expect(await findLink(token)).toMatchObject({ email: anna.email })
    expect((await use(token, { password: anna.email })).status).toBe(422)
    expect((await use(token, {}, await createActor())).body).toMatchObject({
      status: 409,
      code: 'wrong_state',
    })
    expect((await use(token, { password: 'abcdefgh'.repeat(8) })).status).toBe(200)
    expect(await enters(anna, 'abcdefgh'.repeat(8))).toBe(true)
  })

  test('is an admin’s to make, and not for a deactivated person', async () => {
    const [anna, admin] = [await createActor(), await createActor({ role: 'ADMIN' })]
    const make = (by: Actor) => call(by, createResetLink, { params: { userId: anna.id } })
    expect((await make(anna)).status).toBe(403)
    await ok(admin, deactivatePerson, { params: { userId: anna.id } })
    expect((await make(admin)).body).toMatchObject({ status: 409, code: 'wrong_state' })
  })
})

describe('the own password', () => {
  const change = (actor: Actor, current: string, given = other) =>
    call(actor, changePassword, { body: { current, password: given } })

  test('changes for whoever knows the old one; this session stays, others and open links end', async () => {
    const anna = await createActor({ password })
    const elsewhere = { ...anna, session: (await signIn(anna.email, password, 'here')) ?? anna.session }
    const token = await linkFor(anna)
    expect((await change(anna, password)).status).toBe(204)
    expect([await isIn(anna), await isIn(elsewhere)]).toEqual([true, false])
    expect([await enters(anna, password), await enters(anna, other)]).toEqual([false, true])
    expect((await use(token)).status).toBe(410)
    expect(await lastEvents(1)).toEqual([{ action: 'password.changed', userId: anna.id }])
  })

  test('stays where the old one is wrong, and ten wrong tries are enough', async () => {
    const anna = await createActor({ password })
    for (let tries = 0; tries < 10; tries++) {
      const { body } = await change(anna, 'not the password')
      expect(body).toMatchObject({ status: 403, code: 'reauth_required', errors: [{ path: 'current' }] })
    }
    expect((await change(anna, password)).body).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(await enters(anna, password)).toBe(true)
  })
})
