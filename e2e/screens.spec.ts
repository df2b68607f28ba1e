import { expect, type Page, test } from '@playwright/test'
import { expectDressed } from './walk/dresses'
import { type Furnished, furnish } from './walk/furnish'
import { pages } from './walk/pages'
import { screens } from './walk/screens'
import type { Screen } from './walk/screens/screen'
import { states } from './walk/states'

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
    await expectDressed(page, name, () => show(page, screen))
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
