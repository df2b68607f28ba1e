import { describe, expect, test } from 'vitest'
import { createMembership, createProject, createUser } from '../../../prisma/factories'
import { acceptInvitation, createInvitation, listInvitations, revokeInvitation } from '../../contract/people'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { type Answered, call, ok } from '../testing/api'
import { createActor, createMember, createWorld } from '../testing/world'
import * as invitations from './invitations'
import { hashOfToken } from './secret-token'
import { signIn } from './sign-in'

const { origin } = await createWorld()
const admin = await createActor({ role: 'ADMIN' })
const password = 'correct horse battery'
let last = 0

async function invite(change: Record<string, unknown> = {}) {
  const email = `guest-${++last}@example.org`
  const answer = await call(admin, createInvitation, { body: { email, ...change } })
  expect(answer.status).toBe(201)
  return { email, ...(answer.body as { url: string; token: string; expiresAt: string }) }
}

function accept(token: string, change: Record<string, unknown> = {}, actor: Actor | null = null) {
  const body = { name: 'Grace', password, ...change }
  return call(actor, acceptInvitation, { params: { token }, body })
}

test.each(['a＠b.com', '"e@evil"@x', 'a@b.com\r\nBcc: c@d.com'])(
  'row 52: %j is invited by nobody, and the field is named',
  async (email) => {
    const refused = await call(admin, createInvitation, { body: { email } })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'validation', errors: [{ path: 'email' }] })
  },
)

test('row 52: whoever is invited in capitals signs in in any', async () => {
  const { token } = await ok(admin, createInvitation, { body: { email: 'Grace.Hopper@Example.ORG' } })
  expect((await accept(token)).status).toBe(201)
  expect(await signIn('GRACE.hopper@example.org', password, 'here')).not.toBeNull()
})

async function gone(answer: Answered): Promise<unknown> {
  expect(answer.status).toBe(410)
  const { requestId: _, ...problem } = answer.body as Record<string, unknown>
  return problem
}

async function rows() {
  const [users, memberships, auditEvents] = await Promise.all([
    database().user.count(),
    database().membership.count(),
    database().auditEvent.count(),
  ])
  return { users, memberships, auditEvents }
}

