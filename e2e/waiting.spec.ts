import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, settle, signOff } from './walk/articles'
import { expectAccessible } from './walk/axe'
import { openDatabase } from './walk/database'
import { api, returning } from './walk/people'
import { sideways } from './walk/sideways'
import { states } from './walk/states'

// The people and the project are those of the walk, which runs first. Nothing else runs beside this: a table is locked.

const folder = process.env.SCREENSHOTS

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
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(named(waits.from))
    const database = await openDatabase()
    await database.query(`begin; lock table "${waits.table}" in access exclusive mode`)
    try {
      if (waits.menu) await page.getByRole('button', { name: waits.menu }).click()
      await page.locator(named(waits.by)).filter({ visible: true }).first().click()
      await expect(page.getByRole('status').filter({ hasText: 'Loading' }).first()).toBeVisible()
      // it comes late, so that what is quick does not flicker
      await expect(page.locator('.animate-late').first()).toHaveCSS('opacity', '1')
      await dressed(name)

      await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
      await expectAccessible(page, `${place} failed`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page, `${place} failed, dark`, ['color-contrast'])
      await dressed(name.replace('loading', 'failed'))
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

/** As wide as a desk, a phone and a window at 200 % zoom: nothing is cut off. */
async function dressed(what: string): Promise<void> {
  for (const [dress, width, height] of [
    ['phone', 390, 844],
    ['zoom', 640, 400],
    ['wide', 1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect.soft(await sideways(page), `${what}, ${dress}: scrolls sideways`).toBeLessThanOrEqual(0)
    if (folder)
      await page.screenshot({
        animations: 'disabled',
        path: `${folder}/${what.replaceAll(' ', '-')}-${dress}.png`,
      })
  }
}
