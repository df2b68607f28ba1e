import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { decide, getAdjudication, sendForSignOff, undoDecision } from '../../contract/adjudications'
import { getArticle, putAssignments } from '../../contract/articles'
import { getArticleAudit, getAudit } from '../../contract/audit'
import { exportArticle } from '../../contract/exports'
import { updateMember } from '../../contract/projects'
import { sendBack } from '../../contract/sign-offs'
import { canonicalJson } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, sign, type Team, tag } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

const world = await createWorld()

let team: Team
let sent = ''

beforeAll(async () => {
  team = await createTeam()
  sent = await createArticleAt(team, 'sent')
})

async function actorsOf(actor: Actor, action: string): Promise<string[]> {
  const { items } = await ok(actor, getArticleAudit, { params: { articleId: sent } })
  return items.filter((event) => event.action === action).map((event) => event.actor)
}

describe('an article’s history', () => {
  it('ties no reader’s name to a letter before the sign-off, by no name, letter, order, count or place', async () => {
    for (const onlooker of [team.carla, team.dora]) {
      expect(await actorsOf(onlooker, 'review.submitted')).toEqual(['A reviewer', 'A reviewer'])
      expect(await actorsOf(onlooker, 'adjudication.opened')).toEqual(['Sourcemark'])
      const { items, chain } = await ok(onlooker, getArticleAudit, at(sent))
      expect(items.filter(({ action }) => action.startsWith('annotation.'))).toEqual([])
      expect(items.map(({ seq }) => seq)).toEqual(items.map(() => null))
      expect(chain.head).toBeNull()
      const steps = items.filter(({ action }) => action === 'review.submitted')
      expect(steps.map(({ details }) => details)).toEqual([{}, {}])
    }
  })

  it('tells readers their own part, and of the other’s only that it is done', async () => {
    expect((await actorsOf(team.anna, 'review.submitted')).sort()).toEqual(['A reviewer', 'Anna'])
    expect(await actorsOf(team.anna, 'adjudication.opened')).toEqual(['Sourcemark'])
  })

  it('says who is seated to those who assign, and to the seated their own', async () => {
    const seated = async (actor: Actor) =>
      (await detailsOf(actor, sent, 'review.assigned')).flatMap(({ reviewer }) => reviewer ?? []).sort()
    expect(await seated(team.carla)).toEqual(['Anna', 'Bert'])
    expect(await seated(team.anna)).toEqual(['Anna'])
  })

  it('names everybody once it is signed', async () => {
    await sign(team.dora, sent)
    expect((await actorsOf(team.carla, 'review.submitted')).sort()).toEqual(['Anna', 'Bert'])
    expect(await actorsOf(team.carla, 'adjudication.opened')).toEqual(['Bert'])
    expect((await actorsOf(team.carla, 'annotation.created')).length).toBeGreaterThan(3)
  })
})

const at = (articleId: string) => ({ params: { articleId } })

async function detailsOf(actor: Actor, articleId: string, action: string) {
  const { items } = await ok(actor, getArticleAudit, at(articleId))
  return items.filter((event) => event.action === action).map(({ details }) => details)
}

describe('a decision in the history', () => {
  it('says where, what came of it, whose reading was taken, by letter, and why; also when it is undone', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const { clusters, readings } = await ok(team.carla, getAdjudication, at(articleId))
    const { id = '', start, end } = clusters.find(({ type }) => type === 'LABEL') ?? {}
    const [{ layerId, letter } = { layerId: '', letter: '' }] = readings
    const body = { kind: 'TAKE', clusterId: id, layerId, reason: 'Nobody is named' } as const
    const decision = await ok(team.carla, decide, { ...at(articleId), body })
    const after = await ok(team.anna, getAdjudication, at(articleId))
    const labels = after.final.map(({ label }) => label)
    expect(labels).toHaveLength(1)
    const told = { decisionId: decision.id, kind: 'TAKE', start, end, labels, letter, reason: body.reason }
    const [made] = await detailsOf(team.anna, articleId, 'decision.made')
    expect(made).toEqual({ ...told, clusterId: id })
    await ok(team.carla, undoDecision, { params: { articleId, clusterId: id } })
    const [undone] = await detailsOf(team.anna, articleId, 'decision.undone')
    expect(undone).toMatchObject({ clusterId: id, start, end, labels })
  })
})

describe('what stands beside the chain', () => {
  it('is in a bundle as a hash that nobody can guess again, and in the history without what hides it', async () => {
    const articleId = await createArticleAt(team, 'sent')
    const reason = 'Too soon'
    await ok(team.dora, sendBack, { ...at(articleId), body: { reason } })
    await ok(team.carla, sendForSignOff, at(articleId))
    await ok(team.dora, sendBack, { ...at(articleId), body: { reason } })
    const events = await database().auditEvent.findMany({ where: { chain: `article:${articleId}` } })
    const hashes = events.flatMap(({ action, body }) =>
      action === 'adjudication.sent_back' ? JSON.parse(body).insideSha256 : [],
    )
    expect(hashes).toHaveLength(2)
    expect(new Set([...hashes, sha256Hex(canonicalJson({ reason }))]).size).toBe(3)
    expect(await detailsOf(team.carla, articleId, 'adjudication.sent_back')).toEqual([{ reason }, { reason }])
    const submitted = await detailsOf(team.anna, articleId, 'review.submitted')
    const own = submitted.filter(({ digest }) => digest !== undefined)
    expect(own.map((details) => Object.keys(details).sort())).toEqual([['digest', 'number', 'revised']])
  })
})

