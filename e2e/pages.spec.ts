import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createArticle, PROJECT, submitReading, tagSentence } from './walk/articles'
import { answerFor, type Column, columns, open, type PageRow, pages, type Way, ways } from './walk/pages'
import { api, arrive, invited, type Person, returning } from './walk/people'

let people: Record<Column, Person>
let articleId = ''

// After a failure it runs again beside what it made before, hence the random names.
test.beforeAll(async ({ browser }) => {
  const [anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  await api(carla, 'POST', '/api/v1/projects', { body: { name: 'Elsewhere' } })
  people = {
    anonymous: await arrive(browser, 'Nobody'),
    stranger: await invited(browser, carla, 'Sven', { projects: [{ slug: 'elsewhere', role: 'EDITOR' }] }),
    reader: await invited(browser, carla, 'Rea', { projects: [{ slug: PROJECT, role: 'READER' }] }),
    reviewer: anna,
    editor: dora,
    admin: await invited(browser, carla, 'Ada', { role: 'ADMIN' }),
  }
  const text = `Nobody opens the secret gate. ${randomUUID()}`
  articleId = await createArticle(carla, 'Secret Quay', text, [anna, bert])
  for (const reader of [anna, bert]) {
    await tagSentence(reader, articleId, 0, {
      reason: 'VAGUE_SOURCE',
      source: { name: 'the secret keeper', type: 'OFFICIAL' },
    })
    await submitReading(reader, articleId)
  }
})

test('every page of the app has a row', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const places = files.filter((file) => /(^|\/)page\.tsx$/.test(file))
  expect(Object.keys(pages).sort()).toEqual(places.map((file) => file.replace(/\/page\.tsx$/, '')).sort())
})

for (const [place, page] of Object.entries(pages)) {
  for (const way of Object.keys(ways) as Way[]) {
    test(`${place} gives each only what is theirs (${way})`, async () => {
      for (const column of columns) await expectAnswer(page, column, way)
    })
  }
}

test('an address that names no article is not found', async () => {
  const ids = ['abc', '00000000-0000-7000-8000-000000000000', '%00', 'undefined', '..%2f..%2fqueue']
  for (const id of ids) {
    const response = await open(people.admin, `/articles/${id}/annotate`, 'document')
    expect.soft(response.status(), id).toBe(404)
  }
})

test('a list that is asked for nothing it knows is not found, and says so by its status', async () => {
  const articles = `/projects/${PROJECT}/articles`
  const filters = [
    'state=NOPE',
    'q=',
    `q=${'x'.repeat(501)}`,
    'from=May',
    'assignee=me',
    'sort=password',
    'cursor=x',
  ]
  const paths = [
    ...filters.map((filter) => `${articles}?${filter}`),
    `${articles}?assignee=00000000-0000-7000-8000-000000000000`,
    ...['/queue', '/outlets', '/audit', '/admin/people'].flatMap((path) => [
      `${path}?limit=0`,
      `${path}?cursor=x`,
      `${path}?page=-1`,
    ]),
    '/queue?project=no-such',
    '/outlets/no-such-paper',
    '/outlets/the-harbour-ledger?unit=lines',
    '/outlets/the-harbour-ledger?from=May',
    '/outlets/the-harbour-ledger/passages?label=NOPE',
    '/outlets/the-harbour-ledger/passages?cursor=x',
    '/outlets/the-harbour-ledger/stretches',
    '/outlets/the-harbour-ledger/stretches?one=OPINION&other=MAYBE',
    '/outlets/compare?o=no-such-paper,the-harbour-ledger',
  ]
  for (const path of paths) {
    const response = await open(people.admin, path, 'document')
    expect.soft(response.status(), path).toBe(404)
  }
})

test('no other way of asking gets at an article', async ({ baseURL }) => {
  const attempts: [string, Record<string, string>][] = [
    ['/articles/ID/annotate.rsc', {}],
    ['/articles/ID/annotate/', {}],
    ['//articles/ID/annotate', {}],
    ['/articles%2fID%2fannotate', {}],
    ['/_next/data/articles/ID/annotate.json', {}],
    ['/articles/ID/annotate?_rsc=1', { RSC: '1' }],
    ['/articles/ID/annotate', { RSC: '1', 'Next-Router-Prefetch': '1' }],
    ['/articles/ID/annotate', { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
    ['/articles/ID/annotate', { 'X-Middleware-Subrequest': Array(5).fill('proxy').join(':') }],
    ['/articles/ID/annotate', { 'X-Middleware-Subrequest': Array(5).fill('middleware').join(':') }],
    ['/articles/ID/annotate', { 'Next-Resume': '1' }],
  ]
  for (const person of [people.anonymous, people.stranger]) {
    for (const [path, headers] of attempts) {
      const response = await person.context.request.get(`${baseURL}${path.replace('ID', articleId)}`, {
        headers,
      })
      expect.soft(await response.text(), path).not.toMatch(/the secret (gate|keeper)|Secret Quay/)
      expect.soft(response.status(), path).toBeLessThan(500)
    }
  }
})

async function expectAnswer(page: PageRow, column: Column, way: Way): Promise<void> {
  const response = await open(people[column], page.path.replace('ID', articleId), way)
  const body = await response.text()
  const answer = answerFor(page, column)
  const target = response.headers().location ?? /NEXT_REDIRECT;\w+;([^;]*);/.exec(body)?.[1]
  const targets = { in: /^\/sign-in\?/, queue: /^\/queue$/, home: /^\/$/ }
  if (answer === 'in' || answer === 'queue' || answer === 'home') {
    expect.soft(target, column).toMatch(targets[answer])
  } else if (answer === '404') {
    expect.soft(`${response.status()} ${body}`, column).toMatch(/^404|NEXT_HTTP_ERROR_FALLBACK;404/)
  } else {
    expect.soft([response.status(), target], column).toEqual([200, undefined])
  }
  if (page.shows)
    expect.soft(body.includes(page.shows), `${column} finds ${page.shows}`).toBe(answer === 'yes')
  if (page.refusal) expect.soft(body.includes(page.refusal), `${column} is refused`).toBe(answer === 'no')
  if (answer !== 'yes') expect.soft(body, column).not.toMatch(/the secret (gate|keeper)/)
  if (answer === 'in' || answer === '404') expect.soft(body, column).not.toContain('Secret Quay')
}
