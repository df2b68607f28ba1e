import { escapeIdentifier } from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { administrate, createTestDatabase } from '../testing/test-database'
import { assertAppRole } from './database'

const database = await createTestDatabase()
const name = escapeIdentifier(new URL(database.ownerUrl).pathname.slice(1))

const lineThatMends = /"app_rt" may create temporary tables; run: (.*;)$/

beforeEach(() => run(`revoke temporary on database ${name} from public, app_rt`))
afterAll(() => database.drop())

test('the app’s role, as the migrations leave it, may serve', async () => {
  await assertAppRole(database.appUrl)
})

test.each(['public', 'app_rt'])(
  'a role that may make temporary tables, by %s, is refused with the SQL that mends it',
  async (holder) => {
    await run(`grant temporary on database ${name} to ${holder}`)
    const refusal = await assertAppRole(database.appUrl).catch(String)
    expect(refusal).toMatch(lineThatMends)
    const [, mends = ''] = lineThatMends.exec(String(refusal)) ?? []
    await run(mends)
    await assertAppRole(database.appUrl)
  },
)

function run(sql: string): Promise<void> {
  return administrate(database.superuserUrl, async (client) => {
    await client.query(sql)
  })
}
