import { expect, test } from 'vitest'
import * as meRoute from '../../app/api/v1/me/route'
import { getMe } from '../contract/people'
import { call } from './testing/api'
import { cookieOf, createActor, createWorld } from './testing/world'

const { origin } = await createWorld()

test('a path without parameters is served as Next calls it: with none at all', async () => {
  const headers = { cookie: await cookieOf(await createActor()) }
  const request = new Request(`${origin}/api/v1/me`, { headers })
  expect((await meRoute.GET(request, { params: undefined as never })).status).toBe(200)
})

test('what is meant to come from somebody else is refused, however good the session', async () => {
  const [anna, bert] = [await createActor(), await createActor()]
  const meantFrom = (id: string) => call(bert, getMe, { headers: { 'sourcemark-person': id } })
  expect((await meantFrom(bert.id)).status).toBe(200)
  const { status, body, headers } = await meantFrom(anna.id)
  expect([status, body]).toMatchObject([401, { code: 'unauthenticated' }])
  expect(headers.get('set-cookie'), 'the session that is there stays').toBeNull()
})
