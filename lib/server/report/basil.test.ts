import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptAgreed, sendForSignOff } from '../../contract/adjudications'
import { createAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, putAssignments } from '../../contract/articles'
import type { Body } from '../../contract/operation'
import { exportReport, getReport, listPassages } from '../../contract/reports'
import { type Label, labels } from '../../domain/codebook/labels'
import { pooledRho } from '../../domain/report/pooled-rho'
import { estimateShare } from '../../domain/report/share'
import { sumsOf } from '../../domain/report/sums'
import { TextIndex } from '../../domain/text/text-index'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createTeam, sign, submit, type Team } from '../testing/scenario'
import { createWorld } from '../testing/world'

await createWorld()

const file = new URL('../../../../shared/data/basil/articles.jsonl', import.meta.url)
const hasBasil = existsSync(file)
/** Of each outlet, under each of the two ways in which it is written: more would take minutes and show the same. */
const EACH = 5

type Span = { start: number; end: number; text: string; bias: 'lex' | 'inf'; quote: string; speaker: string }
type Basil = { outlet: string; title: string; date: string; text: string; spans: Span[] }
type Tagging = Pick<Body<typeof createAnnotation>, 'label' | 'attributes'>

describe('BASIL, its spans the final layer of two readers who agree', () => {
  beforeEach(({ skip }) => skip(!hasBasil, '../shared/data/basil is not here'))

  let team: Team
  const sample = hasBasil ? sampleOf(readFileSync(file, 'utf8')) : []

  beforeAll(async () => {
    team = await createTeam()
    await database().project.update({ where: { id: team.project.id }, data: { selection: 'CENSUS' } })
    for (const article of sample) await signAsRead(team, article)
  }, 120_000)

  it('has the counts of an independent recount in JSON, in CSV and in its passages, nyt and NYT one outlet', async () => {
    expect(await database().outlet.count()).toBe(3)
    for (const slug of ['nyt', 'fox', 'hpo']) {
      const own = sample.filter(({ outlet }) => outlet.toLowerCase() === slug)
      expect(new Set(own.map(({ outlet }) => outlet)).size).toBe(2)
      const report = await ok(team.reader, getReport, { params: { slug } })
      const csv = (await call(team.reader, exportReport, { params: { slug }, query: { format: 'csv' } })).text
      expect(report.articles).toMatchObject({ signed: own.length, eligible: own.length, excluded: [] })
      const all = countOf(own, () => true)
      for (const label of labels) {
        const y = countOf(own, (span) => taggingOf(span).label === label)
        expect(report.labels[label], `${slug} ${label}`).toMatchObject({ y, n: all })
        expect(csv).toContain(`"shares","${label}","y",${y}\r\n`)
        expect(csv).toContain(`"shares","${label}","n",${all}\r\n`)
        const query = { label, limit: '200' }
        const { items } = await ok(team.reader, listPassages, { params: { slug }, query })
        expect(items).toHaveLength(y)
      }
      const quoted = countOf(own, (span) => taggingOf(span).label === 'OPINION' && span.quote === 'yes')
      expect(report.holders.QUOTED ?? 0).toBe(quoted)
    }
  })

  it('has the intervals of the formula on those counts, the correlation pooled over its outlets', async () => {
    const slugs = ['nyt', 'fox', 'hpo']
    const of = (slug: string) => sample.filter(({ outlet }) => outlet.toLowerCase() === slug)
    for (const label of labels) {
      const sums = slugs.map((slug) =>
        sumsOf(
          of(slug).map((article) => ({
            y: countOf([article], (span) => taggingOf(span).label === label),
            n: countOf([article], () => true),
          })),
        ),
      )
      const pooled = pooledRho(sums)
      for (const [at, slug] of slugs.entries()) {
        const { labels: shares, method } = await ok(team.reader, getReport, { params: { slug } })
        expect(method.rho[label].estimated).toBe(pooled.estimated)
        expect(method.rho[label].rho).toBeCloseTo(pooled.rho, 9)
        const expected = estimateShare(sums[at] ?? sumsOf([]), pooled.rho)
        for (const figure of ['low', 'high', 'designEffect', 'effectiveN'] as const)
          expect(shares[label][figure] ?? 0, `${slug} ${label} ${figure}`).toBeCloseTo(
            Number(expected?.[figure] ?? 0),
            9,
          )
      }
    }
  })
})

/** How many spans of the bodies are so, by BASIL's own offsets. */
function countOf(articles: Basil[], is: (span: Span) => boolean): number {
  const inBody = ({ title, spans }: Basil) => spans.filter(({ start }) => start > [...title].length)
  return articles.flatMap(inBody).filter(is).length
}

/** Articles whose headline opens their text, with the spans that a layer can hold: in one line, none crossing another. */
function sampleOf(lines: string): Basil[] {
  const articles = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Basil)
    .filter(
      ({ title, text, spans }) => text.startsWith(`${title}\n\n`) && spans.length > 2 && spans.length < 9,
    )
  const taken = new Map<string, number>()
  return articles.flatMap((article) => {
    const count = taken.get(article.outlet) ?? 0
    taken.set(article.outlet, count + 1)
    return count < EACH ? [{ ...article, spans: nested(article) }] : []
  })
}

function nested({ text, spans }: Basil): Span[] {
  const index = new TextIndex(text)
  const kept: Span[] = []
  for (const span of spans) {
    const exact = index.slice(span.start, span.end)
    const fits = exact.trim() === exact && !exact.includes('\n')
    if (fits && !kept.some((one) => crosses(one, span))) kept.push(span)
  }
  return kept
}

function crosses(one: Span, other: Span): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const isSame = first.start === second.start && first.end === second.end
  const isNested = second.end <= first.end || first.start === second.start
  return isSame || (second.start < first.end && !isNested)
}

function taggingOf({ bias, quote, speaker }: Span): Tagging {
  if (bias === 'inf')
    return { label: 'UNVERIFIED_CLAIM' satisfies Label, attributes: { reason: 'NO_SOURCE' } }
  if (quote !== 'yes') return { label: 'OPINION', attributes: { holder: 'AUTHOR' } }
  return { label: 'OPINION', attributes: { holder: 'QUOTED', holderName: speaker || 'Somebody quoted' } }
}

async function signAsRead(team: Team, { outlet, title, date, text, spans }: Basil): Promise<void> {
  const { id: articleId } = (await ok(team.carla, createArticle, {
    params: { slug: team.project.slug },
    body: {
      outlet,
      title,
      publishedAt: date,
      body: { format: 'text', content: text.slice(title.length) },
    },
  })) as { id: string }
  const params = { articleId }
  await ok(team.carla, putAssignments, { params, body: { reviewers: [team.anna.id, team.bert.id] } })
  const { revision } = await ok(team.anna, getArticle, { params })
  const [source, read] = [new TextIndex(text), new TextIndex(revision.text)]
  for (const reader of [team.anna, team.bert]) {
    for (const span of spans) {
      const exact = source.slice(span.start, span.end)
      // the same words stand as often before them, however the lines are parted
      const nth = source.slice(0, span.start).split(exact).length
      const start = new TextIndex(revision.text.split(exact).slice(0, nth).join(exact)).length
      const end = start + (span.end - span.start)
      expect(read.slice(start, end)).toBe(exact)
      await ok(reader, createAnnotation, { params, body: { start, end, exact, ...taggingOf(span) } })
    }
    await submit(reader, articleId)
  }
  await ok(team.carla, acceptAgreed, { params })
  await ok(team.carla, sendForSignOff, { params })
  await sign(team.dora, articleId)
}
