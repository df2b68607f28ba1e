import { beforeAll, describe, expect, it } from 'vitest'
import { createArticle, getArticle, listArticles, updateArticle } from '../../contract/articles'
import { exportArticle } from '../../contract/exports'
import {
  createOutlet,
  getOutlet,
  listOutlets,
  mergeOutlet,
  removeOutlet,
  updateOutlet,
} from '../../contract/outlets'
import { getReport } from '../../contract/reports'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { checkAllChains } from '../record/audit-check'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, type Stage, sign } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'

await createWorld()
const team = await createTeam()
const admin = await createActor({ role: 'ADMIN' })

/** An article of this outlet at the stage. */
async function articleOf(outlet: string, stage: Stage): Promise<string> {
  const id = await createArticleAt(team, stage === 'signed' ? 'sent' : stage)
  const at = { params: { articleId: id } }
  const { version } = await ok(team.carla, getArticle, at)
  await ok(team.carla, updateArticle, { ...at, version, body: { outlet } })
  return id
}

const merge = (slug: string, into: string, by: Actor = admin) =>
  call(by, mergeOutlet, { params: { slug }, body: { into } })
const outlet = (slug: string) => ok(admin, getOutlet, { params: { slug } })
const adjudication = (articleId: string) => database().adjudication.findFirstOrThrow({ where: { articleId } })

/** As it could be saved before an address was one outlet's alone. */
const shareHost = (slug: string, host: string) =>
  database().outlet.update({ where: { slug }, data: { hostnames: [host] } })

describe('two outlets that are one', () => {
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    const ledger = { name: 'Quay Ledger', aliases: ['QL'], hostnames: ['ql.example', 'both.example'] }
    await ok(admin, createOutlet, { body: ledger })
    await ok(admin, createOutlet, { body: { name: 'Quay Gazette' } })
    await shareHost('quay-gazette', 'both.example')
    ids.draft = await articleOf('QL', 'imported')
    ids.settled = await articleOf('QL', 'settled')
    ids.sent = await articleOf('QL', 'signed')
    await sign(team.dora, ids.sent)
  })

  it('become one: names, addresses and articles move, and each of them is told so in its history', async () => {
    const before = await adjudication(ids.settled ?? '')
    expect((await merge('quay-ledger', 'quay-gazette', team.carla)).status).toBe(403)
    const { body } = await merge('quay-ledger', 'quay-gazette')
    expect(body).toMatchObject({
      outlet: {
        slug: 'quay-gazette',
        aliases: ['QL', 'Quay Ledger'],
        hostnames: ['both.example', 'ql.example'],
      },
      articles: 3,
      signed: 1,
      reports: [
        { slug: 'quay-ledger', name: 'Quay Ledger' },
        { slug: 'quay-gazette', name: 'Quay Gazette' },
      ],
    })
    const asked = { params: { slug: team.project.slug }, query: { outlet: 'quay-gazette' } }
    const { items } = await ok(team.carla, listArticles, asked)
    expect(items.map(({ id }) => id).sort()).toEqual(Object.values(ids).sort())
    expect((await adjudication(ids.settled ?? '')).version).toBeGreaterThan(before.version)
    const events = await database().auditEvent.findMany({ where: { action: 'article.outlet_merged' } })
    expect(events).toHaveLength(3)
    expect(
      await database().auditEvent.count({ where: { action: 'outlet.merged', chain: 'installation' } }),
    ).toBe(1)
    expect(await checkAllChains(database())).toEqual({ intact: true, firstBad: null })
  })

  it('have one report, and what was signed keeps the name it was signed under', async () => {
    for (const slug of ['quay-ledger', 'quay-gazette']) {
      const report = await ok(team.carla, getReport, { params: { slug } })
      expect(report).toMatchObject({ outlet: { slug: 'quay-gazette' }, articles: { signed: 1 } })
    }
    const at = { params: { articleId: ids.sent ?? '' } }
    expect(await ok(team.carla, getArticle, at)).toMatchObject({ outlet: { slug: 'quay-gazette' } })
    for (const format of ['bundle', 'csv']) {
      const { text } = await call(team.carla, exportArticle, { ...at, query: { format } })
      if (format === 'bundle') expect(text).toMatch(/"outlet\\?":\\?"Quay Ledger/)
      expect(text).not.toContain('Quay Gazette')
    }
  })

  it('are one outlet whatever it is called: by its old slug, its old name, and in the register', async () => {
    expect(await outlet('quay-ledger')).toMatchObject({ slug: 'quay-gazette' })
    for (const name of ['quay-ledger', 'QUAY  ledger', 'ql']) {
      const body = { outlet: name, title: name, body: { format: 'text' as const, content: `Of ${name}.` } }
      const made = await ok(team.carla, createArticle, { params: { slug: team.project.slug }, body })
      expect(made).toMatchObject({ outlet: { slug: 'quay-gazette' } })
    }
    const { items } = await ok(admin, listOutlets, { query: { limit: '200' } })
    expect(items.filter(({ name }) => name.startsWith('Quay'))).toHaveLength(1)
    // its names can be entered again, and nobody else can take them
    const { version, aliases } = await outlet('quay-gazette')
    const params = { slug: 'quay-gazette' }
    await ok(admin, updateOutlet, { params, version, body: { aliases: [...aliases, 'quay-ledger'] } })
    const taken = await call(admin, createOutlet, { body: { name: 'Quay-Ledger' } })
    expect(taken.body).toMatchObject({ code: 'in_use', outlet: { slug: 'quay-gazette' } })
  })

  it('stay one when that one is merged again; an outlet is merged into another that is there', async () => {
    await ok(admin, createOutlet, { body: { name: 'Quay Weekly' } })
    expect((await merge('quay-gazette', 'quay-weekly')).status).toBe(200)
    for (const slug of ['quay-ledger', 'quay-gazette'])
      expect(await outlet(slug)).toMatchObject({ slug: 'quay-weekly' })
    for (const into of ['quay-weekly', 'quay-ledger', 'no-such']) {
      expect((await merge('quay-weekly', into)).body).toMatchObject({
        status: 422,
        errors: [{ path: 'into' }],
      })
    }
    expect((await merge('no-such', 'quay-weekly')).status).toBe(404)
  })
})

