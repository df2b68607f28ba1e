import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createArticle, PROJECT } from './walk/articles'
import { api, returning } from './walk/people'

test('several articles are withdrawn at once; the one that refuses is named, with the reason, and stays chosen', async ({
  browser,
}) => {
  const [carla] = await returning(browser, 'Carla')
  const mark = `mark${randomUUID().slice(0, 8)}`
  const ids: string[] = []
  for (const title of ['Quay one', 'Quay two', 'Quay three']) {
    ids.push(await createArticle(carla, title, `It lies by the water. ${title} ${mark}`, []))
  }
  await api(carla, 'POST', `/api/v1/articles/${ids[0]}/withdraw`, { body: { reason: 'Before.' } })
  const { page } = carla
  await page.goto(`/projects/${PROJECT}/articles?q=${mark}`)
  const rows = page.getByRole('table', { name: 'Articles' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  const bar = page.getByRole('region', { name: 'Selected articles' })
  await expect(bar.getByRole('status')).toHaveText('Select articles to change several at once.')
  // the keys are heard once the page's own code has taken over
  const named = rows.nth(1).getByRole('rowheader').getByRole('link').first()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(named).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('x')
  await expect(bar.getByRole('status')).toHaveText('1 article selected')
  await bar.getByLabel('All on this page').check()
  await expect(bar.getByRole('status')).toHaveText('3 articles selected')

  await bar.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw these articles?' })
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say why')
  await dialog.getByLabel('Why?').fill('The wrong batch.')
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText(/Quay one.*Its state does not allow this/)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(rows.filter({ hasText: 'Withdrawn' })).toHaveCount(3)
  await expect(bar.getByRole('status')).toHaveText('1 article selected')
})
