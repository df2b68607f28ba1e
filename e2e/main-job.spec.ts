import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import * as articles from './walk/articles'
import { hasSeed, type Passage, readCorpus } from './walk/corpus'
import { expectDressed } from './walk/dresses'
import { api, arrive, joinBy, PASSWORD, type Person, setupToken } from './walk/people'
import { dragOver } from './walk/quotes'
import { reslice } from './walk/reslice'

const corpus = readCorpus()
const { passages } = corpus.first

let carla: Person
let anna: Person
let bert: Person
let dora: Person
let articleId = ''
let others: string[] = []
let folder = ''

const letters = { SOURCED_FACT: '1', UNVERIFIED_CLAIM: '2', OPINION: '3' } as const
const names = {
  SOURCED_FACT: 'Sourced fact',
  UNVERIFIED_CLAIM: 'Unverified claim',
  OPINION: 'Opinion',
} as const

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  if (!hasSeed) console.log('The real compilation is not at hand: the walk imports the project’s own.')
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-walk-'))
  carla = await arrive(browser, 'Carla')
  anna = await arrive(browser, 'Anna')
  bert = await arrive(browser, 'Bert')
  dora = await arrive(browser, 'Dora')
})
test.afterAll(() => rmSync(folder, { recursive: true }))

function detail(person: Person): Promise<articles.Detail> {
  return articles.getArticle(person, articleId)
}

function ownLayer(person: Person): Promise<articles.Annotation[]> {
  return articles.ownLayer(person, articleId)
}

/** Goes from sentence to sentence until the one with the quote is read out. */
async function stepTo(page: Page, quote: string): Promise<void> {
  const spoken = page.getByTestId('live-region').filter({ hasText: quote })
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(spoken).toHaveCount(1, { timeout: 400 })
  }).toPass({ intervals: [0], timeout: 120_000 })
}

/** Moves the edges of the entry's sentence word by word until the quote is left, and tags it. */
async function tagByWords(entry: Locator, { quote, label }: Passage): Promise<void> {
  await entry.getByRole('button', { name: 'Part of sentence' }).click()
  const chosen = entry.getByRole('group', { name: 'Passage' }).getByRole('paragraph')
  const move = async (button: string, isThere: (text: string) => boolean) => {
    while (!isThere(((await chosen.textContent()) ?? '').slice(1, -1)))
      await entry.getByRole('button', { name: button }).click()
  }
  await move('Start one word later', (text) => text.startsWith(quote.slice(0, 20)))
  await move('End one word earlier', (text) => quote.startsWith(text))
  await move('End one word later', (text) => text === quote)
  await entry.getByRole('button', { name: `Tag as ${names[label].toLowerCase()}` }).click()
}

/** What the answer sheet says of a passage, as attributes. */
function attributesOf({ label, source, sourceType, reason, holder }: Passage) {
  if (label === 'OPINION')
    return { holder: 'AUTHOR', ...(holder === 'QUOTED' && { holder, holderName: source ?? 'The speaker' }) }
  const named = source
    ? { source: { name: source, type: sourceType === 'NONE' ? 'OFFICIAL' : (sourceType ?? 'OFFICIAL') } }
    : {}
  if (label === 'SOURCED_FACT')
    return { source: { name: source ?? 'The text', type: sourceType ?? 'OFFICIAL' } }
  return { ...named, reason: reason ?? 'NO_SOURCE' }
}

