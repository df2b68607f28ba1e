/** Whoever may have looked at another's reading is never blind again, by whichever way they come back to a seat. */
import { beforeAll, describe, expect, it } from 'vitest'
import { getAdjudication, getAgreement } from '../../contract/adjudications'
import { listAnnotations, updateAnnotation } from '../../contract/annotations'
import { getArticle, putAssignments } from '../../contract/articles'
import { closeReviewing, returnReview } from '../../contract/reviews'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, submit, type Team, tag } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

await createWorld()
let team: Team
beforeAll(async () => {
  team = await createTeam()
})

const at = (articleId: string) => ({ params: { articleId } })
const stateOf = async (articleId: string) => (await ok(team.carla, getArticle, at(articleId))).state
const assign = (articleId: string, ...reviewers: Actor[]) =>
  ok(team.carla, putAssignments, { ...at(articleId), body: { reviewers: reviewers.map(({ id }) => id) } })

async function relabel(actor: Actor, articleId: string): Promise<void> {
  const { items } = await ok(actor, listAnnotations, at(articleId))
  const one = items.find(({ label }) => label === 'UNVERIFIED_CLAIM')
  await ok(actor, updateAnnotation, {
    params: { annotationId: one?.id ?? '' },
    version: one?.version ?? 0,
    body: { label: 'OPINION', attributes: { holder: 'AUTHOR' } },
  })
}

describe('a reader who gave the seat up after comparing started, and is seated again', () => {
  it('hands in again; that copy is revised and leaves the agreement as it was', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const before = await ok(team.carla, getAgreement, at(articleId))
    await assign(articleId, team.bert)
    await ok(team.anna, getAdjudication, at(articleId))
    await assign(articleId, team.anna, team.bert)
    expect(await stateOf(articleId)).toBe('IN_REVIEW')
    await relabel(team.anna, articleId)
    await submit(team.anna, articleId)

    expect(await stateOf(articleId)).toBe('ADJUDICATION')
    expect(await ok(team.carla, getAgreement, at(articleId))).toEqual(before)
    const { readings } = await ok(team.carla, getAdjudication, at(articleId))
    expect(readings.filter(({ revised }) => revised)).toHaveLength(1)
  })

  it('is not in the way when everybody is taken off and seated again', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    expect((await assign(articleId)).state).toBe('IMPORTED')
    expect((await assign(articleId, team.anna, team.bert)).state).toBe('IN_REVIEW')
    await submit(team.anna, articleId)
    await submit(team.bert, articleId)
    expect(await stateOf(articleId)).toBe('ADJUDICATION')
  })
})

describe('a reader whose seat ended before they were done', () => {
  it('feeds the comparison when seated again, and not the agreement', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const third = await createMember(team.project, 'REVIEWER')
    await assign(articleId, team.anna, team.bert, third)
    await tag(third, articleId, 3, 'OPINION')
    await submit(team.anna, articleId)
    await submit(team.bert, articleId)
    await ok(team.carla, closeReviewing, { ...at(articleId), body: { reason: 'Time is up' } })
    const before = await ok(team.carla, getAgreement, at(articleId))
    await assign(articleId, team.anna, team.bert, third)
    await submit(third, articleId)

    const { readings, clusters } = await ok(team.carla, getAdjudication, at(articleId))
    expect(readings.map(({ letter, revised }) => [letter, revised])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ])
    expect(clusters.flatMap(({ annotations }) => annotations).some(({ letter }) => letter === 'C')).toBe(true)
    expect(await ok(team.carla, getAgreement, at(articleId))).toEqual(before)
  })
})

describe('a reader added while a final layer awaits its signature', () => {
  it('takes the article back into review, and counts', async () => {
    const articleId = await createArticleAt(team, 'sent')
    const third = await createMember(team.project, 'REVIEWER')
    expect((await assign(articleId, team.anna, team.bert)).state).toBe('AWAITING_SIGN_OFF')
    expect((await assign(articleId, team.anna, team.bert, third)).state).toBe('IN_REVIEW')
    await submit(third, articleId)
    const { readings } = await ok(team.carla, getAdjudication, at(articleId))
    expect(readings.map(({ revised }) => revised)).toEqual([false, false, false])
  })
})

describe('the database', () => {
  it('takes no copy as blind from whoever may have looked, and nobody’s exposure back', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const review = await database().review.findFirstOrThrow({
      where: { articleId, reviewerId: team.anna.id },
    })
    const copy = await database().submission.findFirstOrThrow({ where: { reviewId: review.id } })
    const late = { ...copy, id: crypto.randomUUID(), number: 2, revised: false }
    await expect(database().submission.create({ data: late })).rejects.toThrow('blind')
    const back = database().review.update({ where: { id: review.id }, data: { exposed: false } })
    await expect(back).rejects.toThrow('not blind again')
  })

  it('says of a seat that is open only what its owner may know', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const { seatsByName } = await ok(team.carla, getArticle, at(articleId))
    for (const { reviewId } of seatsByName) {
      const params = { reviewId: reviewId ?? '' }
      const { body } = await call(team.carla, returnReview, { params, body: { reason: 'Again' } })
      expect(JSON.stringify(body)).not.toMatch(/NOT_STARTED|IN_PROGRESS/)
    }
  })
})
