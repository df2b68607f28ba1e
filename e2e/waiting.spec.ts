import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, settle, signOff } from './walk/articles'
import { openDatabase, whileWaiting } from './walk/database'
import { expectDressed } from './walk/dresses'
import { api, returning } from './walk/people'
import { states } from './walk/states'

// The people and the project are those of the walk, which runs first. Nothing else runs beside this: a table is locked.

let page: Page
/** What the table of states calls them. */
let names: Record<'ID' | 'LEDGER' | 'OTHER', string>

test.beforeAll(async ({ browser }) => {
  const [anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  const text = `The gate is shut, it is said. ${randomUUID()}`
  const id = await createArticle(carla, 'The gate that waits', text, [anna, bert])
  await signOff(dora, await settle(carla, [anna, bert], id))
  const { items } = await api<{ items: { slug: string }[] }>(carla, 'GET', '/api/v1/outlets')
  const other = items.find(({ slug }) => slug !== 'the-harbour-ledger')
  names = { ID: id, LEDGER: 'the-harbour-ledger', OTHER: other?.slug ?? '' }
  page = carla.page
})

for (const [place, { waits }] of Object.entries(states)) {
  if ('none' in waits) continue
  test(`${place}: that it is on its way is seen, what fails says what is safe, and is tried again`, async () => {
    const name = `${place.split('/').slice(1).join(' ').replaceAll(/[[\]]/g, '')} loading`
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(named(waits.from))
    const database = await openDatabase()
    await database.query(`begin; lock table "${waits.table}" in access exclusive mode`)
    try {
      if (waits.menu) await page.getByRole('button', { name: waits.menu }).click()
      await page.locator(named(waits.by)).filter({ visible: true }).first().click()
      const loading = page.getByRole('status').filter({ hasText: 'Loading' }).first()
      await expect(loading).toBeVisible()
      // it comes late, so that what is quick does not flicker
      await expect(page.locator('.animate-late').first()).toHaveCSS('opacity', '1')
      await whileWaiting(database, async () => {
        await expectDressed(page, name)
        expect(await loading.isVisible(), `${name} lasts until it was looked at`).toBe(true)
      })

      await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
      await expectDressed(page, name.replace('loading', 'failed'))
    } finally {
      await database.query('rollback')
      await database.end()
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText(waits.shows).filter({ visible: true }).first()).toBeVisible()
  })
}

function named(path: string): string {
  return path.replaceAll(/ID|LEDGER|OTHER/g, (name) => names[name as keyof typeof names])
}