test('a newcomer sets the server up with the code of the console', async () => {
  const { page } = carla
  const only = await carla.context.newPage()
  await expectDressed(only, 'setup', async () => {
    await only.goto(`/setup?token=${setupToken()}`)
    await expect(only.getByRole('button', { name: 'Create workspace' })).toBeVisible()
  })
  await only.close()
  await page.goto(`/setup?token=${setupToken()}`)
  await page.getByLabel('First project').fill('Re-posted articles')
  await page.getByLabel('Your name').fill(carla.name)
  await page.getByLabel('E-mail').fill(carla.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.waitForURL('**/projects/re-posted-articles/**')
  expect((await page.request.get('/setup')).status()).toBe(404)
})

test('people join by links that work once', async ({ browser }) => {
  const roles = { anna: 'REVIEWER', bert: 'REVIEWER', dora: 'EDITOR' } as const
  for (const [key, person] of Object.entries({ anna, bert, dora })) {
    const projects = [{ slug: 're-posted-articles', role: roles[key as keyof typeof roles] }]
    const { url } = await api<{ url: string }>(carla, 'POST', '/api/v1/admin/invitations', {
      body: { email: person.email, projects },
    })
    await joinBy(person, url)
    if (person !== dora) continue
    const late = await arrive(browser, 'Late')
    await late.page.goto(url)
    await expect(late.page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await late.context.close()
  }
})

test('an editor pastes the compilation and imports its articles together', async () => {
  const { page } = carla
  await page.goto('/projects/re-posted-articles/import')
  await page.getByRole('textbox').first().fill(corpus.text)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: `${corpus.articles} articles found` })).toBeVisible()
  await page.getByRole('button', { name: 'Details first' }).click()
  for (const box of await page.getByRole('checkbox', { name: /Anna|Bert/ }).all()) await box.check()
  await page.getByRole('button', { name: new RegExp(`Import ${corpus.articles} articles`) }).click()
  await expect(page.getByRole('heading', { name: `${corpus.articles} imported, 0 failed` })).toBeVisible()
  const { items } = await api<{ items: { id: string; title: string; state: string }[] }>(
    carla,
    'GET',
    '/api/v1/projects/re-posted-articles/articles?limit=200',
  )
  expect(items.map(({ state }) => state)).toEqual(items.map(() => 'IN_REVIEW'))
  articleId = items.find(({ title }) => title === corpus.first.title)?.id ?? ''
  others = items.map(({ id }) => id).filter((id) => id !== articleId)
  expect(others).toHaveLength(corpus.articles - 1)
})

test('a reviewer tags every passage: by dragging, by keys and in the list, and each survives a reload', async () => {
  const { page } = anna
  const { revision } = await detail(anna)
  const characters = [...revision.text]
  const sentences = revision.sentences.filter(({ body }) => body)
  const quoteOf = ({ start, end }: articles.Sentence) => characters.slice(start, end).join('')
  const holding = ({ quote }: Passage) => sentences.map(quoteOf).find((sentence) => sentence.includes(quote))
  const isSentence = (passage: Passage) => holding(passage) === passage.quote
  const hasNoBreak = ({ quote }: Passage) => quote.includes('\u00a0')
  // of whole sentences those with a no-break space are rather dragged over; of parts one is chosen by words in the list
  const whole = passages.filter(isSentence).sort((a, b) => Number(hasNoBreak(a)) - Number(hasNoBreak(b)))
  const parts = passages.filter((passage) => holding(passage) && !isSentence(passage) && !hasNoBreak(passage))
  const byKeys = whole.slice(0, 4)
  const byList = whole.slice(4, 7)
  const byWords = parts.slice(0, 1)
  const others = [...byKeys, ...byList, ...byWords]
  expect(others).toHaveLength(8)
  const byDrag = passages.filter((passage) => !others.includes(passage))
  expect(byDrag.length).toBeGreaterThanOrEqual(4)
  expect(byDrag.some(hasNoBreak)).toBe(true)

  await page.goto('/queue')
  await page.getByRole('link', { name: /Start/ }).first().waitFor()
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('.article-text .block').first()).toBeVisible()
  let wrapped = 0
  for (const { quote, label } of byDrag) {
    const { lines } = await dragOver(page, quote)
    wrapped += lines > 1 ? 1 : 0
    await expect(page.getByTestId('tag-toolbar')).toBeVisible()
    await page.keyboard.press(letters[label])
    await expect(page.getByTestId('tag-toolbar')).toBeHidden()
  }
  expect(wrapped).toBeGreaterThan(0)
  await expect(page.getByTestId('saved-state')).toHaveText(/^Saved/)
  await expectTagged(byDrag)

  await page.reload()
  await expect(page.locator('mark.tag').first()).toBeVisible()
  // the address leads back to the tag one was at; without it one begins at the top
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('mark.tag').first()).toBeVisible()
  for (const { quote, label } of byKeys) {
    await stepTo(page, quote)
    await page.keyboard.press(letters[label])
    await expect(page.getByTestId('saved-state')).toHaveText(/^Saved/)
  }
  await expectTagged([...byDrag, ...byKeys])

  await page.goto(`/articles/${articleId}/annotate?view=list`)
  for (const { quote, label } of byList) {
    const entry = page.getByRole('group').filter({ hasText: quote })
    await entry.getByRole('radio', { name: names[label] }).check()
    await expect(page.getByTestId('saved-state')).toHaveText(/^Saved/)
  }
  for (const passage of byWords) {
    const group = page.getByRole('group').filter({ hasText: holding(passage) })
    await tagByWords(page.getByRole('listitem').filter({ has: group }), passage)
    await expect(page.getByTestId('saved-state')).toHaveText(/^Saved/)
  }
  await page.reload()
  await expectTagged(passages)

  async function expectTagged(wanted: Passage[]): Promise<void> {
    await expect
      .poll(async () => (await ownLayer(anna)).map(({ exact, label }) => `${label} ${exact}`).sort())
      .toEqual(wanted.map(({ quote, label }) => `${label} ${quote}`).sort())
  }
})

