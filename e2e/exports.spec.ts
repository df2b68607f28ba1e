import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, expect, test } from '@playwright/test'
import { expectAccessible } from './walk/axe'
import { api, arrive, type Person, signIn } from './walk/people'
import { sheetsOf } from './walk/sheets'
import { sideways } from './walk/sideways'

// The people and the project are those of the walk, which runs first.

let carla: Person
let articleId = ''
let folder = ''
let file = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-exports-'))
  carla = await arrive(browser, 'Carla')
  await signIn(carla)
  const { items } = await api<{ items: { id: string; state: string }[] }>(
    carla,
    'GET',
    '/api/v1/projects/re-posted-articles/articles?limit=200',
  )
  articleId = items.find(({ state }) => state === 'SIGNED_OFF')?.id ?? ''
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** A browser of somebody without a network, who was given the file. */
async function withoutNetwork(context: BrowserContext, path = file) {
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const address = pathToFileURL(path).href
  await page.goto(address)
  return { page, asked: asked.filter((url) => url !== address && !url.startsWith('data:')), complaints }
}

test('the menu offers each format with what it is for, and hands over a page', async () => {
  const { page } = carla
  await page.goto(`/articles/${articleId}/final`)
  await page.getByRole('button', { name: 'Export' }).click()
  for (const name of ['Web page (HTML)', 'Table (CSV)', 'Web Annotations (JSON-LD)', 'Signed bundle (JSON)'])
    await expect(page.getByRole('menuitem', { name })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Web page (HTML)' }).click()
  file = join(folder, 'article.html')
  await (await download).saveAs(file)
  expect((await download).suggestedFilename()).toBe(`sourcemark-${articleId}-final.html`)
})

test('row 60: the page opens from disk without a network, asks for nothing, and shows every passage', async ({
  browser,
}) => {
  const context = await browser.newContext({ offline: true })
  const { page, asked, complaints } = await withoutNetwork(context)
  const { items } = await api<{ items: unknown[] }>(
    carla,
    'GET',
    `/api/v1/articles/${articleId}/annotations?layer=final`,
  )
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(items.length)
  await page.getByRole('link', { name: 'Note 1', exact: true }).click()
  await page.getByRole('link', { name: 'To passage 1', exact: true }).click()
  expect(page.url()).toMatch(/#p1$/)
  expect([asked, complaints]).toEqual([[], []])
  await context.close()
})

test('it has no finding of axe in light and dark, and stays within a phone’s width', async ({ browser }) => {
  await expectReadable(browser, file)
})

test('row 60: an outlet’s report opens from disk likewise', async ({ browser }) => {
  const { outlet } = await api<{ outlet: { slug: string } }>(carla, 'GET', `/api/v1/articles/${articleId}`)
  const answer = await carla.context.request.get(`/api/v1/outlets/${outlet.slug}/report/export?format=html`)
  const report = join(folder, 'report.html')
  writeFileSync(report, await answer.body())
  const context = await browser.newContext({ offline: true })
  const { page, asked, complaints } = await withoutNetwork(context, report)
  await expect(page.getByRole('heading', { name: 'Method note' })).toBeVisible()
  expect([asked, complaints]).toEqual([[], []])
  await context.close()
  await expectReadable(browser, report)
  await expectOnPaper(browser, report)
})

test('both print on A4, and what is marked is told apart without colour', async ({ browser }) => {
  await expectOnPaper(browser, file)
  const context = await browser.newContext({ offline: true })
  const { page } = await withoutNetwork(context)
  await page.emulateMedia({ media: 'print' })
  const marks = await page.locator('.text mark.tag').evaluateAll(looksOf)
  const samples = await page.locator('.legend .sample').evaluateAll(looksOf)
  const lines = { S: 'solid', U: 'dashed', O: 'wavy' }
  expect(samples.map(({ line }) => line)).toEqual(Object.values(lines).map((line) => `underline ${line}`))
  expect(marks.length).toBeGreaterThan(0)
  for (const { label, line, letter } of marks) {
    expect(line).toBe(`underline ${lines[label]}`)
    expect(letter).toMatch(new RegExp(`^"${label}`))
  }
  await context.close()
})

/** How a mark is drawn where it stands, and the letter before it; of one that began in an earlier block, its own. */
function looksOf(elements: Element[]) {
  return elements.map((element) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(element)
    const label = (/tag-([suo])/.exec(element.className)?.[1] ?? '').toUpperCase() as 'S' | 'U' | 'O'
    const flag = element.previousElementSibling?.matches('.flag') ? element.previousElementSibling : null
    const { content, display, visibility } = getComputedStyle(flag ?? element, '::after')
    const isPrinted = display !== 'none' && visibility === 'visible'
    const letter = element.id === '' ? `"${label}` : isPrinted ? content : 'not printed'
    return { label, line: `${textDecorationLine} ${textDecorationStyle}`, letter }
  })
}

/** Sheets of A4, each with words on it and all but the last more than half full; nothing is wider than what is printed on. */
async function expectOnPaper(browser: Browser, path: string): Promise<void> {
  const context = await browser.newContext({ offline: true })
  const { page } = await withoutNetwork(context, path)
  const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  expect(sheets.length).toBeGreaterThan(0)
  for (const { width, height, lines } of sheets) {
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(lines.length).toBeGreaterThan(0)
  }
  for (const { lines } of sheets.slice(0, -1)) expect(Math.max(...lines)).toBeGreaterThan(842 / 2)
  await page.emulateMedia({ media: 'print' })
  // 210 mm less two margins of 14 mm
  await page.setViewportSize({ width: 688, height: 1000 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await context.close()
}

async function expectReadable(browser: Browser, path: string): Promise<void> {
  // axe is a script, which the page's own policy refuses: this context alone lets it in
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ offline: true, bypassCSP: true, colorScheme })
    const { page } = await withoutNetwork(context, path)
    await expectAccessible(page, colorScheme)
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await context.close()
  }
}

test('row 60: the table and the annotations are read back with as many passages', async () => {
  const get = (format: string) =>
    carla.context.request.get(`/api/v1/articles/${articleId}/export?format=${format}`)
  const collection = await (await get('jsonld')).json()
  const table = await (await get('csv')).text()
  expect(table.match(/"code points"/g)).toHaveLength(collection.total)
  expect((await get('csv')).headers()['sourcemark-rights']).toBe(collection.article.rights)
})
