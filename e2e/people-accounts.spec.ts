import { type Browser, expect, type Page, test } from '@playwright/test'
import { createArticle, PROJECT } from './walk/articles'
import { api, arrive, invited, PASSWORD, type Person, returning, signIn } from './walk/people'

// Closing accounts, forgotten passwords, one's own account. Carla is the admin of the walk, which runs first.

let carla: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  ;[carla] = await returning(browser, 'Carla')
})

/** Somebody new, signed in, whom no other file knows. */
const newcomer = (browser: Browser, name: string) => invited(browser, carla, name)

async function act(name: string, what: string): Promise<void> {
  await carla.page.goto('/admin/people?limit=200')
  await carla.page.getByRole('button', { name: `Actions for ${name}` }).click()
  await carla.page.getByRole('menuitem', { name: what }).click()
}

async function told(page: Page, notice: string | RegExp): Promise<void> {
  await expect(page.getByText(notice).first()).toBeVisible()
}

async function trySigningIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('who forgot the password reads whom to ask, and chooses a new one by the admin’s link, once', async ({
  browser,
}) => {
  const fay = await newcomer(browser, 'Fay')
  const elsewhere = await arrive(browser, 'Fay')
  await elsewhere.page.goto('/sign-in')
  await elsewhere.page.getByRole('button', { name: 'Forgot password?' }).click()
  await expect(elsewhere.page.getByText('Ask an admin of your team')).toBeVisible()

  await act(fay.name, 'Make a password link')
  const dialog = carla.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const url = await dialog.getByLabel('Password link').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(carla.page.getByRole('button', { name: `Actions for ${fay.name}` })).toBeFocused()

  await elsewhere.page.goto(url)
  await expect(elsewhere.page.getByLabel('E-mail')).toHaveValue(fay.email)
  await elsewhere.page.getByLabel('New password').fill('short')
  await elsewhere.page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(elsewhere.page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await elsewhere.page.getByLabel('New password').fill('a new sentence for Fay')
  await elsewhere.page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(elsewhere.page.getByRole('heading', { name: 'My work' })).toBeVisible()
  await fay.page.goto('/queue')
  await expect(fay.page).toHaveURL(/\/sign-in\?.*expired/)
  await fay.page.goto(url)
  await expect(fay.page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await Promise.all([fay.context.close(), elsewhere.context.close()])
})

test('a deactivated person is out at once and is told what a wrong password is; reactivated, they are back', async ({
  browser,
}) => {
  const gil = await newcomer(browser, 'Gil')
  await act(gil.name, 'Deactivate')
  const question = carla.page.getByRole('alertdialog', { name: `Deactivate ${gil.name}?` })
  await question.getByRole('button', { name: 'Deactivate' }).click()
  await told(carla.page, `${gil.name} is deactivated and signed out everywhere.`)
  await expect(carla.page.getByRole('row', { name: gil.name })).toContainText('Deactivated')
  await gil.page.goto('/queue')
  await expect(gil.page).toHaveURL(/\/sign-in\?.*expired/)
  await trySigningIn(gil.page, gil.email, PASSWORD)
  await expect(gil.page.getByText('E-mail or password is wrong.').first()).toBeVisible()

  await act(gil.name, 'Reactivate')
  await told(carla.page, `${gil.name} can sign in again.`)
  await signIn(gil)
  await carla.page.getByLabel(`Role of ${gil.name} on this server`).selectOption('Admin')
  await told(carla.page, `${gil.name} is now an admin and signs in again.`)
  await signIn(gil)
  await gil.page.goto('/admin/people')
  await expect(gil.page.getByRole('heading', { name: 'People' })).toBeVisible()
  await carla.page.getByLabel(`Role of ${gil.name} on this server`).selectOption('Member')
  await told(carla.page, `${gil.name} is now a member and signs in again.`)
  await gil.context.close()
})

test('an article that waits for somebody who is gone is taken off them where its readers are chosen', async ({
  browser,
}) => {
  const projects = [{ slug: PROJECT, role: 'REVIEWER' }]
  const hal = await invited(browser, carla, 'Hal', { projects })
  const title = `Waits for ${hal.name}`
  await createArticle(carla, title, `Hal was to read this. ${hal.name}`, [hal])
  await act(hal.name, 'Deactivate')
  const question = carla.page.getByRole('alertdialog', { name: `Deactivate ${hal.name}?` })
  await expect(question.getByRole('link', { name: title })).toBeVisible()
  await question.getByRole('button', { name: 'Deactivate' }).click()
  await told(carla.page, `${hal.name} is deactivated and signed out everywhere.`)

  await carla.page.goto(`/projects/${PROJECT}/articles`)
  await carla.page.getByRole('button', { name: `Assign reviewers: ${title}` }).click()
  const dialog = carla.page.getByRole('dialog', { name: 'Who reads this article' })
  await dialog.getByRole('checkbox', { name: hal.name }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Bert' }).check()
  await dialog.getByRole('button', { name: 'Save reviewers' }).click()
  await told(carla.page, `Reviewers saved: ${title}`)
  await carla.page.goto('/admin/people?limit=200')
  await expect(carla.page.getByRole('row', { name: hal.name })).toContainText('none')
})

test('an account that did nothing is deleted, of one that did the name is erased; why not stands in the question', async ({
  browser,
}) => {
  const [kim, lou] = [await newcomer(browser, 'Kim'), await newcomer(browser, 'Lou')]
  await api(kim, 'POST', '/api/v1/outlets', { body: { name: `Paper of ${kim.name}` } })
  for (const { name } of [kim, lou]) {
    await act(name, 'Deactivate')
    await carla.page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click()
    await told(carla.page, `${name} is deactivated and signed out everywhere.`)
  }
  const question = carla.page.getByRole('alertdialog')
  await act(kim.name, 'Delete')
  await question.getByRole('button', { name: 'Delete the account' }).click()
  await expect(question.getByRole('alert')).toContainText(`There is something of ${kim.name} here`)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(carla.page.getByRole('button', { name: `Actions for ${kim.name}` })).toBeFocused()

  const list = carla.page.locator(':focus').getByRole('region', { name: 'People' })
  await act(kim.name, 'Erase the name')
  await expect(question).toContainText('Signed bundles that print names keep this one')
  await question.getByRole('button', { name: 'Erase the name' }).click()
  await told(carla.page, `The name of ${kim.name} is erased.`)
  await expect(list).toBeVisible()
  await expect(carla.page.getByText(kim.email)).toHaveCount(0)
  await expect(carla.page.getByRole('row', { name: /^Former member 1/ })).toContainText('Deactivated')
  await expect(carla.page.getByRole('button', { name: /^Actions for Former member/ })).toHaveCount(0)

  await act(lou.name, 'Delete')
  await question.getByRole('button', { name: 'Delete the account' }).click()
  await told(carla.page, `The account of ${lou.name} is deleted.`)
  await expect(carla.page.getByRole('row', { name: lou.name })).toHaveCount(0)
  await expect(list).toBeVisible()
  await Promise.all([kim.context.close(), lou.context.close()])
})

test('an open invitation is listed with its end, and opens nothing once it is revoked', async ({
  browser,
}) => {
  const email = `hal-${Date.now()}@example.org`
  const { url } = await api<{ url: string }>(carla, 'POST', '/api/v1/admin/invitations', { body: { email } })
  await carla.page.goto('/admin/people')
  await carla.page.getByRole('button', { name: `Revoke the invitation of ${email}` }).click()
  await carla.page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await told(carla.page, `The invitation of ${email} is revoked.`)
  await expect(carla.page.getByRole('row', { name: email })).toHaveCount(0)
  const hal = await arrive(browser, 'Hal')
  await hal.page.goto(url)
  await expect(hal.page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await hal.context.close()
})

test('the account: another name, another password, a session ended from afar, and all of them', async ({
  browser,
}) => {
  const ida = await newcomer(browser, 'Ida')
  const phone = { ...(await arrive(browser, 'Ida')), email: ida.email }
  await signIn(phone)
  const { page } = ida
  await page.getByRole('button', { name: `Account of ${ida.name}` }).click()
  await page.getByRole('menuitem', { name: 'Account' }).click()
  await page.getByLabel('Your name').fill('Ida Berg')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await told(page, 'Name saved.')
  await expect(page.getByRole('button', { name: 'Account of Ida Berg' })).toBeVisible()

  const rows = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'This one' })).toHaveCount(1)
  await page.getByRole('button', { name: /^Sign out Chrome on/ }).click()
  await told(page, /^Chrome on .* is signed out/)
  await expect(rows).toHaveCount(2)
  await phone.page.goto('/queue')
  await expect(phone.page).toHaveURL(/\/sign-in\?.*expired/)

  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('another sentence for Ida')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    /This is not your current password/,
  )
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await told(page, 'Password changed. You are signed out everywhere else.')
  await trySigningIn(phone.page, ida.email, 'another sentence for Ida')
  await expect(phone.page.getByRole('heading', { name: 'My work' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await phone.page.goto('/queue')
  await expect(phone.page).toHaveURL(/\/sign-in\?.*expired/)
  await Promise.all([ida.context.close(), phone.context.close()])
})

test('a token is shown once, acts for its owner as far as its scopes go, and opens nothing once revoked', async ({
  browser,
  playwright,
  baseURL,
}) => {
  const jon = await newcomer(browser, 'Jon')
  const { page } = jon
  await page.goto('/account')
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Read what you may read' }).uncheck()
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const faults = ['Enter what the token is for, in at most 300 characters.', 'Choose at least one.']
  await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveText(faults)
  await dialog.getByLabel('What it is for').fill('Nightly script')
  await dialog.getByRole('checkbox', { name: 'Read what you may read' }).check()
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const token = await dialog.getByLabel('API token').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('row', { name: 'Nightly script' })
  await expect(row).toContainText('never')

  const script = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  expect(await (await script.get('/api/v1/me')).json()).toMatchObject({ email: jon.email })
  expect((await script.post('/api/v1/projects', { data: { name: 'X' } })).status()).toBe(403)
  await page.reload()
  await expect(row).not.toContainText('never')
  await expect(page.getByText(token)).toHaveCount(0)
  await page.getByRole('button', { name: 'Revoke Nightly script' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await told(page, 'Nightly script is revoked.')
  expect((await script.get('/api/v1/me')).status()).toBe(401)
  await Promise.all([script.dispose(), jon.context.close()])
})
