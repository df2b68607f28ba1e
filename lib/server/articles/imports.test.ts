/** Articles brought in from what carries markup, over HTTP. */
import { describe, expect, it } from 'vitest'
import { createArticle, getArticle } from '../../contract/articles'
import { createImport, previewImport } from '../../contract/imports'
import { sha256Hex } from '../../domain/integrity/digest'
import { TextIndex } from '../../domain/text/text-index'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createTeam } from '../testing/scenario'
import { createWorld } from '../testing/world'

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
