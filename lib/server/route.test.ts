import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import * as authRoute from '../../app/api/auth/[...nextauth]/route'
import * as restRoute from '../../app/api/v1/[[...rest]]/route'
import * as meRoute from '../../app/api/v1/me/route'
import { proxy } from '../../proxy'
import { getArticle } from '../contract/articles'
import { getMe } from '../contract/people'
import * as access from './access'
import { log } from './log'
import { call } from './testing/api'
import { createArticleAt, createTeam } from './testing/scenario'
import { cookieOf, createActor, createWorld, send } from './testing/world'

const { origin } = await createWorld()
const headers = { 'x-request-id': 'of-the-sender' }

test('a path without parameters is served as Next calls it: with none at all', async () => {
  const cookie = await cookieOf(await createActor())
  const request = new Request(`${origin}/api/v1/me`, { headers: { cookie } })
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

test('a read looks once whether it is allowed; what is wrong with it is told to those who may read', async () => {
  const team = await createTeam()
  const params = { articleId: await createArticleAt(team, 'assigned') }
  const accessArticle = vi.spyOn(access, 'accessArticle')
  expect((await call(team.anna, getArticle, { params })).status).toBe(200)
  expect(accessArticle).toHaveBeenCalledOnce()
  accessArticle.mockRestore()
  const query = { nonsense: '1' }
  const stranger = await createActor()
  const statuses = [null, stranger, team.anna].map(async (actor) => {
    return (await call(actor, getArticle, { params, query })).status
  })
  expect(await Promise.all(statuses)).toEqual([401, 404, 422])
})

test('a method that a path does not have is answered under the request’s id, and logged', async () => {
  const info = vi.spyOn(log(), 'info')
  const answer = await send(meRoute, null, { method: 'PUT', headers })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET'])
  expect(answer.headers.get('x-request-id')).toBe('of-the-sender')
  expect(info).toHaveBeenCalledWith(
    expect.objectContaining({ status: 405, requestId: 'of-the-sender' }),
    'request',
  )
})

test.each(['GET', 'POST', 'DELETE'] as const)(
  '%s of a path that is none is a problem 404',
  async (method) => {
    const answer = await send(restRoute, null, { method, path: '/api/v1/no/such/thing', headers })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('x-request-id')).toBe('of-the-sender')
    expect(await answer.json()).toMatchObject({ code: 'not_found', requestId: 'of-the-sender' })
  },
)

test('next-auth’s answers carry the request’s id too', async () => {
  const request = new NextRequest(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(10_001),
  })
  const answer = await authRoute.POST(request, { params: Promise.resolve({ nextauth: ['callback'] }) })
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([413, 'of-the-sender'])
})

test('every other answer has one from the proxy, which hands it on', () => {
  const answer = proxy(new NextRequest(`${origin}/.well-known/sourcemark-keys.json`))
  const id = answer.headers.get('x-request-id')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('x-middleware-request-x-request-id')).toBe(id)
  const hostile = proxy(new NextRequest(origin, { headers: { 'x-request-id': 'a b<script>' } }))
  expect(hostile.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})
