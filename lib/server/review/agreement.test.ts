/** Agreement as the API tells it, against one counted again from what anyone can export. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agreement } from '../../contract/adjudications'
import { getAgreement } from '../../contract/adjudications'
import { createAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, putAssignments } from '../../contract/articles'
import { exportArticle } from '../../contract/exports'
import type { Actor } from '../actor'
import { call, ok } from '../testing/api'
import { createTeam, submit, type Team } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

await createWorld()
let team: Team
let third: Actor
beforeAll(async () => {
  team = await createTeam()
  third = await createMember(team.project, 'REVIEWER')
})

const content = ['Taxes rose 👋🏽 in March.', 'Nobody knew; a farce!', 'Two saw the van.'].join('\n\n')
const attributes = {
  SOURCED_FACT: { source: { name: 'The mayor', type: 'OFFICIAL' } },
  UNVERIFIED_CLAIM: { reason: 'NO_SOURCE' },
  OPINION: { holder: 'AUTHOR' },
}

/** A reading: where passages begin, how long they are and what they are. */
const arbitraryReading = fc.noBias(
  fc.array(
    fc.record({
      start: fc.nat({ max: 75 }),
      length: fc.integer({ min: 1, max: 25 }),
      label: fc.constantFrom('SOURCED_FACT' as const, 'UNVERIFIED_CLAIM' as const, 'OPINION' as const),
    }),
    { maxLength: 7, size: 'max' },
  ),
)
type Reading = typeof arbitraryReading extends fc.Arbitrary<infer R> ? R : never

describe('agreement', () => {
  it('is what a count by position, and by sentence, finds in the exported readings', async () => {
    let defined = 0
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryReading, { minLength: 2, maxLength: 3 }), async (readings) => {
        const articleId = await readBy(readings)
        const told = await ok(team.carla, getAgreement, { params: { articleId } })
        const found = await recount(articleId)
        expect(told.readers).toHaveLength(readings.length)
        expectClose(told.alpha, found.alpha)
        expectClose(told.sentenceAlpha, found.sentenceAlpha)
        expectClose(told.percent, found.percent)
        expectClose(told.coverage.all, found.all)
        expectClose(told.coverage.any, found.any)
        if (told.alpha !== null) defined += 1
      }),
      { numRuns: 12 },
    )
    expect(defined).toBeGreaterThan(2)
  }, 120_000)
})

function expectClose(told: Agreement['alpha'], found: number | null): void {
  if (told === null || found === null) expect(told).toBe(found)
  else expect(told).toBeCloseTo(found, 10)
}

/** An article with these readings, submitted. What the rules refuse (crossing, cut characters) is left out. */
async function readBy(readings: Reading[]): Promise<string> {
  const title = `Case ${crypto.randomUUID()}`
  const made = await ok(team.carla, createArticle, {
    params: { slug: team.project.slug },
    body: { outlet: 'The Harbour Ledger', title, body: { format: 'text', content } },
  })
  const articleId = 'id' in made ? made.id : made.duplicateOf
  const reviewers = [team.anna, team.bert, third].slice(0, readings.length)
  const params = { articleId }
  await ok(team.carla, putAssignments, { params, body: { reviewers: reviewers.map(({ id }) => id) } })
  const points = [...(await ok(team.anna, getArticle, { params })).revision.text]
  for (const [n, reviewer] of reviewers.entries()) {
    for (const { start, length, label } of readings[n] ?? []) {
      const end = start + length
      const exact = points.slice(start, end).join('')
      const body = { start, end, exact, label, attributes: attributes[label] }
      const { status, text } = await call(reviewer, createAnnotation, { params, body })
      expect([201, 409, 422], text).toContain(status)
    }
    await submit(reviewer, articleId)
  }
  return articleId
}

type Exported = { first: { items: { body: { value: string }[]; target: { selector: Selector[] } }[] } }
type Selector = { type: string; start: number; end: number }

/** Every position and every sentence of the body, in every reading, from the exported files. */
async function recount(articleId: string) {
  const params = { articleId }
  const { revision, readings } = await ok(team.carla, getArticle, { params })
  const positions = revision.blocks
    .filter(({ kind }) => kind === 'PARAGRAPH')
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n))
  const sentences = revision.sentences.filter(({ body }) => body)
  const layers: string[][] = []
  const bySentence: string[][] = []
  for (const { layerId } of readings) {
    const query = { format: 'jsonld', layer: layerId }
    const { text } = await call(team.carla, exportArticle, { params, query })
    const value = valueIn(JSON.parse(text))
    layers.push(positions.map(value))
    bySentence.push(sentences.map((sentence) => mostOf(sentence, value)))
  }
  const units = positions.map((_, n) => layers.map((layer) => layer[n] ?? ''))
  const share = (holds: (unit: string[]) => boolean) => units.filter(holds).length / units.length
  return {
    ...alphaOf(units),
    sentenceAlpha: alphaOf(sentences.map((_, n) => bySentence.map((layer) => layer[n] ?? ''))).alpha,
    all: share((unit) => unit.every((value) => value !== '')),
    any: share((unit) => unit.some((value) => value !== '')),
  }
}

/** Krippendorff's alpha the long way: every pair of readings of every unit. */
function alphaOf(units: string[][]): { alpha: number | null; percent: number } {
  const pairs = units.flatMap((unit) =>
    unit.flatMap((a, i) => unit.flatMap((b, j) => (i === j ? [] : [a === b]))),
  )
  const all = units.flat()
  const counts = new Map<string, number>()
  for (const value of all) counts.set(value, (counts.get(value) ?? 0) + 1)
  const chance = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  const observed = pairs.filter((same) => same).length / pairs.length
  const expected = chance / (all.length * (all.length - 1))
  return { alpha: counts.size < 2 ? null : 1 - (1 - observed) / (1 - expected), percent: observed }
}

/** The one label that has most of the sentence, and half of it at least. */
function mostOf({ start, end }: { start: number; end: number }, value: (position: number) => string): string {
  const counts = new Map<string, number>()
  for (let n = start; n < end; n++) if (value(n)) counts.set(value(n), (counts.get(value(n)) ?? 0) + 1)
  const [[label, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
  return most > second && 2 * most >= end - start ? label : ''
}

/** What a position counts for in an exported reading: its innermost, which is its shortest, passage. */
function valueIn({ first }: Exported): (position: number) => string {
  const passages = first.items.map(({ body, target }) => {
    const { start = 0, end = 0 } = target.selector.find(({ type }) => type === 'TextPositionSelector') ?? {}
    return { start, end, value: body[0]?.value ?? '' }
  })
  const byLength = passages.sort((a, b) => a.end - a.start - (b.end - b.start))
  return (position) => byLength.find(({ start, end }) => start <= position && position < end)?.value ?? ''
}
