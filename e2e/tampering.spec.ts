import { expect, test } from '@playwright/test'
import { openDatabase, pastTheRules, type Superuser } from './walk/database'
import { api, arrive, type Person, signIn } from './walk/people'

// The people and the project are those of the walk, which runs first. What is doctored here is put back.

let carla: Person
let superuser: Superuser
let articleId = ''
let chain = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  carla = await arrive(browser, 'Carla')
  await signIn(carla)
  const { items } = await api<{ items: { id: string; state: string }[] }>(
    carla,
    'GET',
    '/api/v1/projects/re-posted-articles/articles?limit=200',
  )
  articleId = items.find(({ state }) => state === 'SIGNED_OFF')?.id ?? ''
  superuser = await openDatabase()
  chain = `article:${articleId}`
})
test.afterAll(() => superuser.end())

test('whoever doctors the record in the database is found out on the pages of article and installation', async () => {
  const { page } = carla
  await page.goto(`/articles/${articleId}/history`)
  await expect(page.getByText('Chain intact').first()).toBeVisible()

  const { rows } = await superuser.query<{ body: string }>(
    'select body from "AuditEvent" where chain = $1 and seq = 2',
    [chain],
  )
  const body = rows[0]?.body ?? ''
  const write = (text: string) =>
    pastTheRules(
      superuser,
      `update "AuditEvent" set body = ${superuser.escapeLiteral(text)} where chain = '${chain}' and seq = 2`,
    )
  await write('{}')
  try {
    await page.reload()
    await expect(page.getByText('event 2 is the first bad one', { exact: false })).toBeVisible()
    await page.goto('/audit')
    await page.getByRole('button', { name: 'Check the chains' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'event 2' })).toBeVisible()
  } finally {
    await write(body)
  }
  await page.goto(`/articles/${articleId}/history`)
  await expect(page.getByText('Chain intact').first()).toBeVisible()
})
