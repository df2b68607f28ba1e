/** Every edge of the state machine, by the operation that takes it. */
import { Client } from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { decide, getAdjudication, getAgreement, sendForSignOff } from '../../contract/adjudications'
import {
  createAnnotation,
  listAnnotations,
  removeAnnotation,
  updateAnnotation,
} from '../../contract/annotations'
import {
  type Article,
  getArticle,
  putAssignments,
  updateArticle,
  updateBlocks,
} from '../../contract/articles'
import { exportArticle } from '../../contract/exports'
import { closeReviewing, returnReview, submitReview, takeBackReview } from '../../contract/reviews'
import { hold, release, reopen, restore, sendBack, signOff, withdraw } from '../../contract/sign-offs'
import type { Actor } from '../actor'
import { call, ok } from '../testing/api'
import {
  createArticleAt,
  createTeam,
  type Stage,
  settle,
  sign,
  stages,
  submit,
  type Team,
  tag,
} from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

await createWorld()
let team: Team
beforeAll(async () => {
  team = await createTeam()
})

const at = (articleId: string) => ({ params: { articleId } })
const because = { body: { reason: 'A correction' } }
const read = (actor: Actor, articleId: string): Promise<Article> => ok(actor, getArticle, at(articleId))
const stateOf = async (articleId: string) => (await read(team.carla, articleId)).state
const assign = (articleId: string, ...reviewers: Actor[]) =>
  ok(team.carla, putAssignments, { ...at(articleId), body: { reviewers: reviewers.map(({ id }) => id) } })

/** What stands in the way of tagging; null when nothing does. */
async function refusalOfTagging(actor: Actor, articleId: string): Promise<string | null> {
  const body = { start: 0, end: 5, exact: 'Taxes', label: 'OPINION', attributes: {} }
  const answer = await call(actor, createAnnotation, { ...at(articleId), body })
  return answer.status === 201 ? null : (answer.body as { code: string }).code
}

async function layerOf(actor: Actor, articleId: string): Promise<string> {
  return (await read(actor, articleId)).review?.layerId ?? ''
}

