import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Label, labels } from '../codebook/labels'
import { DomainError } from '../error'
import { contains, crosses } from '../text/span'
import type { LabelledSpan } from './annotation'
import { assertFits, coverage, flattenLayer, MAX_DEPTH, nestingDepths } from './layer'

const passage = (id: string, start: number, end: number, label: Label = 'SOURCED_FACT'): LabelledSpan => ({
  id,
  start,
  end,
  label,
})

const LENGTH = 24
const positions = Array.from({ length: LENGTH }, (_, position) => position)
const anyLayer = fc.uniqueArray(
  fc
    .tuple(fc.uuid(), fc.nat(LENGTH - 2), fc.integer({ min: 1, max: 10 }), fc.constantFrom(...labels))
    .map(([id, start, size, label]) => passage(id, start, Math.min(LENGTH, start + size), label)),
  { maxLength: 14, selector: ({ id }) => id },
)
/** What remains of any layer when whatever does not fit is refused. */
const nestedLayer = anyLayer.map((candidates) => {
  const layer: LabelledSpan[] = []
  for (const candidate of candidates) if (fits(layer, candidate)) layer.push(candidate)
  return layer
})

const holding = (layer: LabelledSpan[], position: number) =>
  layer.filter(({ start, end }) => start <= position && position < end)

