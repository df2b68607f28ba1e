import { afterAll, expect, test } from 'vitest'
import { createTeam } from '../testing/scenario'
import { createWorld } from '../testing/world'
import { transaction } from './database'

await createWorld()

const warnings: string[] = []
const hear = ({ message }: Error) => warnings.push(message)
process.on('warning', hear)
afterAll(() => {
  process.off('warning', hear)
})

test('a transaction sends one statement at a time, in the order asked, however many are asked at once', async () => {
  const { project } = await createTeam()
  const order: number[] = []
  await transaction(async (db) => {
    const sleeps = [0.03, 0.01, 0].map(async (seconds, n) => {
      await db.$queryRaw`select pg_sleep(${seconds})::text`
      order.push(n)
    })
    await Promise.all(sleeps)
    const include = { memberships: true, articles: true, imports: true }
    const found = await db.project.findUniqueOrThrow({ where: { id: project.id }, include })
    expect(found.memberships).toHaveLength(5)
  })
  expect(order).toEqual([0, 1, 2])
  expect(warnings).toEqual([])
})
