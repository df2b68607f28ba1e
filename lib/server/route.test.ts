import { expect, test } from 'vitest'
import * as meRoute from '../../app/api/v1/me/route'
import { cookieOf, createActor, createWorld } from './testing/world'

const { origin } = await createWorld()

test('a path without parameters is served as Next calls it: with none at all', async () => {
  const headers = { cookie: await cookieOf(await createActor()) }
  const request = new Request(`${origin}/api/v1/me`, { headers })
  expect((await meRoute.GET(request, { params: undefined as never })).status).toBe(200)
})
