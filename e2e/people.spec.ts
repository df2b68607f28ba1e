import { expect, type Locator, type Page, test } from '@playwright/test'
import { api, arrive, joinBy, type Person, signIn } from './walk/people'

// Getting in, people, rules and lists. The people and the project are those of the walk, which runs first.

const PROJECT = 're-posted-articles'

let carla: Person
let anna: Person
let dora: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  carla = await comes(browser, 'Carla')
  anna = await comes(browser, 'Anna')
  dora = await comes(browser, 'Dora')
})

async function comes(browser: Parameters<typeof arrive>[0], name: string): Promise<Person> {
  const person = await arrive(browser, name)
  await signIn(person)
  return person
}

async function articleOf(outlet: string, title: string, slug = PROJECT): Promise<string> {
  const { id } = await api<{ id: string }>(carla, 'POST', `/api/v1/projects/${slug}/articles`, {
    body: {
      outlet,
      title,
      body: { format: 'text', content: `The minutes of ${title} were printed.\n\nNobody read them.` },
    },
  })
  return id
}

async function assign(articleId: string, names: string[]): Promise<void> {
  const { items } = await api<{ items: { id: string; name: string }[] }>(
    carla,
    'GET',
    `/api/v1/projects/${PROJECT}/members`,
  )
  const reviewers = items.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  await api(carla, 'PUT', `/api/v1/articles/${articleId}/assignments`, { body: { reviewers } })
}

/** The list of what is wrong, which has the focus when it appears. */
function problems(within: Page | Locator): Locator {
  return within.getByRole('alert', { name: 'There is a problem' })
}

/** Waits for the notice that says what was done. */
async function told(page: Page, notice: string): Promise<void> {
  await expect(page.getByText(notice, { exact: true }).first()).toBeVisible()
}

test('a form says each fault at its field and in one list, in the order of the form', async ({ browser }) => {
  const { page, context } = await arrive(browser, 'Nobody')
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(problems(page)).toBeFocused()
  const faults = ['Enter an e-mail address, for example ana@example.org.', 'Enter your password.']
  await expect(problems(page).getByRole('listitem')).toHaveText(faults)
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(`Error: ${faults[0]}`)
  await problems(page)
    .getByRole('link', { name: faults[1] ?? '' })
    .click()
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()

  await page.getByLabel('E-mail').fill('nobody@example.org')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  for (let tries = 0; tries < 10; tries++) {
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('button', { name: 'Sign in' })).not.toHaveAttribute('aria-busy')
    await expect(problems(page)).toContainText('E-mail or password is wrong.')
  }
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(problems(page)).toContainText(/Too many tries\. Wait 1[45] minutes, then try again\./)
  await context.close()
})

test('an invitation says who invites to what; used, it says whom to ask', async ({ browser }) => {
  const { page } = carla
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('E-mail')).toBeFocused()
  await dialog.getByLabel('E-mail').fill('a＠example.org')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(problems(dialog)).toBeFocused()
  await dialog.getByLabel('E-mail').fill('Edda@Example.org')
  await dialog.getByLabel('Re-posted articles').selectOption('Reviewer')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const url = await dialog.getByLabel('Invitation link').inputValue()
  await page.goto(url)
  await expect(page.getByText('You are signed in as Carla. Sign out first')).toBeVisible()

  const edda = await arrive(browser, 'Edda')
  await edda.page.goto(url)
  await expect(edda.page.getByText('Carla invited you.', { exact: false })).toBeVisible()
  await expect(edda.page.getByText('Re-posted articles: Reviewer')).toBeVisible()
  await expect(edda.page.getByLabel('E-mail')).toHaveValue('edda@example.org')
  await joinBy(edda, url)
  const late = await arrive(browser, 'Late')
  await late.page.goto(url)
  await expect(late.page.getByText('Ask Carla for a new link', { exact: false })).toBeVisible()
  await Promise.all([edda.context.close(), late.context.close()])
})

test('several people are invited at once, each by a link; whoever cannot be is named', async () => {
  const { page } = carla
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(`nobody, ${anna.email}`)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(problems(dialog)).toBeFocused()
  await expect(problems(dialog)).toContainText('“nobody”: This is no e-mail address.')
  await dialog.getByLabel('E-mail').fill(`Finn@Example.org, gus@example.org\nnobody ${anna.email}`)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByRole('alert')).toContainText('2 addresses were not invited.')
  await expect(dialog.getByRole('alert')).toContainText('This person is here already.')
  for (const email of ['finn@example.org', 'gus@example.org']) {
    await expect(dialog.getByLabel(email)).toHaveValue(/\/invite\//)
  }
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Revoke the invitation of gus@example.org' })).toBeVisible()
})

