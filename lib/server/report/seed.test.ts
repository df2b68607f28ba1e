import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptAgreed, sendForSignOff } from '../../contract/adjudications'
import { createAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, putAssignments } from '../../contract/articles'
import type { Body } from '../../contract/operation'
import { getReport, listPassages } from '../../contract/reports'
import { type Label, labels, type Reason, type SourceType } from '../../domain/codebook/labels'
import type { Location } from '../../domain/text/block'
import { TextIndex } from '../../domain/text/text-index'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { ok } from '../testing/api'
import { createTeam, sign, submit, type Team } from '../testing/scenario'
import { createWorld } from '../testing/world'

await createWorld()

const folder = new URL('../../../../shared/data/seed/', import.meta.url)
const hasSeed = existsSync(folder)

type Passage = {
  quote: string
  label: Label
  location: Location
  source: string | null
  sourceType: SourceType
  reason?: Reason
  holder?: 'AUTHOR' | 'QUOTED'
  chain?: string[]
  occurrence: number
}
type Gold = { title: string; outlet: string; start: number; end: number; passages: Passage[] }

const excerpts = ['The Wall Street Journal', 'Gatestone Institute', 'Clarion Project']

/** Of the body: S, U, O, each with its interval, as the design's table has it. */
const expected: Record<string, [y: number, low: number, high: number][]> = {
  Breitbart: [
    [4, 0.075, 0.755],
    [7, 0.195, 0.89],
    [1, 0.006, 0.569],
  ],
  'Center for Security Policy': [
    [1, 0.01, 0.617],
    [3, 0.069, 0.771],
    [5, 0.167, 0.886],
  ],
  'ISIS Study Group': [
    [0, 0, 0.533],
    [6, 0.274, 0.96],
    [2, 0.04, 0.726],
  ],
  'The Long War Journal': [
    [4, 0.114, 0.833],
    [5, 0.167, 0.886],
    [0, 0, 0.52],
  ],
}

describe('the seven articles of the seed, their final layer the gold one', () => {
  beforeEach(({ skip }) => skip(!hasSeed, '../shared/data/seed is not here'))

  let team: Team
  const gold: Gold[] = hasSeed ? JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) : []

  beforeAll(async () => {
    team = await createTeam()
    await database().project.update({ where: { id: team.project.id }, data: { selection: 'CENSUS' } })
    const text = new TextIndex(hasSeed ? readFileSync(new URL('compilation.txt', folder), 'utf8') : '')
    for (const article of gold) await signAsGold(team, article, text.slice(article.start, article.end))
  }, 120_000)

  async function behind(slug: string, query: Record<string, string> = {}): Promise<number> {
    return (await ok(team.reader, listPassages, { params: { slug }, query })).items.length
  }

  it('have the figures of the table, too few to describe', async () => {
    const found = await database().outlet.findMany({ select: { slug: true, name: true } })
    expect(found).toHaveLength(7)
    for (const { slug, name } of found) {
      const { labels: shares, articles, selection } = await ok(team.reader, getReport, { params: { slug } })
      expect(selection).toBe('CENSUS')
      const rows = expected[name]
      if (!rows) {
        expect(articles).toMatchObject({ signed: 1, eligible: 0, excluded: [{ why: 'EXCERPT' }] })
        // nothing of it is counted, and all of it can be read
        const all = await Promise.all([behind(slug), behind(slug, { elsewhere: '1' })])
        expect(all[0]).toBeGreaterThan(0)
        expect(all[0] + all[1]).toBe(gold.find(({ outlet }) => outlet === name)?.passages.length)
        continue
      }
      for (const [at, label] of labels.entries()) {
        const [y = 0, low = 0, high = 0] = rows[at] ?? []
        expect(shares[label], `${name} ${label}`).toMatchObject({ y, status: 'TOO_FEW' })
        expect(shares[label].low, `${name} ${label}`).toBeCloseTo(low, 3)
        expect(shares[label].high, `${name} ${label}`).toBeCloseTo(high, 3)
        const { items } = await ok(team.reader, listPassages, { params: { slug }, query: { label } })
        expect(items).toHaveLength(y)
      }
      const { hops, anonymous, elsewhere } = await ok(team.reader, getReport, { params: { slug } })
      for (const [hop, count] of Object.entries(hops)) expect(await behind(slug, { hops: hop })).toBe(count)
      expect(await behind(slug, { anonymous: '1' })).toBe(anonymous)
      expect(await behind(slug, { elsewhere: '1' })).toBe(elsewhere)
    }
  })
})

async function signAsGold(team: Team, { title, outlet, passages }: Gold, content: string): Promise<void> {
  const { id: articleId } = (await ok(team.carla, createArticle, {
    params: { slug: team.project.slug },
    body: { outlet, title, isExcerpt: excerpts.includes(outlet), body: { format: 'text', content } },
  })) as { id: string }
  const params = { articleId }
  await ok(team.carla, putAssignments, { params, body: { reviewers: [team.anna.id, team.bert.id] } })
  for (const reader of [team.anna, team.bert]) {
    for (const passage of passages) await tagAsGold(reader, articleId, passage)
    await submit(reader, articleId)
  }
  await ok(team.carla, acceptAgreed, { params })
  await ok(team.carla, sendForSignOff, { params })
  await sign(team.dora, articleId)
}

async function tagAsGold(reader: Actor, articleId: string, passage: Passage): Promise<void> {
  const { revision } = await ok(reader, getArticle, { params: { articleId } })
  const before = revision.text.split(passage.quote).slice(0, passage.occurrence).join(passage.quote)
  const start = new TextIndex(before).length
  const body = { start, end: start + new TextIndex(passage.quote).length, exact: passage.quote }
  await ok(reader, createAnnotation, { params: { articleId }, body: { ...body, ...taggingOf(passage) } })
}

function taggingOf(passage: Passage): Pick<Body<typeof createAnnotation>, 'label' | 'attributes'> {
  const { location, reason, holder, chain } = passage
  const source = { type: passage.sourceType, ...(passage.source && { name: passage.source }) }
  switch (passage.label) {
    case 'SOURCED_FACT':
      return { label: passage.label, attributes: { location, source, ...(chain && { chain }) } }
    case 'UNVERIFIED_CLAIM':
      return { label: passage.label, attributes: { location, source, reason, ...(chain && { chain }) } }
    case 'OPINION': {
      const holderName = holder === 'QUOTED' ? (passage.source ?? 'Unnamed') : undefined
      return { label: passage.label, attributes: { location, holder, ...(holderName && { holderName }) } }
    }
  }
}
