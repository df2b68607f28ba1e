import { expect, type Page, test } from '@playwright/test'
import { createArticle, PROJECT } from './walk/articles'
import { notice } from './walk/notice'
import { pasteMarkup } from './walk/paste'
import { api, type Person, returning } from './walk/people'

// The people and the project are those of the walk, which runs first.

let carla: Person
let anna: Person
let page: Page

test.beforeEach(async ({ browser }) => {
  ;[carla, anna] = await returning(browser, 'Carla', 'Anna')
  page = carla.page
})
test.afterEach(async () => {
  await carla.context.close()
  await anna.context.close()
})

const stamp = Date.now().toString(36)
const split = () => page.getByRole('region', { name: 'Source text' })

test('a paste with markup keeps headings, lists and links, runs nothing, and is undone right after', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`/projects/${PROJECT}/import`)
  const html = `<h1>Gate ${stamp} stays shut</h1><p>By Ida Vane</p><p>The board <a href="https://board.example/m">decided so</a> on Monday, after the divers had looked at it twice.</p><ul><li>No boat</li></ul><img src="https://evil.example/x.png" onerror="window.ran=1"><script>window.ran=1</script>`
  await pasteMarkup(page, html, `Gate ${stamp} stays shut\nBy Ida Vane\nThe board decided so`)
  await expect(page.getByText('Pasted with its headings, lists and links')).toBeVisible()
  await page.getByRole('button', { name: 'Find articles' }).click()
  await expect(page.getByRole('heading', { name: '1 article found' })).toBeVisible()
  await expect(split().getByLabel('Kind of block: No boat')).toHaveValue('LIST_ITEM')
  await page.getByRole('button', { name: 'Details first' }).click()
  await page.getByLabel('Outlet').fill('The Harbour Ledger')
  await page.getByRole('button', { name: 'Import 1 article' }).click()
  await expect(page.getByRole('heading', { name: '1 imported, 0 failed' })).toBeVisible()

  const href = await page.getByRole('link', { name: `Gate ${stamp} stays shut` }).getAttribute('href')
  const address = `/api/v1${href?.replace('/annotate', '')}`
  const { revision } = await api<{ revision: { links: { href: string }[] } }>(carla, 'GET', address)
  expect(revision.links.map((link) => link.href)).toEqual(['https://board.example/m'])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([])

  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click()
  await expect(notice(page, 'The import is undone.')).toBeVisible()
  expect((await carla.context.request.get(address)).status()).toBe(404)

  await page.goto(`/projects/${PROJECT}/import`)
  await page.getByRole('link', { name: 'Earlier imports' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('undone')
  await page.getByRole('row').nth(1).getByRole('link', { name: 'An article that is gone' }).click()
  await expect(page.getByText('This import was undone.')).toBeVisible()
})

test('a file is read by its bytes: what is no text is refused, what could not be decoded is said', async () => {
  await page.goto(`/projects/${PROJECT}/import`)
  const choose = (name: string, mimeType: string, content: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(content, 'latin1') })
  await choose('page.html', 'text/html', 'PK\x03\x04\x14\0')
  await expect(page.getByText('This is no text, page or Markdown file').first()).toBeVisible()
  await choose(
    `../caf\u202egpj.html`,
    'text/html',
    `<meta charset=utf-8><h1>Quay ${stamp}</h1><p>Caf\xe9 is shut, the board said.</p>`,
  )
  await expect(page.getByRole('heading', { name: '1 article found' })).toBeVisible()
  await expect(page.getByText('1 character of this file could not be read as UTF-8')).toBeVisible()
  await expect(page.getByText('cafgpj.html')).toBeVisible()
  await page.getByRole('button', { name: 'Details first' }).click()
  await page.getByLabel('Outlet').fill('The Harbour Ledger')
  await page.getByRole('button', { name: 'Import 1 article' }).click()
  await expect(page.getByRole('heading', { name: '1 imported, 0 failed' })).toBeVisible()
  await page.getByRole('link', { name: 'Record of this import' }).click()
  await expect(page.getByText('cafgpj.html')).toBeVisible()
  await page.getByRole('link', { name: 'Earlier imports' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('cafgpj.html')
})

test('an editor corrects what is known and what a block is; the dialog says which reports change', async () => {
  const id = await createArticle(carla, `Weir ${stamp}`, `The weir is open.\n\nA picture ${stamp}`, [anna])
  await page.goto(`/articles/${id}/annotate`)
  await page.getByRole('button', { name: 'Correct the details' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct the details' })
  await expect(dialog.getByText('This changes no outlet’s report.')).toBeVisible()
  await dialog.getByLabel('Outlet').fill('The Gadfly')
  await expect(
    dialog.getByText('The report of The Harbour Ledger will not count this article.'),
  ).toBeVisible()
  await dialog.getByLabel(`Kind of block: A picture ${stamp}`).selectOption('CAPTION')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(notice(page, 'Corrected.')).toBeVisible()
  const article = await api<{ outlet: { name: string }; revision: { blocks: { kind: string }[] } }>(
    carla,
    'GET',
    `/api/v1/articles/${id}`,
  )
  expect(article.outlet.name).toBe('The Gadfly')
  expect(article.revision.blocks.map(({ kind }) => kind)).toEqual(['HEADLINE', 'PARAGRAPH', 'CAPTION'])
})

test('guidelines are written with headings, lists and links, and read by a reviewer from the article', async () => {
  const id = await createArticle(carla, `Guided ${stamp}`, `The pump is here. ${stamp}`, [anna])
  await page.goto(`/projects/${PROJECT}/guidelines`)
  await page.getByRole('button', { name: /^Write/ }).click()
  const box = page.getByRole('textbox', { name: 'Text of the guidelines' })
  await box.press('Control+a')
  await page.keyboard.type(`What we mark ${stamp}`)
  await page.getByRole('button', { name: 'Heading', exact: true }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bulleted list' }).click()
  await page.keyboard.type('Who says it ')
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByLabel('Web address').fill('https://codebook.example/')
  await page.getByRole('button', { name: 'Set the link' }).click()
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByText(/^Guidelines saved as version/)).toBeVisible()

  await anna.page.goto(`/articles/${id}/annotate`)
  await anna.page.getByRole('link', { name: 'Guidelines' }).click()
  await expect(anna.page.getByRole('heading', { name: `What we mark ${stamp}` })).toBeVisible()
  await expect(anna.page.getByRole('listitem').filter({ hasText: 'Who says it' })).toBeVisible()
  await expect(anna.page.getByRole('link', { name: 'https://codebook.example/' })).toBeVisible()
  await expect(anna.page.getByRole('button', { name: /^Write/ })).toHaveCount(0)
})