test('a member is added by address, gets another role, and is removed only without open work', async () => {
  const { page } = carla
  await page.goto(`/projects/${PROJECT}/members`)
  await page.getByLabel('Role of Edda').selectOption('Reader')
  await told(page, 'Edda is now reader.')
  await page.getByLabel('Role of Edda').selectOption('Reviewer')
  await told(page, 'Edda is now reviewer.')
  const articleId = await articleOf('The Harbour Ledger', 'Gate Four')
  await assign(articleId, ['Edda', 'Anna'])

  await page.getByRole('button', { name: 'Remove Edda' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Remove' }).click()
  await expect(problems(question)).toBeFocused()
  await expect(problems(question)).toContainText('still assigned to one article')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Remove Edda' })).toBeFocused()

  await page.goto(`/projects/${PROJECT}/articles`)
  await page.getByRole('button', { name: 'Assign reviewers: Gate Four' }).click()
  const seats = page.getByRole('dialog')
  await expect(seats.getByRole('checkbox', { name: /Edda/ })).toBeChecked()
  await seats.getByRole('checkbox', { name: /Edda/ }).uncheck()
  await seats.getByRole('checkbox', { name: /Dora/ }).check()
  await seats.getByRole('button', { name: 'Save reviewers' }).click()
  await told(page, 'Reviewers saved: Gate Four')

  await page.goto(`/projects/${PROJECT}/members`)
  await page.getByRole('button', { name: 'Remove Edda' }).click()
  await question.getByRole('button', { name: 'Remove' }).click()
  await told(page, 'Edda no longer belongs to the project.')
  await expect(page.getByRole('button', { name: 'Remove Edda' })).toHaveCount(0)

  await page.getByLabel('E-mail').fill('edda@example.org')
  await page.getByRole('button', { name: 'Add' }).click()
  await told(page, 'Edda now belongs to the project.')
})

test('rules changed in two windows are kept or taken, by choice', async () => {
  const { page } = carla
  const other = dora.page
  const name = (one: Page) => one.getByLabel('Name', { exact: true })
  const openBoth = async () => {
    await page.goto(`/projects/${PROJECT}/settings`)
    await other.goto(`/projects/${PROJECT}/settings`)
  }
  const save = (one: Page) => one.getByRole('button', { name: 'Save rules' }).click()
  await openBoth()
  await name(other).fill('Dora’s name')
  await save(other)
  await told(other, 'Rules saved. They apply from now on.')
  await name(page).fill('Carla’s name')
  await save(page)
  await expect(page.getByText('Someone changed these rules', { exact: false })).toBeVisible()
  await expect(name(page)).toHaveValue('Carla’s name')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await told(page, 'Rules saved. They apply from now on.')
  await expect(name(page)).toHaveValue('Carla’s name')
  await expect(page.getByRole('main').getByText('Carla’s name', { exact: true })).toBeVisible()

  await name(other).fill('Dora’s second name')
  await save(other)
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await expect(name(other)).toHaveValue('Carla’s name')
  await name(other).fill('Re-posted articles')
  await save(other)
  await expect.poll(() => projectName()).toBe('Re-posted articles')
})

async function projectName(): Promise<string> {
  const { name } = await api<{ name: string }>(carla, 'GET', `/api/v1/projects/${PROJECT}`)
  return name
}

test('row 31: names are shown as they are, whatever they look like to a browser', async () => {
  const hostile = '<img src=x onerror="globalThis.stolen=1">'
  const articleId = await articleOf(hostile, 'Gate "><svg onload=globalThis.stolen=1>')
  const { page } = carla
  for (const path of [
    '/outlets?view=register',
    `/projects/${PROJECT}/articles`,
    `/articles/${articleId}/annotate`,
    '/audit',
  ]) {
    await page.goto(path)
    await expect(page.getByText(hostile).first()).toBeVisible()
    expect(await page.evaluate(() => 'stolen' in globalThis), path).toBe(false)
  }
  await page.goto('/outlets?view=register')
  await page.getByRole('button', { name: `Edit ${hostile}` }).click()
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue(hostile)
  await page.goto(`/projects/${PROJECT}/articles`)
  await page.getByRole('link', { name: `${hostile}: only articles of this outlet` }).click()
  await expect(page).toHaveURL(/outlet=img-src/)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('button', { name: `Outlet: ${hostile}` })).toBeVisible()
  const slug = new URL(page.url()).searchParams.get('outlet')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await page.goto(`/outlets/${slug}`)
  await expect.poll(() => page.title()).toContain(hostile)
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false)
})

test('the queue is one stop with its first row in focus; keys go by rows and to other pages', async () => {
  const first = await articleOf('The Harbour Ledger', 'Gate Five')
  const second = await articleOf('The Harbour Ledger', 'Gate Six')
  for (const articleId of [first, second]) await assign(articleId, ['Anna', 'Dora'])
  const { page } = anna
  await page.goto('/queue')
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(page.getByRole('main').getByText(/Team: \d+ annotating/)).toBeVisible()
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('j')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/annotate**')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.waitForURL('**/outlets')
})
