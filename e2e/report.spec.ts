import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createArticle, signOff, submitReading, tagQuote } from './walk/articles'
import { api, type Person, returning } from './walk/people'

const sourced = 'The harbour office said on Monday that the north gate will stay closed.'
const unverified = 'It is widely believed that the old gate leaks.'
const opinion = 'The town would be foolish to wait for another winter.'

const taggings = [
  [sourced, { label: 'SOURCED_FACT', attributes: { source: { name: 'Harbour office', type: 'OFFICIAL' } } }],
  [unverified, { label: 'UNVERIFIED_CLAIM', attributes: { reason: 'VAGUE_SOURCE' } }],
  [opinion, { label: 'OPINION', attributes: { holder: 'AUTHOR' } }],
] as const

test('an outlet’s report leads from a number to its passages, into the article, and back', async ({
  browser,
}) => {
  const [anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  const title = `North gate, ${randomUUID().slice(0, 8)}`
  const articleId = await signed(title, { readers: [anna, bert], editor: carla, signer: dora })
  const { page } = dora

  await page.goto('/outlets')
  await page.getByRole('link', { name: 'The Harbour Ledger' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Harbour Ledger' })).toBeVisible()
  await expect(page.getByText('It does not say whether a claim is true')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Who is cited?' })).toBeVisible()

  const vague = page.getByRole('listitem').filter({ hasText: 'Source too vague' }).getByRole('link')
  const number = Number(await vague.textContent())
  await vague.click()
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${number} passages?$`) }),
  ).toBeVisible()
  await expect(page.getByText(/^The Harbour Ledger · .*Source too vague$/)).toBeVisible()
  await expect(page.getByRole('blockquote')).toHaveCount(number)

  await page.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${articleId}/final`))
  await expect(page.locator('[aria-current=true]').filter({ hasText: unverified })).toBeInViewport()
  await page.goBack()
  await expect(page.getByRole('blockquote')).toHaveCount(number)
  await page.getByRole('link', { name: 'Back to the report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Harbour Ledger' })).toBeVisible()
})

test('what is counted, and of which days, stays so from the list to a report and back', async ({
  browser,
}) => {
  const [{ page }] = await returning(browser, 'Dora')
  await page.goto('/outlets')
  await page.getByRole('link', { name: 'Words', exact: true }).click()
  await page.waitForURL('**/outlets?unit=words')
  await page.getByRole('link', { name: 'The Harbour Ledger' }).click()
  await page.waitForURL('**/outlets/the-harbour-ledger?unit=words')
  await expect(page.getByText(/\d of \d+ words/).first()).toBeVisible()
  await page.getByLabel('From', { exact: true }).fill('1999-01-01')
  await page.getByLabel('To', { exact: true }).fill('1999-12-31')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/\/outlets\/the-harbour-ledger\?unit=words&from=1999-01-01&to=1999-12-31/)
  // what has no date is in no period
  await expect(page.getByText(/^0 of \d+ signed articles?$/)).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('1999-01-01')
})

type Crew = { readers: Person[]; editor: Person; signer: Person }

/** An article that two read alike, settled and signed. */
async function signed(title: string, { readers, editor, signer }: Crew): Promise<string> {
  const text = [sourced, unverified, opinion, `Reference ${randomUUID()}.`].join('\n\n')
  const id = await createArticle(editor, title, text, readers)
  for (const reader of readers) {
    for (const [quote, tagging] of taggings) await tagQuote(reader, id, quote, tagging)
    await submitReading(reader, id)
  }
  await api(editor, 'POST', `/api/v1/articles/${id}/decisions/accept-agreed`)
  await api(editor, 'POST', `/api/v1/articles/${id}/adjudication/send`)
  return signOff(signer, id)
}
