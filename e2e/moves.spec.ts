import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { api, arrive, type Person, signIn } from './walk/people'

// The people and the project are those of the walk, which runs first; the articles are this file's own.

let carla: Person
let anna: Person
let bert: Person
let dora: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  for (const name of ['Carla', 'Anna', 'Bert', 'Dora']) {
    const person = await arrive(browser, name)
    await signIn(person)
    if (name === 'Carla') carla = person
    else if (name === 'Anna') anna = person
    else if (name === 'Bert') bert = person
    else dora = person
  }
})

type Detail = {
  state: string
  revision: { text: string; sentences: { start: number; end: number; body: boolean }[] }
}

function detail(id: string): Promise<Detail> {
  return api(carla, 'GET', `/api/v1/articles/${id}`)
}

/** An article that Anna and Bert read; those who are named have submitted. */
async function articleReadBy(title: string, submitted: Person[]): Promise<string> {
  const { id } = await api<{ id: string }>(carla, 'POST', '/api/v1/projects/re-posted-articles/articles', {
    body: {
      outlet: 'The Harbour Ledger',
      title,
      body: { format: 'text', content: `The mayor said the gate of ${title} was shut.\n\nNobody asked why.` },
    },
  })
  const { items } = await api<{ items: { id: string; name: string }[] }>(
    carla,
    'GET',
    '/api/v1/projects/re-posted-articles/members',
  )
  const reviewers = items
    .filter(({ name }) => name === anna.name || name === bert.name)
    .map((member) => member.id)
  await api(carla, 'PUT', `/api/v1/articles/${id}/assignments`, { body: { reviewers } })
  for (const reader of submitted) {
    const { revision } = await detail(id)
    const { start, end } = revision.sentences.find(({ body }) => body) ?? { start: 0, end: 1 }
    const exact = [...revision.text].slice(start, end).join('')
    await api(reader, 'POST', `/api/v1/articles/${id}/annotations`, {
      body: { start, end, exact, label: 'UNVERIFIED_CLAIM', attributes: { reason: 'NO_SOURCE' } },
    })
    await api(reader, 'POST', `/api/v1/articles/${id}/review/submit`, { body: { untaggedOnPurpose: true } })
  }
  return id
}

/** Gives the reason a dialog asks for, after seeing that it does not do without. */
async function because(page: Page, reason: string, confirm: RegExp): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: confirm }).click()
  await expect(dialog.getByText('Say why', { exact: false }).first()).toBeVisible()
  await expectNoFault(page)
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: confirm }).click()
  await expect(dialog).toBeHidden()
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('reviewing is closed early with a reason, once somebody is done', async () => {
  const id = await articleReadBy('North Quay', [anna])
  const { page } = carla
  await page.goto(`/articles/${id}/compare`)
  await expect(page.getByText('1 of 2 done', { exact: false }).first()).toBeVisible()
  await expectNoFault(page)
  await page.getByRole('button', { name: 'Close reviewing early' }).click()
  await because(page, 'Bert is ill', /Close reviewing early/)
  await expect.poll(async () => (await detail(id)).state).toBe('ADJUDICATION')
  await expect(page.getByText('Reviewing was closed early', { exact: false }).first()).toBeVisible()
})

test('a reading is returned unseen by name, and by letter once it was compared', async () => {
  const id = await articleReadBy('South Quay', [anna])
  const { page } = carla
  await page.goto(`/articles/${id}/compare`)
  await page.getByRole('button', { name: 'Return to Anna' }).click()
  await because(page, 'The first sentence is missing', /Return reading/)
  await api(anna, 'POST', `/api/v1/articles/${id}/review/submit`, { body: { untaggedOnPurpose: true } })
  await api(bert, 'POST', `/api/v1/articles/${id}/review/submit`, { body: { untaggedOnPurpose: true } })
  await page.reload()
  await page.getByRole('button', { name: 'Readings', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Return reading B' }).click()
  await because(page, 'Please look at it again', /Return reading/)
  await expect.poll(async () => (await detail(id)).state).toBe('IN_REVIEW')
})

test('a final layer is sent back, signed, reopened, withdrawn and restored, each with its reason', async () => {
  const id = await articleReadBy('West Quay', [anna, bert])
  await api(carla, 'POST', `/api/v1/articles/${id}/decisions/accept-agreed`)
  await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
  const { page } = dora
  await page.goto(`/articles/${id}/final`)
  await expectNoFault(page)
  await page.getByRole('button', { name: /Send back/ }).click()
  await because(page, 'The reason is wrong', /Send back/)
  await expect.poll(async () => (await detail(id)).state).toBe('ADJUDICATION')

  await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
  await page.reload()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('checkbox')).toBeFocused()
  await expectNoFault(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await detail(id)).state).toBe('SIGNED_OFF')

  await page.getByRole('button', { name: /Reopen/ }).click()
  await because(page, 'The outlet corrected it', /Reopen/)
  await expect.poll(async () => (await detail(id)).state).toBe('ADJUDICATION')
  await page.getByRole('button', { name: /Withdraw/ }).click()
  await because(page, 'The outlet took it down', /Withdraw/)
  await expect.poll(async () => (await detail(id)).state).toBe('WITHDRAWN')
  await page.getByRole('button', { name: /Restore/ }).click()
  await because(page, 'It is up again', /Restore/)
  await expect.poll(async () => (await detail(id)).state).toBe('ADJUDICATION')
})

test('every screen is free of serious accessibility faults, in both themes and on a phone', async () => {
  const id = await articleReadBy('East Quay', [anna, bert])
  const pages = [
    '/queue',
    '/projects/re-posted-articles/articles',
    '/projects/re-posted-articles/import',
    '/projects/re-posted-articles/settings',
    '/projects/re-posted-articles/members',
    '/projects/new',
    '/outlets',
    '/admin/people',
    '/audit',
    `/articles/${id}/annotate?view=text`,
    `/articles/${id}/annotate?view=list`,
    `/articles/${id}/compare`,
    `/articles/${id}/final`,
    `/articles/${id}/history`,
  ]
  const { page } = carla
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expectNoFault(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, `${path} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0)
    }
  }
})
