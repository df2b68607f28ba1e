import { expect, type Locator, type Page, test } from '@playwright/test'
import { type Annotation, createArticle, ownLayer, tagQuote } from './walk/articles'
import { expectAccessible } from './walk/axe'
import { notice } from './walk/notice'
import { api, arrive, PASSWORD, type Person, signIn } from './walk/people'
import { dragOver, findQuote } from './walk/quotes'
import { sideways } from './walk/sideways'

// The people and the project are those of the walk, which runs first; the articles are this file's own.

let carla: Person
let anna: Person
let bert: Person

test.beforeAll(async ({ browser }) => {
  carla = await arrive(browser, 'Carla')
  anna = await arrive(browser, 'Anna')
  bert = await arrive(browser, 'Bert')
  for (const person of [carla, anna, bert]) await signIn(person)
})
test.beforeEach(async () => {
  await anna.page.setViewportSize({ width: 1280, height: 800 })
})

const paragraphs = [
  'The council voted in private on 3 November, the minutes show. Four members were absent. The vote was not announced.',
  'Two people who were at the meeting say the closure was moved twice, a farce from beginning to end, to keep it clear of the regatta. Neither would be named.',
  'The press office said on Thursday that every rule had been followed. It did not answer questions about the survey.',
  'No such reasons appear on the website. That looks less like an oversight than a habit.',
]
const first = 'The council voted in private on 3 November, the minutes show.'
const vague =
  'Two people who were at the meeting say the closure was moved twice, a farce from beginning to end, to keep it clear of the regatta.'

/** An article that Anna reads, and Bert with her. */
function forAnna(title: string, content = paragraphs.join('\n\n')): Promise<string> {
  return createArticle(carla, title, content, [anna, bert])
}

async function open(page: Page, id: string, search = '?view=text', hash = ''): Promise<void> {
  await page.goto(`/articles/${id}/annotate${search}${hash}`)
  await expect(page.locator('.article-text[role=region], ol[aria-label=Sentences]')).toBeVisible()
}

async function clickQuote(page: Page, quote: string): Promise<void> {
  await findQuote(page, quote)
  const { from } = await findQuote(page, quote)
  await page.mouse.click(from.x, from.y)
}

const card = (page: Page, { id }: Pick<Annotation, 'id'>) => page.getByTestId(`tag-card-${id}`)
/** Clicks where a passage begins: it may wrap. */
async function clickOn(page: Page, tag: Pick<Annotation, 'id'>): Promise<void> {
  await mark(page, tag).scrollIntoViewIfNeeded()
  const place = await mark(page, tag).evaluate((element) => {
    const line = element.getClientRects()[0] ?? element.getBoundingClientRect()
    return { x: line.left + 4, y: line.top + line.height / 2 }
  })
  await page.mouse.click(place.x, place.y)
}

const cards = (page: Page) => page.getByTestId(/^tag-card-/)
const mark = (page: Page, { id }: Pick<Annotation, 'id'>) =>
  page.locator(`mark[data-annotation="${id}"]`).first()
const saved = (page: Page) => expect(page.getByTestId('saved-state')).toHaveText(/^Saved \d/)

async function labelsOf(id: string): Promise<string[]> {
  return (await ownLayer(anna, id)).map(({ label, exact }) => `${label} ${exact}`)
}

async function topOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.y ?? Number.NaN
}

async function submit(reader: Person, id: string): Promise<void> {
  await api(reader, 'POST', `/api/v1/articles/${id}/review/submit`, { body: { untaggedOnPurpose: true } })
}

test('from the invitation to the first tag: two clicks, three keys, two fields, with the way shown', async ({
  browser,
}) => {
  const gina = await arrive(browser, 'Gina')
  const { page } = gina
  const done = { clicks: 0, keys: 0, fields: 0 }
  const press = async (key: string) => {
    done.keys++
    await page.keyboard.press(key)
  }
  const fill = async (label: string, value: string) => {
    done.fields++
    await page.getByLabel(label, { exact: true }).fill(value)
  }
  const { url } = await api<{ url: string }>(carla, 'POST', '/api/v1/admin/invitations', {
    body: { email: gina.email, projects: [{ slug: 're-posted-articles', role: 'REVIEWER' }] },
  })
  done.clicks++
  await page.goto(url)
  await fill('Your name', gina.name)
  await fill('Password', PASSWORD)
  await press('Enter')
  await page.waitForURL('**/queue')
  // who has only just joined is assigned by somebody else, then
  await createArticle(carla, 'A first reading', paragraphs.join('\n\n'), [gina])
  await page.reload()
  await expect(page.getByRole('link', { name: 'Start: A first reading' })).toBeFocused()
  await press('Enter')
  await expect(page.getByText('Click a sentence, then press 1, 2 or 3')).toBeVisible()
  done.clicks++
  await clickQuote(page, first)
  await expect(page.getByTestId('tag-toolbar')).toBeVisible()
  await press('1')
  await expect(page.getByText('Done. Ctrl+Z undoes. Next: J')).toBeVisible()
  await expect(page.locator('mark.tag-s')).toHaveText(first)
  expect(done).toEqual({ clicks: 2, keys: 3, fields: 2 })
  await page.keyboard.press('j')
  await expect(page.getByText('Done. Ctrl+Z undoes. Next: J')).toBeHidden()
  await page.reload()
  await expect(page.locator('mark.tag-s')).toBeVisible()
  await expect(page.getByText('Click a sentence, then press 1, 2 or 3')).toBeHidden()
  await gina.context.close()
})