test('what is incomplete is listed before a reading can be handed in', async () => {
  const { page } = anna
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('mark.tag').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/still need details/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  for (const annotation of await ownLayer(anna)) {
    const passage = passages.find(({ quote }) => quote === annotation.exact)
    if (!passage) throw new Error(annotation.exact)
    await api(anna, 'PATCH', `/api/v1/annotations/${annotation.id}`, {
      body: { label: passage.label, attributes: attributesOf(passage) },
      version: annotation.version,
    })
  }
  await page.reload()
  await expect(page.locator('mark.tag').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('button', { name: /Mark as done/ }).click()
  await expect(page.getByText('Your tags are read only', { exact: false }).first()).toBeVisible()
})

test('the other reads blind, differs in every way there is, and hands in too', async () => {
  const { page } = bert
  await page.goto(`/articles/${articleId}/annotate?view=text`)
  await expect(page.locator('.article-text .block').first()).toBeVisible()
  await expect(page.locator('mark.tag')).toHaveCount(0)
  const { revision } = await detail(bert)
  const characters = [...revision.text]
  const mine = await ownLayer(anna)
  for (const [n, { start, end, label }] of mine.entries()) {
    const passage = passages.find(({ quote }) => quote === characters.slice(start, end).join(''))
    if (!passage || n === 5) continue // 5: only one of us tagged it
    const spans: [number, number][] =
      n === 2
        ? [
            [start, wordEnd(start, 3)],
            [wordEnd(start, 3) + 1, end],
          ]
        : n === 3
          ? [[start, wordEnd(start, 4)]]
          : [[start, end]]
    for (const [from, to] of spans) {
      const other = n === 4 ? { label: label === 'OPINION' ? 'UNVERIFIED_CLAIM' : 'OPINION' } : { label }
      const attributes = attributesOf({ ...passage, label: other.label as Passage['label'] })
      await api(bert, 'POST', `/api/v1/articles/${articleId}/annotations`, {
        body: {
          start: from,
          end: to,
          exact: characters.slice(from, to).join(''),
          label: other.label,
          attributes,
        },
      })
    }
  }
  function wordEnd(start: number, count: number): number {
    let at = start
    for (let n = 0; n < count; n++) at = characters.indexOf(' ', at + 1)
    return at
  }
  await page.reload()
  await expect(page.locator('mark.tag').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Mark as done/ })
    .click()
  await expect.poll(async () => (await detail(carla)).state).toBe('ADJUDICATION')
})

test('a third compares and settles every difference, and sends it', async () => {
  const { page } = carla
  const { clusters } = await api<{ clusters: { type: string; annotations: { layerId: string }[] }[] }>(
    carla,
    'GET',
    `/api/v1/articles/${articleId}/adjudication`,
  )
  expect([...new Set(clusters.map(({ type }) => type))].sort()).toEqual([
    'AGREE',
    'BOUNDARY',
    'LABEL',
    'ONE_SIDED',
  ])
  await page.goto(`/articles/${articleId}/compare`)
  await expect(page.getByText(/^Decide/).first()).toBeVisible()
  await page.keyboard.press('Shift+Y')
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await question.getByRole('button', { name: /Accept/ }).click()
  await expect(question).toBeHidden()
  await page.keyboard.press('Shift+Y')
  await expect(page.getByText('Nothing is left that all readings agree on.')).toBeVisible()
  await expect(question).toHaveCount(0)
  const open = clusters.filter(({ type }) => type !== 'AGREE').length
  for (let left = open; left > 0; left--) {
    await expect(
      page.getByText(left === 1 ? '1 decision left' : `${left} decisions left`).first(),
    ).toBeVisible()
    await page.keyboard.press('a')
  }
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('dialog')
    .or(page.getByRole('alertdialog'))
    .getByRole('button', { name: /Send for sign-off/ })
    .click()
  await expect.poll(async () => (await detail(carla)).state).toBe('AWAITING_SIGN_OFF')
})

