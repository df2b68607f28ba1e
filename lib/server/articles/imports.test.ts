/** Articles brought in from what carries markup, over HTTP. */
import { describe, expect, it } from 'vitest'
import { removeAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, updateArticle, updateBlocks } from '../../contract/articles'
import { getArticleAudit, verifyAudit } from '../../contract/audit'
import { createImport, getImport, listImports, previewImport, undoImport } from '../../contract/imports'
import type { Output } from '../../contract/operation'
import { sha256Hex } from '../../domain/integrity/digest'
import { TextIndex } from '../../domain/text/text-index'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, submit, tag } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'

await createWorld()
const team = await createTeam()
const params = { slug: team.project.slug }

const page = (words: string) =>
  `<h1 class=MsoTitle>A pier 👋 of ${words}</h1><p>By Ida Vane</p><p style='mso-list:l0 level1'>It is <a href="https://a.example/why">closed 👋</a>, the board said.</p><script>alert(1)</script>`

/** The article, and the words of its links. */
async function read(articleId: string) {
  const { revision } = await ok(team.carla, getArticle, { params: { articleId } })
  const index = new TextIndex(revision.text)
  return {
    text: revision.text,
    kinds: revision.blocks.map(({ kind }) => kind),
    links: revision.links.map(({ start, end, href }) => [index.slice(start, end), href]),
  }
}

describe('HTML', () => {
  it('posted as an article is its text, its blocks and its links, and nothing of the markup', async () => {
    const body = {
      outlet: 'Paper',
      title: 'A pier 👋 of one',
      body: { format: 'html', content: page('one') },
    } as const
    const made = (await ok(team.carla, createArticle, { params, body })) as { id: string }
    expect(await read(made.id)).toEqual({
      text: 'A pier 👋 of one\nBy Ida Vane\nIt is closed 👋, the board said.',
      kinds: ['HEADLINE', 'PARAGRAPH', 'LIST_ITEM'],
      links: [['closed 👋', 'https://a.example/why']],
    })
    const again = await ok(team.carla, createArticle, { params, body })
    expect(again).toEqual({ duplicateOf: made.id })
  })

  it('is imported by the offsets of its preview, and kept under the digest of what was sent', async () => {
    const content = page('two')
    const proposed = await ok(team.carla, previewImport, { params, body: { format: 'html', content } })
    expect(proposed.format).toBe('html')
    const articles = proposed.articles.map(({ start, end, title, blocks, outlet }) => ({
      start,
      end,
      title,
      blocks,
      outlet: outlet ?? 'Paper',
    }))
    const { rows } = await ok(team.carla, createImport, {
      params,
      body: { format: 'html', content, articles },
    })
    const articleId = rows[0]?.articleId ?? ''
    expect(await read(articleId)).toMatchObject({
      kinds: ['HEADLINE', 'BYLINE', 'LIST_ITEM'],
      links: [['closed 👋', 'https://a.example/why']],
    })
    const stored = await database().revision.findFirstOrThrow({ where: { articleId } })
    expect(stored.sourceSha256).toBe(sha256Hex(content))
  })

  it.each([
    ['no_text', 422, '<script>1</script>'],
    ['too_complex', 422, '<i>'.repeat(60_000)],
    ['too_large', 413, 'x'.repeat(5_000_001)],
  ])('that is refused is refused in a preview and as an article alike: %s', async (code, status, content) => {
    for (const answer of [
      await call(team.carla, previewImport, { params, body: { format: 'html', content } }),
      await call(team.carla, createArticle, {
        params,
        body: { outlet: 'Paper', title: 'One', body: { format: 'html', content } },
      }),
    ]) {
      expect(answer.body).toMatchObject({ code, status })
    }
  })
})

/** Sends a file as a form does. */
async function upload(
  name: string,
  content: BlobPart,
  type = 'text/html',
  more: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [key, value] of Object.entries(more)) form.set(key, value)
  form.set('file', new File([content], name, { type }))
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  return call(team.carla, previewImport, { params, raw: await sent.arrayBuffer(), headers })
}
type Preview = Output<typeof previewImport>

/** One article of two lines. */
function bodyOf(content: string, fileName: string | null) {
  const [title = ''] = content.split('\n')
  const { length: end } = content
  const blocks = [
    { start: 0, end: title.length, kind: 'HEADLINE' as const },
    { start: title.length + 2, end, kind: 'PARAGRAPH' as const },
  ]
  const articles = [{ start: 0, end, title, outlet: 'Paper', blocks }]
  return { format: 'text' as const, content, fileName, articles }
}

