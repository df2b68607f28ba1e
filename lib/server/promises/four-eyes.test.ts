/** Who may sign is said three times, by the domain to the app, by the queue, and by the database: all say the same. */
import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '../../../prisma/factories'
import { decide, getAdjudication, sendForSignOff, undoDecision } from '../../contract/adjudications'
import { putAssignments } from '../../contract/articles'
import { getMyWork } from '../../contract/people'
import { policySchema } from '../../contract/projects'
import { signerRules } from '../../domain/review/four-eyes'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { listEditors } from '../record/four-eyes'
import { ok } from '../testing/api'
import { createArticleAt, createTeam, settle, submit, type Team, tag } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

const world = await createWorld()
const app = new Client({ connectionString: world.appUrl })
beforeAll(() => app.connect())
afterAll(() => app.end())

/** Editors by what they had to do with the article. */
const parts = ['settled', 'undid', 'sent', 'reads', 'handedIn', 'tagged', 'untouched', 'nothing'] as const
type Editors = Record<(typeof parts)[number], Actor>

async function createEditors(project: Team['project']): Promise<Editors> {
  const named: [string, Actor][] = []
  for (const name of parts) named.push([name, await createMember(project, 'EDITOR', { name })])
  return Object.fromEntries(named) as Editors
}

async function createSent(team: Team, editors: Editors): Promise<string> {
  const articleId = await createArticleAt(team, 'imported')
  const params = { articleId }
  const assign = (...people: Actor[]) =>
    ok(team.carla, putAssignments, { params, body: { reviewers: people.map(({ id }) => id) } })
  const { anna } = team
  const { settled, undid, sent, reads, handedIn, tagged, untouched } = editors
  await assign(anna, reads, handedIn, tagged, untouched)
  await tag(tagged, articleId, 0, 'OPINION')
  await assign(anna, reads, handedIn)
  for (const reader of [anna, reads, handedIn]) {
    await tag(reader, articleId, 0, 'SOURCED_FACT')
    await submit(reader, articleId)
  }
  await assign(anna, reads)
  const [cluster] = (await ok(undid, getAdjudication, { params })).clusters
  const clusterId = cluster?.id ?? ''
  await ok(undid, decide, { params, body: { kind: 'NO_TAG', clusterId } })
  await ok(undid, undoDecision, { params: { articleId, clusterId } })
  await settle(settled, articleId)
  await ok(sent, sendForSignOff, { params })
  return articleId
}

/** Whether the database takes the person's signature; nothing is kept. */
async function isTaken(articleId: string, signerId: string): Promise<boolean> {
  await app.query('begin')
  try {
    await app.query(
      `insert into "SignOff" ("id", "articleId", "revisionId", "adjudicationId", "number", "signerId", "digest", "subject", "bundle", "singleReader", "adjudicatorIds", "signedAt")
        select gen_random_uuid(), a."id", a."revisionId", d."id", 1, $2, encode(sha256('{}'), 'hex'), '{}', '{}', false, '{}', now()
        from "Article" a join "Adjudication" d on d."articleId" = a."id" where a."id" = $1`,
      [articleId, signerId],
    )
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'SM003') return false
    throw error
  } finally {
    await app.query('rollback')
  }
}

async function waitsFor(actor: Actor): Promise<boolean> {
  const { items } = await ok(actor, getMyWork, {})
  return items.some(({ kind }) => kind === 'SIGN')
}

describe('who may sign', () => {
  let team: Team
  let editors: Editors
  let articleId: string
  beforeAll(async () => {
    team = await createTeam()
    editors = await createEditors(team.project)
    articleId = await createSent(team, editors)
  })

  it.each(signerRules)('%s is the same to the domain, the queue and the database', async (signer) => {
    const data = { policy: policySchema.parse({ signer }) }
    await database().project.update({ where: { id: team.project.id }, data })
    const listed = await listEditors(team.carla, articleId)
    const bars = Object.fromEntries(listed.map(({ name, bar }) => [name, bar]))
    const readers = signer === 'NON_REVIEWER' ? signer : null
    expect(bars).toMatchObject({
      settled: 'ANYONE_ELSE',
      undid: null,
      sent: 'ANYONE_ELSE',
      reads: readers,
      handedIn: readers,
      tagged: readers,
      untouched: null,
      nothing: null,
    })
    for (const part of parts) {
      const actor = editors[part]
      const may = bars[part] === null
      expect(await waitsFor(actor), `${part} in the queue`).toBe(may)
      expect(await isTaken(articleId, actor.id), `${part} in SQL`).toBe(may)
    }
  })

  it('SELF lets one who is alone sign what they settled, in the queue too, and nobody any more with the second', async () => {
    const policy = { signer: 'SELF', reviewsPerArticle: 1 } as const
    const project = await createProject(database(), { policy })
    const carla = await createMember(project, 'EDITOR', { name: 'Carla' })
    const alone: Team = { project, anna: carla, bert: carla, carla, dora: carla, reader: carla }
    const own = await createArticleAt(alone, 'imported')
    await ok(carla, putAssignments, { params: { articleId: own }, body: { reviewers: [carla.id] } })
    await submit(carla, own)
    await ok(carla, sendForSignOff, { params: { articleId: own } })
    expect([await waitsFor(carla), await isTaken(own, carla.id)]).toEqual([true, true])
    await createMember(project, 'REVIEWER')
    expect([await waitsFor(carla), await isTaken(own, carla.id)]).toEqual([false, false])
  })
})