test('the active tag stands in the address: reload, a shared address and Back lead to it', async () => {
  const id = await forAnna(
    'An address',
    Array.from({ length: 20 }, () => paragraphs[0]).join('\n\n') + paragraphs[1],
  )
  const tag = await tagQuote(anna, id, vague, { label: 'UNVERIFIED_CLAIM', attributes: {} })
  const { page } = anna
  await page.goto('/queue')
  await open(page, id, '?view=text', `#t-${tag.id}`)
  await expect(mark(page, tag)).toBeInViewport()
  await expect(card(page, tag).getByLabel('Reason')).toBeVisible()
  const entries = await page.evaluate(() => window.history.length)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/annotate\?view=text$/)
  await clickOn(page, tag)
  await expect(page).toHaveURL(new RegExp(`#t-${tag.id}$`))
  await page.keyboard.press('v')
  await expect(page).toHaveURL(new RegExp(`view=list#t-${tag.id}$`))
  // the router follows the address a moment later, and writes it once more
  await expect(mark(page, tag)).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(page).toHaveURL(new RegExp(`annotate(\\?view=text)?#t-${tag.id}$`))
  await expect(mark(page, tag)).toBeInViewport()
  expect(await page.evaluate(() => window.history.length)).toBe(entries)
  await page.reload()
  await expect(mark(page, tag)).toBeInViewport()
  await expect(card(page, tag).getByLabel('Reason')).toBeVisible()
  await page.getByRole('link', { name: 'Queue', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`#t-${tag.id}$`))
  await expect(card(page, tag).getByLabel('Reason')).toBeVisible()
})

test('a label replaces, Shift adds up to three, Delete takes away, and all of it comes back', async () => {
  const id = await forAnna('Labels')
  const { page } = anna
  await open(page, id)
  await clickQuote(page, first)
  await expect(page.getByTestId('tag-toolbar')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('mark.tag-s')).toHaveText(first)
  await page.keyboard.press('3')
  await expect(page.locator('mark.tag-o')).toHaveText(first)
  await notice(page, 'Sourced fact replaced by opinion').getByRole('button', { name: /Undo/ }).click()
  await expect(page.locator('mark.tag-s')).toHaveText(first)
  for (const key of ['Shift+2', 'Shift+3']) {
    const count = await page.locator('mark.tag').count()
    await page.keyboard.press(key)
    await expect(page.locator('mark.tag')).toHaveCount(count + 1)
  }
  await page.keyboard.press('Shift+1')
  await expect(notice(page, 'This passage already has 3 tags. Delete one to add another.')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.locator('mark.tag')).toHaveCount(2)
  await notice(page, 'Tag deleted').getByRole('button', { name: /Undo/ }).click()
  await expect(page.locator('mark.tag')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.locator('mark.tag')).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('mark.tag')).toHaveCount(3)
  await saved(page)
  await expect.poll(async () => (await labelsOf(id)).length).toBe(3)
})

test('a passage that would cross another is refused, with what would fit', async () => {
  const id = await forAnna('Crossing')
  await tagQuote(anna, id, 'was moved twice, a farce', { label: 'OPINION', attributes: { holder: 'AUTHOR' } })
  const { page } = anna
  await open(page, id)
  await dragOver(page, 'a farce from beginning to end')
  await page.keyboard.press('1')
  await expect(notice(page, 'Tags may lie inside one another, not cross')).toBeVisible()
  await page.getByRole('button', { name: 'Trim to “from beginning to end”' }).click()
  await saved(page)
  await expect.poll(() => labelsOf(id)).toContain('SOURCED_FACT from beginning to end')
})

