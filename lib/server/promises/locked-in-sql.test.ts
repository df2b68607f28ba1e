import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrate } from '../../cli/testing/test-database'
import { getAdjudication, sendForSignOff } from '../../contract/adjudications'
import { sendBack } from '../../contract/sign-offs'
import { ok } from '../testing/api'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { createWorld } from '../testing/world'

const world = await createWorld()
const app = new Client({ connectionString: world.appUrl })

let team: Team
let signed = ''
let sent = ''
let revealed = ''

beforeAll(async () => {
  await app.connect()
  team = await createTeam()
  signed = await createArticleAt(team, 'signed')
  sent = await createArticleAt(team, 'sent')
  revealed = await createArticleAt(team, 'revealed')
})
afterAll(() => app.end())

/** The SQLSTATE with which the database refuses a statement; '00000' if it does not. Nothing is kept. */
async function sqlState(statement: string, values: unknown[] = []): Promise<string> {
  await app.query('begin')
  try {
    const { rowCount } = await app.query(statement, values)
    return rowCount === 0 ? 'no row' : '00000'
  } catch (error) {
    return error instanceof DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await app.query('rollback')
  }
}

const ofSigned = `"articleId" = $1`

/** What holds part of a signed article, with what the database answers to a change, a deletion, a copy. */
const lockedRows: [table: string, change: string, update: string, remove: string, insert: string][] = [
  // A corrected body may be posted to a signed article: it stays pending. The same number twice may not.
  ['Revision', `"text" = 'x'`, '42501', '42501', '23505'],
  ['Block', `"kind" = 'CAPTION'`, 'SM001', '42501', 'SM001'],
  ['Review', `"state" = 'IN_PROGRESS'`, 'SM001', '42501', 'SM001'],
  ['Annotation', `"label" = 'OPINION'`, 'SM001', 'SM001', 'SM001'],
  ['Submission', `"body" = 'x'`, '42501', '42501', 'SM001'],
  ['Adjudication', `"version" = 9`, 'SM001', '42501', 'SM001'],
  ['Decision', `"kind" = 'NO_TAG'`, 'SM001', 'SM001', 'SM001'],
  ['FinalAnnotation', `"label" = 'OPINION'`, 'SM001', 'SM001', 'SM001'],
  ['SignOff', `"bundle" = 'x'`, '42501', '42501', 'SM001'],
  ['SignOffCounts', `"passages" = '{0,0,0}'`, '42501', '42501', 'SM001'],
]

