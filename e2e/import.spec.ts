import { expect, type Page, test } from '@playwright/test'
import { PROJECT } from './walk/articles'
import { expectFocus, press, tabTo } from './walk/keyboard'
import { api, type Person, returning } from './walk/people'

// The people and the project are those of the walk, which runs first.

let carla: Person
let page: Page
let first = ''

/** An editor with two articles in the preview. */
test.beforeEach(async ({ browser }) => {
  ;[carla] = await returning(browser, 'Carla')
  page = carla.page
  const stamp = Date.now().toString(36)
  first = `Pilot ${stamp} Lost Off the Point`
  const compilation = `${first}

Harbour Gazette, by Ida Vane, Oct. 3, 2025:

The pilot was not seen again.

It is a poor bargain for the town.

Ferries ${stamp} and the Price of a Bridge

Harbour Gazette, by Piers Lock, Oct. 9, 2025:

There is a sort of politician who discovers the sea only when a road has failed.
`
  await page.goto(`/projects/${PROJECT}/import`)
  await expect(page.getByRole('textbox', { name: /^Paste one article or several/ })).toBeFocused()
  await page.keyboard.insertText(compilation)
  await press(page, 'Control+Enter')
  await expectFound(2)
})
test.afterEach(() => carla.context.close())

function expectFound(count: number): Promise<void> {
  return expect(page.getByRole('heading', { name: `${count} articles found` })).toBeVisible()
}

const source = () => page.getByRole('region', { name: 'Source text' })
const bar = (n: number) => page.getByRole('button', { name: `Article ${n} starts here` })
/** The block of the source over which the bar of an article stands. */
const beginning = (n: number) =>
  source()
    .locator('[data-block]')
    .filter({ has: bar(n) })

/** Imports what the preview shows; gives the text of the first article. */
async function importAll(): Promise<string> {
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: '2 imported, 0 failed' })).toBeVisible()
  const { items } = await api<{ items: { id: string; title: string }[] }>(
    carla,
    'GET',
    `/api/v1/projects/${PROJECT}/articles?limit=200`,
  )
  const { id } = items.find(({ title }) => title === first) ?? {}
  const { revision } = await api<{ revision: { text: string } }>(carla, 'GET', `/api/v1/articles/${id}`)
  return revision.text
}

test('by keys a boundary is moved, an article begun and text left out, and all of it undone', async () => {
  await tabTo(page, /^button Article 2 starts here/)
  await press(page, 'ArrowUp')
  await expect(beginning(2)).toContainText('It is a poor bargain')
  await expectFocus(page, /^button Article 2 starts here/)
  await press(page, 'ArrowDown')
  await expect(beginning(2)).toContainText('and the Price of a Bridge')
  await press(page, 'ArrowUp')
  await expect(beginning(2)).toContainText('It is a poor bargain')

  // from the bar past its two buttons and the block's kind to the line itself
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab')
  await expect(source().getByText('It is a poor bargain')).toBeFocused()
  await press(page, 'Delete')
  await expect(source().getByText('Left out')).toBeVisible()
  await press(page, 'Control+z')
  await expect(source().getByText('Left out')).toBeHidden()
  await press(page, 'ArrowUp', 'Enter')
  await expectFound(3)
  await expectFocus(page, /^button Article 2 starts here/)
  await expect(beginning(2)).toContainText('The pilot was not seen')
  await press(page, 'Control+z')
  await expectFound(2)
  expect(await importAll()).toMatch(/The pilot was not seen again\.$/)
})

test('by dragging a boundary is moved where it is dropped; a mere click moves nothing', async () => {
  await bar(2).click()
  await expect(beginning(2)).toContainText('and the Price of a Bridge')
  const from = await bar(2).boundingBox()
  const to = await source().getByText('It is a poor bargain').boundingBox()
  if (!from || !to) throw new Error('The bar or the line has no place.')
  await page.mouse.move(from.x + 20, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y, { steps: 3 })
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect(beginning(2)).toContainText('It is a poor bargain')
  await expect(bar(2)).toBeFocused()
  expect(await importAll()).toMatch(/The pilot was not seen again\.$/)
})
