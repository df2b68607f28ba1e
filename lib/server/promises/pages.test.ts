/** A list gone through page by page is the whole list, each row once, in the same order. */
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { createToken, listSessions, listTokens } from '../../contract/accounts'
import { listAnnotations } from '../../contract/annotations'
import { getArticle, listArticles } from '../../contract/articles'
import type { Operation } from '../../contract/operation'
import { listOutlets } from '../../contract/outlets'
import { createInvitation, getMyWork, listInvitations, listPeople } from '../../contract/people'
import { listMembers } from '../../contract/projects'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { signIn } from '../people/sign-in'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, tag } from '../testing/scenario'
import { createActor, createMember, createWorld } from '../testing/world'

await createWorld()
const team = await createTeam()
const { anna, dora, project } = team
const inProject = { params: { slug: project.slug } }

type Asked = { params?: Record<string, string>; query?: Record<string, string> }
type Page = { items: unknown[]; nextCursor: string | null }

async function pageOf(actor: Actor, operation: Operation, asked: Asked, page: Record<string, string>) {
  const answer = await call(actor, operation, { ...asked, query: { ...asked.query, ...page } })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as Page
}

async function expectWhole(actor: Actor, operation: Operation, asked: Asked, count: number): Promise<void> {
  const whole = await pageOf(actor, operation, asked, { limit: '200' })
  expect(whole).toMatchObject({ items: { length: count }, nextCursor: null })
  for (const limit of ['1', '2']) {
    const items: unknown[] = []
    let cursor: string | null = null
    do {
      const page: Page = await pageOf(actor, operation, asked, { limit, ...(cursor && { cursor }) })
      items.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    expect(items).toEqual(whole.items)
  }
  const foreign = Buffer.from("' or 1=1").toString('base64url')
  const refused = await call(actor, operation, { ...asked, query: { ...asked.query, cursor: foreign } })
  expect(refused.body).toMatchObject({ code: 'validation', errors: [{ path: 'cursor' }] })
}

describe('page by page', () => {
  it('members, by name, namesakes too', async () => {
    const names = ['Anna', 'Ärna', 'anna  b', 'Zoë', 'ü'.repeat(300)]
    for (const name of names) await createMember(project, 'READER', { name })
    await expectWhole(anna, listMembers, inProject, 10)
  })

  it('outlets, where people look a name up, whatever its case and signs', async () => {
    const names = ['Herald', 'iNews', 'Oslo Post', 'Österreich', 'Östersund', 'Otago Times', 'zebra', 'Zebra']
    for (const [n, name] of [...names.entries()].reverse()) {
      await database().outlet.create({ data: { id: uuid(), slug: `by-name-${names.length - n}`, name } })
    }
    const { items } = await ok(anna, listOutlets, { query: { limit: '200' } })
    const listed = items.map(({ name }) => name).filter((name) => names.includes(name))
    expect(listed).toEqual(names)
    await expectWhole(anna, listOutlets, {}, items.length)
  })

  it('every layer of an article', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const { readings } = await ok(dora, getArticle, { params: { articleId } })
    const of = (layer: string) => ({ params: { articleId }, query: { layer } })
    await expectWhole(anna, listAnnotations, of('own'), 3)
    const counts = [3, 2]
    for (const { layerId } of readings) {
      const { items } = await ok(dora, listAnnotations, of(layerId))
      expect(counts).toContain(items.length)
      await expectWhole(dora, listAnnotations, of(layerId), items.length)
    }
    const settled = await createArticleAt(team, 'settled')
    await expectWhole(dora, listAnnotations, { params: { articleId: settled }, query: { layer: 'final' } }, 3)
  })

  it('what waits, by kind of work; how much waits is said on every page', async () => {
    const busy = await createTeam()
    const both = { ...busy, anna: busy.dora }
    for (const stage of ['assigned', 'tagged', 'revealed', 'settled'] as const)
      await createArticleAt(both, stage)
    await createArticleAt({ ...busy, dora: busy.carla }, 'sent')
    await createArticleAt({ ...busy, dora: busy.carla }, 'sent')
    await expectWhole(busy.dora, getMyWork, { query: { project: busy.project.slug } }, 6)
    const { items, waiting } = await ok(busy.dora, getMyWork, { query: { limit: '1' } })
    expect([items.length, waiting]).toEqual([1, { ANNOTATE: 2, COMPARE: 2, SIGN: 2 }])
  })

  it('people and invitations, for an admin', async () => {
    const admin = await createActor({ role: 'ADMIN' })
    for (const email of ['one@x.org', 'two@x.org', 'three@x.org'])
      await ok(admin, createInvitation, { body: { email } })
    await expectWhole(admin, listPeople, {}, await database().user.count())
    await expectWhole(admin, listInvitations, {}, 3)
  })

  it('one’s own sessions and tokens, and nobody else’s', async () => {
    const person = await createActor({ password: 'correct horse battery' })
    for (const device of ['here', 'there']) await signIn(person.email, 'correct horse battery', device)
    for (const name of ['One', 'Two', 'Three'])
      await ok(person, createToken, { body: { name, scopes: ['read'] } })
    await expectWhole(person, listSessions, {}, 3)
    await expectWhole(person, listTokens, {}, 3)
  })

  it('articles, the latest first', async () => {
    await tag(anna, await createArticleAt(team, 'assigned'), 0, 'OPINION')
    await expectWhole(anna, listArticles, inProject, 3)
  })
})