test('keys move the edges of a tag, go to what is untagged, hide the cards and begin a note', async () => {
  const id = await forAnna('Keys')
  const tag = await tagQuote(anna, id, 'Four members', { label: 'OPINION', attributes: { holder: 'AUTHOR' } })
  const { page } = anna
  await open(page, id, '?view=text', `#t-${tag.id}`)
  await expect(card(page, tag).getByLabel('Whose')).toBeVisible()
  // as fast as keys repeat: none may build on what was drawn before the one before it
  for (const key of ['l', 'l', 'Shift+L', 'h']) await page.keyboard.press(key)
  await expect(mark(page, tag)).toHaveText('members were')
  for (const key of ['h', 'Shift+H']) await page.keyboard.press(key)
  await expect(mark(page, tag)).toHaveText('Four members')

  const spoken = page.getByTestId('live-region')
  await page.keyboard.press('u')
  await expect(spoken.filter({ hasText: 'The vote was not announced. Not tagged' })).toHaveCount(1)
  await page.keyboard.press('Shift+U')
  await expect(spoken.filter({ hasText: first })).toHaveCount(1)

  await page.keyboard.press('f')
  await expect(page.getByRole('complementary', { name: 'Tags and notes' })).toBeHidden()
  await expect(page).toHaveURL(/cards=off/)
  await page.getByRole('button', { name: 'Show cards' }).click()
  await expect(page.getByRole('complementary', { name: 'Tags and notes' })).toBeVisible()

  await page.keyboard.press('n')
  await expect(notice(page, 'Choose a label: press 1, 2 or 3. The note comes next.')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused()
  await page.keyboard.type('Ask for the minutes')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('region', { name: 'Text' })).toBeFocused()
  await page.keyboard.press('t')
  await expect(cards(page).filter({ has: page.getByLabel('Note', { exact: true }) })).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('region', { name: 'Text' })).toBeFocused()
  await saved(page)
  await expect.poll(async () => (await ownLayer(anna, id))[0]?.note).toBe('Ask for the minutes')
})

test('the active card is level with its passage, the others keep clear, and one that is far names its sentence', async () => {
  const id = await forAnna('Cards')
  const tags: Annotation[] = []
  for (const quote of [
    'The council voted in private',
    'Four members were absent.',
    'The vote was not announced.',
    vague,
    'a farce',
  ])
    tags.push(await tagQuote(anna, id, quote, { label: 'SOURCED_FACT', attributes: {} }))
  const { page } = anna
  await open(page, id)
  for (const tag of tags) {
    await clickOn(page, tag)
    await expect(card(page, tag).getByLabel('Source', { exact: true })).toBeVisible()
    await expect
      .poll(async () => Math.abs((await topOf(card(page, tag))) - (await topOf(mark(page, tag)))))
      .toBeLessThan(4)
    const boxes = await cards(page).evaluateAll((cards) =>
      cards
        .map((each) => each.getBoundingClientRect())
        .sort((a, b) => a.top - b.top)
        .map(({ top, bottom }) => ({ top, bottom })),
    )
    for (const [n, { top }] of boxes.entries())
      expect(top).toBeGreaterThanOrEqual((boxes[n - 1]?.bottom ?? -1) - 0.5)
  }
  await clickOn(page, tags[2] as Annotation)
  await expect(page.getByRole('link', { name: 'Show in text Sentence 4' }).first()).toBeVisible()
})

test('what needs details is a way to the next of them, round and round', async () => {
  const id = await forAnna('Needing')
  const one = await tagQuote(anna, id, first, { label: 'SOURCED_FACT', attributes: {} })
  const two = await tagQuote(anna, id, vague, { label: 'UNVERIFIED_CLAIM', attributes: {} })
  const { page } = anna
  await open(page, id)
  const control = page.getByRole('button', { name: '2 need details' })
  await control.click()
  await expect(card(page, one).getByLabel('Source', { exact: true })).toBeFocused()
  await control.click()
  await expect(card(page, two).getByLabel('Reason')).toBeFocused()
  await control.click()
  await expect(card(page, one).getByLabel('Source', { exact: true })).toBeFocused()
  await page.keyboard.type('The minutes')
  await page.getByLabel('Type').selectOption('Document')
  await expect(page.getByRole('button', { name: '1 needs details' })).toBeVisible()
})

