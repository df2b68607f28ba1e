import { expect, type Page, test } from '@playwright/test'
import { openDatabase, pastTheRules } from './walk/database'
import { expectFocus, goTo, press, tabTo } from './walk/keyboard'
import { api, arrive, PASSWORD, type Person, returning } from './walk/people'

// The people are those of the walk, which runs first; the project is this file's own, for it asks for the password when
// something is signed. That nothing is done here but by page.keyboard is a rule of the linter.

const first = 'Keyboard Quay Reopens After the Storm'
const second = 'Ferries and the Price of a Bridge'
const compilation = `${first}

Harbour Gazette, by Ida Vane, Oct. 3, 2025:

The mayor said on Thursday that the gate was open.

Ships reportedly left at night.

Nobody asked why they left.

It is a poor bargain for the town.

The pilot was not seen again. He had gone home before the storm.

The quay was built by the county in 1964.

${second}

Harbour Gazette, by Piers Lock, Oct. 9, 2025:

There is a sort of politician who discovers the sea only when a road has failed.
`

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  const [carla] = await returning(browser, 'Carla')
  const { slug } = await api<{ slug: string }>(carla, 'POST', '/api/v1/projects', {
    body: { name: 'Keys alone', policy: { reauthenticate: true } },
  })
  for (const [name, role] of [
    ['anna', 'REVIEWER'],
    ['bert', 'REVIEWER'],
    ['dora', 'EDITOR'],
  ]) {
    await api(carla, 'POST', `/api/v1/projects/${slug}/members`, {
      body: { email: `${name}@example.org`, role },
    })
  }
  await carla.context.close()
})

async function signIn({ page, email }: Person): Promise<void> {
  await page.goto('/sign-in')
  await tabTo(page, /^textbox E-mail/)
  await page.keyboard.insertText(email)
  await tabTo(page, /^textbox Password/)
  await page.keyboard.insertText(PASSWORD)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible()
}

test('an editor imports a compilation and says who reads it', async ({ browser }) => {
  const carla = await arrive(browser, 'Carla')
  const { page } = carla
  await signIn(carla)
  await tabTo(page, /^button Switch project/)
  await press(page, 'Enter', 'k')
  await expectFocus(page, /^menuitem.* Keys alone/)
  await press(page, 'Enter')
  await page.waitForURL('**/projects/keys-alone/**')
  await tabTo(page, /^link Import/)
  await press(page, 'Enter')
  await expectFocus(page, /^textbox Paste one article or several/)
  await page.keyboard.insertText(compilation)
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: '2 articles found' })).toBeVisible()
  await expectFocus(page, /^heading Import/)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'What is known of each article' })).toBeVisible()
  await expectFocus(page, /^heading Import/)
  for (const name of ['Anna', 'Bert', 'Carla', 'Dora']) {
    await tabTo(page, new RegExp(`^checkbox ${name}`))
    const chosen = await page.getByRole('checkbox', { name }).isChecked()
    if (chosen !== ['Anna', 'Bert'].includes(name)) await press(page, 'Space')
  }
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: '2 imported, 0 failed' })).toBeVisible()
  await expectFocus(page, /^heading Import/)
})

async function openFromQueue(page: Page, action: string, title: string): Promise<void> {
  await tabTo(page, /^link (Start|Continue|Decide|Read and sign): /)
  await goTo(page, new RegExp(`^link ${action}: ${title}`), 'ArrowDown')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
}

/** Goes on sentence by sentence, each read out as it is reached. */
async function readOn(page: Page, ...sentences: string[]): Promise<void> {
  for (const sentence of sentences) {
    await press(page, 'j')
    await expectSpoken(page, sentence)
  }
}

function expectSpoken(page: Page, text: string): Promise<void> {
  return expect(page.getByTestId('live-region').filter({ hasText: text })).toHaveCount(1)
}

/** Tags where one is and fills in what the label asks for, field by field as they come. */
async function tag(page: Page, label: '1' | '2' | '3', field: RegExp, ...details: string[]): Promise<void> {
  await press(page, label, 'Enter')
  await expectFocus(page, field)
  for (const [n, detail] of details.entries()) {
    if (n > 0) await press(page, 'Tab')
    await page.keyboard.type(detail)
  }
  await press(page, 'Escape')
  await expectFocus(page, /^comment /)
  await press(page, 'Escape')
  await expectFocus(page, /^region Text/)
}

const source = /^combobox Source/
const reason = /^combobox Reason/
const holder = /^combobox Whose/

