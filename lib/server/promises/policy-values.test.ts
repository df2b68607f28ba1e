/** Every value a project's rules can have changes what happens; what changes nothing is not offered. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '../../../prisma/factories'
import {
  acceptAgreed,
  decide,
  getAdjudication,
  sendForSignOff,
  undoDecision,
} from '../../contract/adjudications'
import { getArticle, putAssignments } from '../../contract/articles'
import { exportArticle, verifyBundle } from '../../contract/exports'
import {
  addMember,
  createProject as createProjectOperation,
  getProject,
  type Policy,
  policySchema,
  updateProject,
} from '../../contract/projects'
import { signOff } from '../../contract/sign-offs'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, settle, sign, submit, type Team, tag } from '../testing/scenario'
import { createActor, createMember, createWorld, type SignedIn } from '../testing/world'

const world = await createWorld()
const strict = await createTeam()
const owner = new Client({ connectionString: world.ownerUrl })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const at = (articleId: string) => ({ params: { articleId } })

async function stateOf(actor: Actor, articleId: string): Promise<string> {
  return (await ok(actor, getArticle, at(articleId))).state
}

async function trySigning(actor: Actor, articleId: string, password?: string) {
  const { version } = await ok(actor, getAdjudication, at(articleId))
  const body = { statement: true, adjudicationVersion: version, ...(password !== undefined && { password }) }
  return call(actor, signOff, { ...at(articleId), body })
}

/** An article read by these people and settled by the first editor. */
async function createSent(team: Team, reviewers: Actor[]): Promise<string> {
  const articleId = await createArticleAt(team, 'imported')
  await ok(team.carla, putAssignments, {
    ...at(articleId),
    body: { reviewers: reviewers.map(({ id }) => id) },
  })
  for (const reviewer of reviewers) {
    await tag(reviewer, articleId, 0, 'SOURCED_FACT')
    await submit(reviewer, articleId)
  }
  await settle(team.carla, articleId)
  await ok(team.carla, sendForSignOff, at(articleId))
  return articleId
}

describe('reviewsPerArticle', () => {
  it.each([2, 3])('%i is how many readings it takes until comparing starts', async (reviewsPerArticle) => {
    const team = await createTeam({ reviewsPerArticle })
    const articleId = await createArticleAt(team, 'revealed')
    expect(await stateOf(team.carla, articleId)).toBe(reviewsPerArticle === 2 ? 'ADJUDICATION' : 'IN_REVIEW')
    if (reviewsPerArticle === 2) return
    const third = await createMember(team.project, 'REVIEWER')
    const reviewers = [team.anna, team.bert, third].map(({ id }) => id)
    await ok(team.carla, putAssignments, { ...at(articleId), body: { reviewers } })
    await submit(third, articleId)
    expect(await stateOf(team.carla, articleId)).toBe('ADJUDICATION')
  })

  it('lowered, lets go on what has waited for more', async () => {
    const team = await createTeam({ reviewsPerArticle: 3 })
    const waiting = await createArticleAt(team, 'revealed')
    const unfinished = await createArticleAt(team, 'tagged')
    const params = { slug: team.project.slug }
    const { policy, version } = await ok(team.carla, getProject, { params })
    await ok(team.carla, updateProject, {
      params,
      version,
      body: { policy: { ...policy, reviewsPerArticle: 2 } },
    })
    expect(await stateOf(team.carla, waiting)).toBe('ADJUDICATION')
    expect(await stateOf(team.carla, unfinished)).toBe('IN_REVIEW')
  })
})

