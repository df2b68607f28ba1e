/** A process whose clock is an hour off the database's: what is older and what is newer is for the database to say. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getAdjudication } from '../../contract/adjudications'
import { putAssignments } from '../../contract/articles'
import { signOff } from '../../contract/sign-offs'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, submit } from '../testing/scenario'
import { createWorld } from '../testing/world'
import { database } from './database'

await createWorld()

const HOUR = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  ['behind', -HOUR],
  ['ahead', HOUR / 2],
])('a process whose clock is %s', (_what, skew) => {
  it('shows the comparison to whoever has submitted since being assigned again', async () => {
    const team = await createTeam()
    const articleId = await createArticleAt(team, 'tagged')
    vi.setSystemTime(Date.now() + skew)
    const { anna, bert, carla } = team
    for (const reviewers of [[bert.id], [anna.id, bert.id]]) {
      await ok(carla, putAssignments, { params: { articleId }, body: { reviewers } })
    }
    await submit(anna, articleId)
    await submit(bert, articleId)
    expect((await call(anna, getAdjudication, { params: { articleId } })).status).toBe(200)
  })

  it('asks for the password after five minutes, and not before', async () => {
    const team = await createTeam({ reauthenticate: true })
    const articleId = await createArticleAt(team, 'sent')
    vi.setSystemTime(Date.now() + skew)
    const { version } = await ok(team.dora, getAdjudication, { params: { articleId } })
    const sign = async () => {
      const body = { statement: true, adjudicationVersion: version } as const
      return (await call(team.dora, signOff, { params: { articleId }, body })).status
    }
    const age = (minutes: number) => database().$executeRaw`
      update "Session" set "createdAt" = clock_timestamp() - make_interval(mins => ${minutes}::int) where "id" = ${team.dora.session.id}::uuid`
    await age(6)
    expect(await sign()).toBe(403)
    await age(4)
    expect(await sign()).toBe(200)
  })
})