describe('a signed article, in SQL as the app’s role', () => {
  it.each(lockedRows)('keeps every %s row as it is', async (table, change, update, remove, insert) => {
    expect(await sqlState(`update "${table}" set ${change} where ${ofSigned}`, [signed]), 'update').toBe(
      update,
    )
    expect(await sqlState(`delete from "${table}" where ${ofSigned}`, [signed]), 'delete').toBe(remove)
    const copy = `insert into "${table}" select * from "${table}" where ${ofSigned} limit 1`
    expect(await sqlState(copy, [signed]), 'insert').toBe(insert)
  })

  it('is kept in its outlet’s totals by the database alone', async () => {
    const row = `"outletId" = (select "outletId" from "Article" where "id" = $1)`
    expect(await sqlState(`update "OutletTotals" set "totals" = '{}' where ${row}`, [signed])).toBe('42501')
    expect(await sqlState(`delete from "OutletTotals" where ${row}`, [signed])).toBe('42501')
    expect(await sqlState('select keep_outlet_totals("projectId", "outletId") from "OutletTotals"')).toBe(
      '42501',
    )
  })

  const smuggled: [table: string, columns: Record<string, string>, state: string][] = [
    ['Block', { n: '99' }, 'SM007'],
    ['Review', { id: 'gen_random_uuid()', layerId: 'gen_random_uuid()', letter: 'null' }, 'SM007'],
    ['Annotation', { id: 'gen_random_uuid()' }, 'SM007'],
    ['Submission', { id: 'gen_random_uuid()', number: '2' }, 'SM007'],
    ['Adjudication', { id: 'gen_random_uuid()' }, 'SM007'],
    ['Decision', { id: 'gen_random_uuid()', clusterId: 'gen_random_uuid()' }, 'SM007'],
    ['FinalAnnotation', { id: 'gen_random_uuid()' }, 'SM007'],
    ['SignOff', { id: 'gen_random_uuid()' }, 'SM006'],
    ['SignOffCounts', {}, 'SM007'],
  ]

  it.each(smuggled)('takes no %s row that says it is another article’s', async (table, columns, state) => {
    const fresh = Object.entries({ ...columns, articleId: '$2::uuid' })
      .map(([column, value]) => `'${column}', ${value}`)
      .join(', ')
    const copy = `insert into "${table}" select (c).* from (select jsonb_populate_record(x, jsonb_build_object(${fresh})) as c
      from "${table}" x where ${ofSigned} limit 1) as copies`
    expect(await sqlState(copy, [signed, revealed])).toBe(state)
  })

  it('takes no part in another article’s layer, nor lends it its text', async () => {
    const own = `insert into "FinalAnnotation" select gen_random_uuid(), r."articleId", r."id", j."id", d."id", null, 0, 1, substr(r."text", 1, 1), 'OPINION', '{}'
      from "Revision" r, "Adjudication" j, "Decision" d where r."articleId" = $1`
    const [mine, its] = [`j."articleId" = $1`, `j."articleId" = $2`]
    expect(await sqlState(`${own} and ${its} and d."articleId" = $2`, [revealed, signed])).toBe('SM007')
    expect(await sqlState(`${own} and ${mine} and d."articleId" = $2`, [revealed, signed])).toBe('SM007')
    const lent = `update "Article" set "revisionId" = (select "id" from "Revision" where "articleId" = $2) where "id" = $1`
    expect(await sqlState(lent, [revealed, signed])).toBe('SM007')
  })

  it.each([
    `"title" = 'x'`,
    `"outletId" = (select "id" from "Outlet" where "id" <> "Article"."outletId" limit 1)`,
    `"publishedAt" = '2001'`,
    `"publishedFrom" = '2001-01-01'`,
    `"publishedTo" = '2001-01-01'`,
    `"bylines" = '{x}'`,
    `"url" = 'x'`,
    `"language" = 'xx'`,
    `"republishedBy" = 'x'`,
    `"isExcerpt" = true`,
    `"rights" = 'FULL_TEXT'`,
    `"revisionId" = null`,
  ])('keeps its metadata: %s', async (change) => {
    await app.query(
      `insert into "Outlet" ("id", "slug", "name") values (gen_random_uuid(), 'other', 'Other') on conflict do nothing`,
    )
    expect(await sqlState(`update "Article" set ${change} where "id" = $1`, [signed])).toBe('SM001')
  })

  it('goes nowhere but back to its adjudication, without its signature', async () => {
    expect(
      await sqlState(`update "Article" set "state" = 'WITHDRAWN', "signOffId" = null where "id" = $1`, [
        signed,
      ]),
    ).toBe('SM006')
    expect(await sqlState(`update "Article" set "state" = 'ADJUDICATION' where "id" = $1`, [signed])).toBe(
      'SM006',
    )
    expect(await sqlState(`update "Article" set "signOffId" = null where "id" = $1`, [signed])).toBe('SM006')
    expect(await sqlState(`delete from "Article" where "id" = $1`, [signed])).toBe('SM001')
  })
})

describe('the rules themselves, in SQL as the app’s role', () => {
  const tables = [...lockedRows.map(([table]) => table), 'Article', 'AuditEvent', 'AuditHead']

  it.each(tables)('cannot empty %s, nor switch its triggers off', async (table) => {
    expect(await sqlState(`truncate "${table}" cascade`)).toBe('42501')
    expect(await sqlState(`alter table "${table}" disable trigger all`)).toBe('42501')
    expect(await sqlState(`drop table "${table}" cascade`)).toBe('42501')
  })

  it('cannot play a replica, become another role or make anything', async () => {
    expect(await sqlState(`set session_replication_role = replica`)).toBe('42501')
    expect(await sqlState(`create table "own" ("id" int)`)).toBe('42501')
    expect(await sqlState(`create temporary table "own" ("id" int)`)).toBe('42501')
    expect(await sqlState(`create function own() returns int language sql as 'select 1'`)).toBe('42501')
    const { rows } = await app.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }])
  })

  it('are not deceived by a table of the session’s own', async () => {
    const name = new URL(world.ownerUrl).pathname.slice(1)
    const rule = (sql: string) =>
      administrate(world.superuserUrl, async (client) => void (await client.query(sql)))
    await rule(`grant temporary on database "${name}" to app_rt`)
    await app.query(
      `create temporary table "Article" as select "id", 'ADJUDICATION'::"ArticleState" as "state" from "Article"`,
    )
    try {
      expect(await sqlState(`delete from public."FinalAnnotation" where ${ofSigned}`, [signed])).toBe('SM001')
    } finally {
      await app.query('drop table pg_temp."Article"')
      await rule(`revoke temporary on database "${name}" from app_rt`)
    }
  })

  it('cannot change the audit, and what it adds is numbered, timed and hashed by the database', async () => {
    expect(await sqlState(`update "AuditEvent" set "body" = '{}'`)).toBe('42501')
    expect(await sqlState(`delete from "AuditEvent"`)).toBe('42501')
    expect(await sqlState(`update "AuditHead" set "seq" = 0`)).toBe('42501')
    await app.query('begin')
    const { rows } = await app.query(
      `insert into "AuditEvent" ("chain", "seq", "prev", "hash", "at", "actor", "action", "body", "id")
       values ('article:forged', 77, 'forged', 'forged', 'forged', 'a', 'b', '{}', gen_random_uuid()) returning *`,
    )
    await app.query('rollback')
    expect(rows[0]).toMatchObject({ seq: 1, prev: '' })
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0].at).toMatch(/^20\d\d-/)
  })
})

