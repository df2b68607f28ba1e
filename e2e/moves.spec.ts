import { expect, type Page, test } from '@playwright/test'
import { createArticle, getArticle, submitReading, tagSentence } from './walk/articles'
import { expectAccessible } from './walk/axe'
import { api, type Person, returning } from './walk/people'

let carla: Person
let anna: Person
let bert: Person
let dora: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  ;[carla, anna, bert, dora] = await returning(browser, 'Carla', 'Anna', 'Bert', 'Dora')
})

async function stateOf(articleId: string): Promise<string> {
  return (await getArticle(carla, articleId)).state
}

/** An article that Anna and Bert read; those who are named have submitted. */
async function articleReadBy(title: string, submitted: Person[]): Promise<string> {
  const text = `The mayor said the gate of ${title} was shut.\n\nNobody asked why.`
  const id = await createArticle(carla, title, text, [anna, bert])
  for (const reader of submitted) {
    await tagSentence(reader, id)
    await submitReading(reader, id)
  }
  return id
}

/** Gives the reason a dialog asks for, after seeing that it does not do without. */
async function because(page: Page, reason: string, confirm: RegExp): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: confirm }).click()
  await expect(dialog.getByText('Say why', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: confirm }).click()
  await expect(dialog).toBeHidden()
}

test('reviewing is closed early with a reason, once somebody is done', async () => {
  const id = await articleReadBy('North Quay', [anna])
  const { page } = carla
  await page.goto(`/articles/${id}/compare`)
  await expect(page.getByText('1 of 2 done', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close reviewing early' }).click()
  await because(page, 'Bert is ill', /Close reviewing early/)
  await expect.poll(() => stateOf(id)).toBe('ADJUDICATION')
  await expect(page.getByText('Reviewing was closed early', { exact: false }).first()).toBeVisible()
})

test('a reading is returned unseen by name, and by letter once it was compared', async () => {
  const id = await articleReadBy('South Quay', [anna])
  const { page } = carla
  await page.goto(`/articles/${id}/compare`)
  await page.getByRole('button', { name: 'Return to Anna' }).click()
  await because(page, 'The first sentence is missing', /Return reading/)
  await submitReading(anna, id)
  await submitReading(bert, id)
  await page.reload()
  await page.getByRole('button', { name: 'Readings', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Return reading B' }).click()
  await because(page, 'Please look at it again', /Return reading/)
  await expect.poll(() => stateOf(id)).toBe('IN_REVIEW')
})

test('a final layer is sent back, signed, held, released, reopened, withdrawn and restored, each with its reason', async () => {
  const id = await articleReadBy('West Quay', [anna, bert])
  await api(carla, 'POST', `/api/v1/articles/${id}/decisions/accept-agreed`)
  await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
  const { page } = dora
  await page.goto(`/articles/${id}/final`)
  await expectAccessible(page)
  await page.getByRole('button', { name: /Send back/ }).click()
  await because(page, 'The reason is wrong', /Send back/)
  await expect.poll(() => stateOf(id)).toBe('ADJUDICATION')

  await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
  await page.reload()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('checkbox')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect.poll(() => stateOf(id)).toBe('SIGNED_OFF')

  await page.getByRole('button', { name: 'Put on hold' }).click()
  await because(page, 'The outlet disputes a quote', /Put on hold/)
  await expect(page.getByTestId('article-status')).toHaveText(/On hold/)
  await page.getByRole('button', { name: 'End the hold' }).click()
  await because(page, 'The quote was right', /End the hold/)
  await expect(page.getByTestId('article-status')).not.toHaveText(/On hold/)

  await page.getByRole('button', { name: /Reopen/ }).click()
  await because(page, 'The outlet corrected it', /Reopen/)
  await expect.poll(() => stateOf(id)).toBe('ADJUDICATION')
  await page.getByRole('button', { name: /Withdraw/ }).click()
  await because(page, 'The outlet took it down', /Withdraw/)
  await expect.poll(() => stateOf(id)).toBe('WITHDRAWN')
  await page.getByRole('button', { name: /Restore/ }).click()
  await because(page, 'It is up again', /Restore/)
  await expect.poll(() => stateOf(id)).toBe('ADJUDICATION')
})
