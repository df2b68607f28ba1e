import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createArticle, ownLayer, tagSentence } from './walk/articles'
import { contentsOf } from './walk/page-contents'
import { open, pages, type Way, ways } from './walk/pages'
import { api, type Person, returning } from './walk/people'

// What the API answers is compared in the same way by the server's own tests.

let anna: Person
let bert: Person
let carla: Person
let dora: Person
let articleId = ''

test.beforeAll(async ({ browser }) => {
  ;[anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  const sentences = Array.from({ length: 10 }, (_, n) => `Nobody saw gate ${n}.`)
  const text = [...sentences, randomUUID()].join(' ')
  articleId = await createArticle(carla, 'Blind Quay', text, [anna, bert])
})

const acts = {
  'tags ten passages': async () => {
    for (let n = 0; n < 10; n++) await tagSentence(anna, articleId, n)
  },
  'changes them': async () => {
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
  let before = await everyPage(anna)
  for (const [what, act] of Object.entries(acts)) {
    await act()
    const after = await everyPage(anna)
    for (const way of Object.keys(ways)) {
      expect(after[`${own} (${way})`], `${way} once the reader ${what}`).not.toEqual(
        before[`${own} (${way})`],
      )
    }
    before = after
  }
})

type Contents = Record<string, string[]>

async function everyPage(person: Person): Promise<Contents> {
  const contents: Contents = {}
  for (const { path } of Object.values(pages)) {
    for (const way of Object.keys(ways) as Way[]) {
      const response = await open(person, path.replace('ID', articleId), way)
      contents[`${path} (${way})`] = await contentsOf(response)
    }
  }
  return contents
}
