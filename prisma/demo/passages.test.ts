import { describe, expect, it } from 'vitest'
import { positionAgreement } from '../../lib/domain/agreement/position-agreement'
import { assertFits } from '../../lib/domain/annotation/layer'
import { missingAttributes } from '../../lib/domain/codebook/missing-attributes'
import { assertDecidable } from '../../lib/domain/review/assert-decidable'
import { type Cluster, clusterReadings, isAgreed } from '../../lib/domain/review/clusters'
import type { Decision } from '../../lib/domain/review/decisions'
import { finalLayer, type TaggedSpan } from '../../lib/domain/review/final-layer'
import { blockAt, bodySpans } from '../../lib/domain/text/block'
import { checkSpan } from '../../lib/domain/text/check-span'
import { snapToWords, wordSpans } from '../../lib/domain/text/sentences/words'
import { TextIndex } from '../../lib/domain/text/text-index'
import type { DemoArticle } from './article'
import { outlets, projects } from './demo'
import { bodyOf, differenceAt, passagesOf, readingsOf } from './passages'

const articles = outlets.flatMap((outlet) => outlet.articles)

describe.each(articles)('the demo article $slug', (article) => {
  const { text, blocks } = bodyOf(article)
  const index = new TextIndex(text)
  const readings = readingsOf(article)

  it('has 120 to 250 words in 4 to 8 paragraphs', () => {
    const words = bodySpans(blocks).flatMap((span) => wordSpans(index, span))
    const paragraphs = blocks.filter(({ kind }) => kind === 'PARAGRAPH')
    expectBetween(words.length, 120, 250)
    expectBetween(paragraphs.length, 4, 8)
  })

  it('is read by reviewers of its project, each in a legal and complete layer', () => {
    for (const { reviewId, annotations } of readings) {
      expect(projects[article.project].members).toHaveProperty(reviewId, 'REVIEWER')
      const layer: TaggedSpan[] = []
      for (const annotation of annotations) {
        checkSpan(index, annotation)
        expect(snapToWords(index, annotation)).toEqual({ start: annotation.start, end: annotation.end })
        expect(blockAt(blocks, annotation.end - 1)).toBe(blockAt(blocks, annotation.start))
        assertFits(layer, annotation)
        expect(missingAttributes(annotation)).toEqual([])
        layer.push(annotation)
      }
    }
  })

  it('differs where it says so, and nowhere else', () => {
    const clusters = clusterReadings(readings)
    const differing = clusters.filter((cluster) => !isAgreed(cluster))
    expect(differing.map((cluster) => differenceAt(article, cluster))).toEqual(article.differences)
    for (const { readings } of article.differences)
      expect(article.readers).toEqual(expect.arrayContaining(Object.keys(readings)))
  })

  it('has readings that differ on purpose, and not too much', () => {
    const layers = readings.map(({ annotations }) => annotations)
    expectBetween(positionAgreement(layers, bodySpans(blocks)).alpha, 0.4, 0.8)
  })

  it('can be settled as it says, into a legal and complete final layer', () => {
    const clusters = clusterReadings(readings)
    const decisions = decisionsOf(article, clusters)
    for (const decision of decisions) assertDecidable(decision, clusters, readings, decisions)
    const final = finalLayer(decisions, readings)
    expect(final.flatMap(missingAttributes)).toEqual([])
    expect(final.length).toBeGreaterThan(0)
  })
})

/** What the editor decides, cluster by cluster, and what the editor adds. */
function decisionsOf(article: DemoArticle, clusters: Cluster[]): Decision[] {
  const settled = clusters.map((cluster): Decision => {
    const base = { id: `on-${cluster.id}`, clusterId: cluster.id, seen: cluster.annotationIds }
    const { final = article.readers[0] ?? 'NO_TAG', why = null } = differenceAt(article, cluster) ?? {}
    if (final === 'NO_TAG') return { ...base, kind: 'NO_TAG', reason: why }
    if (typeof final === 'string') return { ...base, kind: 'TAKE', reviewId: final, reason: why }
    return { ...base, kind: 'OWN', annotations: passagesOf(article, final), reason: why }
  })
  const added = passagesOf(article, article.added ?? []).map(
    (annotation, n): Decision => ({
      id: `added-${n}`,
      kind: 'ADD',
      clusterId: null,
      seen: [],
      reason: null,
      annotation,
    }),
  )
  return [...settled, ...added]
}

function expectBetween(value: number | null, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}
