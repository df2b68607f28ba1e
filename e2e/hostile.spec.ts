import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { createArticle, PROJECT, tagSentence } from './walk/articles'
import { pasteMarkup } from './walk/paste'
import { type Person, returning } from './walk/people'

// The people and the project are those of the walk, which runs first.

const own = [
  '<img src=https://evil.example/x onerror=alert(1)>',
  '<svg/onload=alert(1)><p>',
  '<a href="java&#x0A;script:alert(1)">link</a>',
  '"><script>alert(1)</script>',
  '</textarea></title></style><script src=https://evil.example/x.js></script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(https://evil.example/)">styled</p>',
  "{{constructor.constructor('alert(1)')()}} javascript:alert(1)",
]
const shared = new URL('../../shared/data/hostile/dompurify-expect.json', import.meta.url)
const payloads = [...own, ...(existsSync(shared) ? readPayloads(shared) : [])]

for (const bypassCSP of [false, true]) {
  test(`hostile markup runs and loads nothing on any page, with the content security policy ${bypassCSP ? 'off' : 'on'}`, async ({
    browser,
  }) => {
    if (!existsSync(shared)) console.log('Of hostile markup only the project’s own is tried.')
    const [carla, anna] = await returning(browser, 'Carla', 'Anna')
    const again = async ({ context }: Person) =>
      browser.newContext({ bypassCSP, storageState: await context.storageState() })
    const [editor, reviewer] = [await again(carla), await again(anna)]
    const caught: string[] = []
    const [first] = own
    const stamp = `${Date.now()} ${bypassCSP}`
    const id = await createArticle(carla, `${first} ${stamp}`, [stamp, ...payloads].join('\n\n'), [anna])
    await tagSentence(anna, id, 2, { reason: 'NO_SOURCE', source: { name: own[4], type: 'PARTY' } })

    const page = watched(await reviewer.newPage(), caught)
    for (const path of ['annotate?view=text', 'annotate?view=list', 'history', 'final']) {
      await page.goto(`/articles/${id}/${path}`)
      await expect(page.getByText(first ?? '').first()).toBeVisible()
    }
    // as markup it is taken in as the words that are left of it
    const html = `<h1>A headline ${stamp}</h1><p>A first paragraph.</p>${payloads.map((payload) => `<p>${payload}</p>`).join('')}`
    const cleaned = await createArticle(carla, `Cleaned ${stamp}`, html, [anna], 'html')
    for (const view of ['text', 'list']) {
      await page.goto(`/articles/${cleaned}/annotate?view=${view}`)
      await expect(page.getByText('A first paragraph.').first()).toBeVisible()
    }

    const list = watched(await editor.newPage(), caught)
    await list.goto(`/projects/${PROJECT}/articles`)
    await expect(list.getByText(`${first} ${stamp}`).first()).toBeVisible()
    await list.goto(`/projects/${PROJECT}/import`)
    await pasteMarkup(list, html)
    await list.getByRole('button', { name: 'Find articles' }).click()
    await expect(list.getByRole('region', { name: 'Source text' })).toBeVisible()

    const folder = mkdtempSync(join(tmpdir(), 'sourcemark-hostile-'))
    const file = join(folder, 'layer.html')
    const layer = await anna.context.request.get(`/api/v1/articles/${id}/export?format=html&layer=own`)
    writeFileSync(file, await layer.body())
    await page.goto(pathToFileURL(file).href)
    await expect(page.getByText(first ?? '').first()).toBeVisible()
    rmSync(folder, { recursive: true })

    expect(caught).toEqual([])
    for (const context of [editor, reviewer, carla.context, anna.context]) await context.close()
  })
}

/** Notes what a page should never do: ask somebody, open a window, or reach for another server. */
function watched(page: Page, caught: string[]): Page {
  page.on('dialog', (dialog) => {
    caught.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => caught.push(`window: ${popup.url()}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') caught.push(`request: ${request.url()}`)
  })
  return page
}

function readPayloads(file: URL): string[] {
  const all: { payload: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return all.map(({ payload }) => payload)
}
