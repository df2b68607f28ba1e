/** People of the walk: each has a browser of their own. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

export const PASSWORD = 'four eyes see more than two'

/** The one-time code that the console printed. */
export function setupToken(): string {
  return readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'setup-token'), 'utf8').trim()
}

export type Person = { name: string; email: string; page: Page; context: BrowserContext }

/** A person with a browser of their own, not yet signed in. */
export async function arrive(browser: Browser, name: string): Promise<Person> {
  const context = await browser.newContext()
  const page = await context.newPage()
  return { name, email: `${name.toLowerCase()}@example.org`, page, context }
}

/** People of the walk, signed in again, each in a new browser. */
export async function returning<Names extends string[]>(
  browser: Browser,
  ...names: Names
): Promise<{ [N in keyof Names]: Person }> {
  const people: Person[] = []
  for (const name of names) {
    const person = await arrive(browser, name)
    await signIn(person)
    people.push(person)
  }
  return people as { [N in keyof Names]: Person }
}

/** Calls the API as the person's browser does. */
export async function api<T>(
  { context }: Person,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: { body?: unknown; version?: number } = {},
): Promise<T> {
  const origin = `http://localhost:${process.env.E2E_PORT}`
  const response = await context.request.fetch(path, {
    method,
    headers: {
      origin,
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
    },
    ...(options.body === undefined ? {} : { data: JSON.stringify(options.body) }),
  })
  expect(response.status(), `${method} ${path}: ${await response.text()}`).toBeLessThan(300)
  return response.status() === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Somebody new, who joined by an invitation of an admin. */
export async function invited(
  browser: Browser,
  admin: Person,
  name: string,
  as: object = {},
): Promise<Person> {
  const person = await arrive(browser, `${name}-${randomUUID()}`)
  const body = { email: person.email, ...as }
  const { url } = await api<{ url: string }>(admin, 'POST', '/api/v1/admin/invitations', { body })
  await joinBy(person, url)
  return person
}

/** Joins by the link of an invitation, in the browser, and signs in. */
export async function joinBy(person: Person, url: string): Promise<void> {
  await person.page.goto(url)
  await person.page.getByLabel('Your name').fill(person.name)
  await person.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await person.page.getByRole('button', { name: 'Join' }).click()
  await person.page.waitForURL(/\/(queue|sign-in)/)
  if (person.page.url().includes('/sign-in')) await signIn(person)
  await expect(person.page.getByRole('heading', { name: 'My work' })).toBeVisible()
}

export async function signIn({ page, email }: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/queue')
}
