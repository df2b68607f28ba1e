import { expect, test } from '@playwright/test'
import { api, arrive, type Person, signIn } from './walk/people'
import { dragOver, findQuote } from './walk/quotes'

// The people and the project are those of the walk, which runs first; the article is this file's own.

const PARAGRAPHS = 400
const paragraphs = Array.from(
  { length: PARAGRAPHS },
  (_, n) =>
    `Gate ${n + 1} was shut, the keeper of gate ${n + 1} said 🚪. Nobody asked who keeps the key to it.`,
)
const said = (n: number) => `the keeper of gate ${n} said 🚪.`

type Annotation = { start: number; end: number; exact: string }

let anna: Person
let articleId = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  const carla = await arrive(browser, 'Carla')
  anna = await arrive(browser, 'Anna')
  for (const person of [carla, anna]) await signIn(person)
  const { id } = await api<{ id: string }>(carla, 'POST', '/api/v1/projects/re-posted-articles/articles', {
    body: {
      outlet: 'The Harbour Ledger',
      title: 'Four hundred gates',
      body: { format: 'text', content: paragraphs.join('\n\n') },
    },
  })
  const { items } = await api<{ items: { id: string; name: string }[] }>(
    carla,
    'GET',
    '/api/v1/projects/re-posted-articles/members',
  )
  const reviewers = items.filter(({ name }) => name === anna.name).map((member) => member.id)
  await api(carla, 'PUT', `/api/v1/articles/${id}/assignments`, { body: { reviewers } })
  articleId = id
  await carla.context.close()
})

async function ownLayer(): Promise<Annotation[]> {
  const { items } = await api<{ items: Annotation[] }>(
    anna,
    'GET',
    `/api/v1/articles/${articleId}/annotations`,
  )
  return items
}

test('all of a long article is in the page, drawn or not, and its tags follow', async () => {
  const { revision } = await api<{ revision: { text: string } }>(anna, 'GET', `/api/v1/articles/${articleId}`)
  const characters = [...revision.text]
  for (const n of [3, 200, 399]) {
    const start = [...revision.text.slice(0, revision.text.indexOf(said(n)))].length
    const end = start + [...said(n)].length
    await api(anna, 'POST', `/api/v1/articles/${articleId}/annotations`, {
      body: { start, end, exact: characters.slice(start, end).join(''), label: 'UNVERIFIED_CLAIM' },
    })
  }
  const { page } = anna
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('.article-text .section.drawn').first()).toBeVisible()
  const shown = await page.locator('.article-text .block').evaluateAll((all) => all.map((e) => e.textContent))
  expect(shown.join('\n')).toBe(revision.text)
  await expect(page.locator('mark.tag')).toHaveText([3, 200, 399].map(said))
})

test('a passage far down is tagged where it was selected', async () => {
  const { page } = anna
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('.article-text .section.drawn').first()).toBeVisible()
  for (const n of [350, 120]) {
    await dragOver(page, said(n))
    await expect(page.getByTestId('tag-toolbar')).toBeVisible()
    await page.keyboard.press('2')
    await expect(page.getByTestId('saved-state')).toHaveText(/^Saved/)
  }
  await expect
    .poll(async () => (await ownLayer()).map(({ exact }) => exact))
    .toEqual([3, 120, 200, 350, 399].map(said))
})

test('drawing the rest of an article does not disturb what is being selected', async () => {
  const { page } = anna
  // nothing is drawn in the background: only what comes near the window, and the rest when asked to
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  const { from, to } = await findQuote(page, said(60))
  const undrawn = page.locator('.article-text .section:not(.drawn)')
  await expect(undrawn).not.toHaveCount(0)
  // as it happens on a slow machine: all is drawn after the press, and before the page hears of a selection
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.dispatchEvent(new Event('beforeprint'))
    addEventListener('mousedown', () => port2.postMessage(null), { once: true })
  })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await expect(undrawn).toHaveCount(0)
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
  await expect(page.getByTestId('tag-toolbar')).toBeVisible()
  await page.keyboard.press('2')
  await expect.poll(async () => (await ownLayer()).map(({ exact }) => exact)).toContain(said(60))
})

test('what is selected before the editor takes the place of the text stays selected', async () => {
  const { page } = anna
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    if ((await response.text()).includes('ProseMirror')) await released
    await route.fulfill({ response })
  })
  // the editor’s code, which is held, may be asked for before the page has loaded
  await page.goto(`/articles/${articleId}/annotate?view=text`, { waitUntil: 'domcontentloaded' })
  await page.locator('article.article-text [data-block="9"]').dblclick({ position: { x: 12, y: 12 } })
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('Gate')
  release()
  await page.locator('.article-text[role=region]').waitFor()
  await expect(page.getByTestId('tag-toolbar')).toBeVisible()
  await page.keyboard.press('3')
  await expect.poll(async () => (await ownLayer()).map(({ exact }) => exact)).toContain('Gate')
  await page.unroute('**/*.js')
})
