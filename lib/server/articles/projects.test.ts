import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { createProject as createProjectRow } from '../../../prisma/factories'
import { createOutlet } from '../../contract/outlets'
import { createInvitation } from '../../contract/people'
import {
  addMember,
  createProject,
  getProject,
  listProjects,
  type Policy,
  policySchema,
  updateProject,
} from '../../contract/projects'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createActor, createMember, createWorld } from '../testing/world'

const world = await createWorld()
const admin = await createActor({ role: 'ADMIN' })

function policy(change: Partial<ReturnType<typeof policySchema.parse>> = {}) {
  return policySchema.parse(change)
}

async function chainOf(projectId: string) {
  const rows = await database().auditEvent.findMany({
    where: { chain: `project:${projectId}` },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ action, body, actor }) => ({ action, actor, body: JSON.parse(body) }))
}

describe('creating a project', () => {
  test('makes its creator the first editor, with both facts in its chain', async () => {
    const actor = await createActor()
    const project = await ok(actor, createProject, { body: { name: 'Küstenwache Nord' } })
    expect(project).toMatchObject({
      slug: 'kuestenwache-nord',
      version: 1,
      selection: 'HAND_PICKED',
      policy: { reviewsPerArticle: 2, signer: 'ANYONE_ELSE' },
      abilities: { 'project.update': true, 'article.import': true },
    })
    const { id } = await database().project.findUniqueOrThrow({ where: { slug: project.slug } })
    expect(await chainOf(id)).toMatchObject([
      { action: 'project.created', actor: actor.id },
      { action: 'member.added', body: { memberId: actor.id, role: 'EDITOR' } },
    ])
  })

  test('eight times at once under one name gives eight slugs', async () => {
    const actor = await createActor()
    const made = await Promise.all(
      Array.from({ length: 8 }, () => ok(actor, createProject, { body: { name: 'Same Name' } })),
    )
    const expected = ['same-name', ...[2, 3, 4, 5, 6, 7, 8].map((n) => `same-name-${n}`)]
    expect(made.map(({ slug }) => slug).sort()).toEqual(expected)
  })

  test('lets one person alone choose the rules for one', async () => {
    const actor = await createActor()
    const body = { name: 'Alone', policy: policy({ signer: 'SELF', reviewsPerArticle: 1 }) }
    expect((await ok(actor, createProject, { body })).policy).toMatchObject(body.policy)
  })
})

describe('changing a project', () => {
  test('keeps the slug, counts the version and is in the chain', async () => {
    const row = await createProjectRow(database())
    const editor = await createMember(row, 'EDITOR')
    const params = { slug: row.slug }
    const changed = await ok(editor, updateProject, { params, version: 1, body: { name: 'Renamed' } })
    expect(changed).toMatchObject({ slug: row.slug, name: 'Renamed', version: 2 })
    expect(await chainOf(row.id)).toMatchObject([{ action: 'project.updated', body: { fields: ['name'] } }])
  })

  test('changes the rules that are named, and no other', async () => {
    const row = await createProjectRow(database())
    const editor = await createMember(row, 'EDITOR')
    const ask = (version: number, rules: Partial<Policy>) =>
      ok(editor, updateProject, { params: { slug: row.slug }, version, body: { policy: rules } })
    const strict = {
      reviewsPerArticle: 3,
      signer: 'NON_REVIEWER',
      names: 'NAMES',
      reauthenticate: true,
    } as const
    await ask(1, strict)
    const { policy: kept } = await ask(2, { reasons: 'REQUIRED' })
    expect(kept).toEqual({ ...strict, reasons: 'REQUIRED' })
  })

  test('from a stale version is refused with what stands there, and leaves no trace', async () => {
    const row = await createProjectRow(database())
    const editor = await createMember(row, 'EDITOR')
    const ask = (name: string) =>
      call(editor, updateProject, { params: { slug: row.slug }, version: 1, body: { name } })
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map(ask))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const kept = await database().project.findUniqueOrThrow({ where: { id: row.id } })
    const stale = await ask('E')
    expect(stale.body).toMatchObject({
      code: 'version_conflict',
      current: { slug: row.slug, name: kept.name, version: 2 },
    })
    expect(await chainOf(row.id)).toHaveLength(1)
    const unnamed = await call(editor, updateProject, { params: { slug: row.slug }, body: { name: 'F' } })
    expect(unnamed.status).toBe(428)
  })

  test.each([{ signer: 'SELF' as const }, { reviewsPerArticle: 1 }])(
    'to %j is possible only while one person works there',
    async (rule) => {
      const row = await createProjectRow(database())
      const editor = await createMember(row, 'EDITOR')
      await createMember(row, 'READER')
      const ask = (version: number) =>
        call(editor, updateProject, { params: { slug: row.slug }, version, body: { policy: policy(rule) } })
      expect((await ask(1)).status).toBe(200)
      await createMember(row, 'REVIEWER')
      const refused = await ask(2)
      expect(refused.status).toBe(409)
      expect(refused.body).toMatchObject({ code: 'not_single_person' })
      expect(await chainOf(row.id)).toHaveLength(1)
    },
  )

  test('is an editor’s of that project; others may not, and strangers find nothing', async () => {
    const row = await createProjectRow(database())
    const foreign = await createMember(await createProjectRow(database()), 'EDITOR')
    const asked = { params: { slug: row.slug }, version: 1, body: { name: 'Mine now' } }
    const by = async (actor: Parameters<typeof call>[0]) => (await call(actor, updateProject, asked)).status
    expect(await by(await createMember(row, 'REVIEWER'))).toBe(403)
    expect(await by(await createMember(row, 'READER'))).toBe(403)
    expect(await by(admin)).toBe(403)
    expect(await by(foreign)).toBe(404)
    expect(await by(null)).toBe(401)
    expect(await chainOf(row.id)).toEqual([])
  })
})