test('the links of the article are offered for a tag, the nearest first, and any other can be typed', async () => {
  const content =
    '<p>The vote was private, <a href="https://town.example/minutes">the minutes</a> show.</p>' +
    '<p>Every rule was followed, <a href="https://office.example/said">the office said</a>.</p>'
  const id = await createArticle(carla, 'With links', content, [anna], 'html')
  const tag = await tagQuote(anna, id, 'Every rule was followed', { label: 'SOURCED_FACT', attributes: {} })
  const { page } = anna
  await open(page, id)
  await clickOn(page, tag)
  const link = card(page, tag).getByRole('combobox', { name: 'Link' })
  await link.click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
    /^https:\/\/office\.example\/said.*the office said$/,
    /^https:\/\/town\.example\/minutes.*the minutes$/,
  ])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(link).toHaveValue('https://office.example/said')
  const kept = async () => {
    const { items } = await api<{ items: { attributes: { link?: string } }[] }>(
      anna,
      'GET',
      `/api/v1/articles/${id}/annotations`,
    )
    return items[0]?.attributes.link
  }
  await expect.poll(kept).toBe('https://office.example/said')
  await link.fill('https://elsewhere.example/')
  await link.blur()
  await expect.poll(kept).toBe('https://elsewhere.example/')
})

test('the list tags by radio and by words, keeps details and note, and shows what is untagged', async () => {
  const id = await forAnna('The list')
  const { page } = anna
  await open(page, id, '?view=list')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('group', { name: /^Sentence 2:/ }) })
  await entry.getByRole('radio', { name: 'Unverified claim' }).check()
  await entry.getByRole('button', { name: 'Details' }).click()
  await entry.getByLabel('Reason').selectOption('No source named')
  await entry.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(entry.getByLabel('Note', { exact: true })).toBeFocused()
  await page.keyboard.type('Which members?')
  const other = page.getByRole('listitem').filter({ has: page.getByRole('group', { name: /^Sentence 4:/ }) })
  await other.getByRole('button', { name: 'Part of sentence' }).click()
  for (let n = 0; n < 12; n++) await other.getByRole('button', { name: 'Start one word later' }).click()
  await other.getByRole('button', { name: 'Tag as opinion' }).click()
  await saved(page)
  await expect
    .poll(() => labelsOf(id))
    .toEqual([
      'UNVERIFIED_CLAIM Four members were absent.',
      'OPINION twice, a farce from beginning to end, to keep it clear of the regatta.',
    ])
  await expect.poll(async () => (await ownLayer(anna, id))[0]?.note).toBe('Which members?')
  await page.getByRole('link', { name: 'Untagged 7' }).click()
  await expect(page.getByRole('group', { name: /^Sentence 2:/ })).toHaveCount(0)
  const third = page.getByRole('group', { name: /^Sentence 3:/ })
  await third.getByRole('radio', { name: 'Opinion' }).check()
  await expect(page.getByRole('link', { name: 'Untagged 6' })).toBeVisible()
  await expect(third).toBeVisible()
})