describe('an article', () => {
  it('is in review while somebody is assigned, and imported again without anybody', async () => {
    const articleId = await createArticleAt(team, 'imported')
    expect(await stateOf(articleId)).toBe('IMPORTED')
    expect((await assign(articleId, team.anna)).state).toBe('IN_REVIEW')
    await tag(team.anna, articleId, 0, 'OPINION')
    expect((await assign(articleId)).state).toBe('IMPORTED')
    expect(await refusalOfTagging(team.anna, articleId)).not.toBeNull()
    expect((await assign(articleId, team.anna)).state).toBe('IN_REVIEW')
    const { items } = await ok(team.anna, listAnnotations, at(articleId))
    expect(items).toHaveLength(1)
  })

  it('is compared once everybody has submitted, and only then', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    await submit(team.anna, articleId)
    expect(await stateOf(articleId)).toBe('IN_REVIEW')
    await submit(team.bert, articleId)
    expect(await stateOf(articleId)).toBe('ADJUDICATION')
  })

  it('is not compared while fewer than the required readings are in', async () => {
    const articleId = await createArticleAt(team, 'imported')
    await assign(articleId, team.anna)
    await submit(team.anna, articleId)
    expect(await stateOf(articleId)).toBe('IN_REVIEW')
  })

  it('that is sent goes back to be settled, with a reason, and can be sent again', async () => {
    const articleId = await createArticleAt(team, 'sent')
    const returned = async () => (await ok(team.carla, getAdjudication, at(articleId))).returned
    expect(await returned()).toBeNull()
    expect((await ok(team.dora, sendBack, { ...at(articleId), ...because })).state).toBe('ADJUDICATION')
    expect(await returned()).toMatchObject({
      how: 'SENT_BACK',
      by: { id: team.dora.id, name: 'Dora' },
      reason: because.body.reason,
    })
    expect((await ok(team.carla, sendForSignOff, at(articleId))).state).toBe('AWAITING_SIGN_OFF')
    expect(await returned()).toBeNull()
    const silent = await call(team.dora, sendBack, { ...at(articleId), body: { reason: '  ' } })
    expect(silent.body).toMatchObject({ status: 422, errors: [{ path: 'reason' }] })
  })

  it('that is signed is reopened with a reason; its sign-off stays on record until the next', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const { signOff: first } = await read(team.anna, articleId)
    const opened = await ok(team.dora, reopen, { ...at(articleId), ...because })
    expect(opened).toMatchObject({ state: 'ADJUDICATION', reopened: true })
    expect((await ok(team.carla, getAdjudication, at(articleId))).returned).toMatchObject({ how: 'REOPENED' })
    const file = await call(team.anna, exportArticle, { ...at(articleId), query: { format: 'jsonld' } })
    expect(JSON.parse(file.text)).toMatchObject({ signOff: null, remarks: ['being revised'] })
    await ok(team.carla, sendForSignOff, at(articleId))
    await sign(team.dora, articleId)
    const again = await read(team.anna, articleId)
    expect(again).toMatchObject({ state: 'SIGNED_OFF', reopened: false, signOff: { number: 2 } })
    expect(again.earlierSignOffs).toEqual([first])
  })

  it('that is signed is put on hold and released, each once and with a reason, its signature untouched', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const { signOff: signature } = await read(team.anna, articleId)
    expect((await ok(team.dora, hold, { ...at(articleId), ...because })).onHold).toBe(true)
    expect((await call(team.dora, hold, { ...at(articleId), ...because })).status).toBe(409)
    expect(await read(team.anna, articleId)).toMatchObject({ state: 'SIGNED_OFF', signOff: signature })
    expect((await ok(team.dora, release, { ...at(articleId), ...because })).onHold).toBe(false)
    expect((await call(team.dora, release, { ...at(articleId), ...because })).status).toBe(409)
    await ok(team.dora, hold, { ...at(articleId), ...because })
    const reopened = await ok(team.dora, reopen, { ...at(articleId), ...because })
    expect(reopened).toMatchObject({ state: 'ADJUDICATION', onHold: false })
    expect((await call(team.dora, hold, { ...at(articleId), ...because })).status).toBe(409)
  })

  const unsigned = stages.filter((stage) => stage !== 'signed')
  it.each(unsigned)('that is %s is withdrawn and comes back to where it was', async (stage: Stage) => {
    const articleId = await createArticleAt(team, stage)
    const before = await stateOf(articleId)
    expect((await ok(team.carla, withdraw, { ...at(articleId), ...because })).state).toBe('WITHDRAWN')
    for (const [actor, operation, body] of [
      [team.carla, withdraw, because.body],
      [team.dora, sendBack, because.body],
      [team.dora, reopen, because.body],
      [team.carla, closeReviewing, because.body],
      [team.carla, putAssignments, { reviewers: [] }],
      ...(['imported', 'assigned', 'tagged'].includes(stage)
        ? []
        : ([
            [team.carla, sendForSignOff, undefined],
            [team.carla, decide, { kind: 'NO_TAG', clusterId: articleId }],
          ] as const)),
    ] as const) {
      const answer = await call(actor, operation, { ...at(articleId), body })
      expect(answer.body, operation.name).toMatchObject({ status: 409, code: 'wrong_state' })
    }
    if (stage !== 'imported') expect(await refusalOfTagging(team.anna, articleId)).toBe('wrong_state')
    expect((await ok(team.carla, restore, { ...at(articleId), ...because })).state).toBe(before)
    const again = await call(team.carla, restore, { ...at(articleId), ...because })
    expect(again.body).toMatchObject({ status: 409, code: 'wrong_state' })
  })

  it('that is signed is neither withdrawn nor assigned, nor corrected, nor closed', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const { version } = await read(team.carla, articleId)
    for (const [operation, body] of [
      [withdraw, because.body],
      [closeReviewing, because.body],
      [putAssignments, { reviewers: [] }],
      [updateArticle, { title: 'Another' }],
      [updateBlocks, [{ n: 0, kind: 'PARAGRAPH' }]],
      [sendForSignOff, undefined],
      [decide, { kind: 'NO_TAG', clusterId: articleId }],
    ] as const) {
      const answer = await call(team.carla, operation, { ...at(articleId), version, body })
      expect(answer.body, operation.name).toMatchObject({ status: 409, code: 'article_signed' })
    }
  })

  it.each(unsigned)('that is %s can have its title corrected', async (stage: Stage) => {
    const articleId = await createArticleAt(team, stage)
    const { version } = await read(team.carla, articleId)
    const body = { title: `Corrected when ${stage}` }
    expect((await ok(team.carla, updateArticle, { ...at(articleId), version, body })).title).toBe(body.title)
  })

  it('has many blocks corrected in one statement, each as it was last said, or none', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const queries = vi.spyOn(Client.prototype, 'query')
    const correct = (...blocks: [n: number, kind: string][]) =>
      call(team.carla, updateBlocks, { ...at(articleId), body: blocks.map(([n, kind]) => ({ n, kind })) })
    const corrected = await correct([1, 'QUOTE'], [2, 'CREDIT'], [3, 'HEADING'], [1, 'CAPTION'])
    const updates = queries.mock.calls.filter(([query]) =>
      /update .*"Block"/i.test(JSON.stringify(query).replaceAll('\\"', '"')),
    )
    queries.mockRestore()
    const kindsOf = ({ blocks }: { blocks: { kind: string }[] }) => blocks.slice(1, 4).map(({ kind }) => kind)
    expect(kindsOf(corrected.body as never)).toEqual(['CAPTION', 'CREDIT', 'HEADING'])
    expect(updates).toHaveLength(1)
    const missing = await correct([1, 'QUOTE'], [99, 'QUOTE'])
    expect(missing.body).toMatchObject({ status: 422, errors: [{ path: 'n', message: 'no block 99' }] })
    expect(kindsOf((await read(team.carla, articleId)).revision)).toEqual(['CAPTION', 'CREDIT', 'HEADING'])
  })

  it('keeps what its blocks are from the first submission on, also when that is taken back', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const correct = (kind: string) =>
      call(team.carla, updateBlocks, { ...at(articleId), body: [{ n: 1, kind }] })
    expect((await correct('QUOTE')).status).toBe(200)
    await submit(team.anna, articleId)
    expect((await correct('PARAGRAPH')).body).toMatchObject({ status: 409, code: 'blocks_fixed' })
    await ok(team.anna, takeBackReview, at(articleId))
    expect((await correct('PARAGRAPH')).body).toMatchObject({ status: 409, code: 'blocks_fixed' })
  })
})

