import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMembership, createProject } from '../../../prisma/factories'
import { acceptAgreed, decide, getAdjudication, sendForSignOff } from '../../contract/adjudications'
import { createAnnotation, listAnnotations } from '../../contract/annotations'
import { getArticle, listArticles } from '../../contract/articles'
import { getArticleAudit, verifyAudit } from '../../contract/audit'
import { exportArticle, verifyBundle } from '../../contract/exports'
import { createImport, previewImport } from '../../contract/imports'
import { submitReview } from '../../contract/reviews'
import { signOff } from '../../contract/sign-offs'
import { CODEBOOK_VERSION } from '../../domain/codebook/labels'
import { TextIndex } from '../../domain/text/text-index'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createActor, createMember, createWorld } from '../testing/world'

await createWorld()

const compilation = readFileSync(new URL('../../../prisma/demo/compilation.txt', import.meta.url), 'utf8')
const project = await createProject(database(), { slug: 'walk' })
const anna = await createMember(project, 'REVIEWER', { name: 'Anna' })
const bert = await createMember(project, 'REVIEWER', { name: 'Bert' })
const carla = await createMember(project, 'EDITOR', { name: 'Carla' })
const dora = await createMember(project, 'EDITOR', { name: 'Dora' })
const admin = await createActor({ role: 'ADMIN' })
await createMembership(database(), project.id, admin.id, 'READER')

const slug = { slug: 'walk' }
let articleId = ''
const at = () => ({ params: { articleId } })

async function tag(actor: Actor, sentence: number, label: 'SOURCED_FACT' | 'UNVERIFIED_CLAIM' | 'OPINION') {
  const { revision } = await ok(actor, getArticle, at())
  const body = revision.sentences.filter((one) => one.body)
  const { start = 0, end = 1 } = body[sentence] ?? {}
  const exact = new TextIndex(revision.text).slice(start, end)
  const attributes = {
    SOURCED_FACT: { source: { name: 'The council', type: 'OFFICIAL' } },
    UNVERIFIED_CLAIM: { reason: 'NO_SOURCE' },
    OPINION: { holder: 'AUTHOR' },
  } as const
  return ok(actor, createAnnotation, {
    ...at(),
    body: { start, end, exact, label, attributes: attributes[label] } as never,
  })
}