test('on a phone the list comes first, its labels whole, with the way on at the thumb', async () => {
  const id = await forAnna('On a phone')
  const { page } = anna
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/articles/${id}/annotate`)
  await expect(page).toHaveURL(/view=list/)
  const entry = page.getByRole('group', { name: /^Sentence 1:/ })
  for (const name of ['None', 'Sourced fact', 'Unverified claim', 'Opinion']) {
    const label = entry.getByText(name, { exact: true })
    expect((await label.boundingBox())?.height, name).toBeLessThan(24)
    expect(await label.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  await page.getByRole('button', { name: 'Next sentence' }).click()
  await page.getByRole('button', { name: 'Next sentence' }).click()
  await expect(entry.getByRole('radio', { name: 'None' })).toBeFocused()
  await entry.getByRole('radio', { name: 'Opinion' }).check()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'The council voted', exact: false }).click()
  await expect(page.getByLabel('Whose')).toBeFocused()
})

test('narrower than 1024 px a card opens under its paragraph, and nothing scrolls sideways', async () => {
  const id = await forAnna('Narrow')
  const tag = await tagQuote(anna, id, vague, { label: 'UNVERIFIED_CLAIM', attributes: {} })
  const { page } = anna
  for (const width of [1000, 640]) {
    await page.setViewportSize({ width, height: 800 })
    await open(page, id)
    await clickOn(page, tag)
    await expect(card(page, tag)).toBeVisible()
    const above = page.locator('.block', { hasText: vague })
    const below = page.locator('.block', { hasText: 'The press office said' })
    const box = await card(page, tag).boundingBox()
    expect(box?.y).toBeGreaterThan((await topOf(above)) + 30)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(await topOf(below))
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await card(page, tag).getByRole('button', { name: 'Done' }).click()
    await expect(card(page, tag)).toBeHidden()
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    for (const view of ['text', 'list']) {
      await open(page, id, `?view=${view}`)
      expect(await sideways(page), `${view} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('a menu opens, is walked through and closes by keys, and the focus is where it was', async () => {
  const { page } = anna
  await open(page, await forAnna('By the menu'))
  const account = page.getByRole('button', { name: 'Account of Anna' }).filter({ visible: true })
  await account.focus()
  await page.keyboard.press('ArrowDown')
  const items = page.getByRole('menu').getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(items.last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(account).toBeFocused()
  await account.click()
  await expect(items.first()).toBeFocused()
  await expectAccessible(page, 'an open menu')
  await page.locator('#text').click({ position: { x: 5, y: 5 } })
  await expect(page.getByRole('menu')).toHaveCount(0)
  await account.press('Enter')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('menu')).toHaveCount(0)
  const goesOn = (button: Element) =>
    (button.compareDocumentPosition(document.activeElement ?? button) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  expect(await account.evaluate(goesOn)).toBe(true)
})

test('another view needs no server', async () => {
  const id = await forAnna('Offline')
  const { page, context } = anna
  await open(page, id)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await page
    .getByRole('group', { name: /^Sentence 2:/ })
    .getByRole('radio', { name: 'Opinion' })
    .check()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Offline. Your tags are kept on this device' }),
  ).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.locator('mark.tag-o')).toHaveText('Four members were absent.')
  await context.setOffline(false)
  await saved(page)
  expect(await labelsOf(id)).toEqual(['OPINION Four members were absent.'])
})

test('a reading that is done is read only and offers the next; one that comes back says why', async () => {
  const id = await forAnna('Done and back')
  const tagging = { label: 'UNVERIFIED_CLAIM', attributes: { reason: 'VAGUE_SOURCE' } }
  const tag = await tagQuote(anna, id, vague, tagging)
  const { page } = anna
  await open(page, id)
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('dialog').getByText('9 sentences: 1 tagged, 8 left untagged on purpose?'),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Marked as done. Your tags are read only.')).toBeVisible()
  await expect(notice(page, 'Next: ').getByRole('button', { name: /Open/ })).toBeVisible()
  await clickOn(page, tag)
  await expect(card(page, tag).getByText('Source too vague')).toBeVisible()
  await expect(card(page, tag).getByRole('button', { name: 'Delete' })).toHaveCount(0)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.getByRole('radio')).toHaveCount(0)

  const { review } = await api<{ review: { id: string } }>(anna, 'GET', `/api/v1/articles/${id}`)
  await api(carla, 'POST', `/api/v1/reviews/${review.id}/return`, {
    body: { reason: 'Please read on to the end' },
  })
  await open(page, id)
  await expect(page.getByText('“Please read on to the end”')).toBeVisible()
  await submit(anna, id)
  await page.reload()
  await expect(page.getByText('“Please read on to the end”')).toBeHidden()
  await page.getByRole('button', { name: 'Reopen mine' }).click()
  await expect(page.getByRole('button', { name: /Mark as done/ })).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByText('left untagged on purpose?')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(notice(page, 'Next: ')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(new RegExp(id))
  await expect(page).toHaveURL(/\/annotate/)
})

test('who is not assigned reads the text and is told what to do', async () => {
  const id = await createArticle(carla, 'Not assigned', paragraphs.join('\n\n'), [bert])
  await open(anna.page, id)
  await expect(
    anna.page.getByText('Ask an editor of the project to assign you', { exact: false }),
  ).toBeVisible()
  await expect(anna.page.getByRole('complementary', { name: 'Tags and notes' })).toHaveCount(0)
  await open(carla.page, id)
  await expect(carla.page.getByRole('link', { name: 'Assign reviewers' })).toBeVisible()
})

test('the workbench is free of serious accessibility faults, with a card open, in every dress', async () => {
  const id = await forAnna('Axe')
  await tagQuote(anna, id, first, { label: 'SOURCED_FACT', attributes: {} })
  const tag = await tagQuote(anna, id, vague, { label: 'UNVERIFIED_CLAIM', attributes: {} })
  const { page } = anna
  const dresses = [
    { width: 1280, colorScheme: 'light', forcedColors: 'none' },
    { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
    { width: 1280, colorScheme: 'light', forcedColors: 'active' },
    { width: 640, colorScheme: 'light', forcedColors: 'none' },
    { width: 390, colorScheme: 'dark', forcedColors: 'none' },
  ] as const
  for (const { width, ...media } of dresses) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia(media)
    for (const view of ['text', 'list']) {
      await open(page, id, `?view=${view}`, `#t-${tag.id}`)
      if (view === 'text') await expect(card(page, tag).getByLabel('Reason')).toBeVisible()
      await expectAccessible(page, `${view} at ${width}`)
    }
  }
})