describe('what awaits a signature', () => {
  it('is not signed unread: correcting the metadata refuses a signature that was prepared before', async () => {
    const articleId = await createArticleAt(team, 'sent')
    const at = { params: { articleId } }
    const prepared = await ok(team.dora, getAdjudication, at)
    const { version } = await ok(team.carla, getArticle, at)
    await ok(team.carla, updateArticle, { ...at, version, body: { title: 'Another title' } })
    const body = { statement: true as const, adjudicationVersion: prepared.version }
    expect((await call(team.dora, signOff, { ...at, body })).body).toMatchObject({
      status: 409,
      code: 'version_conflict',
    })
    const again = await ok(team.dora, getAdjudication, at)
    await ok(team.dora, signOff, { ...at, body: { ...body, adjudicationVersion: again.version } })
  })
})

describe('a reading', () => {
  it('that is submitted is closed, and open again once it is taken back', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    await submit(team.anna, articleId)
    expect(await refusalOfTagging(team.anna, articleId)).toBe('review_closed')
    const { review } = await ok(team.anna, takeBackReview, at(articleId))
    expect(review.state).toBe('IN_PROGRESS')
    expect(await refusalOfTagging(team.anna, articleId)).toBeNull()
    const notSubmitted = await call(team.anna, takeBackReview, at(articleId))
    expect(notSubmitted.body).toMatchObject({ status: 409, code: 'wrong_state' })
  })

  it.each(['revealed', 'sent', 'signed'] as const)(
    'is not taken back once it is compared (%s)',
    async (stage) => {
      const articleId = await createArticleAt(team, stage)
      const answer = await call(team.anna, takeBackReview, at(articleId))
      expect(answer.body).toMatchObject({
        status: 409,
        code: stage === 'signed' ? 'article_signed' : 'wrong_state',
      })
    },
  )

  it('is not taken back once it was compared, though another reading is open again', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const params = { reviewId: await layerOf(team.bert, articleId) }
    expect((await ok(team.carla, returnReview, { params, ...because })).state).toBe('IN_REVIEW')
    const answer = await call(team.anna, takeBackReview, at(articleId))
    expect(answer.body).toMatchObject({ status: 409, code: 'wrong_state' })
  })

  it('is not submitted while a tag still needs details', async () => {
    const articleId = await createArticleAt(team, 'assigned')
    const body = { start: 0, end: 5, exact: 'Taxes', label: 'UNVERIFIED_CLAIM' } as const
    const { id } = await ok(team.anna, createAnnotation, { ...at(articleId), body })
    const answer = await call(team.anna, submitReview, {
      ...at(articleId),
      body: { untaggedOnPurpose: true },
    })
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'incomplete',
      items: [{ annotationId: id, missing: ['reason'] }],
    })
  })

  it('is returned by its seat before comparing: the article stays in review', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    await submit(team.anna, articleId)
    const { review } = await read(team.anna, articleId)
    const byLayer = { params: { reviewId: review?.layerId ?? '' }, ...because }
    expect((await call(team.carla, returnReview, byLayer)).status).toBe(404)
    const bySeat = { params: { reviewId: review?.id ?? '' }, ...because }
    expect((await ok(team.carla, returnReview, bySeat)).state).toBe('IN_REVIEW')
    expect(await refusalOfTagging(team.anna, articleId)).toBeNull()
  })

  it.each(['revealed', 'sent'] as const)('is returned by its letter after comparing (%s)', async (stage) => {
    const articleId = await createArticleAt(team, stage)
    const { review } = await read(team.anna, articleId)
    const bySeat = { params: { reviewId: review?.id ?? '' }, ...because }
    expect((await call(team.carla, returnReview, bySeat)).status).toBe(404)
    const byLayer = { params: { reviewId: review?.layerId ?? '' }, ...because }
    expect((await ok(team.carla, returnReview, byLayer)).state).toBe('IN_REVIEW')
    expect(await refusalOfTagging(team.anna, articleId)).toBeNull()
    const answer = await call(team.carla, sendForSignOff, at(articleId))
    expect(answer.body).toMatchObject({ status: 409, code: 'review_outstanding' })
  })

  it('says why it was returned to its reader alone, until it is submitted again', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const reasonTold = async (actor: Actor) => (await read(actor, articleId)).review?.returned?.reason
    await submit(team.anna, articleId)
    await submit(team.bert, articleId)
    const params = { reviewId: await layerOf(team.anna, articleId) }
    await ok(team.carla, returnReview, { params, ...because })
    expect(await reasonTold(team.anna)).toBe('A correction')
    expect(await reasonTold(team.bert)).toBeUndefined()
    expect(await reasonTold(team.carla)).toBeUndefined()
    await submit(team.anna, articleId)
    expect(await reasonTold(team.anna)).toBeUndefined()
  })

  it('that its owner took back was not returned', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    await submit(team.anna, articleId)
    const { review } = await read(team.anna, articleId)
    await ok(team.carla, returnReview, { params: { reviewId: review?.id ?? '' }, ...because })
    await submit(team.anna, articleId)
    await ok(team.anna, takeBackReview, at(articleId))
    expect((await read(team.anna, articleId)).review?.returned).toBeNull()
  })

  it('that is signed is not returned', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const params = { reviewId: await layerOf(team.anna, articleId) }
    expect((await call(team.carla, returnReview, { params, ...because })).body).toMatchObject({
      code: 'article_signed',
    })
  })
})

