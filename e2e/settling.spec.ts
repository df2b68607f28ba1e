import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, getArticle, submitReading, tagQuote } from './walk/articles'
import { api, type Person, returning } from './walk/people'

// The people and the project are those of the walk, which runs first; the articles are this file's own.

let carla: Person
let anna: Person
let bert: Person
let dora: Person

test.beforeAll(async ({ browser }) => {
  ;[carla, anna, bert, dora] = await returning(browser, 'Carla', 'Anna', 'Bert', 'Dora')
})

const gate = 'The gate is believed to be shut.'
const bridge = 'The bridge is believed to be closed.'
const hurry = 'Nobody seems to be in any hurry, and the town pays.'
const traffic = 'Traffic rose in May, the county said.'

type Tagging = { label: string; attributes: object }
const unverified: Tagging = { label: 'UNVERIFIED_CLAIM', attributes: { reason: 'HEDGED' } }
const opinion: Tagging = { label: 'OPINION', attributes: { holder: 'AUTHOR' } }
const sourced: Tagging = {
  label: 'SOURCED_FACT',
  attributes: { source: { name: 'The county', type: 'OFFICIAL' } },
}

// Two labels differ in the same way, then the boundaries of one; the last is agreed.
const first: [string, Tagging][] = [
  [gate, unverified],
  [bridge, unverified],
  ['Nobody seems to be in any hurry', opinion],
  [traffic, sourced],
]
const second: [string, Tagging][] = [
  [gate, opinion],
  [bridge, opinion],
  [hurry, opinion],
  [traffic, sourced],
]

/** An article that Anna and Bert have read so; it is to be compared. */
async function articleToCompare(title: string, readings = [first, second]): Promise<string> {
  const text = [gate, bridge, hurry, traffic, `That was ${title}.`].join('\n\n')
  const id = await createArticle(carla, title, text, [anna, bert])
  for (const [n, reader] of [anna, bert].entries()) {
    for (const [quote, tagging] of readings[n] ?? []) await tagQuote(reader, id, quote, tagging)
    await submitReading(reader, id)
  }
  return id
}

type Decision = { kind: string; reason: string | null } | null
type Adjudication = {
  version: number
  final: { exact: string; label: string }[]
  readings: { letter: string }[]
  clusters: { id: string; decision: Decision }[]
}

function adjudicationOf(id: string): Promise<Adjudication> {
  return api(carla, 'GET', `/api/v1/articles/${id}/adjudication`)
}

function expectFinal(id: string, wanted: string[]): Promise<void> {
  const labelled = async () => (await adjudicationOf(id)).final.map(({ label, exact }) => `${label} ${exact}`)
  return expect.poll(labelled).toEqual(wanted)
}

function expectState(id: string, state: string): Promise<void> {
  return expect.poll(async () => (await getArticle(carla, id)).state).toBe(state)
}

/** Accepts what is agreed, takes Anna's reading everywhere else, and sends it. */
async function settleAndSend(id: string): Promise<void> {
  const decisions = `/api/v1/articles/${id}/decisions`
  await api(carla, 'POST', `${decisions}/accept-agreed`)
  const { review } = await api<{ review: { layerId: string } }>(anna, 'GET', `/api/v1/articles/${id}`)
  for (const { id: clusterId, decision } of (await adjudicationOf(id)).clusters) {
    const body = { kind: 'TAKE', clusterId, layerId: review.layerId }
    if (!decision) await api(carla, 'POST', decisions, { body })
  }
  await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
}