function importText(content: string, fileName: string | null) {
  return ok(team.carla, createImport, { params, body: bodyOf(content, fileName) })
}

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('a file', () => {
  it.each([
    ['story.txt', 'text/plain', 'Fares rise in May\n\nThe operator said so.', 'text'],
    ['story.HTM', 'text/html', '<h1>Fares rise in May</h1><p>The operator said so.</p>', 'html'],
    ['story.md', '', '# Fares rise in May\n\nThe operator said so.', 'markdown'],
  ])('%s is read by its name', async (name, type, content, format) => {
    const { body, status } = await upload(name, content, type)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      format,
      content: 'Fares rise in May\n\nThe operator said so.',
      source: format === 'text' ? null : content,
      file: { name, replaced: 0 },
      articles: [{ title: 'Fares rise in May' }],
    })
  })

  const meta = '<meta charset=windows-1252><p>\x93Caf\xe9\x94</p>'
  it.each([
    [
      'its mark',
      '\xef\xbb\xbf<meta charset=windows-1252><p>Caf\xc3\xa9</p>',
      ';charset=koi8-r',
      'Café',
      'UTF-8',
      0,
    ],
    ['its header', meta, ';charset=utf-8', '\uFFFDCaf\uFFFD', 'UTF-8', 2],
    ['its header', '<p>\xcb\xcf\xd4</p>', '; charset="koi8-r"', 'кот', 'KOI8-R', 0],
    ['what it says itself', meta, '', '“Café”', 'windows-1252', 0],
    ['what it is', '<p>Caf\xc3\xa9</p>', '', 'Café', 'UTF-8', 0],
    ['what it is, in part', '<p>Caf\xc3\xa9 \xff</p>', '', 'Café \uFFFD', 'UTF-8', 1],
    ['what pages were, where it cannot be UTF-8', '<p>Caf\xe9</p>', '', 'Café', 'windows-1252', 0],
  ])('row 39: is decoded by %s', async (_what, content, charset, text, encoding, replaced) => {
    const { body } = await upload('page.html', bytes(content), `text/html${charset}`)
    expect(body).toMatchObject({ content: text, file: { encoding, replaced } })
  })

  it.each([
    ['page.html', 'PK\x03\x04\x14\0\0\0', 'text/html'],
    ['page.html', '<p>Text</p>PK\x05\x06\0\0\0', 'text/html'],
    ['page.html', '%PDF-1.7 <p>Text</p>', 'text/html'],
    ['page.html', '<!-- -->\n%PDF-1.7', 'text/html'],
    ['story.txt', 'GIF89a<p>Text', 'text/plain'],
    ['story.txt', '{\\rtf1\\ansi Text}', 'text/plain'],
    ['story.txt', 'Text\0', 'text/plain'],
    ['story.pdf', 'Text', 'text/plain'],
    ['story', 'Text', 'text/plain'],
    ['page.html', '<p>Text</p>', 'image/jpeg'],
    ['page.html', '<p>Text</p>', 'application/json'],
  ])(
    'row 43: %s that holds %j as %s is refused by its bytes, its name or its type',
    async (name, content, type) => {
      const { body } = await upload(name, bytes(content), type)
      expect(body).toMatchObject({ status: 415, code: 'unsupported_content' })
    },
  )

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    [`${'ä'.repeat(296)}.txt`, `${'ä'.repeat(39)}…${'ä'.repeat(16)}.txt`],
    ['a\r\nb\u202etxt.html.txt', 'abtxt.html.txt'],
  ])('row 47: called %j is shown by a name that does no harm', async (name, shown) => {
    const { body } = await upload(name, 'Fares rise in May.', 'text/plain')
    expect((body as Preview).file?.name).toBe(shown)
  })

  it.each([
    ['../../etc/passwd', 'passwd', 'One'],
    [`${'ä'.repeat(296)}.txt`, `${'ä'.repeat(39)}…${'ä'.repeat(16)}.txt`, 'Two'],
    ['a\r\nb\u202etxt.html.txt', 'abtxt.html.txt', 'Three'],
  ])(
    'row 47: called %j is what its import and its articles came from, by that name',
    async (given, shown, title) => {
      const content = `${title}\n\nFares rise in May.`
      const { id, rows } = await importText(content, given)
      const { items } = await ok(team.carla, listImports, { params })
      expect(items.find((item) => item.id === id)).toMatchObject({ fileName: shown })
      expect(await ok(team.carla, getImport, { params: { importId: id } })).toMatchObject({ fileName: shown })
      const article = { params: { articleId: rows[0]?.articleId ?? '' } }
      const { revision } = await ok(team.carla, getArticle, article)
      expect(revision).toMatchObject({ how: 'FILE', fileName: shown })
      const [event] = (await ok(team.carla, getArticleAudit, article)).items
      expect(event).toMatchObject({ action: 'article.imported', details: { how: 'FILE', fileName: shown } })
      // what is signed and taken along says that it was a file, and not what somebody calls it
      const { body } = await database().auditEvent.findFirstOrThrow({
        where: { chain: `article:${article.params.articleId}` },
      })
      expect(body).toContain('"how":"FILE"')
      expect(body).not.toContain(shown)
    },
  )

  it('that was none is pasted, and a name with nothing to show is refused', async () => {
    const { id, rows } = await importText('Four\n\nFares rise in May.', null)
    expect(await ok(team.carla, getImport, { params: { importId: id } })).toMatchObject({ fileName: null })
    const params = { articleId: rows[0]?.articleId ?? '' }
    expect((await ok(team.carla, getArticle, { params })).revision).toMatchObject({
      how: 'COMPILATION',
      fileName: null,
    })
    for (const name of ['', '../', '\u202e', 'x'.repeat(1001)]) {
      const refused = await call(team.carla, createImport, {
        params: { slug: team.project.slug },
        body: bodyOf('Five\n\nFares rise in May.', name),
      })
      expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'fileName' }] })
    }
  })

  it('comes alone, once, and with a format we know', async () => {
    const two = new FormData()
    for (const name of ['a.txt', 'b.txt'])
      two.append('file', new File(['Text'], name, { type: 'text/plain' }))
    const sent = new Response(two)
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    const answers = [
      await upload('a.txt', 'Text', 'text/plain', { format: 'docx' }),
      await upload('a.txt', 'Text', 'text/plain', { content: 'Text' }),
      await call(team.carla, previewImport, { params, raw: await sent.arrayBuffer(), headers }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
    const broken = { raw: 'no form', headers: { 'content-type': 'multipart/form-data; boundary=x' } }
    expect((await call(team.carla, previewImport, { params, ...broken })).body).toMatchObject({
      status: 400,
      code: 'bad_json',
    })
    const large = await upload('a.txt', 'x'.repeat(10_000_001), 'text/plain')
    expect(large.body).toMatchObject({ status: 413, code: 'too_large' })
  })
})

