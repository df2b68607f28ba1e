import { describe, expect, it } from 'vitest'
import type { Tagging } from '../codebook/attributes'
import { countArticle, totalOf } from './article-counts'

// Two body sentences of four words each, after a headline of ten code points.
const sentences = [
  { start: 0, end: 10, body: false },
  { start: 11, end: 31, body: true },
  { start: 32, end: 52, body: true },
]
const bodyWords = [11, 16, 21, 26, 32, 37, 42, 47].map((start) => ({ start, end: start + 4 }))

const layer = [
  passage('a', 0, 10, { label: 'OPINION', attributes: { location: 'HEADLINE', holder: 'AUTHOR' } }),
  passage('b', 11, 31, {
    label: 'SOURCED_FACT',
    attributes: {
      source: { name: 'Ruth Pemberton', type: 'OFFICIAL' },
      chain: ['The Agency', 'Ruth Pemberton'],
    },
  }),
  passage('c', 16, 20, { label: 'OPINION', attributes: { holder: 'QUOTED', holderName: 'Ruth Pemberton' } }),
  passage('d', 32, 52, {
    label: 'UNVERIFIED_CLAIM',
    attributes: { reason: 'VAGUE_SOURCE', source: { name: 'officials', type: 'ANONYMOUS' } },
  }),
]
const counts = countArticle(layer, sentences, bodyWords)

describe('what a final layer brings to a report', () => {
  it('counts each passage of the body once, a nested one too, and none of the headline', () => {
    expect(counts.passages).toEqual({ SOURCED_FACT: 1, UNVERIFIED_CLAIM: 1, OPINION: 1 })
    expect(totalOf(counts.passages)).toBe(3)
    expect(counts.elsewhere).toBe(1)
  })

  it('counts a word for the innermost passage at its first code point', () => {
    expect(counts.words).toEqual({ SOURCED_FACT: 3, UNVERIFIED_CLAIM: 4, OPINION: 1 })
    expect([counts.bodyWords, counts.taggedWords]).toEqual([8, 8])
  })

  it('counts a sentence for the label of most of it', () => {
    expect(counts.sentences).toEqual({ SOURCED_FACT: 1, UNVERIFIED_CLAIM: 1, OPINION: 0 })
  })

  it('counts what the passages carry', () => {
    expect(counts).toMatchObject({
      holders: { QUOTED: 1 },
      reasons: { VAGUE_SOURCE: 1 },
      sourceTypes: { OFFICIAL: 1 },
      hops: { 2: 1 },
      anonymous: 1,
      sources: [{ name: 'Ruth Pemberton', type: 'OFFICIAL', passages: 1 }],
    })
  })

  it('takes what the outlet saw itself for no hops', () => {
    const own = passage('e', 11, 31, {
      label: 'SOURCED_FACT',
      attributes: { source: { name: 'The outlet', type: 'OWN_REPORTING' } },
    })
    expect(countArticle([own], sentences, bodyWords).hops).toEqual({ 0: 1 })
  })
})

function passage(id: string, start: number, end: number, tagging: Tagging) {
  return { id, start, end, ...tagging }
}
