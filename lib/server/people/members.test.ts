import { describe, expect, test } from 'vitest'
import { createProject } from '../../../prisma/factories'
import { createArticle, putAssignments } from '../../contract/articles'
import { deactivatePerson } from '../../contract/people'
import { addMember, joinProject, listMembers, removeMember, updateMember } from '../../contract/projects'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createActor, createMember, createWorld } from '../testing/world'

await createWorld()
const admin = await createActor({ role: 'ADMIN' })

async function desk(given: Parameters<typeof createProject>[1] = {}) {
  const project = await createProject(database(), given)
  return { project, params: { slug: project.slug }, editor: await createMember(project, 'EDITOR') }
}

async function actionsOf(projectId: string): Promise<string[]> {
  const rows = await database().auditEvent.findMany({
    where: { chain: `project:${projectId}` },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ action }) => action)
}

function membersOf(projectId: string) {
  return database().membership.count({ where: { projectId } })
}

test('an admin enters a project whose only editor is gone, on record, and then adds people', async () => {
  const { project, params, editor } = await desk()
  const chief = await createActor({ role: 'ADMIN' })
  await ok(admin, deactivatePerson, { params: { userId: editor.id } })
  const person = await createActor()
  const body = { email: person.email, role: 'EDITOR' as const }
  expect((await call(chief, addMember, { params, body })).body).toMatchObject({ status: 403 })
  expect((await call(person, joinProject, { params, body: {} })).status).toBe(404)
  expect(await ok(chief, joinProject, { params, body: {} })).toMatchObject({ id: chief.id, role: 'EDITOR' })
  expect((await call(chief, joinProject, { params, body: {} })).body).toMatchObject({
    code: 'already_member',
  })
  await ok(chief, addMember, { params, body })
  expect(await actionsOf(project.id)).toEqual(['member.joined', 'member.added'])
})

describe('adding a member', () => {
  test('by exact e-mail gives them the project from the next request on', async () => {
    const { project, params, editor } = await desk()
    const person = await createActor({ name: 'Grace' })
    expect((await call(person, listMembers, { params })).status).toBe(404)
    const body = { email: person.email.toUpperCase(), role: 'READER' as const }
    expect(await ok(editor, addMember, { params, body })).toMatchObject({ id: person.id, role: 'READER' })
    expect((await ok(person, listMembers, { params })).items.map(({ id }) => id).sort()).toEqual(
      [editor.id, person.id].sort(),
    )
    expect(await actionsOf(project.id)).toEqual(['member.added'])
  })

  test('who is unknown, deactivated or there already is refused and leaves no trace', async () => {
    const { project, params, editor } = await desk()
    const former = await createActor()
    await database().user.update({ where: { id: former.id }, data: { deactivatedAt: new Date() } })
    for (const email of ['nobody@example.org', former.email]) {
      const refused = await call(editor, addMember, { params, body: { email, role: 'READER' } })
      expect(refused.status).toBe(422)
      expect(refused.body).toMatchObject({ code: 'validation', errors: [{ path: 'email' }] })
    }
    const again = await call(editor, addMember, { params, body: { email: editor.email, role: 'READER' } })
    expect(again.body).toMatchObject({ status: 409, code: 'already_member' })
    expect(await actionsOf(project.id)).toEqual([])
    expect(await membersOf(project.id)).toBe(1)
  })

  test('above reader ends the rules for one person, on record; a reader does not', async () => {
    const { project, params, editor } = await desk({ policy: { signer: 'SELF', reviewsPerArticle: 1 } })
    const [reader, reviewer] = [await createActor(), await createActor()]
    await ok(editor, addMember, { params, body: { email: reader.email, role: 'READER' } })
    const kept = await database().project.findUniqueOrThrow({ where: { id: project.id } })
    expect(kept).toMatchObject({ policy: { signer: 'SELF', reviewsPerArticle: 1 }, version: 1 })
    await ok(editor, addMember, { params, body: { email: reviewer.email, role: 'REVIEWER' } })
    const changed = await database().project.findUniqueOrThrow({ where: { id: project.id } })
    expect(changed).toMatchObject({ policy: { signer: 'ANYONE_ELSE', reviewsPerArticle: 2 }, version: 2 })
    expect(await actionsOf(project.id)).toEqual([
      'member.added',
      'member.added',
      'project.single_person_ended',
    ])
  })

  test('twice at once adds them once', async () => {
    const { project, params, editor } = await desk()
    const { email } = await createActor()
    const ask = () => call(editor, addMember, { params, body: { email, role: 'REVIEWER' } })
    const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 409, 409])
    expect(await actionsOf(project.id)).toEqual(['member.added'])
  })
})