test('whoever settled it cannot sign; a second person reads and signs', async () => {
  await carla.page.goto(`/articles/${articleId}/final`)
  await expect(carla.page.getByText('someone else has to sign', { exact: false }).first()).toBeVisible()
  const { page } = dora
  await page.goto(`/articles/${articleId}/final`)
  await expect(page.locator('mark.tag').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: /Sign off and lock/ }).click()
  await expect(page.getByText(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/).first()).toBeVisible()
  expect((await detail(dora)).state).toBe('SIGNED_OFF')
})

test('the downloaded annotations, cut out of the text again, are the final layer', async () => {
  const { revision } = await detail(dora)
  const file = await dora.context.request.get(
    `/api/v1/articles/${articleId}/export?format=jsonld&layer=final`,
  )
  const { items } = await api<{ items: articles.Annotation[] }>(
    dora,
    'GET',
    `/api/v1/articles/${articleId}/annotations?layer=final`,
  )
  const cut = reslice(await file.text(), revision.text)
  expect(cut).toEqual(items.map(({ start, end, exact, label }) => ({ start, end, exact, label })))
  expect(cut.length).toBeGreaterThan(0)
})

test('the signed bundle verifies on the page and in the console; an altered one does not', async ({
  browser,
}) => {
  const response = await dora.context.request.get(`/api/v1/articles/${articleId}/export?format=bundle`)
  const bundle = await response.text()
  const good = join(folder, 'good.json')
  const bad = join(folder, 'bad.json')
  writeFileSync(good, bundle)
  const altered = JSON.parse(bundle)
  altered.subject.annotations[0].label =
    altered.subject.annotations[0].label === 'OPINION' ? 'SOURCED_FACT' : 'OPINION'
  writeFileSync(bad, JSON.stringify(altered))

  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.goto('/verify')
  await page.locator('input[type=file]').setInputFiles(good)
  await expect(page.getByText('Unchanged since sign-off', { exact: false }).first()).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(bad)
  await expect(page.getByText('Unchanged since sign-off', { exact: false })).toHaveCount(0)
  expect(sent.filter((data) => data.includes('annotations'))).toEqual([])
  await stranger.close()

  expect(verify(good)).toBe(0)
  expect(verify(bad)).toBe(1)
})

test('the other articles go the same way through the API, and their chains are whole', async () => {
  for (const id of others) {
    for (const reader of [anna, bert]) {
      await articles.tagSentence(reader, id)
      await articles.submitReading(reader, id)
    }
    await api(carla, 'POST', `/api/v1/articles/${id}/decisions/accept-agreed`)
    await api(carla, 'POST', `/api/v1/articles/${id}/adjudication/send`)
    await articles.signOff(dora, id)
    const bundle = join(folder, `${id}.json`)
    writeFileSync(
      bundle,
      await (await dora.context.request.get(`/api/v1/articles/${id}/export?format=bundle`)).text(),
    )
    expect(verify(bundle)).toBe(0)
  }
  expect(await api(carla, 'GET', '/api/v1/audit/verify')).toEqual({ intact: true, firstBad: null })
  await carla.page.goto(`/articles/${articleId}/history`)
  await expect(carla.page.getByText(/intact/i).first()).toBeVisible()
})

/** What `npm run verify -- FILE` says: its exit code. */
function verify(file: string): number {
  try {
    const keys = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'keys.json'), 'utf8'))
    execFileSync(
      process.execPath,
      ['lib/cli/bootstrap.mjs', 'verify', file, '--key', keys.keys[0].publicKey],
      { stdio: 'pipe' },
    )
    return 0
  } catch (error) {
    return (error as { status: number }).status
  }
}
