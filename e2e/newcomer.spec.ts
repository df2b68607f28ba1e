/** What it takes to the first tagged passage: on the demo that the first start makes, and on an empty installation. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findFreePort, ServedApp } from './fault/served-app'
import { findQuote } from './walk/quotes'

const text = `Tern Bay Closes Its Swimming Pool

Tern Bay Courier, by Odalys Fenwright, Oct. 3, 2025:

The pool of Tern Bay will close in November, the harbour office announced on Friday.

Swimmers are said to be unhappy about it.`
const passage = 'The pool of Tern Bay will close in November, the harbour office announced on Friday.'

/** Where the README's pictures go; without it none are taken (`npm run screenshots -- --readme`). */
const pictures = process.env.PICTURES

let folder: string
let app: ServedApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-newcomer-'))
  // Where this runs as root, PostgreSQL does not and must pass through.
  chmodSync(folder, 0o711)
  app = new ServedApp(join(folder, 'data'), await findFreePort(), 'error', { DEMO: '1' })
  await app.start(240)
})
test.afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A person at a browser, every click, key and field of theirs counted. */
class Newcomer {
  readonly done = { clicks: 0, keys: 0, fields: 0 }
  private readonly began = performance.now()
  constructor(readonly page: Page) {}

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value)
    this.done.fields++
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    this.done.keys++
  }

  async tagBySentence(quote: string): Promise<void> {
    const { from } = await findQuote(this.page, quote)
    await this.page.mouse.click(from.x, from.y)
    this.done.clicks++
    await expect(this.page.getByTestId('tag-toolbar')).toBeVisible()
    await this.press('1')
    await expect(this.page.locator('mark.tag-s').first()).toBeVisible()
    const seconds = ((performance.now() - this.began) / 1_000).toFixed(1)
    console.log(`first passage tagged after ${seconds} s: ${JSON.stringify(this.done)}`)
  }
}

/** Opens the demo as one of its people. */
async function enter(newcomer: Newcomer, email: string): Promise<void> {
  const { passwords } = JSON.parse(readFileSync(join(app.dataDir, 'demo.json'), 'utf8'))
  await newcomer.page.goto(app.url)
  await expect(newcomer.page.getByText('This is the demo.')).toBeVisible()
  await newcomer.fill('E-mail', email)
  await newcomer.fill('Password', passwords[email.split('.')[0] ?? ''])
  await newcomer.press('Enter')
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
}

test('on the demo: sign in, start, a click and a key', async ({ page }) => {
  const newcomer = new Newcomer(page)
  await enter(newcomer, 'saoirse.pellimore@example.org')
  await expect(page.getByRole('link', { name: /^Start/ }).first()).toBeFocused()
  await newcomer.press('Enter')
  const sentence = page.locator('.article-text[role=region] .block').nth(2)
  await newcomer.tagBySentence(((await sentence.textContent()) ?? '').slice(0, 30))
  expect(newcomer.done).toEqual({ clicks: 1, keys: 3, fields: 2 })
  for (const key of ['j', '2', 'j', 'j', '3', 'j', '1']) await page.keyboard.press(key)
  await expect(page.getByTestId('saved-state')).toHaveText(/^Saved \d/)
  await expect(page.locator('mark.tag-o').first()).toBeVisible()
  await takePicture(page, 'workbench')
})

test('on the demo: an editor meets readings that differ, and reports that say how sure they are', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await enter(new Newcomer(page), 'ottoline.brask@example.org')
  const row = page.getByRole('row').filter({ hasText: 'Harbour crane' })
  await row
    .or(page.getByRole('listitem').filter({ hasText: 'Harbour crane' }))
    .getByRole('link', { name: /^Decide/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Decision 2 of 4' })).toBeVisible()
  await expect(page.locator('.article-text[role=region]').first()).toBeVisible()
  await expect(page.getByText('3 decisions left').first()).toBeVisible()
  await takePicture(page, 'compare')
  await page.goto(`${app.url}/outlets`)
  await page.getByRole('link', { name: 'The Saltmere Courier', exact: true }).click()
  await expect(
    page.getByText(/^In 12 signed articles, \d+\s% of tagged passages are sourced fact \(95\s% interval/),
  ).toBeVisible()
  await takePicture(page, 'report')
  await page.goto(`${app.url}/outlets`)
  await page.getByLabel('Compare The Saltmere Courier').check()
  await page.getByRole('button', { name: 'Compare selected' }).click()
  await expect(page.getByRole('heading', { name: 'Choose one more outlet' })).toBeVisible()
  await page.getByRole('link', { name: 'Choose outlets' }).click()
  await expect(page.getByLabel('Compare The Saltmere Courier')).toBeChecked()
  await page.getByRole('link', { name: 'The Averne Gadfly', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Averne Gadfly' })).toBeVisible()
  await page.getByLabel('To', { exact: true }).fill('1999-12-31')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('heading', { name: 'No signed article of this period' })).toBeVisible()
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('1999-12-31')
})

test('on the demo: an address of somebody’s stands on one line where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await enter(new Newcomer(page), 'ottoline.brask@example.org')
  await page.waitForURL('**/queue')
  await page.goto(`${app.url}/admin/people`)
  const address = page.getByText('saoirse.pellimore@example.org')
  const { height, line } = await address.evaluate((element) => ({
    height: element.getBoundingClientRect().height,
    line: Number.parseFloat(getComputedStyle(element).lineHeight),
  }))
  expect(height).toBeLessThan(1.5 * line)
})

test('without the demo: set up, paste, import, a click and a key', async ({ page, context }) => {
  await app.stop()
  execFileSync(process.execPath, ['lib/cli/bootstrap.mjs', 'remove-demo'], {
    env: { ...process.env, DATA_DIR: app.dataDir },
  })
  await app.start(60)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url })
  const newcomer = new Newcomer(page)
  await page.goto(`${app.url}/setup?token=${readFileSync(join(app.dataDir, 'setup-token'), 'utf8').trim()}`)
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await newcomer.fill('First project', 'Tern Bay')
  await newcomer.fill('Your name', 'Nadia')
  await newcomer.fill('E-mail', 'nadia@example.org')
  await newcomer.fill('Password', 'four eyes see more than two')
  await newcomer.press('Enter')
  await expect(page.locator('textarea')).toBeFocused()
  await newcomer.press('Control+V')
  await expect(page.locator('textarea')).toHaveValue(text)
  await newcomer.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '1 article found' })).toBeVisible()
  await newcomer.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '1 imported' })).toBeVisible()
  await newcomer.press('Enter')
  await newcomer.tagBySentence(passage)
  expect(newcomer.done).toEqual({ clicks: 1, keys: 6, fields: 4 })
})