async function openCompare(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/articles/${id}/compare${query}`)
  await expect(panel(page)).toBeVisible()
  await expect(page.locator('.article-text mark.tag').first()).toBeVisible()
}

const panel = (page: Page) => page.getByTestId('decision-panel')
const title = (page: Page, name: string) => panel(page).getByRole('heading', { name, exact: true })

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('keys lead from decision to decision, into the text and back, and to the reason', async () => {
  const id = await articleToCompare('Led by keys')
  const { page } = carla
  await openCompare(page, id)
  await expect(title(page, 'Decision 1 of 3')).toBeVisible()
  await press(page, 'u', 'u', 'u')
  await expect(title(page, 'Agreed 1 of 1')).toBeVisible()
  await press(page, 'u')
  await expect(title(page, 'Decision 1 of 3')).toBeVisible()
  await press(page, 'Shift+U', 'Shift+U')
  await expect(title(page, 'Decision 3 of 3')).toBeVisible()
  await press(page, 'j')
  await expect(title(page, 'Decision 1 of 3')).toBeVisible()
  await press(page, 't')
  await expect(page.getByRole('region', { name: 'Text', exact: true })).toBeFocused()
  await press(page, 't')
  await expect(title(page, 'Decision 1 of 3')).toBeFocused()

  await press(page, 'n')
  await expect(panel(page).getByRole('textbox', { name: /^Reason/ })).toBeFocused()
  await page.keyboard.type('Nobody is named')
  await press(page, 'Escape')
  await expect(title(page, 'Decision 1 of 3')).toBeFocused()
  await press(page, 'x')
  await expect
    .poll(async () => (await adjudicationOf(id)).clusters.map(({ decision }) => decision))
    .toMatchObject([{ kind: 'NO_TAG', reason: 'Nobody is named' }, null, null, null])
})

test('boundaries are offered, or moved by words, under one text and in columns; all of it is undone and redone', async () => {
  const id = await articleToCompare('Moved by words')
  const { page } = carla
  await openCompare(page, id)
  await press(page, 'j', 'j')
  await expect(panel(page).getByText('Boundaries differ')).toBeVisible()
  await press(page, 'm', '3')
  await expectFinal(id, ['OPINION Nobody seems to be in any hurry'])
  await press(page, 'Control+z')
  await expectFinal(id, [])
  await press(page, 'Control+Shift+Z')
  await expectFinal(id, ['OPINION Nobody seems to be in any hurry'])
  await press(page, 'Control+z')
  await expectFinal(id, [])
  await expect(panel(page).getByText(/^Decided by Carla/)).toHaveCount(0)

  // from the widest, three words off its end and one back on
  await press(page, 'v')
  await expect(page.getByRole('region', { name: 'Text with reading B' })).toBeVisible()
  await expect(title(page, 'Decision 3 of 3')).toBeVisible()
  await press(page, 'h', 'h', 'h', 'h', 'l', 'Shift+L', 'Shift+L', 'Shift+H', '3')
  const moved = 'OPINION seems to be in any hurry, and'
  await expectFinal(id, [moved])

  // what is decided is made smaller for a second tag within it
  await press(page, 'Shift+J', 'Shift+J')
  await expect(title(page, 'Decision 3 of 3')).toBeVisible()
  await expect(panel(page).getByText(/^Decided by Carla/)).toBeVisible()
  await press(page, 'h', 'Shift+2')
  await panel(page).getByLabel('Reason', { exact: true }).first().selectOption({ label: 'Hedged' })
  await panel(page).getByRole('button', { name: 'Decide', exact: true }).click()
  await expectFinal(id, [moved, 'UNVERIFIED_CLAIM seems to be in any hurry'])
  await expectNoFault(page)
})

test('what would cut across a final passage is named, and trimmed on request', async () => {
  const id = await articleToCompare('Across another')
  const { page } = carla
  await api(carla, 'POST', `/api/v1/articles/${id}/decisions/accept-agreed`)
  await openCompare(page, id)
  await press(page, 'j', 'j')
  await expect(title(page, 'Decision 3 of 3')).toBeVisible()
  await press(page, 'l', 'l', '3')
  await expect(panel(page).getByText('It meets the final Sourced fact in sentence 4.')).toBeVisible()
  await expectNoFault(page)
  await panel(page)
    .getByRole('button', { name: `Trim to “${hurry}”` })
    .click()
  await expectFinal(id, [`OPINION ${hurry}`, `SOURCED_FACT ${traffic}`])
})

test('how the readings are shown stands in the address, and survives a reload', async () => {
  const id = await articleToCompare('In the address')
  const { page } = carla
  await openCompare(page, id)
  await press(page, 'v')
  await expect(page).toHaveURL(/view=columns/)
  await page.getByRole('button', { name: 'Reading A' }).click()
  await page.getByRole('button', { name: /^Agreed/ }).click()
  await press(page, 'j')
  await expect(title(page, 'Decision 2 of 3')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Text with reading B' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Text with reading A' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Agreed/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(title(page, 'Decision 2 of 3')).toBeVisible()
  await press(page, 'v')
  await expect(page.getByRole('table').getByText(traffic)).toBeVisible()
  await expect(page.locator('.article-text')).toHaveCount(0)
  await expectNoFault(page)
})

test('on a phone the decisions stand alone, each in its paragraph', async () => {
  const id = await articleToCompare('On a phone')
  const { page } = carla
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/articles/${id}/compare`)
  await expect(panel(page).getByText(gate)).toBeVisible()
  await expect(page.locator('.article-text')).toBeHidden()
  await panel(page).getByRole('button', { name: 'Take A' }).click()
  await expect(panel(page).getByText(bridge)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expectNoFault(page)
  await page.setViewportSize({ width: 1280, height: 720 })
})

