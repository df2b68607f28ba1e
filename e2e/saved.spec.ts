import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, ownLayer } from './walk/articles'
import { type Gate, openGate } from './walk/gate'
import { api, PASSWORD, type Person, returning } from './walk/people'

// The browser talks to the app through a real proxy of this process. It passes the Host header on, so the app compares
// the browser's Origin with the very address the browser used, as behind any reverse proxy.

const savedAt = /^Saved \d\d:\d\d$/

let anna: Person
let bert: Person
let carla: Person
let gate: Gate
let page: Page
let articleId = ''

test.beforeAll(async ({ browser }) => {
  ;[bert, carla] = await returning(browser, 'Bert', 'Carla')
})

/** Anna, in a browser of her own, opens an article that she and Bert read, and has one tag saved in it. */
test.beforeEach(async ({ browser }) => {
  gate = await openGate(Number(process.env.E2E_PORT))
  ;[anna] = await returning(browser, 'Anna')
  page = anna.page
  const text = `The ferry was late.\n\nNobody said why.\n\nIt was cold. ${randomUUID()}`
  articleId = await createArticle(carla, 'Saved Quay', text, [anna, bert])
  await page.goto(`${gate.origin}/articles/${articleId}/annotate?view=text`)
  await tagNext()
  await expect(saved()).toHaveText(savedAt)
})

test.afterEach(async () => {
  await anna.context.close()
  await gate.close()
})

function saved() {
  return page.getByTestId('saved-state')
}

async function tagNext(): Promise<void> {
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('2')
}

function marks() {
  return page.locator('mark.tag')
}

test('“Saved” is not said while the answer is held back, and is with the time once it is there', async () => {
  gate.set('hold')
  await tagNext()
  await expect(marks()).toHaveCount(2)
  await expect.poll(async () => (await ownLayer(anna, articleId)).length).toBe(2)
  await expect(saved()).toHaveText('Saving 1 change')
  const before = await clockOf(page)
  gate.release()
  await expect(saved()).toHaveText(savedAt)
  expect([before, await clockOf(page)]).toContain(await saved().textContent())
})

test('“Saved” is not said when the server fails, and the reason is', async () => {
  gate.set('fail')
  await tagNext()
  await expect(saved()).toHaveText('Not saved yet: 1 change, kept on this device. The server does not answer')
  gate.set('open')
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
})

test('“Saved” is not said offline, and the reason is', async () => {
  await anna.context.setOffline(true)
  await tagNext()
  await expect(saved()).toHaveText('Not saved yet: 1 change, kept on this device. Offline')
  await expect(page.getByText('will be sent when you are back (1 waiting)')).toBeVisible()
  await anna.context.setOffline(false)
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
})

test('“Saved” is not said when the tag was changed elsewhere: both are shown, and mine is kept when I say so', async () => {
  const [{ id, version } = { id: '', version: 0 }] = await ownLayer(anna, articleId)
  await api(anna, 'PATCH', `/api/v1/annotations/${id}`, { body: { note: 'From my phone' }, version })
  await page.keyboard.press('3')
  await expect(saved()).toHaveText('Not saved yet: 1 change, kept on this device. Changed elsewhere')
  const notice = page.getByRole('alert').filter({ hasText: 'changed in another window or on another device' })
  await expect(notice.getByText('Mine: Opinion', { exact: false })).toBeVisible()
  await expect(notice.getByText('From my phone', { exact: false })).toBeVisible()
  await notice.getByRole('button', { name: 'Keep mine' }).click()
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toMatchObject([{ id, label: 'OPINION' }])
})

test('three changes that wait survive a reload and are sent, each once', async () => {
  gate.set('cut')
  for (let n = 0; n < 3; n++) await tagNext()
  await expect(saved()).toHaveText(/^Not saved yet: 3 changes/)
  const said = await listenTo(page)
  await page.reload()
  await expect(marks()).toHaveCount(4)
  await expect(saved()).toHaveText(/^Not saved yet: 3 changes/)
  expect(said.filter((text) => text.startsWith('Saved'))).toEqual([])
  expect(await ownLayer(anna, articleId)).toHaveLength(1)
  gate.set('open')
  await expect(saved()).toHaveText(savedAt)
  await page.reload()
  await expect(marks()).toHaveCount(4)
  const layer = await ownLayer(anna, articleId)
  expect(layer.map(({ exact }) => exact.slice(0, 9))).toEqual([
    'Saved Qua',
    'The ferry',
    'Nobody sa',
    'It was co',
  ])
})

test('a save whose answer was lost is tried again without a second tag', async () => {
  gate.set('lose')
  await tagNext()
  await expect(saved()).toHaveText(/^Not saved yet: 1 change/)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
  gate.set('open')
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
  expect(gate.saves.length).toBeGreaterThan(2)
  expect(new Set(gate.saves).size).toBe(2)
})

