import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createArticle,
  getArticle,
  listArticles,
  putAssignments,
  updateArticle,
} from '../../contract/articles'
import { assignMany } from '../../contract/bulk'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'
import { findArticles } from './article-search'

const world = await createWorld()
const team = await createTeam()
const { anna, bert, carla, reader, project } = team
const params = { slug: project.slug }

const texts: Record<string, { content: string; bylines?: string[]; outlet?: string; publishedAt?: string }> =
  {
    'Ferry fares rise': {
      content: 'O’Brien said fares rise by 50 %. 👋🏽',
      publishedAt: '2014-05-02',
      bylines: ['Maren Holt'],
    },
    'École fermée': { content: 'L’e\u0301cole reste ferme\u0301e à Nîmes.', publishedAt: '2014-05' },
    'A path': {
      content: 'It lies under C:\\temp\\a_b and costs $5.',
      publishedAt: '2014',
      outlet: 'Second Paper',
    },
    港の門: { content: '港湾の門は閉まっています。' },
  }
const ids: Record<string, string> = {}

beforeAll(async () => {
  for (const [title, { content, outlet = 'The Harbour Ledger', ...rest }] of Object.entries(texts)) {
    const body = { outlet, title, ...rest, body: { format: 'text' as const, content } }
    ids[title] = ((await ok(carla, createArticle, { params, body })) as { id: string }).id
  }
})

async function titles(query: Record<string, string>, actor: Actor = anna): Promise<string[]> {
  return (await ok(actor, listArticles, { params, query })).items.map(({ title }) => title)
}

describe('a search', () => {
  it.each<[string, string[]]>([
    ['FARES', ['Ferry fares rise']],
    ['fer', ['École fermée', 'Ferry fares rise']],
    ['rise ferry', ['Ferry fares rise']],
    ['holt', ['Ferry fares rise']],
    ["O'Brien", ['Ferry fares rise']],
    ['école nîmes', ['École fermée']],
    ['ferry école', []],
    ['港湾', ['港の門']],
    ['門は', ['港の門']],
  ])('for %j finds each word in title, bylines and text', async (q, wanted) => {
    expect(await titles({ q })).toEqual(wanted)
  })

  it.each<[string, string[]]>([
    ['%', ['Ferry fares rise']],
    ['_', ['A path']],
    ["'", []],
    ['’', ['École fermée', 'Ferry fares rise']],
    ['\\', ['A path']],
    ['\\temp', ['A path']],
    ['👋🏽', ['Ferry fares rise']],
    ['f%s', []],
    ['f_res', []],
    ['fares & !rise | (x', []],
    ["') or 1=1 --", []],
    ['$', ['A path']],
  ])('row 58: for %j means the sign itself', async (q, wanted) => {
    expect(await titles({ q })).toEqual(wanted)
  })

  it('row 58: of more than 500 signs, or of what nobody sees, is refused', async () => {
    expect(await titles({ q: 'x '.repeat(250) })).toEqual([])
    for (const q of ['x'.repeat(501), '', ' ', '\u200b', 'a\u0000b']) {
      const answer = await call(anna, listArticles, { params, query: { q } })
      expect(answer.body, q).toMatchObject({ status: 422, errors: [{ path: 'q' }] })
    }
  })

  it('finds an article by what it is called and who is named now', async () => {
    const rename = async (body: { title?: string; bylines?: string[] }) => {
      const at = { params: { articleId: ids['A path'] ?? '' } }
      const { version } = await ok(carla, getArticle, at)
      await ok(carla, updateArticle, { ...at, version, body })
    }
    await rename({ title: 'A lane', bylines: ['Ines Roth'] })
    expect(await titles({ q: 'lane roth' })).toEqual(['A lane'])
    await rename({ bylines: [] })
    expect(await titles({ q: 'roth' })).toEqual([])
  })

  it('asks the index, however many articles there are', async () => {
    const owner = new Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query(`
      insert into "Article" ("id", "projectId", "outletId", "title")
        select gen_random_uuid(), '${project.id}', (select "id" from "Outlet" limit 1), 'Filler ' || n from generate_series(1, 3000) n`)
    await owner.query(`
      insert into "Revision" ("id", "articleId", "number", "text", "sha256", "sentences", "how", "obtainedById", "retrievedAt", "sourceSha256", "sourceStart", "sourceEnd")
        select gen_random_uuid(), "id", 1, "title", encode(sha256(convert_to("title", 'UTF8')), 'hex'), '[]', 'PASTE', '${carla.id}', now(), '', 0, 1
        from "Article" where "title" like 'Filler %'`)
    await owner.query(
      `update "Article" a set "revisionId" = r."id" from "Revision" r where r."articleId" = a."id" and a."title" like 'Filler %'`,
    )
    await owner.query('vacuum analyze "Article", "ArticleSearch"')
    await owner.end()
    const plan = await planOf({ q: 'nîmes' })
    expect(plan).toContain('ArticleSearch_words_idx')
    expect(await planOf({})).toContain('Article_projectId_id_idx')
    expect(await titles({ q: 'filler 2999' })).toEqual(['Filler 2999'])
  })
})

async function planOf(filters: Record<string, string>): Promise<string> {
  const statement = findArticles(project.id, { ...filters, take: 51 })
  const rows = await database().$queryRaw<Record<string, string>[]>(Prisma.sql`explain ${statement}`)
  return rows.flatMap((row) => Object.values(row)).join('\n')
}

describe('a filter', () => {
  it('takes what is dated wholly inside the period', async () => {
    expect(await titles({ from: '2014-05-01', to: '2014-05-31' })).toEqual([
      'École fermée',
      'Ferry fares rise',
    ])
    expect(await titles({ from: '2014-05-02', to: '2014-12-31' })).toEqual(['Ferry fares rise'])
    expect(await titles({ to: '2014-12-31', outlet: 'second-paper' })).toHaveLength(1)
    expect(await titles({ from: '2014-01-01', state: 'WITHDRAWN' })).toEqual([])
  })

  it('by reader is for those who are told who reads, and for oneself', async () => {
    const articleId = ids['Ferry fares rise'] ?? ''
    await ok(carla, putAssignments, { params: { articleId }, body: { reviewers: [anna.id, bert.id] } })
    const ask = (actor: Actor, assignee: string) => call(actor, listArticles, { params, query: { assignee } })
    const admin = await createActor({ role: 'ADMIN' })
    for (const actor of [carla, admin, anna]) {
      expect(await titles({ assignee: anna.id, q: 'fares' }, actor)).toEqual(['Ferry fares rise'])
    }
    for (const actor of [bert, reader]) {
      expect((await ask(actor, anna.id)).body).toMatchObject({ status: 403, code: 'forbidden' })
      expect((await ask(actor, actor.id)).status).toBe(200)
    }
    await ok(carla, putAssignments, { params: { articleId }, body: { reviewers: [bert.id] } })
    expect(await titles({ assignee: anna.id, q: 'fares' }, carla)).toEqual([])
  })

  it('by reader does not tell whose lettered reading has ended', async () => {
    const articleId = await createArticleAt(team, 'revealed')
    const read = () => titles({ assignee: anna.id, q: 'taxes' }, carla)
    const before = await read()
    await ok(carla, assignMany, { params, body: { articles: [articleId], reviewers: [team.dora.id] } })
    await database().review.updateMany({
      where: { articleId, reviewerId: anna.id },
      data: { endedAt: new Date() },
    })
    expect(before).toHaveLength(1)
    expect(await read()).toEqual(before)
  })
})