describe('an invitation', () => {
  test('is a link for 72 hours; its token is kept as a hash alone', async () => {
    const { url, token, expiresAt } = await invite()
    expect(url).toBe(`${origin}/invite/${token}`)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((Date.parse(expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(72, 1)
    const kept = await database().invitation.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })
    expect(JSON.stringify(kept)).not.toContain(token)
    const events = await database().auditEvent.findMany({ where: { action: 'invitation.created' } })
    expect(JSON.stringify(events)).not.toContain('example.org')
  })

  test('makes the person it was written for, with its role and projects, in one chain of events', async () => {
    const project = await createProject(database())
    const { token, email } = await invite({
      role: 'ADMIN',
      projects: [{ slug: project.slug, role: 'REVIEWER' }],
    })
    const answer = await accept(token)
    expect(answer.status).toBe(201)
    const { id } = answer.body as { id: string }
    const user = await database().user.findUniqueOrThrow({ where: { id }, include: { memberships: true } })
    expect(user).toMatchObject({ email, name: 'Grace', role: 'ADMIN' })
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(user.memberships).toMatchObject([{ projectId: project.id, role: 'REVIEWER' }])
    const chain = await database().auditEvent.findMany({ where: { chain: `project:${project.id}` } })
    expect(chain.map(({ action }) => action)).toEqual(['member.added'])
    expect(JSON.parse(chain[0]?.body ?? '')).toEqual({ memberId: id, role: 'REVIEWER' })
  })

  test('taken twenty times at once makes exactly one person', async () => {
    const { token, email } = await invite()
    const before = await rows()
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
    expect(await database().user.count({ where: { email } })).toBe(1)
    expect(await rows()).toMatchObject({ users: before.users + 1, auditEvents: before.auditEvents + 1 })
  })

  test('row 53: used, run out, replaced, unknown, or of somebody who is here already says the same', async () => {
    const used = await invite()
    expect((await accept(used.token)).status).toBe(201)
    const late = await invite()
    await database().invitation.update({
      where: { tokenHash: hashOfToken(late.token) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    const replaced = await invite()
    await invite({ email: replaced.email })
    const taken = await invite()
    await createUser(database(), { email: taken.email })
    const before = await rows()
    const said = []
    for (const { token } of [used, late, replaced, taken, { token: 'unknown' }]) {
      expect((await invitations.find(token))?.open ?? false).toBe(false)
      said.push(await gone(await accept(token)))
    }
    for (const problem of said) expect(problem).toEqual(said[0])
    expect(await rows()).toEqual(before)
  })

  test('is listed while it is open, with its end, and ends when it is revoked', async () => {
    const project = await createProject(database(), { name: 'Harbour' })
    const { token, email, expiresAt } = await invite({ projects: [{ slug: project.slug, role: 'READER' }] })
    const used = await invite()
    expect((await accept(used.token)).status).toBe(201)
    const { items } = await ok(admin, listInvitations, { query: { limit: '200' } })
    expect(items.filter((one) => [email, used.email].includes(one.email))).toMatchObject([
      {
        email,
        role: 'MEMBER',
        invitedBy: admin.name,
        expiresAt,
        projects: [{ name: 'Harbour', role: 'READER' }],
      },
    ])
    expect(JSON.stringify(items)).not.toContain(token)
    const params = { invitationId: items.find((one) => one.email === email)?.id ?? '' }
    expect((await call(admin, revokeInvitation, { params })).status).toBe(204)
    expect((await call(admin, revokeInvitation, { params })).status).toBe(404)
    await gone(await accept(token))
    expect((await ok(admin, listInvitations, {})).items.map((one) => one.email)).not.toContain(email)
  })

  test('row 53: is not used up by looking, by a weak password, or by somebody who is signed in', async () => {
    const { token, email } = await invite()
    const before = await rows()
    expect(await invitations.find(token)).toMatchObject({ email, open: true, role: 'MEMBER' })
    expect((await accept(token, { password: email })).status).toBe(422)
    const other = await createActor()
    const refused = await accept(token, {}, other)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'wrong_state' })
    expect(await rows()).toMatchObject({ users: before.users + 1, auditEvents: before.auditEvents })
    expect((await accept(token)).status).toBe(201)
  })

  test('into a project of one person ends its rules for one', async () => {
    const project = await createProject(database(), { policy: { signer: 'SELF', reviewsPerArticle: 1 } })
    await createMember(project, 'EDITOR')
    const { token } = await invite({ projects: [{ slug: project.slug, role: 'REVIEWER' }] })
    expect((await accept(token)).status).toBe(201)
    const { policy } = await database().project.findUniqueOrThrow({ where: { id: project.id } })
    expect(policy).toMatchObject({ signer: 'ANYONE_ELSE', reviewsPerArticle: 2 })
  })
})

describe('inviting', () => {
  test('is an admin’s alone', async () => {
    const body = { email: 'x@example.org' }
    const editor = await createActor()
    const project = await createProject(database())
    await createMembership(database(), project.id, editor.id, 'EDITOR')
    expect((await call(editor, createInvitation, { body })).status).toBe(403)
    expect((await call(null, createInvitation, { body })).status).toBe(401)
  })

  test('somebody who is here, or to a project that is not, is refused by name', async () => {
    const here = await call(admin, createInvitation, { body: { email: admin.email } })
    expect(here.status).toBe(409)
    const nowhere = await call(admin, createInvitation, {
      body: { email: 'y@example.org', projects: [{ slug: 'no-such', role: 'READER' }] },
    })
    expect(nowhere.status).toBe(422)
    expect(nowhere.body).toMatchObject({ errors: [{ path: 'projects.0.slug' }] })
    const twice = await call(admin, createInvitation, { body: { email: 'z@x', role: 'OWNER' } })
    expect(twice.status).toBe(422)
  })

  test.each([
    ['short', 'seven77'],
    ['too long', 'x'.repeat(129)],
    ['common', 'administrator'],
    ['their e-mail', null],
  ])('row 51: a password that is %s is refused with a reason', async (_, given) => {
    const { token, email } = await invite()
    const answer = await accept(token, { password: given ?? email })
    expect(answer.status).toBe(422)
    const { errors } = answer.body as { errors: { path: string; message: string }[] }
    expect(errors).toMatchObject([{ path: 'password', message: expect.stringMatching(/\w/) }])
  })

  test('row 51: a password of a megabyte is refused before it costs anything', async () => {
    const { token } = await invite()
    expect((await accept(token, { password: 'x'.repeat(1_000_001) })).status).toBe(413)
    expect((await accept(token, { password: 'x'.repeat(900_000) })).status).toBe(422)
  })

  test.each([
    ['64 characters', 'abcdefgh'.repeat(8)],
    ['emoji', '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧'],
  ])('row 51: a password of %s is taken whole', async (_, given) => {
    const { token, email } = await invite()
    expect((await accept(token, { password: given })).status).toBe(201)
    expect(await signIn(email, given, 'here')).not.toBeNull()
    expect(await signIn(email, [...given].slice(0, -1).join(''), 'here')).toBeNull()
  })
})