const refusal = (layer: LabelledSpan[], candidate: LabelledSpan): DomainError | null => {
  try {
    assertFits(layer, candidate)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

/** The rule itself, position by position. */
function fits(layer: LabelledSpan[], candidate: LabelledSpan): boolean {
  const others = layer.filter(({ id }) => id !== candidate.id)
  const deepest = Math.max(
    ...positions.filter((p) => holding([candidate], p).length > 0).map((p) => holding(others, p).length),
  )
  return !others.some((other) => crosses(other, candidate)) && deepest < MAX_DEPTH
}

describe('assertFits', () => {
  test('accepts what nests, touches or stands apart', () => {
    const layer = [passage('a', 0, 10), passage('b', 2, 5)]
    for (const [start, end] of [
      [3, 4],
      [5, 10],
      [0, 10],
      [10, 12],
      [0, 20],
    ] as const) {
      expect(refusal(layer, passage('c', start, end))).toBeNull()
    }
  })

  test('refuses to cross, names what would be crossed and offers the parts that would fit', () => {
    const layer = [passage('a', 0, 10), passage('b', 15, 20)]
    expect(refusal(layer, passage('c', 8, 18))).toMatchObject({
      code: 'crosses',
      details: {
        annotationIds: ['a', 'b'],
        trimmed: [
          { start: 10, end: 15 },
          { start: 15, end: 18 },
          { start: 8, end: 10 },
        ],
      },
    })
  })

  test('refuses a fourth level, from inside and from outside, and names the other three', () => {
    const layer = [passage('a', 0, 10), passage('b', 1, 9), passage('c', 2, 8)]
    for (const candidate of [passage('d', 3, 4), passage('d', 2, 8), passage('d', 0, 12)]) {
      expect(refusal(layer, candidate)).toMatchObject({
        code: 'too_deep',
        details: { annotationIds: ['a', 'b', 'c'] },
      })
    }
    expect(refusal(layer, passage('d', 0, 1))).toBeNull()
  })

  test('compares a changed annotation with the others only', () => {
    const layer = [passage('a', 0, 10), passage('b', 1, 9), passage('c', 2, 8)]
    expect(refusal(layer, passage('b', 0, 9))).toBeNull()
    expect(refusal([passage('a', 0, 10)], passage('a', 5, 15))).toBeNull()
  })

  test('accepts exactly what crosses nothing and is nowhere deeper than three', () => {
    fc.assert(
      fc.property(nestedLayer, anyLayer, (layer, candidates) => {
        for (const candidate of candidates)
          expect(refusal(layer, candidate) === null).toBe(fits(layer, candidate))
      }),
      { numRuns: 500 },
    )
  })

  test('offers only parts of the passage that fit', () => {
    fc.assert(
      fc.property(nestedLayer, anyLayer, (layer, candidates) => {
        for (const candidate of candidates) {
          const refused = refusal(layer, candidate)
          const trimmed = (refused?.details.trimmed ?? []) as { start: number; end: number }[]
          for (const span of trimmed) {
            expect(contains(candidate, span) && fits(layer, { ...candidate, ...span })).toBe(true)
          }
        }
      }),
    )
  })
})

describe('flattenLayer', () => {
  test('gives every position to its innermost annotation, in maximal runs', () => {
    const layer = [passage('in', 3, 5, 'OPINION'), passage('out', 0, 10), passage('next', 10, 12)]
    expect(flattenLayer(layer)).toEqual([
      { start: 0, end: 3, id: 'out', label: 'SOURCED_FACT' },
      { start: 3, end: 5, id: 'in', label: 'OPINION' },
      { start: 5, end: 10, id: 'out', label: 'SOURCED_FACT' },
      { start: 10, end: 12, id: 'next', label: 'SOURCED_FACT' },
    ])
  })

  test('takes the one with the greater id for the inner of two equal spans', () => {
    const runs = [{ start: 0, end: 4, id: 'b', label: 'OPINION' }]
    expect(flattenLayer([passage('a', 0, 4), passage('b', 0, 4, 'OPINION')])).toEqual(runs)
    expect(flattenLayer([passage('b', 0, 4, 'OPINION'), passage('a', 0, 4)])).toEqual(runs)
  })

  test('agrees with asking at every position, even for a layer that crosses', () => {
    fc.assert(
      fc.property(fc.oneof(nestedLayer, anyLayer), (layer) => {
        const runs = flattenLayer(layer)
        for (const position of positions) {
          const [innermost] = holding(layer, position).sort(
            (a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? 1 : -1),
          )
          const held = runs.filter(({ start, end }) => start <= position && position < end)
          expect(held.map(({ id, label }) => ({ id, label }))).toEqual(
            innermost ? [{ id: innermost.id, label: innermost.label }] : [],
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives runs that are sorted, disjoint, not empty and maximal, whatever the order of the layer', () => {
    fc.assert(
      fc.property(
        anyLayer.chain((layer) =>
          fc.tuple(fc.constant(layer), fc.shuffledSubarray(layer, { minLength: layer.length })),
        ),
        ([layer, shuffled]) => {
          const runs = flattenLayer(layer)
          expect(flattenLayer(shuffled)).toEqual(runs)
          runs.forEach((run, n) => {
            expect(run.start).toBeLessThan(run.end)
            const before = runs[n - 1]
            if (before)
              expect(before.end < run.start || (before.end === run.start && before.id !== run.id)).toBe(true)
          })
        },
      ),
    )
  })
})

describe('nestingDepths', () => {
  test('counts the annotations round each one', () => {
    const layer = [
      passage('c', 2, 4),
      passage('a', 0, 10),
      passage('b', 2, 8),
      passage('d', 8, 10),
      passage('e', 10, 11),
    ]
    expect(nestingDepths(layer)).toEqual(new Map(Object.entries({ a: 0, b: 1, c: 2, d: 1, e: 0 })))
  })

  test('agrees with counting them one by one', () => {
    fc.assert(
      fc.property(nestedLayer, (layer) => {
        const depths = nestingDepths(layer)
        for (const inner of layer) {
          const around = layer.filter(
            (outer) => contains(outer, inner) && (!contains(inner, outer) || outer.id < inner.id),
          )
          expect(depths.get(inner.id)).toBe(around.length)
        }
        expect(depths.size).toBe(layer.length)
      }),
    )
  })
})

describe('coverage', () => {
  const sentences = [
    { start: 0, end: 5, body: false },
    { start: 6, end: 12, body: true },
    { start: 13, end: 20, body: true },
    { start: 21, end: 24, body: true },
  ]
  const words = [6, 9, 13, 17, 21].map((start) => ({ start, end: start + 3 }))

  test('counts the body sentences a passage touches, and words by the innermost label of their first character', () => {
    const layer = [
      passage('a', 7, 14),
      passage('b', 13, 14, 'OPINION'),
      passage('c', 0, 5, 'UNVERIFIED_CLAIM'),
    ]
    expect(coverage(layer, sentences, words)).toEqual({
      sentences: 3,
      covered: 2,
      words: 5,
      tagged: 2,
      byLabel: { SOURCED_FACT: 1, UNVERIFIED_CLAIM: 0, OPINION: 1 },
    })
  })

  test('does not count a passage that ends where a sentence or a word begins', () => {
    expect(coverage([passage('a', 12, 13)], sentences, words)).toMatchObject({ covered: 0, tagged: 0 })
  })

  test('is all zeros for an empty layer over an empty body', () => {
    expect(coverage([], [], [])).toEqual({
      sentences: 0,
      covered: 0,
      words: 0,
      tagged: 0,
      byLabel: { SOURCED_FACT: 0, UNVERIFIED_CLAIM: 0, OPINION: 0 },
    })
  })

  test('agrees with asking every sentence and every word', () => {
    fc.assert(
      fc.property(nestedLayer, (layer) => {
        const found = coverage(layer, sentences, words)
        const body = sentences.filter((sentence) => sentence.body)
        const touched = body.filter(({ start, end }) =>
          positions.some((p) => start <= p && p < end && holding(layer, p).length > 0),
        )
        expect(found.covered).toBe(touched.length)
        expect(found.tagged).toBe(words.filter(({ start }) => holding(layer, start).length > 0).length)
        expect(labels.reduce((sum, label) => sum + found.byLabel[label], 0)).toBe(found.tagged)
      }),
    )
  })
})
