import { describe, expect, it } from 'vitest'
import { createUser } from '../../prisma/factories'
import { getMe } from '../contract/people'
import { createProject } from '../contract/projects'
import { database } from '../server/database/database'
import { call } from '../server/testing/api'
import { createWorld } from '../server/testing/world'
import { createToken, readToken } from './create-token'

const world = await createWorld()

describe('npm run create-token', () => {
  it('makes a token that acts for the person, as far as its scopes go', async () => {
    const { id } = await createUser(database(), { email: 'ada@example.org' })
    const asked = readToken(['--email', 'Ada@example.org', '--scopes', 'read,export', '--days', '7'])
    const token = await createToken(world.appUrl, asked)
    const headers = { authorization: `Bearer ${token}` }
    expect((await call(null, getMe, { headers })).body).toMatchObject({ id })
    expect((await call(null, createProject, { headers, body: { name: 'X' } })).status).toBe(403)
    const { name, scopes, expiresAt, createdAt } = await database().apiToken.findFirstOrThrow({
      where: { userId: id },
    })
    expect([name, scopes]).toEqual(['From the console', ['read', 'export']])
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(7 * 24 * 3_600_000)
  })

  it('refuses an address that nobody active has', async () => {
    const { id } = await createUser(database(), { email: 'gone@example.org' })
    await database().user.update({ where: { id }, data: { deactivatedAt: new Date() } })
    for (const email of ['gone@example.org', 'nobody@example.org']) {
      await expect(
        createToken(world.appUrl, readToken(['--email', email, '--scopes', 'read'])),
      ).rejects.toThrow('--email')
    }
  })

  it.each([
    [['--scopes', 'read'], '--email'],
    [['--email', 'a@example.org'], '--scopes'],
    [['--email', 'a@example.org', '--scopes', 'read,sign'], '--scopes'],
    [['--email', 'a@example.org', '--scopes', 'read', '--days', '366'], '--days'],
    [['--email', 'a@example.org', '--scopes', 'read', '--dyas', '3'], 'create-token'],
  ])('refuses %j with the fault and how it is used', (args, said) => {
    expect(() => readToken(args)).toThrow(said)
    expect(() => readToken(args)).toThrow('npm run create-token --')
  })
})
