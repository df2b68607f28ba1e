import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { getArticle, putAssignments, updateArticle } from '../../contract/articles'
import { exportArticle, getKeys, verifyBundle } from '../../contract/exports'
import { updateOutlet } from '../../contract/outlets'
import { hold, release, reopen } from '../../contract/sign-offs'
import { type LayerFormat, layerFormats } from '../../domain/exchange/layer-formats'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, sign, type Team } from '../testing/scenario'
import { createActor, createMember, createWorld } from '../testing/world'

const world = await createWorld()
let team: Team

beforeAll(async () => {
  team = await createTeam()
})

test('whoever has a bundle finds the key it was signed with, and the earlier ones, without signing in', async () => {
  const earlier = { keyId: 'a'.repeat(16), publicKey: 'b'.repeat(64) }
  writeFileSync(join(world.dataDir, 'keys.json'), JSON.stringify({ keys: [earlier] }))
  const { keys } = await ok(null, getKeys, {})
  rmSync(join(world.dataDir, 'keys.json'))
  const { text } = await bundleFor(team.anna, await createArticleAt(team, 'signed'))
  const { keyId, publicKey } = JSON.parse(text).signature
  expect(keys).toEqual([{ keyId, publicKey }, earlier])
  expect((await ok(null, verifyBundle, { body: JSON.parse(text) })).valid).toBe(true)
})

const bundleFor = (actor: Actor, articleId: string) =>
  call(actor, exportArticle, { params: { articleId }, query: { format: 'bundle' } })
const stateOf = ({ headers }: { headers: Headers }) => headers.get('sourcemark-sign-off')

test('a reopened article’s last signed bundle stays, byte for byte, marked, for a reader too', async () => {
  const articleId = await createArticleAt(team, 'signed')
  const signed = await bundleFor(team.reader, articleId)
  expect([signed.status, stateOf(signed)]).toEqual([200, 'in-force'])
  await ok(team.dora, reopen, { params: { articleId }, body: { reason: 'A wrong name.' } })
  for (const actor of [team.reader, team.anna, team.carla]) {
    const revised = await bundleFor(actor, articleId)
    expect([revised.status, stateOf(revised), revised.text]).toEqual([200, 'being-revised', signed.text])
  }
})

test('whoever is to read the reopened article anew gets no bundle before they are done', async () => {
  const articleId = await createArticleAt(team, 'signed')
  await ok(team.dora, reopen, { params: { articleId }, body: { reason: 'A third reading.' } })
  const newcomer = await createMember(team.project, 'REVIEWER')
  const reviewers = [team.anna.id, team.bert.id, newcomer.id]
  await ok(team.carla, putAssignments, { params: { articleId }, body: { reviewers } })
  expect((await bundleFor(newcomer, articleId)).status).toBe(404)
  expect((await bundleFor(team.reader, articleId)).status).toBe(200)
})

test('what is on hold is in no export of what was signed, whoever asks, until the hold ends', async () => {
  const articleId = await createArticleAt(team, 'signed')
  const asked = { params: { articleId }, body: { reason: 'A complaint is looked into.' } }
  const statuses = async () => {
    const files = [team.reader, team.anna, team.dora].flatMap((actor) =>
      [...layerFormats, 'bundle' as const].map((format) =>
        call(actor, exportArticle, { params: { articleId }, query: { format } }),
      ),
    )
    return new Set((await Promise.all(files)).map(({ status }) => status))
  }
  await ok(team.dora, hold, asked)
  expect(await statuses()).toEqual(new Set([409]))
  const own = { params: { articleId }, query: { format: 'csv' as const, layer: 'own' } }
  expect((await call(team.anna, exportArticle, own)).status).toBe(200)
  await ok(team.dora, release, asked)
  expect(await statuses()).toEqual(new Set([200]))
})

