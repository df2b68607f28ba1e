import { describe, expect, it } from 'vitest'
import { createImport } from '../../lib/contract/imports'
import { createOutlet } from '../../lib/contract/outlets'
import { acceptInvitation, createInvitation } from '../../lib/contract/people'
import { createProject, policySchema } from '../../lib/contract/projects'
import { positionAgreement } from '../../lib/domain/agreement/position-agreement'
import { labels } from '../../lib/domain/codebook/labels'
import { articleStates } from '../../lib/domain/review/workflow'
import { bodySpans } from '../../lib/domain/text/block'
import { overlaps, type Span } from '../../lib/domain/text/span'
import { TextIndex } from '../../lib/domain/text/text-index'
import { type DemoArticle, stateAt } from './article'
import { outlets, projects } from './demo'
import { bodyOf, importOf, readingsOf } from './passages'
import { people } from './people'

const articles = outlets.flatMap((outlet) => outlet.articles)

describe('the demo corpus', () => {
  it('is what its commands accept', () => {
    for (const { name, email, role } of Object.values(people)) {
      createInvitation.body.parse({ email, role })
      acceptInvitation.body.shape.name.parse(name)
    }
    for (const { given } of Object.values(projects))
      createProject.body.parse({ ...given, policy: policySchema.parse(given.policy) })
    for (const outlet of outlets) {
      const { articles, ...given } = outlet
      createOutlet.body.parse(given)
      for (const article of articles) createImport.body.parse(importOf(article, outlet))
    }
  })

  it('leaves articles in every state', () => {
    expect(new Set(articles.map(({ ends }) => ends.at))).toEqual(new Set(Object.keys(stateAt)))
    expect(new Set(Object.values(stateAt))).toEqual(new Set(articleStates))
  })

  it('has enough signed articles for one outlet to be reportable, one provisional and one neither', () => {
    const signed = outlets.map(
      ({ articles }) =>
        articles.filter(({ project, ends }) => project === 'PRESS_REVIEW' && ends.at === 'SIGNED').length,
    )
    expect(signed).toEqual([12, 6, 2, 0])
  })

  it('has one project whose articles were drawn and one whose articles were picked', () => {
    expect(Object.values(projects).map(({ given }) => given.selection)).toEqual(['SYSTEMATIC', 'HAND_PICKED'])
    expect(articles.some(({ project, ends }) => project === 'CLASS' && ends.at === 'SIGNED')).toBe(true)
  })

  it('is settled by one editor and signed by another', () => {
    for (const { adjudicator, signer, members } of Object.values(projects)) {
      expect(signer).not.toBe(adjudicator)
      expect([members[adjudicator], members[signer]]).toEqual(['EDITOR', 'EDITOR'])
    }
  })

  it('has readings that differ on purpose, and not too much, over all articles as one text', () => {
    const { alpha } = agreementOf(articles)
    expect(alpha).toBeGreaterThan(0.4)
    expect(alpha).toBeLessThan(0.8)
  })

  it('holds what is hard: nesting, chains, every label and characters that take two units', () => {
    const passages = articles.flatMap((article) =>
      readingsOf(article).flatMap(({ annotations }) => annotations),
    )
    expect(new Set(passages.map(({ label }) => label))).toEqual(new Set(labels))
    expect(
      passages.some(({ attributes }) => 'chain' in attributes && (attributes.chain?.length ?? 0) > 2),
    ).toBe(true)
    expect(
      articles.some((article) => readingsOf(article).some(({ annotations }) => hasNest(annotations))),
    ).toBe(true)
    expect(articles.some((article) => [...bodyOf(article).text].length < bodyOf(article).text.length)).toBe(
      true,
    )
  })
})

/** The first two readers of each article, over all articles as one text. */
function agreementOf(articles: DemoArticle[]) {
  let offset = 0
  const shifted = articles.map((article) => {
    const { text, blocks } = bodyOf(article)
    const by = offset
    offset += new TextIndex(text).length + 1
    const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by })
    const layers = readingsOf(article).map(({ annotations }) => annotations.map(shift))
    return { first: layers[0] ?? [], second: layers[1] ?? [], blocks: bodySpans(blocks).map(shift) }
  })
  return positionAgreement(
    [shifted.flatMap(({ first }) => first), shifted.flatMap(({ second }) => second)],
    shifted.flatMap(({ blocks }) => blocks),
  )
}

function hasNest(layer: Span[]): boolean {
  return layer.some((inner) => layer.some((outer) => outer !== inner && overlaps(outer, inner)))
}