describe('changing a member’s role', () => {
  test('counts from the next request on and ends the rules for one', async () => {
    const { project, params, editor } = await desk({ policy: { signer: 'SELF' } })
    const member = await createMember(project, 'READER')
    const at = { params: { ...params, userId: member.id } }
    await ok(editor, updateMember, { ...at, body: { role: 'EDITOR' } })
    const { policy } = await database().project.findUniqueOrThrow({ where: { id: project.id } })
    expect(policy).toMatchObject({ signer: 'ANYONE_ELSE' })
    const back = { params: { ...params, userId: editor.id }, body: { role: 'READER' as const } }
    expect((await ok(member, updateMember, back)).role).toBe('READER')
    expect((await call(editor, updateMember, { ...at, body: { role: 'READER' } })).status).toBe(403)
    expect(await actionsOf(project.id)).toEqual([
      'member.role_changed',
      'project.single_person_ended',
      'member.role_changed',
    ])
  })

  test('of the last editor is refused, also when two editors demote each other at once', async () => {
    const { project, params, editor } = await desk()
    const other = await createMember(project, 'EDITOR')
    const demote = (who: Actor, whom: Actor) =>
      call(who, updateMember, { params: { ...params, userId: whom.id }, body: { role: 'READER' } })
    const answers = await Promise.all([demote(editor, other), demote(other, editor)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await database().membership.count({ where: { projectId: project.id, role: 'EDITOR' } })).toBe(1)
    const last = answers[0]?.status === 200 ? editor : other
    expect((await demote(last, last)).body).toMatchObject({ status: 409, code: 'last_editor' })
    expect(await actionsOf(project.id)).toEqual(['member.role_changed'])
  })
})

describe('removing a member', () => {
  test('takes the project from them at once; the last editor stays', async () => {
    const { project, params, editor } = await desk()
    const member = await createMember(project, 'REVIEWER')
    const remove = (who: Actor) => call(editor, removeMember, { params: { ...params, userId: who.id } })
    expect((await remove(member)).status).toBe(204)
    expect((await call(member, listMembers, { params })).status).toBe(404)
    expect((await remove(member)).status).toBe(404)
    expect((await remove(editor)).body).toMatchObject({ status: 409, code: 'last_editor' })
    expect(await actionsOf(project.id)).toEqual(['member.removed'])
  })

  test('who still has a seat is refused with how many, and so is making them a reader', async () => {
    const { project, params, editor } = await desk()
    const member = await createMember(project, 'REVIEWER')
    const articleId = await seat(project.slug, member, editor)
    const at = { params: { ...params, userId: member.id } }
    const refused = [
      await call(editor, removeMember, at),
      await call(editor, updateMember, { ...at, body: { role: 'READER' } }),
    ]
    for (const { body } of refused) expect(body).toMatchObject({ status: 409, code: 'in_use', count: 1 })
    expect(await membersOf(project.id)).toBe(2)
    await ok(editor, putAssignments, { params: { articleId }, body: { reviewers: [] } })
    expect((await call(editor, removeMember, at)).status).toBe(204)
  })
})

test('members are managed by an editor of the project; others may not, and strangers find nothing', async () => {
  const { project, params, editor } = await desk()
  const foreign = (await desk()).editor
  const reviewer = await createMember(project, 'REVIEWER')
  const { email } = await createActor()
  const at = { params: { ...params, userId: editor.id } }
  const statuses = async (who: Actor | null) => [
    (await call(who, addMember, { params, body: { email, role: 'EDITOR' } })).status,
    (await call(who, updateMember, { ...at, body: { role: 'READER' } })).status,
    (await call(who, removeMember, at)).status,
  ]
  expect(await statuses(reviewer)).toEqual([403, 403, 403])
  expect(await statuses(admin)).toEqual([403, 403, 403])
  expect(await statuses(foreign)).toEqual([404, 404, 404])
  expect(await statuses(null)).toEqual([401, 401, 401])
  const nowhere = { params: { ...params, userId: 'not-an-id' }, body: { role: 'READER' as const } }
  expect((await call(editor, updateMember, nowhere)).status).toBe(404)
  const bold = { params, body: { email, role: 'EDITOR', projectId: foreign.id } }
  expect((await call(editor, addMember, bold)).status).toBe(422)
  expect(await membersOf(project.id)).toBe(2)
  expect(await actionsOf(project.id)).toEqual([])
})

/** An article in which the person has a seat; its id. */
async function seat(slug: string, reviewer: Actor, editor: Actor): Promise<string> {
  const body = {
    outlet: 'The Valley Paper',
    title: 'Council meets',
    body: { format: 'text' as const, content: 'The council met on Monday.\n\nIt agreed on nothing.' },
  }
  const article = await ok(editor, createArticle, { params: { slug }, body })
  if (!('id' in article)) throw new Error('the article is a duplicate')
  await ok(editor, putAssignments, {
    params: { articleId: article.id },
    body: { reviewers: [reviewer.id] },
  })
  return article.id
}