test('what is signed keeps the name that its outlet had then', async () => {
  const [signed, open] = [await createArticleAt(team, 'signed'), await createArticleAt(team, 'settled')]
  const { slug, version } = await database().outlet.findFirstOrThrow({
    where: { name: 'The Harbour Ledger' },
  })
  const admin = await createActor({ role: 'ADMIN' })
  await ok(admin, updateOutlet, { params: { slug }, version, body: { name: 'The Renamed Ledger' } })
  const jsonld = async (articleId: string) =>
    (await call(team.carla, exportArticle, { params: { articleId }, query: { format: 'jsonld' } })).text
  expect(await jsonld(signed)).toContain('The Harbour Ledger')
  expect(await jsonld(signed)).not.toContain('The Renamed Ledger')
  expect(await jsonld(open)).toContain('The Renamed Ledger')
})

const fileOf = (actor: Actor, articleId: string, format: string) =>
  call(actor, exportArticle, { params: { articleId }, query: { format } })

test.each(layerFormats)(
  'row 60: %s of a signed layer is the same bytes on a second run, and names its rights',
  async (format) => {
    const articleId = await createArticleAt(team, 'signed')
    const [first, second] = [
      await fileOf(team.reader, articleId, format),
      await fileOf(team.anna, articleId, format),
    ]
    expect([first.status, first.text]).toEqual([200, second.text])
    expect(first.headers.get('sourcemark-rights')).toBe('UNKNOWN')
    const rights = format === 'csv' ? '.rights-unknown' : ''
    expect(first.headers.get('content-disposition')).toContain(
      `filename="sourcemark-${articleId}-final${rights}.`,
    )
  },
)

describe('what may be shown of an article', () => {
  let articleId = ''

  beforeAll(async () => {
    articleId = await createArticleAt(team, 'sent')
    const of = { params: { articleId } }
    const { version } = await ok(team.carla, getArticle, of)
    await ok(team.carla, updateArticle, { ...of, version, body: { rights: 'QUOTES_ONLY' } })
    await sign(team.dora, articleId)
  })

  test('is said beside a bundle, in its header and its name, which stays with a file that was saved', async () => {
    const { headers, text } = await bundleFor(team.reader, articleId)
    const digest = JSON.parse(text).digest.slice(0, 12)
    expect(headers.get('sourcemark-rights')).toBe('QUOTES_ONLY')
    expect(headers.get('content-disposition')).toContain(
      `filename="sourcemark-${digest}.rights-quotes-only.json"`,
    )
  })

  // a table has no place for it but its name; what is typeset is read back in write-pdf.test
  const places: Record<LayerFormat, ((text: string) => unknown) | null> = {
    jsonld: (text) => JSON.parse(text).article.rights,
    html: (text) => new JSDOM(text).window.document.querySelector('.facts')?.textContent,
    csv: null,
    pdf: null,
  }
  test.each(Object.entries(places))('is said by %s, inside or in its name', async (format, placeOf) => {
    const { headers, text } = await fileOf(team.reader, articleId, format)
    expect(headers.get('sourcemark-rights')).toBe('QUOTES_ONLY')
    if (placeOf) expect(placeOf(text)).toContain('QUOTES_ONLY')
    if (format === 'csv') expect(headers.get('content-disposition')).toContain('.rights-quotes-only.csv"')
  })
})

test('no file says more of an article than it names', async () => {
  const articleId = await createArticleAt(team, 'signed')
  const collection = JSON.parse((await fileOf(team.reader, articleId, 'jsonld')).text)
  expect(Object.keys(collection.article).sort()).toEqual(
    ['bylines', 'id', 'isExcerpt', 'outlet', 'publishedAt', 'republishedBy', 'rights', 'title', 'url'].sort(),
  )
  expect(Object.keys(collection.revision).sort()).toEqual(['id', 'length', 'number', 'sha256'])
  for (const format of layerFormats.filter((one) => one !== 'pdf')) {
    const { text } = await fileOf(team.reader, articleId, format)
    for (const { id } of [team.anna, team.bert, team.carla, team.dora]) expect(text).not.toContain(id)
    for (const name of ['Anna', 'Bert', 'Carla', 'Dora']) expect(text).not.toContain(name)
  }
})
