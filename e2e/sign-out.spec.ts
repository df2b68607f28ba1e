import { expect, type Page, test } from '@playwright/test'
import { createArticle, ownLayer } from './walk/articles'
import { type Person, returning, signIn } from './walk/people'

// The people and the project are those of the walk, which runs first; the article is this file's own.

let anna: Person
let page: Page
let articleId = ''

/** Anna has one tag that only her browser has, and is at her queue. */
test.beforeEach(async ({ browser }) => {
  const [carla] = await returning(browser, 'Carla')
  ;[anna] = await returning(browser, 'Anna')
  page = anna.page
  articleId = await createArticle(carla, 'Leaving Quay', `Nobody waved. ${Date.now()}`, [anna])
  await carla.context.close()
  await page.route('**/annotations', (route) => route.abort())
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('3')
  await expect(page.getByTestId('saved-state')).toHaveText(/^Not saved yet: 1 change/)
  await page.goto('/queue')
})
test.afterEach(() => anna.context.close())

/** By the menu; once more where the page moved under the pointer. */
async function signOut(): Promise<void> {
  const item = page.getByRole('menuitem', { name: 'Sign out' })
  await expect(async () => {
    if (!(await item.isVisible())) await page.getByRole('button', { name: 'Account of Anna' }).click()
    await item.click({ timeout: 2_000 })
    await expect(item).toBeHidden({ timeout: 2_000 })
  }).toPass()
}

test('who signs out with unsent changes is led to the article to send them first', async () => {
  await signOut()
  const question = page.getByRole('alertdialog', { name: '1 change is not saved on the server' })
  await expect(question.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(page).toHaveURL(/\/queue$/)

  await page.unroute('**/annotations')
  await signOut()
  await question.getByRole('link', { name: 'Open “Leaving Quay” and send' }).click()
  await expect(page.getByTestId('saved-state')).toHaveText(/^Saved \d/)
  expect(await ownLayer(anna, articleId)).toHaveLength(1)
  await signOut()
  await page.waitForURL('**/sign-in')
})

test('unsent changes are given up by name, and are gone when the person is back', async () => {
  await signOut()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard 1 change and sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.unroute('**/annotations')
  await signIn(anna)
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')
  await expect(page.locator('mark.tag')).toHaveCount(0)
  expect(await ownLayer(anna, articleId)).toEqual([])
})