describe('a history that somebody changed in the database', () => {
  const changes: [string, string][] = [
    ['a reviewer that is no id', `"inside" = '{"reviewerId":"'' or 1=1"}'`],
    ['a body that is no JSON', `"body" = 'gone'`],
    [
      'an outlet, a member, a layer and a chain that are none',
      `"body" = '{"outletId":"x","memberId":7,"layerId":"y","chain":"z"}'`,
    ],
    ['a reason that is none', `"inside" = '{"reason":{}}'`],
  ]
  it.each(changes)('is shown, and called broken: %s', async (_what, change) => {
    const articleId = await createArticleAt(team, 'sent')
    await ok(team.dora, sendBack, { ...at(articleId), body: { reason: 'Too soon' } })
    await tamper(`update "AuditEvent" set ${change} where "chain" = 'article:${articleId}'`)
    const { chain } = await ok(team.carla, getArticleAudit, at(articleId))
    expect(chain).toMatchObject({ intact: false, firstBad: { seq: 1 } })
    await ok(team.carla, getAdjudication, at(articleId))
    await ok(team.carla, getArticle, at(articleId))
  })

  /** As somebody with the database in their hands: no trigger and no grant is in the way. */
  async function tamper(statement: string): Promise<void> {
    const superuser = new Client({ connectionString: world.superuserUrl })
    await superuser.connect()
    await superuser.query(`set session_replication_role = replica; ${statement}`)
    await superuser.end()
  }
})

describe('the end of an article’s chain', () => {
  it('is the bundle’s, by number and hash', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const { chain, items } = await ok(team.dora, getArticleAudit, at(articleId))
    const file = await call(team.dora, exportArticle, { ...at(articleId), query: { format: 'bundle' } })
    const last = JSON.parse(file.text).chain.at(-1)
    expect(chain.head).toEqual({ seq: last.seq, hash: last.hash })
    expect(items[0]).toMatchObject({ action: 'article.signed_off', seq: last.seq })
  })

  it('is told nobody while a reading is blind', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    for (const onlooker of [team.anna, team.carla]) {
      const { chain, items } = await ok(onlooker, getArticleAudit, at(articleId))
      expect(chain).toEqual({ intact: true, firstBad: null, head: null })
      expect(items.map(({ seq }) => seq)).toEqual(items.map(() => null))
    }
  })
})

describe('a reader who joins after comparing has started', () => {
  it('learns from the history nothing of the readings, nor of what was decided and why', async () => {
    const third = await createMember(team.project, 'REVIEWER', { name: 'Cleo' })
    const articleId = await createArticleAt(team, 'sent')
    await ok(team.dora, sendBack, { ...at(articleId), body: { reason: 'The second is an opinion' } })
    const reviewers = [team.anna, team.bert, third].map(({ id }) => id)
    await ok(team.carla, putAssignments, { ...at(articleId), body: { reviewers } })
    const { items, chain } = await ok(third, getArticleAudit, at(articleId))
    expect(chain).toEqual({ intact: true, firstBad: null, head: null })
    const seen = [...new Set(items.map(({ action }) => action))].sort()
    expect(seen).toEqual(['adjudication.opened', 'adjudication.sent', 'article.imported', 'review.assigned'])
    const { items: all } = await ok(team.carla, getArticleAudit, at(articleId))
    expect(all.map(({ action }) => action)).toContain('adjudication.sent_back')

    await tag(third, articleId, 3, 'OPINION')
    for (const onlooker of [team.anna, team.carla]) {
      const seen = await ok(onlooker, getArticleAudit, at(articleId))
      expect(
        seen.items.map(({ action }) => action).filter((action) => action.startsWith('annotation.')),
      ).toHaveLength(onlooker === team.anna ? 3 : 0)
    }
  })
})

describe('the events of a project', () => {
  it('say who and what by name, and of an article’s chain neither length nor whose reading was last', async () => {
    const params = { slug: team.project.slug, userId: team.reader.id }
    await ok(team.carla, updateMember, { params, body: { role: 'REVIEWER' } })
    const { items } = await ok(team.carla, getAudit, { query: { project: team.project.slug } })
    const anchors = items.filter(({ action }) => action === 'chain.anchored')
    expect(anchors.length).toBeGreaterThan(0)
    for (const { actor, details } of anchors) {
      expect(actor).toBe('Sourcemark')
      expect(Object.keys(details)).toEqual(['article'])
      expect(details.article).not.toBe('')
    }
    expect(items[0]).toMatchObject({
      actor: 'Carla',
      action: 'member.role_changed',
      details: { person: 'Rea', from: 'READER', to: 'REVIEWER' },
    })
  })
})
