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
  await page.getByRole('link', { name: 'The Harbour Ledger', exact: true }).click()
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
  await page.getByRole('link', { name: 'The Harbour Ledger', exact: true }).click()
  await page.waitForURL('**/outlets/the-harbour-ledger?unit=words')
  await expect(page.getByText(/\d of \d+ words/).first()).toBeVisible()
  await page.getByLabel('From', { exact: true }).fill('1999-01-01')
  await page.getByLabel('To', { exact: true }).fill('1999-12-31')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(({ searchParams: asked }) =>
    ['words', '1999-01-01', '1999-12-31'].every(
      (one, n) => asked.get(['unit', 'from', 'to'][n] ?? '') === one,
    ),
  )
  // what has no date is in no period
  await expect(page.getByText(/^0 of \d+ signed articles?$/)).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('1999-01-01')
})

test('the table of who said what leads to the words, and from them to both readings', async ({ browser }) => {
  const [anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  const articleId = await createArticle(carla, 'Two eyes on a gate', `${opinion} ${unverified}`, [anna, bert])
  await tagQuote(anna, articleId, opinion, { label: 'OPINION', attributes: { holder: 'AUTHOR' } })
  await tagQuote(bert, articleId, opinion, { label: 'UNVERIFIED_CLAIM', attributes: { reason: 'NO_SOURCE' } })
  for (const reader of [anna, bert]) await submitReading(reader, articleId)
  await leaveUntagged(carla, articleId)
  await api(carla, 'POST', `/api/v1/articles/${articleId}/adjudication/send`)
  await signOff(dora, articleId)
  const { page } = dora

  await page.goto('/outlets/the-harbour-ledger?unit=words')
  await page.getByRole('link', { name: /^Opinion, Unverified claim: \d/ }).click()
  await expect(page.getByText(/one reader said: Opinion · another: Unverified claim$/)).toBeVisible()
  const here = page.getByRole('listitem').filter({ has: page.getByText('Two eyes on a gate') })
  await expect(here.getByRole('blockquote')).toHaveText(opinion)
  await here.getByRole('link', { name: 'Two eyes on a gate' }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${articleId}/compare`))
  // the decision that settled it
  await expect(page).toHaveURL(/#d-/)
  await page.goBack()
  await page.getByRole('link', { name: 'Back to the report' }).click()
  await expect(page).toHaveURL(/the-harbour-ledger\?unit=words#agreement$/)
  await expect(page.getByRole('heading', { name: 'Do reviewers agree?' })).toBeInViewport()
  await page.goto('/queue')
  await page.goto('/outlets/the-harbour-ledger#agreement')
  await expect(page.getByRole('heading', { name: 'Do reviewers agree?' })).toBeInViewport()
  await page.goto('/outlets/the-harbour-ledger?unit=words')

  // in words, too, a link says how many passages it leads to
  const within = page
    .locator('#made-up, #shares')
    .getByRole('link', { name: /^in \d+ passages?$/ })
    .first()
  const number = Number(/\d+/.exec((await within.textContent()) ?? '')?.[0])
  await within.click()
  await expect(page.getByRole('blockquote')).toHaveCount(number)
})

/** The editor leaves untagged whatever somebody tagged. */
async function leaveUntagged(editor: Person, articleId: string): Promise<void> {
  const { clusters } = await api<{ clusters: { id: string }[] }>(
    editor,
    'GET',
    `/api/v1/articles/${articleId}/adjudication`,
  )
  for (const { id: clusterId } of clusters) {
    const body = { clusterId, kind: 'NO_TAG' }
    await api(editor, 'POST', `/api/v1/articles/${articleId}/decisions`, { body })
  }
}

test('every outlet’s page shows the counts that the API gives, in whatever is counted', async ({
  browser,
}) => {
  const [dora] = await returning(browser, 'Dora')
  const { items } = await api<{ items: { outlet: { slug: string } }[] }>(dora, 'GET', '/api/v1/reports')
  expect(items.length).toBeGreaterThan(3)
  for (const [n, { outlet }] of items.entries()) {
    const unit = ['passages', 'words', 'sentences'][n % 3] ?? ''
    const path = `/outlets/${outlet.slug}`
    const report = await api<Counted>(dora, 'GET', `/api/v1${path}/report?unit=${unit}`)
    await dora.page.goto(`${path}?unit=${unit}`)
    const shown = dora.page.locator('#shares').getByRole('listitem')
    for (const [at, label] of ['SOURCED_FACT', 'UNVERIFIED_CLAIM', 'OPINION'].entries()) {
      const { y = 0, n: all = 0 } = report.labels[label] ?? {}
      const said = `${y.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${unit}`
      await expect(shown.nth(at), `${outlet.slug} ${label}`).toContainText(said)
    }
  }
})

type Counted = { labels: Record<string, { y: number; n: number }> }
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