describe('what is known of an article', () => {
  it('is corrected on record, by whom, which fields and to which outlet', async () => {
    const articleId = await createArticleAt(team, 'assigned')
    const { version } = await ok(team.carla, getArticle, { params: { articleId } })
    const body = { outlet: 'Another paper', publishedAt: '2026-03' }
    await ok(team.carla, updateArticle, { params: { articleId }, version, body })
    const { items } = await ok(team.carla, getArticleAudit, { params: { articleId } })
    expect(items[0]).toMatchObject({
      action: 'article.metadata_changed',
      actor: 'Carla',
      details: {
        fields: ['outlet', 'publishedAt'],
        changes: {
          outlet: { from: 'The Harbour Ledger', to: 'Another paper' },
          publishedAt: { from: null, to: '2026-03' },
        },
        reports: [
          { outlet: 'The Harbour Ledger', change: 'LEAVES' },
          { outlet: 'Another paper', change: 'JOINS' },
        ],
      },
    })
    // what is so already is no change
    const again = await ok(team.carla, updateArticle, { params: { articleId }, version: version + 1, body })
    expect(again.version).toBe(version + 1)
  })

  it('leaves what blocks are open until a reading is handed in, and says so', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const mayCorrect = async () =>
      (await ok(team.carla, getArticle, { params: { articleId } })).abilities.correctBlocks
    const change = { params: { articleId }, body: [{ n: 1, kind: 'DECK' as const }] }
    expect(await mayCorrect()).toBe(true)
    await ok(team.carla, updateBlocks, change)
    await submit(team.anna, articleId)
    expect(await mayCorrect()).toBe(false)
    expect((await call(team.carla, updateBlocks, change)).body).toMatchObject({ code: 'blocks_fixed' })
    const { abilities } = await ok(team.anna, getArticle, { params: { articleId } })
    expect(abilities.correctBlocks).toBe(false)
  })
})