describe('signer', () => {
  it('ANYONE_ELSE may sign, also who read it, but not who settled it', async () => {
    const team = await createTeam({ signer: 'ANYONE_ELSE' })
    const articleId = await createSent(team, [team.anna, team.dora])
    expect((await trySigning(team.carla, articleId)).body).toMatchObject({ code: 'four_eyes' })
    expect((await trySigning(team.dora, articleId)).status).toBe(200)
  })

  it('NON_REVIEWER may sign: nobody who read it or settled it', async () => {
    const team = await createTeam({ signer: 'NON_REVIEWER' })
    const emma = await createMember(team.project, 'EDITOR', { name: 'Emma' })
    const articleId = await createSent(team, [team.anna, team.dora])
    expect((await trySigning(team.carla, articleId)).body).toMatchObject({
      status: 403,
      code: 'four_eyes',
      rule: 'ANYONE_ELSE',
    })
    expect((await trySigning(team.dora, articleId)).body).toMatchObject({
      status: 403,
      code: 'four_eyes',
      rule: 'NON_REVIEWER',
    })
    expect((await trySigning(emma, articleId)).status).toBe(200)
  })

  it('NON_REVIEWER: giving the seat up undoes no reading', async () => {
    const team = await createTeam({ signer: 'NON_REVIEWER' })
    const articleId = await createArticleAt(team, 'imported')
    const assign = (...reviewers: Actor[]) =>
      ok(team.carla, putAssignments, { ...at(articleId), body: { reviewers: reviewers.map(({ id }) => id) } })
    await assign(team.anna, team.bert, team.dora)
    for (const reader of [team.anna, team.bert, team.dora]) await submit(reader, articleId)
    await assign(team.anna, team.bert)
    await settle(team.carla, articleId)
    await ok(team.carla, sendForSignOff, at(articleId))
    expect((await trySigning(team.dora, articleId)).body).toMatchObject({ rule: 'NON_REVIEWER' })
  })

  it('SELF may sign while alone, as a single reader; the second member ends that, on record', async () => {
    const policy = { signer: 'SELF', reviewsPerArticle: 1 } as const
    const project = await createProject(database(), { policy })
    const carla = await createMember(project, 'EDITOR', { name: 'Carla' })
    const alone: Team = { project, anna: carla, bert: carla, carla, dora: carla, reader: carla }
    const articleId = await createAlone(alone)
    const signature = await sign(carla, articleId)
    expect(signature).toMatchObject({ singleReader: true, signer: { id: carla.id } })
    const file = await call(carla, exportArticle, { ...at(articleId), query: { format: 'jsonld' } })
    expect(JSON.parse(file.text).remarks).toEqual(['single reader'])
    const bundle = await call(carla, exportArticle, { ...at(articleId), query: { format: 'bundle' } })
    expect((await ok(null, verifyBundle, { body: JSON.parse(bundle.text) })).valid).toBe(true)

    const waiting = await createAlone(alone)
    const second = await createActor({ email: 'second@example.org' })
    const slug = { slug: project.slug }
    await ok(carla, addMember, { params: slug, body: { email: second.email, role: 'REVIEWER' } })
    const after = await ok(carla, getProject, { params: slug })
    expect(after.policy).toMatchObject({ signer: 'ANYONE_ELSE', reviewsPerArticle: 2 })
    expect((await trySigning(carla, waiting)).body).toMatchObject({ status: 403, code: 'four_eyes' })
    const where = { chain: `project:${project.id}`, action: 'project.single_person_ended' }
    expect(await database().auditEvent.count({ where })).toBe(1)
  })

  it('SELF is refused to a project of several', async () => {
    const team = await createTeam()
    const params = { slug: team.project.slug }
    const { policy, version } = await ok(team.carla, getProject, { params })
    const body = { policy: { ...policy, signer: 'SELF' } }
    const answer = await call(team.carla, updateProject, { params, version, body })
    expect(answer.body).toMatchObject({ status: 409, code: 'not_single_person' })
  })
})

/** An article that one person imported, read, settled and sent. */
async function createAlone(team: Team): Promise<string> {
  const { carla } = team
  const articleId = await createArticleAt(team, 'imported')
  await ok(carla, putAssignments, { ...at(articleId), body: { reviewers: [carla.id] } })
  await tag(carla, articleId, 0, 'OPINION')
  await submit(carla, articleId)
  await ok(carla, acceptAgreed, at(articleId))
  await settle(carla, articleId)
  await ok(carla, sendForSignOff, at(articleId))
  return articleId
}

