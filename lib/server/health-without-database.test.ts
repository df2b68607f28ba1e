import { expect, it } from 'vitest'
import { getLive, getReady } from '../contract/health'
import { call } from './testing/api'
import { createWorld } from './testing/world'

await createWorld()
// nobody listens there
process.env.APP_DATABASE_URL = 'postgresql://app:x@127.0.0.1:1/sourcemark'

it('a process whose database is away is alive, and not ready', async () => {
  expect(await call(null, getLive)).toMatchObject({ status: 200, body: { status: 'live' } })
  const { status, body, text } = await call(null, getReady)
  expect([status, (body as { code: string }).code]).toEqual([503, 'unavailable'])
  expect(text).not.toContain('127.0.0.1')
})