describe('an import', () => {
  async function imported(words: string) {
    const content = page(words)
    const preview = await ok(team.carla, previewImport, { params, body: { format: 'html', content } })
    const articles = preview.articles.map(({ start, end, title, blocks }) => ({
      start,
      end,
      title,
      blocks,
      outlet: 'Paper',
    }))
    const reviewers = [team.anna.id]
    const body = { format: 'html' as const, content, articles, reviewers }
    const made = await ok(team.carla, createImport, { params, body })
    return { body, importId: made.id, articleId: made.rows[0]?.articleId ?? '' }
  }
  const undo = (actor: Actor, importId: string) => call(actor, undoImport, { params: { importId } })

  it('that nobody has worked on is undone, may be made again, and stays in the audit', async () => {
    const { body, importId, articleId } = await imported('three')
    expect((await undo(team.anna, importId)).body).toMatchObject({ status: 403 })
    expect((await undo(team.carla, importId)).status).toBe(204)
    expect((await call(team.carla, getArticle, { params: { articleId } })).status).toBe(404)
    const record = await ok(team.dora, getImport, { params: { importId } })
    expect(record).toMatchObject({ state: 'UNDONE', rows: [{ articleId, title: null }] })
    expect((await undo(team.carla, importId)).status, 'once more').toBe(204)

    const again = await ok(team.carla, createImport, { params, body })
    expect(again).toMatchObject({ created: 1, duplicates: 0 })
    expect(again.rows[0]?.articleId).not.toBe(articleId)

    const events = await database().auditEvent.findMany({ where: { chain: `article:${articleId}` } })
    expect(events.map(({ action }) => action)).toEqual([
      'article.imported',
      'review.assigned',
      'article.deleted',
    ])
    const where = { chain: `project:${team.project.id}`, action: 'import.undone' }
    expect(await database().auditEvent.count({ where })).toBe(1)
    const admin = await createActor({ role: 'ADMIN' })
    expect(await ok(admin, verifyAudit, {})).toMatchObject({ intact: true })
  })

  it('stands in the project’s list, the latest first, as its record has it', async () => {
    const kept = await imported('listed')
    const undone = await imported('listed and undone')
    await undo(team.carla, undone.importId)
    const params = { slug: team.project.slug }
    const first = await ok(team.carla, listImports, { params, query: { limit: '1' } })
    const query = { limit: '1', cursor: first.nextCursor ?? '' }
    const second = await ok(team.carla, listImports, { params, query })
    const pages = [first, second].flatMap(({ items }) => items)
    expect(pages.map(({ id, title, state }) => [id, title, state])).toEqual([
      [undone.importId, null, 'UNDONE'],
      [kept.importId, expect.any(String), 'DONE'],
    ])
    for (const { title, ...listed } of pages) {
      const { rows, ...record } = await ok(team.dora, getImport, { params: { importId: listed.id } })
      expect(record).toMatchObject(listed)
      expect(rows[0]?.title).toBe(title)
    }
  })

  it('that somebody has begun to read stays, whole', async () => {
    const { importId, articleId } = await imported('four')
    const { id, version } = await tag(team.anna, articleId, 0, 'OPINION')
    expect((await undo(team.carla, importId)).body).toMatchObject({ status: 409, code: 'in_use' })
    expect(await read(articleId)).toMatchObject({ links: [['closed 👋', 'https://a.example/why']] })
    await ok(team.anna, removeAnnotation, { params: { annotationId: id }, version })
    await submit(team.anna, articleId)
    expect((await undo(team.carla, importId)).body).toMatchObject({ status: 409, code: 'in_use' })
    expect((await ok(team.carla, getImport, { params: { importId } })).state).toBe('DONE')
  })

  it('is undone by nobody else’s way: the app’s role deletes no text', async () => {
    const { articleId } = await imported('five')
    const revision = { where: { articleId } }
    await expect(database().revision.deleteMany(revision)).rejects.toThrow(/permission denied/)
  })
})