test('where the event cannot be written, the change is not there either', async () => {
  const row = await createProjectRow(database())
  const editor = await createMember(row, 'EDITOR')
  const { email } = await createActor()
  const params = { slug: row.slug }
  const owner = new Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query('alter table "AuditEvent" add constraint closed check (false) not valid')
  try {
    const answers = [
      await call(editor, createProject, { body: { name: 'Unheard' } }),
      await call(editor, updateProject, { params, version: 1, body: { name: 'Unheard' } }),
      await call(editor, addMember, { params, body: { email, role: 'READER' } }),
      await call(editor, createOutlet, { body: { name: 'Unheard' } }),
      await call(admin, createInvitation, { body: { email: 'unheard@example.org' } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500])
    for (const { text } of answers) expect(text).not.toMatch(/AuditEvent|constraint|prisma/i)
  } finally {
    await owner.query('alter table "AuditEvent" drop constraint closed')
    await owner.end()
  }
  expect(await database().project.count({ where: { name: 'Unheard' } })).toBe(0)
  expect(await database().outlet.count()).toBe(0)
  expect(await database().invitation.count()).toBe(0)
  expect(await database().membership.count({ where: { projectId: row.id } })).toBe(1)
})

describe('looking at projects', () => {
  test('shows a person their own and an admin all, each once, page by page', async () => {
    const actor = await createActor()
    for (const name of ['One', 'Two', 'Three']) await ok(actor, createProject, { body: { name } })
    const pages = async (who: typeof actor) => {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const query: Record<string, string> = { limit: '2', ...(cursor === null ? {} : { cursor }) }
        const page: { items: { slug: string }[]; nextCursor: string | null } = await ok(who, listProjects, {
          query,
        })
        seen.push(...page.items.map(({ slug }) => slug))
        cursor = page.nextCursor
      } while (cursor)
      return seen
    }
    expect((await pages(actor)).sort()).toEqual(['one', 'three', 'two'])
    const all = await pages(admin)
    expect(new Set(all).size).toBe(await database().project.count())
    expect(all).toHaveLength(new Set(all).size)
  })

  test('of others finds nothing, and a query that is no query is refused', async () => {
    const row = await createProjectRow(database())
    const stranger = await createActor()
    const member = await createMember(row, 'READER')
    const at = { params: { slug: row.slug } }
    expect((await call(stranger, getProject, at)).status).toBe(404)
    expect((await call(admin, getProject, at)).status).toBe(200)
    expect((await ok(member, getProject, at)).abilities).toMatchObject({ 'project.update': false })
    for (const query of [
      { limit: '0' },
      { limit: '201' },
      { limit: '1e9' },
      { cursor: '%' },
      { sort: 'x' },
    ]) {
      expect((await call(member, listProjects, { query: query as never })).status).toBe(422)
    }
  })
})
