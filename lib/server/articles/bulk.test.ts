import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '../../../prisma/factories'
import { getAdjudication } from '../../contract/adjudications'
import { getArticle, listArticles } from '../../contract/articles'
import { assignMany, setOutletOfMany, setRightsOfMany, withdrawMany } from '../../contract/bulk'
import { database } from '../database/database'
import { checkAllChains } from '../record/audit-check'
import { articleChain } from '../record/audit-trail'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

const world = await createWorld()
const team = await createTeam()
const { carla, project } = team
const params = { slug: project.slug }
const nobody = '00000000-0000-7000-8000-000000000000'

let draft = ''
let compared = ''
let signed = ''
let foreign = ''

beforeAll(async () => {
  const elsewhere = await createProject(database())
  const there: Team = { ...team, project: elsewhere, carla: await createMember(elsewhere, 'EDITOR') }
  draft = await createArticleAt(team, 'imported')
  compared = await createArticleAt(team, 'settled')
  signed = await createArticleAt(team, 'signed')
  foreign = await createArticleAt(there, 'imported')
})

const all = () => [draft, compared, signed, foreign, nobody, draft]

/** What became of each, by its id; the order is not part of the promise. */
function outcomes(rows: { articleId: string; outcome: string; code?: string | undefined }[]) {
  return Object.fromEntries(rows.map(({ articleId, outcome, code }) => [articleId, code ?? outcome]))
}
const refused = () => ({ [signed]: 'article_signed', [foreign]: 'not_found', [nobody]: 'not_found' })

async function eventsOf(articleId: string): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { chain: articleChain(articleId) },
    orderBy: { seq: 'asc' },
  })
  return events.map(({ action }) => action)
}

describe('a selection of articles', () => {
  it('is given an outlet, each by itself: what is refused is named and holds up nothing', async () => {
    const { version } = await ok(carla, getAdjudication, { params: { articleId: compared } })
    const body = { articles: all(), outlet: 'A New Paper' }
    const { rows } = await ok(carla, setOutletOfMany, { params, body })
    expect(outcomes(rows)).toEqual({ [draft]: 'CHANGED', [compared]: 'CHANGED', ...refused() })
    const { items } = await ok(carla, listArticles, { params, query: { outlet: 'a-new-paper' } })
    expect(items.map(({ id }) => id).sort()).toEqual([draft, compared].sort())
    // whoever had read it, reads it again before signing
    const { version: after } = await ok(carla, getAdjudication, { params: { articleId: compared } })
    expect(after).toBeGreaterThan(version)
    expect((await eventsOf(draft)).at(-1)).toBe('article.metadata_changed')
  })

  it('of which all refuse makes no new outlet', async () => {
    const body = { articles: Object.keys(refused()), outlet: 'Typpo' }
    const { rows } = await ok(carla, setOutletOfMany, { params, body })
    expect(outcomes(rows)).toEqual(refused())
    expect(await database().outlet.count({ where: { name: 'Typpo' } })).toBe(0)
  })

  it('has its rights said; who has them already is left as it is', async () => {
    const body = { articles: all(), rights: 'QUOTES_ONLY' as const }
    await ok(carla, setRightsOfMany, { params, body })
    const before = await eventsOf(draft)
    const { rows } = await ok(carla, setRightsOfMany, { params, body })
    expect(outcomes(rows)).toEqual({ [draft]: 'CHANGED', [compared]: 'CHANGED', ...refused() })
    expect(await eventsOf(draft)).toEqual(before)
    expect(await ok(carla, getArticle, { params: { articleId: draft } })).toMatchObject({
      rights: 'QUOTES_ONLY',
    })
  })

  it('gets readers beside those it has', async () => {
    const body = { articles: all(), reviewers: [team.anna.id] }
    const { rows } = await ok(carla, assignMany, { params, body })
    expect(outcomes(rows)).toEqual({ [draft]: 'ASSIGNED', [compared]: 'ASSIGNED', ...refused() })
  })

  it('is withdrawn for one reason, and the project records where each chain stands', async () => {
    const body = { articles: all(), reason: 'The wrong batch.' }
    const { rows } = await ok(carla, withdrawMany, { params, body })
    expect(outcomes(rows)).toEqual({ [draft]: 'WITHDRAWN', [compared]: 'WITHDRAWN', ...refused() })
    const again = await ok(carla, withdrawMany, { params, body: { articles: [draft], reason: 'Again.' } })
    expect(again.rows).toMatchObject([
      { articleId: draft, outcome: 'REFUSED', code: 'wrong_state', message: /./ },
    ])
    const anchors = await database().auditEvent.findMany({
      where: { action: 'chain.anchored', body: { contains: draft } },
    })
    expect(anchors).toHaveLength(2)
    expect(await checkAllChains(database())).toEqual({ intact: true, firstBad: null })
  })

  it('leaves nothing of a row that the database itself refuses in the middle', async () => {
    const [first, second] = [await createArticleAt(team, 'imported'), await createArticleAt(team, 'imported')]
    const owner = new Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query(`
      create function refuse_one() returns trigger language plpgsql as $$ begin
        raise exception 'not this one' using errcode = 'SM006'; end $$;
      create trigger refuse_one before insert on "AuditEvent" for each row
        when (new."chain" = 'article:${first}') execute function refuse_one()`)
    const body = { articles: [first, second], rights: 'FULL_TEXT' as const }
    const { rows } = await ok(carla, setRightsOfMany, { params, body })
    await owner.query('drop function refuse_one cascade')
    await owner.end()
    expect(outcomes(rows)).toEqual({ [first]: 'wrong_state', [second]: 'CHANGED' })
    const rights = (articleId: string) => ok(carla, getArticle, { params: { articleId } })
    expect(await rights(first)).toMatchObject({ rights: 'UNKNOWN', version: 1 })
    expect(await rights(second)).toMatchObject({ rights: 'FULL_TEXT' })
  })

  it('is at most two hundred', async () => {
    const articles = Array.from(
      { length: 201 },
      (_, n) => `${nobody.slice(0, -3)}${String(n).padStart(3, '0')}`,
    )
    const answer = await call(carla, setRightsOfMany, { params, body: { articles, rights: 'UNKNOWN' } })
    expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'articles' }] })
  })
})
