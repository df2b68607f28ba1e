import { expect, type Page, test } from '@playwright/test'
import { PROJECT } from './walk/articles'
import { expectAccessible } from './walk/axe'
import { openDatabase } from './walk/database'
import { returning } from './walk/people'
import { sideways } from './walk/sideways'

// The people and the project are those of the walk, which runs first. Nothing else runs beside this: a table is locked.

const folder = process.env.SCREENSHOTS

/** A page, the table that only it reads of the frame round it, and what stands on it in the end. */
const waiting = [
  ['account', '/account', 'ApiToken', 'Where you are signed in'],
  ['outlets', '/outlets', 'OutletTotals', 'Listed by name'],
  ['imports', `/projects/${PROJECT}/imports`, 'Import', 'imported, 0 failed'],
] as const

for (const [name, path, table, shows] of waiting) {
  test(`${name}: what is on its way looks like a page, what fails says what is safe, and is tried again`, async ({
    browser,
  }) => {
    const [{ page, context }] = await returning(browser, 'Carla')
    const database = await openDatabase()
    await database.query(`begin; lock table "${table}" in access exclusive mode`)
    try {
      await page.goto(path, { waitUntil: 'commit' })
      await expect(page.getByRole('status').filter({ hasText: 'Loading' }).first()).toBeVisible()
      await dressed(page, `${name} loading`)

      await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
      await expectAccessible(page, `${name} failed`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page, `${name} failed, dark`, ['color-contrast'])
      await dressed(page, `${name} failed`)
    } finally {
      await database.query('rollback')
      await database.end()
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
    await context.close()
  })
}

/** As wide as a desk, a phone and a window at 200 % zoom: nothing is cut off. */
async function dressed(page: Page, what: string): Promise<void> {
  for (const [dress, width, height] of [
    ['phone', 390, 844],
    ['zoom', 640, 400],
    ['wide', 1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect.soft(await sideways(page), `${what}, ${dress}: scrolls sideways`).toBeLessThanOrEqual(0)
    if (folder) await page.screenshot({ path: `${folder}/${what.replaceAll(' ', '-')}-${dress}.png` })
  }
}