test('what was sent back is settled again with what was decided alike in view, and the signer hears what changed', async () => {
  const id = await articleToCompare('Sent back')
  await settleAndSend(id)
  const signing = dora.page
  await signing.goto(`/articles/${id}/final`)
  await signing.getByRole('button', { name: 'Send back' }).click()
  await signing.getByRole('alertdialog').getByRole('textbox').fill('Nobody can check it')
  await signing.getByRole('alertdialog').getByRole('button', { name: 'Send back' }).click()
  await expectState(id, 'ADJUDICATION')

  const { page } = carla
  await openCompare(page, id)
  await expect(page.getByRole('main').getByText('Dora sent this back')).toBeVisible()
  await expect(page.getByRole('main').getByText('Nobody can check it')).toBeVisible()
  await expect(title(page, 'Decision 1 of 3')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Undo decision' }).click()
  await expect(
    panel(page).getByText(/^Earlier: in sentence 2, . against ., you chose Unverified claim\.$/),
  ).toBeVisible()
  await panel(page).getByRole('button', { name: 'in sentence 2' }).click()
  await expect(title(page, 'Decision 2 of 3')).toBeVisible()
  await press(page, 'Shift+K', 'x')
  await expect(page.getByRole('button', { name: 'Send for sign-off' })).not.toHaveAttribute('aria-disabled')
  await press(page, 'Control+Enter', 'Enter')
  await expectState(id, 'AWAITING_SIGN_OFF')

  await signing.goto(`/articles/${id}/final`)
  await expect(signing.locator('mark.tag').first()).toBeVisible()
  await press(signing, 'Control+Enter')
  const dialog = signing.getByRole('dialog')
  await expect(dialog.getByText('1 decision changed')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'Read the 3 decisions' })).toHaveAttribute(
    'href',
    `/articles/${id}/compare?show=decided`,
  )
  await expect(dialog.getByRole('checkbox')).toBeFocused()
  await press(signing, 'Space', 'Enter')
  await expectState(id, 'SIGNED_OFF')
})

test('readers see how the final layer differs from their own tags', async () => {
  const id = await articleToCompare('Differs from mine')
  await settleAndSend(id)
  const { page } = bert
  await page.goto(`/articles/${id}/final`)
  await page.getByRole('button', { name: 'Compare with mine' }).click()
  await expect(page.getByRole('main').getByText('1 of your 4 tags stand as you made them.')).toBeVisible()
  const list = page.getByRole('list', { name: 'Differences from your tags, in text order' })
  await expect(list.getByRole('button', { name: /Other label/ })).toHaveCount(2)
  await expect(list.getByRole('button', { name: /Other boundaries/ })).toHaveCount(1)
  await expectNoFault(page)
  await page.reload()
  await expect(list).toBeVisible()
})

test('a reader is added while comparing; deciding waits, or reviewing is closed early, which stays said', async () => {
  const id = await articleToCompare('Another reader')
  const { page } = carla
  await openCompare(page, id)
  await page.getByRole('button', { name: 'Readings', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Add readers' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /Anna/ })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /Dora/ }).check()
  await dialog.getByRole('button', { name: 'Save reviewers' }).click()
  await expect(
    page.getByRole('main').getByText('A reading is still being made', { exact: false }),
  ).toBeVisible()
  await expectState(id, 'IN_REVIEW')

  await dora.page.goto(`/articles/${id}/compare`)
  await expect(dora.page.getByText('Layers stay hidden', { exact: false }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Close reviewing early' }).click()
  await page.getByRole('alertdialog').getByRole('textbox').fill('Dora has no time')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close reviewing early' }).click()
  await expectState(id, 'ADJUDICATION')
  await expect(page.getByRole('main').getByText('Closed early', { exact: true })).toBeVisible()
  expect((await adjudicationOf(id)).readings.map(({ letter }) => letter)).toEqual(['A', 'B'])
})

test('the history tells decisions in words and ends as the bundle does', async () => {
  const id = await articleToCompare('Told in words')
  await settleAndSend(id)
  const { version } = await adjudicationOf(id)
  await api(dora, 'POST', `/api/v1/articles/${id}/sign-off`, {
    body: { statement: true, adjudicationVersion: version },
  })
  const bundle = await api<{ chain: { seq: number; hash: string }[] }>(
    dora,
    'GET',
    `/api/v1/articles/${id}/export?format=bundle`,
  )
  const { page } = dora
  await page.goto(`/articles/${id}/history`)
  const last = bundle.chain.at(-1)
  await expect(page.getByRole('main').getByText(`${last?.seq} events, chain intact.`)).toBeVisible()
  await expect(page.getByRole('main').getByText(last?.hash ?? '')).toBeVisible()
  await page.getByText('decided 4 passages').click()
  await expect(page.getByText(/· sentence 1 · Unverified claim · took [AB]/)).toBeVisible()
  await expect(page.getByText(/[0-9a-f]{8}-[0-9a-f]{4}-/)).toHaveCount(0)
  await expectNoFault(page)
})