it('row 63: an outlet that articles are of stays, and says how many; one of none goes, and is named in the audit', async () => {
  await articleOf('Last Post', 'imported')
  const first = await outlet('last-post')
  const used = await call(admin, removeOutlet, { params: { slug: 'last-post' }, version: first.version })
  expect(used.body).toMatchObject({ status: 409, code: 'in_use', count: 1 })
  const { slug, version } = await ok(admin, createOutlet, { body: { name: 'First Post', aliases: ['FP'] } })
  expect((await call(admin, removeOutlet, { params: { slug }, version: version + 1 })).status).toBe(409)
  await ok(admin, removeOutlet, { params: { slug }, version })
  expect((await call(admin, getOutlet, { params: { slug } })).status).toBe(404)
  expect(await ok(admin, createOutlet, { body: { name: 'FP' } })).toMatchObject({ slug: 'fp' })
  const [event] = await database().auditEvent.findMany({ where: { action: 'outlet.deleted' } })
  expect(event?.body).toContain('First Post')
})

describe('a web address that a third outlet has', () => {
  it('does not become one more outlet’s by a merge, which names the third', async () => {
    await ok(admin, createOutlet, { body: { name: 'First Gull', hostnames: ['gull.example'] } })
    await ok(admin, createOutlet, { body: { name: 'Second Gull' } })
    await ok(admin, createOutlet, { body: { name: 'Third Gull' } })
    await shareHost('second-gull', 'www.gull.example')
    const refused = await merge('second-gull', 'third-gull')
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'in_use', outlet: { slug: 'first-gull', name: 'First Gull' } })
    expect((await merge('second-gull', 'first-gull')).status).toBe(200)
  })
})
