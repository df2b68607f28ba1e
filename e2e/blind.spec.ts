import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, ownLayer, tagSentence } from './walk/articles'
import { contentsOf } from './walk/page-contents'
import { open, pages, type Way, ways } from './walk/pages'
import { api, type Person, returning } from './walk/people'

// What the API answers is compared in the same way by the server's own tests.

let anna: Person
let bert: Person
let carla: Person
let dora: Person
let blank: Page
let articleId = ''

test.beforeAll(async ({ browser }) => {
  ;[anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  blank = await browser.newPage()
  const sentences = Array.from({ length: 10 }, (_, n) => `Nobody saw gate ${n}.`)
  const text = [...sentences, randomUUID()].join(' ')
  articleId = await createArticle(carla, 'Blind Quay', text, [anna, bert])
})

const acts = {
  'tags ten passages and changes them': async () => {
    for (let n = 0; n < 10; n++) await tagSentence(anna, articleId, n)
    for (const { id, version } of await ownLayer(anna, articleId)) {
      const body = { label: 'OPINION', attributes: { holder: 'AUTHOR' }, note: 'Seen again' }
      await api(anna, 'PATCH', `/api/v1/annotations/${id}`, { body, version })
    }
  },
  'deletes them': async () => {
    for (const { id, version } of await ownLayer(anna, articleId))
      await api(anna, 'DELETE', `/api/v1/annotations/${id}`, { version })
  },
}

test('while a reader tags, changes and deletes, no page changes for anybody else', async () => {
  const others = { 'the other reviewer': bert, 'an editor': dora, 'an admin': carla }
  const before: Record<string, Contents> = {}
  for (const [who, person] of Object.entries(others)) before[who] = await everyPage(person)
  for (const [what, act] of Object.entries(acts)) {
    await act()
    for (const [who, person] of Object.entries(others)) {
      expect(await everyPage(person), `${who} once the reader ${what}`).toEqual(before[who])
    }
  }
})

test('the reader’s own page shows each of it, so the comparison above can tell', async () => {
  const own = pages['(workbench)/articles/[articleId]/annotate']?.path ?? ''
  for (const way of Object.keys(ways) as Way[]) {
    let before = await contents(anna, own, way)
    for (const [what, act] of Object.entries(acts)) {
      await act()
      const after = await contents(anna, own, way)
      expect(after, `${way} once the reader ${what}`).not.toEqual(before)
      before = after
    }
  }
})

type Contents = Record<string, string[]>

async function everyPage(person: Person): Promise<Contents> {
  const asked = Object.values(pages).flatMap(({ path }) =>
    (Object.keys(ways) as Way[]).map(
      async (way) => [`${path} (${way})`, await contents(person, path, way)] as const,
    ),
  )
  return Object.fromEntries(await Promise.all(asked))
}

async function contents(person: Person, path: string, way: Way): Promise<string[]> {
  return contentsOf(await open(person, path.replace('ID', articleId), way), blank)
}
