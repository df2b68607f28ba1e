import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import { type Db, database } from '../database/database'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'
import { checkAllChains, checkChain } from './audit-check'
import { articleChain } from './audit-trail'
import { pseudonymOf } from './keys'

const intact = { intact: true, firstBad: null }

await createWorld()

beforeAll(async () => {
  const team = await createTeam()
  for (const stage of ['imported', 'tagged', 'signed'] as const) await createArticleAt(team, stage)
})

/** The database, and how often it was asked. */
function counted() {
  let queries = 0
  const ask = (...given: Parameters<Db['$queryRaw']>) => {
    queries += 1
    return database().$queryRaw(...given)
  }
  return { db: { $queryRaw: ask } as unknown as Db, queries: () => queries }
}

describe('checkAllChains', () => {
  it('comes to the same, however the pages cut the chains', async () => {
    for (const size of [1, 2, 3, 7])
      expect(await checkAllChains(database(), { size }), `${size}`).toEqual(intact)
  })

  it('asks as often as there are pages, not chains', async () => {
    const { db, queries } = counted()
    expect(await checkAllChains(db)).toEqual(intact)
    expect(queries()).toBe(3)
  })

  it('holds for what was recorded before words were salted', async () => {
    const { id: userId } = await createActor()
    const [articleId, inside] = [uuid(), canonicalJson({ reason: 'Too soon' })]
    const chain = articleChain(articleId)
    const actor = pseudonymOf(userId, articleId)
    const action = 'review.returned'
    const body = canonicalJson({ insideSha256: sha256Hex(inside) })
    await database().auditEvent.createMany({
      data: [{ id: uuid(), chain, actor, action, body, userId, reviewId: uuid(), inside }],
    })
    expect(await checkChain(database(), chain)).toEqual(intact)
  })
})
