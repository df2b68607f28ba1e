import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../../cli/doctor'
import { createToken, updateAccount } from '../../contract/accounts'
import { getArticle } from '../../contract/articles'
import { getArticleAudit, getAudit } from '../../contract/audit'
import { exportArticle } from '../../contract/exports'
import { createOutlet } from '../../contract/outlets'
import {
  acceptInvitation,
  createInvitation,
  createResetLink,
  deactivatePerson,
  erasePerson,
  getPerson,
  listPeople,
  reactivatePerson,
  removePerson,
  updatePerson,
} from '../../contract/people'
import { listMembers } from '../../contract/projects'
import type { Actor } from '../actor'
import * as outlets from '../articles/outlets'
import { database, transaction } from '../database/database'
import { trustedKeys } from '../record/keys'
import { call, ok } from '../testing/api'
import { everything } from '../testing/everything'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createActor, createWorld, type SignedIn } from '../testing/world'
import { signIn } from './sign-in'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })
const app = new Client({ connectionString: world.appUrl })
const password = 'correct horse battery'
const admin = await createActor({ role: 'ADMIN', name: 'Ada Admin' })

beforeAll(() => Promise.all([owner.connect(), app.connect()]))
afterAll(() => Promise.all([owner.end(), app.end()]))

const of = ({ id }: { id: string }) => ({ params: { userId: id } })
const remove = (who: { id: string }, by: Actor = admin) => call(by, removePerson, of(who))
const erase = (who: { id: string }, by: Actor = admin) => call(by, erasePerson, of(who))

/** Somebody who came in by an invitation to a project. */
async function join(email: string, name: string, slug: string): Promise<{ id: string }> {
  const body = { email, projects: [{ slug, role: 'EDITOR' as const }] }
  const { token } = await ok(admin, createInvitation, { body })
  return ok(null, acceptInvitation, { params: { token }, body: { name, password } })
}

/** Somebody of whom there is one outlet, which is nothing but an event on record. */
async function actedOnce(given: Parameters<typeof createActor>[0] = {}): Promise<SignedIn> {
  const actor = await createActor(given)
  await ok(actor, createOutlet, { body: { name: `Paper of ${actor.id}` } })
  return actor
}

async function expectSound(): Promise<void> {
  const known = { keys: trustedKeys(), pseudonymSecret: process.env.PSEUDONYM_SECRET ?? null }
  const failed = (await examine(world.ownerUrl, known)).filter((check) => !check.ok)
  expect(failed).toEqual([])
}

/** The SQLSTATE with which the database refuses the app's role a statement; nothing is kept. */
async function sqlState(...statements: string[]): Promise<string> {
  await app.query('begin')
  try {
    for (const statement of statements) await app.query(statement)
    return '00000'
  } catch (error) {
    return error instanceof DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await app.query('rollback')
  }
}