describe('a submitted reading, in SQL as the app’s role', () => {
  it('is frozen: its annotations cannot be added to, changed or removed', async () => {
    expect(await sqlState(`update "Annotation" set "label" = 'OPINION' where ${ofSigned}`, [revealed])).toBe(
      'SM002',
    )
    expect(await sqlState(`delete from "Annotation" where ${ofSigned}`, [revealed])).toBe('SM002')
    const copy = `insert into "Annotation" select (a).* from (select jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid())) as a
      from "Annotation" a where ${ofSigned} limit 1) as copies`
    expect(await sqlState(copy, [revealed])).toBe('SM002')
  })

  it('quotes what stands there, in code points', async () => {
    const tagged = await createArticleAt(team, 'tagged')
    expect(await sqlState(`update "Annotation" set "exact" = 'x' where ${ofSigned}`, [tagged])).toBe('SM004')
    expect(await sqlState(`update "Annotation" set "start" = "start" + 1 where ${ofSigned}`, [tagged])).toBe(
      'SM004',
    )
    expect(
      await sqlState(`update "Annotation" set "reviewId" = gen_random_uuid() where ${ofSigned}`, [tagged]),
    ).toBe('SM005')
  })

  it('cannot be revealed again, nor hidden', async () => {
    expect(
      await sqlState(`update "Adjudication" set "revealedAt" = now() where ${ofSigned}`, [revealed]),
    ).toBe('SM005')
    expect(await sqlState(`update "Review" set "letter" = 'Z' where ${ofSigned}`, [revealed])).toBe('SM005')
  })
})

describe('a sign-off, in SQL as the app’s role', () => {
  const insert = `insert into "SignOff" ("id", "articleId", "revisionId", "adjudicationId", "number", "signerId", "digest", "subject", "bundle", "singleReader", "adjudicatorIds", "signedAt")
    select gen_random_uuid(), a."id", a."revisionId", d."id", 1, $2, encode(sha256('{}'), 'hex'), '{}', '{}', false, '{}', now()
    from "Article" a join "Adjudication" d on d."articleId" = a."id" where a."id" = $1`

  it('is refused to whoever settled the layer, to non-editors, and where nothing was sent', async () => {
    expect(await sqlState(insert, [sent, team.carla.id])).toBe('SM003')
    expect(await sqlState(insert, [sent, team.anna.id])).toBe('SM003')
    expect(await sqlState(insert, [revealed, team.dora.id])).toBe('SM006')
    expect(await sqlState(insert, [sent, team.dora.id])).toBe('00000')
  })

  it('does not make an article signed without one of the same transaction', async () => {
    expect(await sqlState(`update "Article" set "state" = 'SIGNED_OFF' where "id" = $1`, [sent])).toBe(
      'SM003',
    )
    const borrowed = `update "Article" set "state" = 'SIGNED_OFF', "signOffId" = (select "signOffId" from "Article" where "id" = $2) where "id" = $1`
    expect(await sqlState(borrowed, [sent, signed])).toMatch(/SM003|23505/)
  })

  it.each([
    ['cleared', `"sentById" = null, "sentAt" = null`],
    ['another', `"sentById" = gen_random_uuid(), "sentAt" = now()`],
  ])('cannot be made easier by who sent the layer: %s', async (_what, change) => {
    expect(await sqlState(`update "Adjudication" set ${change} where ${ofSigned}`, [sent])).toBe('SM005')
    const withdrawn = `update "Article" set "state" = 'WITHDRAWN', "withdrawnFrom" = "state" where "id" = $1`
    await app.query('begin')
    await app.query(withdrawn, [sent])
    const late = app.query(`update "Adjudication" set ${change} where ${ofSigned}`, [sent])
    await expect(late).rejects.toMatchObject({ code: 'SM005' })
    await app.query('rollback')
  })

  it('is not awaited before somebody has sent the layer, by whatever way', async () => {
    const settled = await createArticleAt(team, 'settled')
    const awaits = `update "Article" set "state" = 'AWAITING_SIGN_OFF' where "id" = $1`
    expect(await sqlState(awaits, [settled])).toBe('SM003')
    const detour = `update "Article" set "state" = 'WITHDRAWN', "withdrawnFrom" = 'AWAITING_SIGN_OFF' where "id" = $1`
    expect(await sqlState(detour, [settled])).toBe('SM006')
    await ok(team.carla, sendForSignOff, { params: { articleId: settled } })
    await ok(team.dora, sendBack, {
      params: { articleId: settled },
      body: { reason: 'Read the second again' },
    })
    expect(await sqlState(awaits, [settled])).toBe('SM003')
    expect((await ok(team.carla, getAdjudication, { params: { articleId: settled } })).sent).toBeNull()
  })
})