describe('reviewing', () => {
  const close = (actor: Actor, articleId: string) =>
    call(actor, closeReviewing, { ...at(articleId), ...because })

  it('is closed early once somebody has submitted; the others keep what they had, to read', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    expect((await close(team.carla, articleId)).body).toMatchObject({
      status: 409,
      code: 'review_outstanding',
    })
    await submit(team.anna, articleId)
    expect((await close(team.carla, articleId)).body).toMatchObject({ state: 'ADJUDICATION' })
    const adjudication = await ok(team.carla, getAdjudication, at(articleId))
    expect(adjudication).toMatchObject({
      closedEarly: true,
      readings: [{ letter: 'A' }],
      agreement: { alpha: null },
    })
    const { items } = await ok(team.bert, listAnnotations, at(articleId))
    expect(items).toHaveLength(2)
    expect((await read(team.bert, articleId)).review).toMatchObject({ ended: true, state: 'IN_PROGRESS' })
    const [first] = items
    const given = { params: { annotationId: first?.id ?? '' }, version: first?.version ?? 0 }
    for (const refused of [
      await refusalOfTagging(team.bert, articleId),
      ((await call(team.bert, removeAnnotation, given)).body as { code: string }).code,
      (
        (await call(team.bert, submitReview, { ...at(articleId), body: { untaggedOnPurpose: true } }))
          .body as { code: string }
      ).code,
    ]) {
      expect(['review_closed', 'wrong_state', 'forbidden']).toContain(refused)
    }
    await settle(team.carla, articleId)
    await ok(team.carla, sendForSignOff, at(articleId))
    expect(await sign(team.dora, articleId)).toMatchObject({ singleReader: true })
  })

  it('is not closed by an editor whose own reading is still open', async () => {
    const articleId = await createArticleAt(team, 'imported')
    await assign(articleId, team.anna, team.carla)
    await submit(team.anna, articleId)
    expect((await close(team.carla, articleId)).body).toMatchObject({ status: 409, code: 'own_review_open' })
    await assign(articleId, team.anna)
    await assign(articleId, team.anna, team.bert)
    expect((await close(team.carla, articleId)).status).toBe(200)
  })
})