describe('names', () => {
  async function bundleUnder(names: Policy['names']) {
    const team = await createTeam({ names })
    const articleId = await createArticleAt(team, 'signed')
    const { text } = await call(team.anna, exportArticle, { ...at(articleId), query: { format: 'bundle' } })
    return { text, bundle: JSON.parse(text) }
  }

  it('ROLES keeps every name inside', async () => {
    const { text, bundle } = await bundleUnder('ROLES')
    expect(bundle.names).toBeUndefined()
    for (const name of ['Anna', 'Bert', 'Carla', 'Dora']) expect(text).not.toContain(name)
    expect((await ok(null, verifyBundle, { body: bundle })).valid).toBe(true)
  })

  it('NAMES discloses who imported, read, settled and signed beside the signature, which tells when one was altered', async () => {
    const { text, bundle } = await bundleUnder('NAMES')
    expect(Object.values(bundle.names).sort()).toEqual(['Anna', 'Bert', 'Carla', 'Dora'])
    expect(bundle.names[bundle.subject.signer]).toBe('Dora')
    expect(text, 'who had no part in it').not.toContain('Rea"')
    const readings = bundle.chain.filter(({ action }: { action: string }) => action === 'review.submitted')
    const readers = readings.map(({ actor }: { actor: string }) => bundle.names[actor])
    expect(readers.sort()).toEqual(['Anna', 'Bert'])
    expect((await ok(null, verifyBundle, { body: bundle })).valid).toBe(true)
    const altered = { ...bundle, names: { ...bundle.names, [bundle.subject.signer]: 'Mallory' } }
    expect((await ok(null, verifyBundle, { body: altered })).valid).toBe(false)
  })

  it.each([
    ['ROLES', 'Editor', ['Reviewer A', 'Reviewer B']],
    ['NAMES', 'Carla', ['Anna', 'Bert']],
  ] as const)(
    '%s is how exports of layers say who made them, once they are signed',
    async (names, editor, readers) => {
      const team = await createTeam({ names })
      const articleId = await createArticleAt(team, 'sent')
      const { readings } = await ok(team.carla, getArticle, at(articleId))
      const makerOf = async (layer: string) => {
        const asked = { ...at(articleId), query: { format: 'jsonld', layer } }
        const { first } = JSON.parse((await call(team.carla, exportArticle, asked)).text)
        return first.items[0].creator.name
      }
      const makers = async () => {
        const names: string[] = []
        for (const { layerId } of readings) names.push(await makerOf(layerId))
        return [await makerOf('final'), names.sort()]
      }
      const before = await makers()
      expect(before[0]).toBe('Editor')
      expect(JSON.stringify(before)).not.toMatch(/Anna|Bert|Carla/)
      await sign(team.dora, articleId)
      expect(await makers()).toEqual([editor, readers])
    },
  )
})

describe('reasons', () => {
  it.each(['OPTIONAL', 'REQUIRED'] as const)('%s is whether a decision says why', async (reasons) => {
    const team = await createTeam({ reasons })
    const articleId = await createArticleAt(team, 'revealed')
    const { clusters } = await ok(team.carla, getAdjudication, at(articleId))
    const body = { kind: 'NO_TAG', clusterId: clusters[0]?.id ?? '' } as const
    const silent = await call(team.carla, decide, { ...at(articleId), body })
    if (reasons === 'OPTIONAL') return expect(silent.status).toBe(201)
    expect(silent.body).toMatchObject({ status: 422, code: 'validation', errors: [{ path: 'reason' }] })
    const blank = await call(team.carla, decide, { ...at(articleId), body: { ...body, reason: ' ' } })
    expect(blank.status).toBe(422)
    const given = await ok(team.carla, decide, { ...at(articleId), body: { ...body, reason: 'Not a claim' } })
    expect(given.reason).toBe('Not a claim')
  })

  it('REQUIRED asks none for what all readings say alike, taken one by one or in one go', async () => {
    const team = await createTeam({ reasons: 'REQUIRED' })
    const articleId = await createArticleAt(team, 'revealed')
    const { clusters, readings } = await ok(team.carla, getAdjudication, at(articleId))
    const layerId = readings[0]?.layerId ?? ''
    const take = (cluster: (typeof clusters)[number] | undefined) =>
      call(team.carla, decide, {
        ...at(articleId),
        body: { kind: 'TAKE', clusterId: cluster?.id ?? '', layerId },
      })
    const agreed = clusters.find(({ type }) => type === 'AGREE')
    expect((await take(clusters.find(({ type }) => type === 'LABEL'))).body).toMatchObject({
      code: 'validation',
      errors: [{ path: 'reason' }],
    })
    expect((await take(agreed)).status).toBe(201)
    const against = { kind: 'NO_TAG', clusterId: agreed?.id ?? '' } as const
    expect((await call(team.carla, decide, { ...at(articleId), body: against })).status).toBe(422)
    await ok(team.carla, undoDecision, { params: { articleId, clusterId: agreed?.id ?? '' } })
    expect((await ok(team.carla, acceptAgreed, at(articleId))).accepted).toBe(1)
  })
})

