import { describe, expect, it } from 'vitest'
import { updateBlocks } from '../../contract/articles'
import { getMyWork, workKinds } from '../../contract/people'
import type { Actor } from '../actor'
import { ok } from '../testing/api'
import { createArticleAt, createTeam, sentences, tag } from '../testing/scenario'
import { createWorld } from '../testing/world'
import * as work from './work'

await createWorld()

async function workOf(actor: Actor) {
  const { items, team, waiting } = await ok(actor, getMyWork, {})
  expect(await work.count(actor)).toBe(items.length)
  for (const kind of workKinds) expect(waiting[kind]).toBe(items.filter((item) => item.kind === kind).length)
  return { items, team, kinds: items.map(({ kind }) => kind) }
}

describe('what waits', () => {
  it('says how far one’s own reading is, and of nobody else’s', async () => {
    const { anna, bert, ...team } = await createTeam()
    const articleId = await createArticleAt({ anna, bert, ...team }, 'assigned')
    await tag(anna, articleId, 0, 'SOURCED_FACT')
    const [mine] = (await workOf(anna)).items
    expect(mine).toMatchObject({ state: 'IN_PROGRESS', progress: { covered: 1, sentences: 5 } })
    const [other] = (await workOf(bert)).items
    expect(other).toMatchObject({ state: 'NOT_STARTED', progress: null })
  })

  it('says how many words there are to read, as the blocks are now', async () => {
    const team = await createTeam()
    const params = { articleId: await createArticleAt(team, 'assigned') }
    const wordsNow = async () => (await workOf(team.anna)).items[0]?.article.words
    const all = sentences.join(' ').match(/[\p{L}]+/gu)?.length
    expect(await wordsNow()).toBe(all)
    // “The mayor said taxes rose in March.”
    for (const [kind, words] of [
      ['CAPTION', 7],
      ['QUOTE', 0],
      ['CREDIT', 7],
      ['PARAGRAPH', 0],
    ] as const) {
      await ok(team.carla, updateBlocks, { params, body: [{ n: 1, kind }] })
      expect(await wordsNow(), kind).toBe(Number(all) - words)
    }
  })

  it('counts where the team’s articles are, and the decisions that were made', async () => {
    const team = await createTeam()
    for (const stage of ['imported', 'assigned', 'revealed', 'settled', 'sent', 'signed'] as const) {
      await createArticleAt(team, stage)
    }
    const { items, team: counts } = await workOf(team.dora)
    expect(counts).toEqual({ annotating: 1, toCompare: 2, toSign: 1, signed: 1 })
    expect(items.map(({ kind, decided, sent }) => [kind, decided, sent?.by])).toEqual([
      ['COMPARE', 0, undefined],
      ['COMPARE', 3, undefined],
      ['SIGN', null, 'Carla'],
    ])
    expect((await workOf(team.reader)).items).toEqual([])
    const { items: elsewhere, team: none } = await ok(team.dora, getMyWork, {
      query: { project: 'elsewhere' },
    })
    expect([elsewhere, none.signed]).toEqual([[], 0])
  })
})

describe('what is to sign', () => {
  it('is only what the person may sign', async () => {
    const team = await createTeam({ signer: 'NON_REVIEWER' })
    const read = await createTeam({ signer: 'NON_REVIEWER' })
    await createArticleAt(team, 'sent')
    await createArticleAt({ ...read, anna: read.dora }, 'sent')
    expect((await workOf(team.dora)).kinds).toEqual(['SIGN'])
    expect((await workOf(team.carla)).kinds).toEqual([])
    expect((await workOf(read.dora)).kinds).toEqual([])
  })
})