test('one reader tags, extends, takes back and hands in', async ({ browser }) => {
  const anna = await arrive(browser, 'Anna')
  const { page } = anna
  await signIn(anna)
  await openFromQueue(page, 'Start', first)
  await readOn(page, first, 'by Ida Vane', 'The mayor said')
  await tag(page, '1', source, 'The mayor', 'Official')
  await readOn(page, 'Ships reportedly')
  await tag(page, '2', reason, 'Hedged')
  await readOn(page, 'Nobody asked', 'It is a poor')
  await press(page, 'k')
  await expectSpoken(page, 'Nobody asked')
  await readOn(page, 'It is a poor')
  await tag(page, '3', holder, 'Author')

  await readOn(page, 'The pilot')
  await press(page, 'Shift+J')
  await expectSpoken(page, '2 sentences selected.')
  await press(page, 'h')
  await expectSpoken(page, 'He had gone home before the')
  await press(page, 'l')
  await expectSpoken(page, 'He had gone home before the storm')
  await press(page, '2')
  await expectTags(page, 4)
  await press(page, 'Control+z')
  await expectTags(page, 3)
  await press(page, 'Control+Shift+Z')
  await expectTags(page, 4)
  await press(page, 'Enter')
  await expectFocus(page, reason)
  await page.keyboard.type('No source')
  await press(page, 'Escape', 'Escape')
  await readOn(page, 'He had gone', 'The quay was')
  await press(page, '1')
  await expectTags(page, 5)

  // what is incomplete is a way there, not a refusal
  await press(page, 'Control+Enter')
  await expectFocus(page, /^button “The quay was built/)
  await press(page, 'Enter')
  await expectFocus(page, source)
  await page.keyboard.type('The county')
  await press(page, 'Tab')
  await page.keyboard.type('Document')
  await press(page, 'Escape', 'Escape')
  await expectFocus(page, /^region Text/)
  await press(page, 'Control+Enter')
  await expectFocus(page, /^button Mark as done/)
  await press(page, 'Escape')
  await expectFocus(page, /^region Text/)
  await press(page, 'Control+Enter', 'Enter')
  await expect(page.getByRole('main').getByText('Marked as done. Your tags are read only.')).toBeVisible()
})

test('the other reads blind, and hands in as soon as the last word is typed', async ({ browser }) => {
  const bert = await arrive(browser, 'Bert')
  const { page } = bert
  await signIn(bert)
  await openFromQueue(page, 'Start', first)
  await expectTags(page, 0)
  await readOn(page, first, 'by Ida Vane', 'The mayor said')
  await tag(page, '1', source, 'The mayor', 'Official')
  await readOn(page, 'Ships reportedly')
  await tag(page, '2', reason, 'Hedged')
  await readOn(page, 'Nobody asked')
  await tag(page, '2', reason, 'No source')
  await readOn(page, 'It is a poor')
  await tag(page, '2', reason, 'No source')
  await readOn(page, 'The pilot')
  await tag(page, '2', reason, 'No source')
  await readOn(page, 'He had gone', 'The quay was')
  await tag(page, '3', holder, 'Author')
  await press(page, 'Control+Enter', 'Enter')
  await expect(
    page.getByRole('main').getByText('Comparing has started. Your tags are read only.'),
  ).toBeVisible()
})

test('an editor compares, decides each difference and sends it', async ({ browser }) => {
  const carla = await arrive(browser, 'Carla')
  const { page } = carla
  await signIn(carla)
  await openFromQueue(page, 'Decide', first)
  await expectLeft(page, '4 decisions left')
  await press(page, 'Shift+Y')
  await expectFocus(page, /^button Accept/)
  await press(page, 'Enter')
  await expect(page.getByRole('listitem').filter({ hasText: '2 passages accepted.' })).toBeVisible()
  await press(page, 'x')
  await expectLeft(page, '3 decisions left')
  await press(page, 'Control+z')
  await expectLeft(page, '4 decisions left')
  await press(page, 'b')
  await expectLeft(page, '3 decisions left')
  await press(page, 'a')
  await expectLeft(page, '2 decisions left')
  await press(page, 'm', '2')
  await expectLeft(page, '1 decision left')
  await press(page, 'a')
  await expect(page.getByRole('button', { name: 'decision left' })).toHaveCount(0)
  await press(page, 'Control+Enter')
  await expectFocus(page, /^button Send for sign-off/)
  await press(page, 'Enter')
  await expect(page.getByRole('main').getByText('To sign').first()).toBeVisible()
})

function expectLeft(page: Page, left: string): Promise<void> {
  return expect(page.getByRole('button', { name: left, exact: true })).toBeVisible()
}

test('another, asked for the password again, reads the final layer and signs it', async ({ browser }) => {
  const dora = await arrive(browser, 'Dora')
  const { page } = dora
  await signIn(dora)
  await haveBeenHere(dora, '10 minutes')
  await openFromQueue(page, 'Read and sign', first)
  await press(page, 'Control+Enter')
  await expectFocus(page, /^textbox Your password/)
  await page.keyboard.insertText('not my password')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByText('This is not your password.').first()).toBeVisible()
  await tabTo(page, /^textbox Your password/)
  await press(page, 'Control+a')
  await page.keyboard.insertText(PASSWORD)
  await press(page, 'Enter')
  await expect(page.getByText(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/).first()).toBeVisible()
})

/** Lets time pass since the person signed in. */
async function haveBeenHere({ email }: Person, time: string): Promise<void> {
  const superuser = await openDatabase()
  await pastTheRules(
    superuser,
    `update "Session" set "createdAt" = clock_timestamp() - interval '${time}'
     where "userId" = (select id from "User" where email = '${email}')`,
  )
  await superuser.end()
}

async function expectTags(page: Page, count: number): Promise<void> {
  const tags = page.getByRole('list', { name: 'Tags, in text order' })
  await expect(tags.getByRole('listitem')).toHaveCount(count)
}