describe('reauthenticate', () => {
  /** The person again, on a session that began six minutes ago. */
  async function longHere(actor: SignedIn): Promise<SignedIn> {
    await owner.query(
      `update "Session" set "createdAt" = clock_timestamp() - interval '6 minutes' where "id" = $1`,
      [actor.session.id],
    )
    return actor
  }

  it('true asks who has been here for long for their password to sign', async () => {
    const team = await createTeam({ reauthenticate: true })
    const articleId = await createArticleAt(team, 'sent')
    const dora = await longHere(team.dora)
    const refused = { status: 403, code: 'reauth_required' }
    expect((await trySigning(dora, articleId)).body).toMatchObject(refused)
    expect((await trySigning(dora, articleId, 'wrong')).body).toMatchObject(refused)
    expect((await trySigning(dora, articleId, dora.id)).status).toBe(200)
  })

  it('true lets somebody sign who has just signed in', async () => {
    const team = await createTeam({ reauthenticate: true })
    expect((await trySigning(team.dora, await createArticleAt(team, 'sent'))).status).toBe(200)
  })

  it('false asks nobody', async () => {
    const team = await createTeam({ reauthenticate: false })
    const dora = await longHere(team.dora)
    expect((await trySigning(dora, await createArticleAt(team, 'sent'))).status).toBe(200)
  })
})

it('every rule is among those above', () => {
  expect(Object.keys(policySchema.parse({})).sort()).toEqual([
    'names',
    'reasons',
    'reauthenticate',
    'reviewsPerArticle',
    'signer',
  ])
})

describe('what is not built', () => {
  it.each([
    ['suggestions', { suggestions: 'AFTER_OWN_PASS' }],
    ['suggestions', { suggestions: 'OFF' }],
    ['blind', { blind: false }],
    ['reviewsPerArticle', { reviewsPerArticle: 0 }],
    ['reviewsPerArticle', { reviewsPerArticle: 11 }],
    ['reviewsPerArticle', { reviewsPerArticle: 2.5 }],
    ['reviewsPerArticle', { reviewsPerArticle: '2' }],
    ['signer', { signer: 'NOBODY' }],
    ['names', { names: 'LETTERS' }],
    ['reasons', { reasons: 'NEVER' }],
    ['reauthenticate', { reauthenticate: 'yes' }],
  ])('is refused by its name and not stored: %s in %j', async (rule, change) => {
    const params = { slug: strict.project.slug }
    const before = await ok(strict.carla, getProject, { params })
    const policy = { ...before.policy, ...change }
    for (const answer of [
      await call(strict.carla, updateProject, { params, version: before.version, body: { policy } }),
      await call(strict.carla, createProjectOperation, { body: { name: `With ${rule}`, policy } }),
    ]) {
      expect(answer.body).toMatchObject({
        status: 422,
        code: 'validation',
        errors: [{ path: `policy.${rule}` }],
      })
    }
    expect(await ok(strict.carla, getProject, { params })).toEqual(before)
    expect(await database().project.count({ where: { name: `With ${rule}` } })).toBe(0)
  })
})
