import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './walk/axe'
import { type Furnished, furnish } from './walk/furnish'
import { pages } from './walk/pages'
import { screens } from './walk/screens'
import type { Screen } from './walk/screens/screen'
import { sideways } from './walk/sideways'
import { states } from './walk/states'

/** How a screen is looked at: in both themes, on a phone, and at 200 % zoom, which halves the window. */
const dresses = {
  light: { colorScheme: 'light', width: 1280, height: 800 },
  dark: { colorScheme: 'dark', width: 1280, height: 800 },
  phone: { colorScheme: 'light', width: 390, height: 844 },
  zoom: { colorScheme: 'light', width: 640, height: 400 },
} as const

/** Where pictures go; without it none are taken (`npm run screenshots`). */
const folder = process.env.SCREENSHOTS

let made: Furnished

test.beforeAll(async ({ browser }) => {
  made = await furnish(browser)
})

test('every page stands in the table of states, and every screen for a state of one', () => {
  expect(Object.keys(states).sort()).toEqual([...Object.keys(pages), 'not-found'].sort())
  const cells = Object.values(states).flatMap(({ waits, ...row }) => Object.values(row))
  const named = new Set(cells.flatMap((cell) => ('none' in cell ? [] : cell)))
  expect([...named].sort()).toEqual(Object.keys(screens).sort())
})

for (const [name, screen] of Object.entries<Screen>(screens)) {
  test(`${name}: accessible in both themes, nothing cut off on a phone or at 200 % zoom`, async () => {
    const { page } = made.people[screen.who]
    for (const [dress, { width, height, colorScheme }] of Object.entries(dresses)) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      // A window that changes shows the same; a picture is of a page that was opened in it.
      if (folder || dress === 'light') await show(page, screen)
      if (dress === 'light') await expectAccessible(page, name)
      if (dress === 'dark') await expectAccessible(page, `${name}, dark`, ['color-contrast'])
      expect.soft(await sideways(page), `${name}, ${dress}: scrolls sideways`).toBeLessThanOrEqual(0)
      if (folder)
        await page.screenshot({
          animations: 'disabled',
          // what stands below the fold is looked at too
          fullPage: true,
          path: `${folder}/${name.replaceAll(' ', '-')}-${dress}.png`,
        })
    }
  })
}

async function show(page: Page, { path, shows, act }: Screen): Promise<void> {
  await page.goto(typeof path === 'string' ? path : path(made))
  await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
  await untilDrawn(page)
  await act?.(page)
}

/** Where an article is shown, its editor stands in the place of the server's text, and beside it what its tags point to. */
async function untilDrawn(page: Page): Promise<void> {
  const isArticle = new URL(page.url()).pathname.startsWith('/articles/')
  if (!isArticle || (await page.locator('.article-text').count()) === 0) return
  await expect(page.locator('.article-text[role=region]').first()).toBeAttached()
  const missing = () =>
    [...document.querySelectorAll('[aria-details]')]
      .map((mark) => mark.getAttribute('aria-details') ?? '')
      .filter((id) => !document.getElementById(id))
  await expect.poll(() => page.evaluate(missing)).toEqual([])
}
