import { describe, expect, it } from 'vitest'
import { createUser } from '../../prisma/factories'
import { resetPassword } from '../contract/accounts'
import { database } from '../server/database/database'
import { signIn } from '../server/people/sign-in'
import { call } from '../server/testing/api'
import { createWorld } from '../server/testing/world'
import { createAdmin, readAdmin } from './create-admin'

const world = await createWorld()
const password = 'reading is a habit 42'

describe('npm run create-admin', () => {
  it('creates an admin who can sign in, with an event in the installation’s chain', async () => {
    const admin = readAdmin(['--email', 'Chi@Example.org', '--name', 'Chi', '--password-stdin'], password)
    expect(await createAdmin(world.appUrl, admin)).toBeNull()
    const user = await database().user.findUniqueOrThrow({ where: { email: 'chi@example.org' } })
    expect(user).toMatchObject({ name: 'Chi', email: 'chi@example.org', role: 'ADMIN' })
    expect(await signIn('chi@example.org', password, '127.0.0.1')).not.toBeNull()
    const events = await database().auditEvent.findMany({ where: { action: 'person.created' } })
    expect(events.map(({ chain, body }) => ({ chain, body: JSON.parse(body) }))).toEqual([
      { chain: 'installation', body: { personId: user.id, role: 'ADMIN' } },
    ])
  })

  it('refuses an address that has an account, and writes nothing', async () => {
    const admin = { email: 'twice@example.org', name: 'Twice', password }
    await createAdmin(world.appUrl, admin)
    await expect(createAdmin(world.appUrl, { ...admin, name: 'Other' })).rejects.toThrow(
      '--email: twice@example.org has an account already',
    )
    expect(await database().user.count({ where: { email: admin.email } })).toBe(1)
  })

  it('without a password makes one whose link lets them choose it, once', async () => {
    const admin = readAdmin(['--email', 'dee@example.org'], null)
    const token = (await createAdmin(world.appUrl, admin)) ?? ''
    const choose = () => call(null, resetPassword, { params: { token }, body: { password } })
    expect(await signIn(admin.email, '', '127.0.0.1')).toBeNull()
    expect((await choose()).body).toEqual({ email: admin.email })
    expect((await choose()).status).toBe(410)
    expect(await signIn(admin.email, password, '127.0.0.1')).not.toBeNull()
  })

  it('gives an admin who forgot the password a new link, and no one else a way in', async () => {
    const admin = { email: 'ed@example.org', name: 'Ed', password: null }
    const links = [await createAdmin(world.appUrl, admin), await createAdmin(world.appUrl, admin)]
    const statuses = []
    for (const token of links) {
      const asked = { params: { token: token ?? '' }, body: { password } }
      statuses.push((await call(null, resetPassword, asked)).status)
    }
    expect(statuses).toEqual([410, 200])
    expect(await database().user.count({ where: { email: admin.email } })).toBe(1)
    const member = await createUser(database(), { email: 'flo@example.org' })
    await expect(createAdmin(world.appUrl, { ...admin, email: member.email })).rejects.toThrow('account')
    expect(await database().passwordReset.count({ where: { userId: member.id } })).toBe(0)
  })

  it('refuses a common password', async () => {
    const admin = { email: 'weak@example.org', name: 'Weak', password: 'passwordpassword' }
    await expect(createAdmin(world.appUrl, admin)).rejects.toThrow('common')
  })

  it.each([
    [['--password-stdin'], password, '--email'],
    [['--email', 'nobody'], password, '--email'],
    [['--email', 'a@example.org'], 'short', 'the password'],
    [['--email', 'a@example.org', '--pasword'], password, 'create-admin'],
  ])('refuses %j with the fault and how it is used', (args, given, said) => {
    expect(() => readAdmin(args, given)).toThrow(said)
    expect(() => readAdmin(args, given)).toThrow('npm run create-admin --')
  })

  it('calls somebody without a name by their address', () => {
    expect(readAdmin(['--email', 'a@example.org'], password).name).toBe('a@example.org')
  })
})