describe('a reader who joins after comparing has started', () => {
  it('reads blind until they have submitted, and their first copy counts', async () => {
    const third = await createMember(team.project, 'REVIEWER', { name: 'Cleo' })
    const articleId = await createArticleAt(team, 'settled')
    const others = [await layerOf(team.anna, articleId), await layerOf(team.bert, articleId)]
    const before = await ok(team.carla, getAgreement, at(articleId))
    expect((await assign(articleId, team.anna, team.bert, third)).state).toBe('IN_REVIEW')

    expect((await call(third, getAdjudication, at(articleId))).body).toMatchObject({ code: 'blind' })
    expect((await call(third, getAgreement, at(articleId))).body).toMatchObject({ code: 'blind' })
    for (const layer of [...others, 'final']) {
      expect(
        (await call(third, listAnnotations, { ...at(articleId), query: { layer } })).status,
      ).toBeGreaterThan(400)
      const query = { format: 'jsonld', layer }
      expect((await call(third, exportArticle, { ...at(articleId), query })).status).toBe(404)
    }
    expect(await read(third, articleId)).toMatchObject({ readings: [], seatsByName: [] })
    expect(await ok(team.carla, getAgreement, at(articleId))).toEqual(before)
    const { seatsByName } = await read(team.carla, articleId)
    expect(seatsByName.map(({ reviewer, status }) => [reviewer.name, status])).toEqual([
      ['Anna', null],
      ['Bert', null],
      ['Cleo', 'OPEN'],
    ])

    await tag(third, articleId, 1, 'UNVERIFIED_CLAIM')
    await tag(third, articleId, 3, 'OPINION')
    await submit(third, articleId)
    const after = await ok(third, getAdjudication, at(articleId))
    expect(after.agreement.readers).toEqual(['A', 'B', 'C'])
    const layerId = await layerOf(third, articleId)
    expect(after.readings).toContainEqual({ layerId, letter: 'C', revised: false })
    expect(after.agreement.alpha).not.toBe(before.alpha)
    const grown = after.clusters.filter(({ annotations }) =>
      annotations.some((one) => one.layerId === layerId),
    )
    expect(grown.map(({ decision }) => decision?.stale ?? null)).toEqual([true, null])
    expect(await stateOf(articleId)).toBe('ADJUDICATION')
  })
})