test('a save that was held until the page was closed is tried again without a second tag', async () => {
  gate.set('hold')
  await tagNext()
  await expect.poll(async () => (await ownLayer(anna, articleId)).length).toBe(2)
  await page.close()
  gate.release()
  page = await anna.context.newPage()
  await page.goto(`${gate.origin}/articles/${articleId}/annotate?view=text`)
  await expect(saved()).toHaveText(savedAt)
  await expect(marks()).toHaveCount(2)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
  expect(gate.saves).toEqual([expect.anything(), gate.saves[1], gate.saves[1]])
})

test('“Saved” is not said once the session was ended: what waits is sent when the person is back', async () => {
  await api(anna, 'POST', '/api/v1/account/sign-out')
  await tagNext()
  await expect(saved()).toHaveText('Not saved yet: 1 change, kept on this device. Signed out')
  const dialog = page.getByRole('alertdialog', { name: 'You are signed out' })
  await expect(dialog.getByText('1 change is kept on this device', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Sign in again' }).click()
  await enter(page, anna)
  await expect(page).toHaveURL(`${gate.origin}/articles/${articleId}/annotate?view=text`)
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
})

test('what waits is never sent as somebody else who signs in meanwhile, and is not lost', async () => {
  gate.set('cut')
  await tagNext()
  await expect(saved()).toHaveText(/^Not saved yet: 1 change/)
  await api(anna, 'POST', '/api/v1/account/sign-out')
  const other = await anna.context.newPage()
  await other.goto(`${gate.origin}/sign-in`)
  await enter(other, bert)
  await other.goto(`${gate.origin}/articles/${articleId}/annotate?view=text`)
  await expect(other.getByText('No tags yet', { exact: false })).toBeVisible()

  gate.set('open')
  await expect(saved()).toHaveText('Not saved yet: 1 change, kept on this device. Signed out')
  expect(await ownLayer(bert, articleId)).toEqual([])

  await api(anna, 'POST', '/api/v1/account/sign-out')
  await page.goto(`${gate.origin}/sign-in?callbackUrl=/articles/${articleId}/annotate`)
  await enter(page, anna)
  await expect(saved()).toHaveText(savedAt)
  expect(await ownLayer(anna, articleId)).toHaveLength(2)
  expect(await ownLayer(bert, articleId)).toEqual([])
})

test('a reading is marked as done only once everything is saved, and then by the same Enter', async () => {
  gate.set('hold')
  await page.keyboard.press('Delete')
  await expect(saved()).toHaveText('Saving 1 change')
  await page.keyboard.press('Control+Enter')
  await expect(markAsDone()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(markAsDone()).toHaveAttribute('aria-busy', 'true')
  await expect(markAsDone()).toBeFocused()
  const before = gate.saves.length
  gate.release()
  await expect(page.getByText('Marked as done. Your tags are read only.')).toBeVisible()
  expect(gate.saves).toHaveLength(before + 1)
})

test('a reading that cannot be saved cannot be marked as done, and the button says so', async () => {
  gate.set('fail')
  await page.keyboard.press('Delete')
  await expect(saved()).toHaveText(/^Not saved yet: 1 change/)
  await page.keyboard.press('Control+Enter')
  await expect(markAsDone()).toBeFocused()
  await expect(markAsDone()).toHaveAccessibleDescription(/^1 change is not saved yet/)
  await page.keyboard.press('Enter')
  gate.set('open')
  await expect(saved()).toHaveText(savedAt)
  await expect(markAsDone()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Marked as done. Your tags are read only.')).toBeVisible()
})

function markAsDone() {
  return page.getByRole('dialog').getByRole('button', { name: 'Mark as done' })
}

/** Signs in on the page that asks for it, and waits until it has gone on. */
async function enter(at: Page, { email }: Person): Promise<void> {
  await at.getByLabel('E-mail').fill(email)
  await at.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await at.getByRole('button', { name: 'Sign in' }).click()
  await at.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Every word said of saving from the next load on, however short it stands. */
async function listenTo(at: Page): Promise<string[]> {
  const said: string[] = []
  await at.exposeFunction('hear', (text: string) => said.push(text))
  await at.addInitScript(() => {
    const hear = (window as unknown as { hear: (text: string) => void }).hear
    new MutationObserver(() => {
      const state = document.querySelector('[data-testid=saved-state]')
      if (state) hear(state.textContent ?? '')
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return said
}

/** What “Saved” says at this moment in the browser's own time zone. */
function clockOf(at: Page): Promise<string> {
  return at.evaluate(() => {
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
    return `Saved ${clock.format(new Date())}`
  })
}