describe('the main job, over the API', () => {
  it('splits the compilation and creates its articles together, each with its two readers', async () => {
    const preview = await ok(carla, previewImport, { params: slug, body: { content: compilation } })
    const corrected = preview.articles.map(
      ({ start, end, title, outlet, bylines, publishedAt, isExcerpt, blocks }) => ({
        start,
        end,
        title,
        bylines,
        publishedAt,
        isExcerpt,
        blocks,
        outlet: outlet ?? 'Unknown outlet',
      }),
    )
    const made = await ok(carla, createImport, {
      params: slug,
      body: { content: preview.content, articles: corrected, reviewers: [anna.id, bert.id] },
    })
    expect(made).toMatchObject({ state: 'DONE', created: preview.articles.length, failed: 0 })
    const { items } = await ok(anna, listArticles, { params: slug, query: { limit: '200' } })
    expect(items.map(({ state }) => state)).toEqual(preview.articles.map(() => 'IN_REVIEW'))
    articleId = made.rows[0]?.articleId ?? ''
  })

  it('is the same import again: nothing new', async () => {
    const preview = await ok(carla, previewImport, { params: slug, body: { content: compilation } })
    expect(preview.articles.every(({ duplicateOf }) => duplicateOf !== null)).toBe(true)
  })

  it('lets two people tag without seeing each other', async () => {
    await tag(anna, 0, 'SOURCED_FACT')
    await tag(anna, 2, 'UNVERIFIED_CLAIM')
    await tag(anna, 4, 'OPINION')
    await tag(bert, 0, 'SOURCED_FACT')
    await tag(bert, 2, 'OPINION')
    const mine = await ok(bert, listAnnotations, at())
    expect(mine.items).toHaveLength(2)
    const { review } = await ok(anna, getArticle, at())
    const peek = await call(bert, listAnnotations, { ...at(), query: { layer: review?.layerId ?? '' } })
    expect(peek.status).toBe(404)
    expect((await call(carla, getAdjudication, at())).body).toMatchObject({ status: 403, code: 'blind' })
  })

  it('keeps with every tag the version of the codebook it was made under', async () => {
    const rows = await database().annotation.findMany({ where: { articleId }, select: { codebook: true } })
    expect(new Set(rows.map(({ codebook }) => codebook))).toEqual(new Set([CODEBOOK_VERSION]))
  })

  it('starts comparing once both have submitted', async () => {
    await ok(anna, submitReview, { ...at(), body: { untaggedOnPurpose: true } })
    expect((await ok(carla, getArticle, at())).state).toBe('IN_REVIEW')
    await ok(bert, submitReview, { ...at(), body: { untaggedOnPurpose: true } })
    expect((await ok(carla, getArticle, at())).state).toBe('ADJUDICATION')
  })

  it('settles what differs, and only then lets it be sent', async () => {
    expect((await call(carla, sendForSignOff, at())).body).toMatchObject({ status: 409, code: 'open_items' })
    expect(await ok(carla, acceptAgreed, at())).toMatchObject({ accepted: 1 })
    const { clusters } = await ok(carla, getAdjudication, at())
    for (const cluster of clusters.filter(({ decision }) => decision === null)) {
      const [first] = cluster.annotations
      await ok(carla, decide, {
        ...at(),
        body: { kind: 'TAKE', clusterId: cluster.id, layerId: first?.layerId ?? '' },
      })
    }
    await ok(carla, sendForSignOff, at())
    const settled = await ok(dora, getAdjudication, at())
    expect(settled.blockers).toEqual([])
    expect(settled.final).toHaveLength(3)
  })

  it('refuses the signature of the person who settled it, and takes a second person’s', async () => {
    const { version } = await ok(dora, getAdjudication, at())
    const body = { statement: true as const, adjudicationVersion: version }
    expect((await call(carla, signOff, { ...at(), body })).body).toMatchObject({
      status: 403,
      code: 'four_eyes',
    })
    const signature = await ok(dora, signOff, { ...at(), body })
    expect(signature.signer.name).toBe('Dora')
    expect((await call(dora, signOff, { ...at(), body })).body).toMatchObject({
      status: 409,
      code: 'already_signed',
    })
  })

  it('hands out a bundle that verifies, and one that was altered that does not', async () => {
    const { text } = await call(anna, exportArticle, { ...at(), query: { format: 'bundle' } })
    const bundle = JSON.parse(text)
    expect((await ok(null, verifyBundle, { body: bundle })).valid).toBe(true)
    bundle.subject.annotations[0].label = 'OPINION'
    expect((await ok(null, verifyBundle, { body: bundle })).valid).toBe(false)
    const names = ['Anna', 'Bert', 'Carla', 'Dora'].filter((name) => text.includes(`"${name}"`))
    expect(names).toEqual([])
  })

  it('locks what is signed, and keeps an intact record of how it came about', async () => {
    expect(
      (
        await call(anna, createAnnotation, {
          ...at(),
          body: { start: 0, end: 5, exact: 'x', label: 'OPINION' },
        })
      ).body,
    ).toMatchObject({
      status: 409,
      code: 'article_signed',
    })
    const audit = await ok(carla, getArticleAudit, at())
    expect(audit.chain).toMatchObject({ intact: true, firstBad: null })
    expect(audit.items.map(({ action }) => action)).toContain('article.signed_off')
    expect(await ok(admin, verifyAudit, {})).toEqual({ intact: true, firstBad: null })
  })
})