describe('a copy submitted after comparing', () => {
  it('is marked revised, leaves agreement as it was, and unsettles what saw the changed passage', async () => {
    const articleId = await createArticleAt(team, 'settled')
    const before = await ok(team.carla, getAdjudication, at(articleId))
    const layerId = await layerOf(team.anna, articleId)
    await ok(team.carla, returnReview, { params: { reviewId: layerId }, ...because })
    const { items } = await ok(team.anna, listAnnotations, at(articleId))
    const changed = items.find(({ label }) => label === 'UNVERIFIED_CLAIM')
    await ok(team.anna, updateAnnotation, {
      params: { annotationId: changed?.id ?? '' },
      version: changed?.version ?? 0,
      body: { label: 'SOURCED_FACT', attributes: { source: { name: 'The mayor', type: 'OFFICIAL' } } },
    })
    const { review } = await submit(team.anna, articleId)
    expect(review.submissions).toBe(2)

    const after = await ok(team.carla, getAdjudication, at(articleId))
    expect(after.agreement).toEqual(before.agreement)
    expect(after.readings.find((reading) => reading.layerId === layerId)).toMatchObject({ revised: true })
    expect(after.readings.filter(({ revised }) => revised)).toHaveLength(1)
    const stale = after.clusters.filter(({ decision }) => decision?.stale)
    expect(stale.flatMap(({ annotations }) => annotations.map(({ id }) => id))).toContain(changed?.id)
    expect(stale).toHaveLength(1)
    expect((await call(team.carla, sendForSignOff, at(articleId))).body).toMatchObject({ code: 'open_items' })
    await settle(team.carla, articleId)
    await ok(team.carla, sendForSignOff, at(articleId))
    const { version } = await ok(team.dora, getAdjudication, at(articleId))
    const body = { statement: true as const, adjudicationVersion: version }
    await ok(team.dora, signOff, { ...at(articleId), body })
    const final = await ok(team.anna, listAnnotations, { ...at(articleId), query: { layer: 'final' } })
    expect(final.items).toHaveLength(3)
  })

  it('that only takes a passage away unsettles what had it', async () => {
    const articleId = await createArticleAt(team, 'settled')
    const layerId = await layerOf(team.anna, articleId)
    await ok(team.carla, returnReview, { params: { reviewId: layerId }, ...because })
    const { items } = await ok(team.anna, listAnnotations, at(articleId))
    const gone = items.find(({ label }) => label === 'UNVERIFIED_CLAIM')
    await ok(team.anna, removeAnnotation, {
      params: { annotationId: gone?.id ?? '' },
      version: gone?.version ?? 0,
    })
    await submit(team.anna, articleId)
    const { clusters } = await ok(team.carla, getAdjudication, at(articleId))
    expect(clusters.filter(({ decision }) => decision?.stale ?? true)).toHaveLength(1)
  })
})
