import { describe, expect, test } from 'vitest'
import { endSession, listSessions, signOutEverywhere, updateAccount } from '../../contract/accounts'
import { getMe } from '../../contract/people'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createActor, createWorld, type SignedIn } from '../testing/world'
import { signIn } from './sign-in'

await createWorld()
const password = 'correct horse battery'

const isIn = async (actor: SignedIn) => (await call(actor, getMe)).status === 200

/** The same person on another device. */
async function elsewhere(actor: SignedIn, device = ''): Promise<SignedIn> {
  return { ...actor, session: (await signIn(actor.email, password, 'here', device)) ?? actor.session }
}

describe('the own sessions', () => {
  test('are listed, the latest first, with what they were begun on; the one that asks is marked', async () => {
    const anna = await createActor({ password })
    const phone = await elsewhere(anna, 'Safari on iPhone')
    await createActor()
    const { items } = await ok(anna, listSessions, {})
    expect(items).toMatchObject([
      { id: phone.session.id, device: 'Safari on iPhone', lastSeenAt: expect.stringMatching(/Z$/) },
      { id: anna.session.id, device: '', lastSeenAt: null },
    ])
  })

  test('that are over, idle too long or ended are not listed', async () => {
    const anna = await createActor({ password })
    const set = (actor: SignedIn, data: object) =>
      database().session.update({ where: { id: actor.session.id }, data })
    const past = new Date(Date.now() - 13 * 3_600_000)
    await set(await elsewhere(anna), { lastSeenAt: past })
    await set(await elsewhere(anna), { expiresAt: past })
    await set(await elsewhere(anna), { revokedAt: past })
    expect((await ok(anna, listSessions, {})).items).toHaveLength(1)
  })

  test('end one by one, from any of them, at once', async () => {
    const anna = await createActor({ password })
    const phone = await elsewhere(anna)
    const end = (actor: SignedIn, { session }: SignedIn) =>
      call(actor, endSession, { params: { sessionId: session.id } })
    expect((await end(await createActor(), phone)).status).toBe(404)
    expect((await end(anna, phone)).status).toBe(204)
    expect([await isIn(anna), await isIn(phone)]).toEqual([true, false])
    expect((await end(anna, phone)).status).toBe(404)
  })

  test('end all together, and nobody else’s do', async () => {
    const [anna, bert] = [await createActor({ password }), await createActor()]
    const phone = await elsewhere(anna)
    expect((await call(phone, signOutEverywhere)).status).toBe(204)
    expect([await isIn(anna), await isIn(phone), await isIn(bert)]).toEqual([false, false, true])
  })
})

test('the own name changes; the chain says that it did, and no name', async () => {
  const anna = await createActor({ name: 'Anna' })
  expect(await ok(anna, updateAccount, { body: { name: 'Anna Lindqvist' } })).toMatchObject({
    name: 'Anna Lindqvist',
  })
  expect(await ok(anna, getMe, {})).toMatchObject({ name: 'Anna Lindqvist' })
  const events = await database().auditEvent.findMany({ where: { userId: anna.id } })
  expect(events.map(({ action, body }) => [action, body])).toEqual([['person.renamed', '{}']])
})