describe('deleting an account', () => {
  test('row 63: takes one that never did anything, with all that was its own; the record keeps that it was there', async () => {
    const { project, carla } = await createTeam()
    const [email, name] = ['nell@example.org', 'Nell Nowhere']
    const nell = await join(email, name, project.slug)
    await signIn(email, 'not her password', 'there')
    const session = (await signIn(email, password, 'there', 'Firefox on Linux')) ?? { id: '' }
    const herself: Actor = { id: nell.id, name, email, role: 'MEMBER', session }
    await ok(herself, createToken, { body: { name: 'Nell’s script', scopes: ['read'] } })
    await ok(herself, updateAccount, { body: { name: 'Nell Now' } })
    await ok(admin, createResetLink, of(nell))

    expect((await remove(nell)).status).toBe(204)
    expect((await call(admin, getPerson, of(nell))).status).toBe(404)
    expect((await remove(nell)).status).toBe(404)
    const left = await everything(owner, ['AuditEvent'])
    for (const trace of [nell.id, email, 'Nell']) expect(left).not.toContain(trace)

    const { items } = await ok(admin, getAudit, { query: { limit: '3' } })
    expect(items[0]).toMatchObject({ actor: 'Ada Admin', action: 'person.deleted' })
    expect(items[0]?.details).toMatchObject({ person: 'A deleted account' })
    expect(items[2]).toMatchObject({ actor: 'A deleted account', action: 'person.renamed' })
    const inProject = await ok(carla, getAudit, { query: { project: project.slug, limit: '1' } })
    expect(inProject.items).toMatchObject([{ actor: 'Ada Admin', action: 'member.removed' }])
    await expectSound()

    const again = await join(email, 'Nell Again', project.slug)
    expect(again.id).not.toBe(nell.id)
  })

  test('row 63: who did something stays, open or closed, and what there is of them is counted and said', async () => {
    const team = await createTeam()
    await createArticleAt(team, 'signed')
    const inviting = await createActor({ role: 'ADMIN' })
    await ok(inviting, createInvitation, { body: { email: 'late@example.org' } })
    const told: [Actor, object, RegExp][] = [
      [team.anna, { seats: 1 }, /^There is something of Anna here: one article to read\. Deactivate/],
      [team.dora, { signOffs: 1 }, /one sign-off/],
      [inviting, { invitations: 1 }, /one invitation given/],
      [await actedOnce(), { events: 1 }, /one event on record/],
    ]
    for (const [person, found, detail] of told) {
      const { body } = await remove(person)
      expect(body).toMatchObject({ status: 409, code: 'in_use', count: 1, of: found })
      expect(body).toMatchObject({ detail: expect.stringMatching(detail) })
    }
    const { body } = await remove(team.carla)
    expect(body).toMatchObject({
      code: 'in_use',
      count: 6,
      of: { decisions: 3, layersSent: 1, signedLayers: 1, texts: 1 },
    })
    await ok(admin, deactivatePerson, of(team.anna))
    expect((await remove(team.anna)).body).toMatchObject({
      code: 'in_use',
      detail: expect.stringMatching(/Erase the name instead\.$/),
    })
    expect(await ok(admin, getPerson, of(team.anna))).toMatchObject({ name: 'Anna' })
  })

  test('row 63: the app’s own role deletes nobody who acted, and somebody who did not only with what is theirs', async () => {
    const team = await createTeam()
    await createArticleAt(team, 'signed')
    const idle = await createActor()
    const forget = (id: string) =>
      ['Session', 'Membership'].map((t) => `delete from "${t}" where "userId" = '${id}'`)
    const gone = (id: string) => `delete from "User" where "id" = '${id}'`
    for (const { id } of [team.anna, team.carla, team.dora, await actedOnce()])
      expect(await sqlState(...forget(id), gone(id))).toBe('SM009')
    expect(await sqlState(gone(idle.id))).toMatch(/^2300[13]$/)
    expect(await sqlState(...forget(idle.id), gone(idle.id))).toBe('00000')
  })

  test('a first act and the deletion at the same moment: the one that comes second does not happen', async () => {
    const [early, late] = [await createActor(), await createActor()]
    const body = (who: Actor) => ({ params: {}, query: {}, version: 0, body: { name: `Paper of ${who.id}` } })
    let answer: ReturnType<typeof remove> | undefined
    await transaction(async (db) => {
      await outlets.create(early, body(early), db)
      answer = remove(early)
      await untilWaiting()
    })
    expect((await answer)?.body).toMatchObject({ status: 409, code: 'in_use' })
    expect((await remove(late)).status).toBe(204)
    const act = transaction((db) => outlets.create(late, body(late), db))
    await expect(act).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('is for admins, who do not delete themselves', async () => {
    const [member, other] = [await createActor(), await createActor({ role: 'ADMIN' })]
    expect((await remove(member, member)).status).toBe(403)
    expect((await remove(other, other)).body).toMatchObject({ status: 409, code: 'wrong_state' })
    expect((await remove(other)).status).toBe(204)
    expect((await remove({ id: '00000000-0000-7000-8000-000000000000' })).status).toBe(404)
  })
})

/** Resolves once another session waits for a row. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      `select from pg_locks where not granted and "locktype" in ('transactionid', 'tuple')
         and "pid" in (select "pid" from pg_stat_activity where "datname" = current_database())`,
    )
    if (rows.length > 0) return
  }
}

describe('erasing a name', () => {
  test('row 63: leaves ‘Former member n’ everywhere, and everything they did as it was', async () => {
    const team = await createTeam({ names: 'NAMES' })
    const [email, name] = ['zoltan@example.org', 'Zoltan Quirke']
    await database().user.update({ where: { id: team.dora.id }, data: { email, name } })
    const zoltan = { ...team.dora, email, name }
    const articleId = await createArticleAt({ ...team, dora: zoltan }, 'signed')
    const bundle = () =>
      call(team.carla, exportArticle, { params: { articleId }, query: { format: 'bundle' } })
    const signed = await bundle()
    await ok(zoltan, createToken, { body: { name: 'Quirke’s script', scopes: ['read'] } })
    await ok(admin, createResetLink, of(zoltan))
    await ok(admin, deactivatePerson, of(zoltan))
    await signIn(email, password, 'there')

    const erased = await ok(admin, erasePerson, of(zoltan))
    const { name: number } = erased
    expect(number).toMatch(/^Former member [1-9]\d*$/)
    expect(erased).toMatchObject({ id: zoltan.id, email: null, active: false, lastSeenOn: null })
    const left = await everything(owner, ['SignOff'])
    for (const trace of ['zoltan', 'Zoltan', 'Quirke']) expect(left).not.toContain(trace)

    const people = await ok(admin, listPeople, { query: { limit: '200' } })
    expect(people.items.find(({ id }) => id === zoltan.id)).toMatchObject({ name: number, email: null })
    const members = await ok(team.carla, listMembers, { params: { slug: team.project.slug } })
    expect(members.items.find(({ id }) => id === zoltan.id)).toMatchObject({ name: number, email: null })
    const history = await ok(team.carla, getArticleAudit, { params: { articleId } })
    expect(history.items[0]).toMatchObject({ actor: number, action: 'article.signed_off' })
    expect(JSON.stringify(await ok(team.carla, getArticle, { params: { articleId } }))).not.toContain(
      'Quirke',
    )
    const { items } = await ok(admin, getAudit, { query: { limit: '1' } })
    expect(items).toMatchObject([{ action: 'person.erased', details: { person: number } }])

    expect((await bundle()).text).toBe(signed.text)
    expect(signed.text).toContain('Zoltan Quirke')
    await expectSound()
    expect((await join(email, 'Zoltan Again', team.project.slug)).id).not.toBe(zoltan.id)
    expect(await ok(admin, getPerson, of(zoltan))).toMatchObject({ name: number })
  })

  test('is for good: twice is done once, the next one has the next number, and nothing opens the account', async () => {
    const [one, other] = [await actedOnce(), await actedOnce()]
    for (const person of [one, other]) await ok(admin, deactivatePerson, of(person))
    const { name } = await ok(admin, erasePerson, of(one))
    expect(await ok(admin, erasePerson, of(one))).toMatchObject({ name })
    const next = `Former member ${Number(name.split(' ').at(-1)) + 1}`
    expect(await ok(admin, erasePerson, of(other))).toMatchObject({ name: next })

    const refused = { status: 409, code: 'wrong_state' }
    expect((await call(admin, reactivatePerson, of(one))).body).toMatchObject(refused)
    const promoted = await call(admin, updatePerson, { ...of(one), body: { role: 'ADMIN' } })
    expect(promoted.body).toMatchObject(refused)
    expect((await call(admin, createResetLink, of(one))).body).toMatchObject(refused)
    expect((await remove(one)).body).toMatchObject({ status: 409, code: 'in_use' })
    for (const email of [one.email, name.toLowerCase().replaceAll(' ', '-')])
      expect(await signIn(email, '', 'here')).toBeNull()
    const change = (what: string) => sqlState(`update "User" set ${what} where "id" = '${one.id}'`)
    for (const what of [
      `"deactivatedAt" = null`,
      `"passwordHash" = 'x'`,
      `"name" = 'Back'`,
      `"email" = 'a@x.org'`,
    ])
      expect(await change(what)).toBe('23514')
    expect(await change(`"erasedAs" = null, "name" = 'Back'`)).toBe('SM005')
  })

  test('waits until the account is closed, and is not for one that can be deleted', async () => {
    const [acted, idle] = [await actedOnce({ name: 'Otto' }), await createActor()]
    expect((await erase(acted)).body).toMatchObject({
      status: 409,
      code: 'wrong_state',
      detail: 'Otto can still sign in. Deactivate the account first.',
    })
    await ok(admin, deactivatePerson, of(idle))
    expect((await erase(idle)).body).toMatchObject({
      status: 409,
      code: 'wrong_state',
      detail: expect.stringMatching(/Delete the account instead\.$/),
    })
    expect((await erase(acted, acted)).status).toBe(403)
  })
})

// last, for it leaves one admin
test('row 63: the last admin is not deleted, by themselves or by what another may do', async () => {
  await database().user.updateMany({ where: { id: { not: admin.id } }, data: { role: 'MEMBER' } })
  const refused = { status: 409, code: 'last_admin' }
  expect((await remove(admin)).body).toMatchObject(refused)
  const closed = await createActor({ role: 'ADMIN' })
  await ok(admin, deactivatePerson, of(closed))
  expect((await remove(admin)).body).toMatchObject(refused)
  expect((await remove(closed)).status).toBe(204)
})
