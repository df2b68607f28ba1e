import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '../codebook/labels'
import { overlaps } from '../text/span'
import { type Annotated, clusterReadings, type Reading } from './clusters'

const S = 'SOURCED_FACT'
const U = 'UNVERIFIED_CLAIM'
const O = 'OPINION'

function passage(id: string, start: number, end: number, label: Label, attributes: unknown = {}): Annotated {
  return { id, start, end, label, attributes }
}

/** Readings A, B, C … in the order given. */
function readings(...layers: Annotated[][]): Reading[] {
  return layers.map((annotations, index) => ({ reviewId: 'ABCDEF'.charAt(index), annotations }))
}

function typesOf(...layers: Annotated[][]): string[] {
  return clusterReadings(readings(...layers)).map((cluster) => cluster.type)
}

describe('the type of a cluster', () => {
  it('is AGREE when all readings mark the same spans with the same labels', () => {
    expect(typesOf([passage('1', 0, 9, S)], [passage('2', 0, 9, S)])).toEqual(['AGREE'])
  })

  it('is BOUNDARY when the labels follow each other alike over other spans', () => {
    const a = [passage('1', 0, 9, S), passage('2', 4, 9, O)]
    const b = [passage('3', 0, 12, S), passage('4', 5, 9, O)]
    expect(typesOf(a, b)).toEqual(['BOUNDARY'])
  })

  it('is LABEL when the labels differ, or their number', () => {
    expect(typesOf([passage('1', 0, 9, S)], [passage('2', 0, 9, U)])).toEqual(['LABEL'])
    expect(typesOf([passage('1', 0, 9, S)], [passage('2', 0, 4, S), passage('3', 5, 9, S)])).toEqual([
      'LABEL',
    ])
  })

  it('is ONE_SIDED when one reading alone has passages there', () => {
    expect(typesOf([passage('1', 0, 9, S), passage('2', 2, 4, O)], [])).toEqual(['ONE_SIDED'])
    expect(typesOf([], [passage('1', 0, 9, S)], [])).toEqual(['ONE_SIDED'])
  })

  it('is LABEL, not AGREE, when two of three mark a passage that the third left untagged', () => {
    expect(typesOf([passage('1', 0, 9, S)], [passage('2', 0, 9, S)], [])).toEqual(['LABEL'])
  })

  it('is AGREE when there is one reading only', () => {
    expect(typesOf([passage('1', 0, 9, S)])).toEqual(['AGREE'])
  })

  it('is LABEL when two labels on one span are nested the other way round, since the inner one counts', () => {
    const a = [passage('1', 0, 9, S), passage('2', 0, 9, O)]
    const b = [passage('3', 0, 9, O), passage('4', 0, 9, S)]
    expect(typesOf(a, b)).toEqual(['LABEL'])
  })
})

describe('what belongs to a cluster', () => {
  it('joins a chain whose ends do not overlap', () => {
    const a = [passage('1', 0, 10, S), passage('3', 15, 30, S)]
    const b = [passage('2', 8, 17, U)]
    const clusters = clusterReadings(readings(a, b))
    expect(clusters).toMatchObject([{ id: '1', start: 0, end: 30, annotationIds: ['1', '2', '3'] }])
  })

  it('never cuts a nest, even where the other reading touches its inner passage only', () => {
    const a = [passage('1', 0, 50, S), passage('2', 5, 10, O), passage('3', 40, 45, O)]
    const b = [passage('4', 41, 44, O)]
    expect(clusterReadings(readings(a, b)).map((cluster) => cluster.annotationIds)).toEqual([
      ['1', '2', '3', '4'],
    ])
  })

  it('keeps passages apart that only touch', () => {
    expect(typesOf([passage('1', 0, 9, S)], [passage('2', 9, 12, S)])).toEqual(['ONE_SIDED', 'ONE_SIDED'])
  })

  it('lists every reading, also one that tagged nothing there', () => {
    const [cluster] = clusterReadings(readings([passage('1', 0, 9, S)], []))
    expect(cluster?.byReview).toEqual([
      { reviewId: 'A', annotationIds: ['1'] },
      { reviewId: 'B', annotationIds: [] },
    ])
  })

  it('is named by its smallest id, which a later reading does not change', () => {
    const two = readings([passage('2', 5, 9, S)], [passage('1', 8, 12, S)])
    const three = readings([passage('2', 5, 9, S)], [passage('1', 8, 12, S)], [passage('3', 0, 7, O)])
    expect(clusterReadings(two).map(({ id }) => id)).toEqual(['1'])
    expect(clusterReadings(three).map(({ id, start }) => ({ id, start }))).toEqual([{ id: '1', start: 0 }])
  })
})

describe('attributes', () => {
  const a = passage('1', 0, 9, U, { reason: 'HEDGED', location: 'BODY' })

  it('that differ keep the agreement and are pointed out', () => {
    const b = passage('2', 0, 9, U, { reason: 'DISPUTED', location: 'BODY' })
    expect(clusterReadings(readings([a], [b]))).toMatchObject([{ type: 'AGREE', attributesDiffer: true }])
  })

  it('are the same in another order of keys', () => {
    const b = passage('2', 0, 9, U, { location: 'BODY', reason: 'HEDGED' })
    expect(clusterReadings(readings([a], [b]))).toMatchObject([{ type: 'AGREE', attributesDiffer: false }])
  })

  it('are compared among readings that tag alike only', () => {
    const b = passage('2', 0, 9, O, { holder: 'AUTHOR', location: 'BODY' })
    expect(clusterReadings(readings([a], [b]))).toMatchObject([{ attributesDiffer: false }])
  })
})

describe('the proposal', () => {
  const proposalOf = (...layers: Annotated[][]) => clusterReadings(readings(...layers))[0]?.proposal

  it('is the first reading that a strict majority shares', () => {
    const [one, other] = [passage('1', 0, 9, U), passage('2', 0, 9, S)]
    expect(proposalOf([one], [other], [passage('3', 0, 9, S)])).toEqual({ kind: 'TAKE', reviewId: 'B' })
  })

  it('is no tag when one stands against two that tagged nothing', () => {
    expect(proposalOf([passage('1', 0, 9, S)], [], [])).toEqual({ kind: 'NO_TAG' })
  })

  it('is none at a draw', () => {
    expect(proposalOf([passage('1', 0, 9, S)], [])).toBeNull()
    expect(proposalOf([passage('1', 0, 9, S)], [passage('2', 0, 9, S)], [], [])).toBeNull()
    expect(proposalOf([passage('1', 0, 9, S)], [passage('2', 0, 8, S)], [passage('3', 1, 9, S)])).toBeNull()
  })
})

const annotation = fc
  .record({
    start: fc.integer({ min: 0, max: 200 }),
    length: fc.integer({ min: 1, max: 20 }),
    label: fc.constantFrom<Label>(S, U, O),
  })
  .map(({ start, length, label }) => ({ start, end: start + length, label }))

const someReadings = fc
  .array(fc.array(annotation, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((layers) =>
    readings(
      ...layers.map((layer, reader) =>
        layer.map((one, n) => ({ ...one, id: `${(n * 7 + reader * 3) % 10}${reader}${n}` })),
      ),
    ),
  )

describe('for any readings', () => {
  it('clusters are exactly the connected components of overlap', () => {
    fc.assert(
      fc.property(someReadings, (some) => {
        const all = some.flatMap((reading) => reading.annotations)
        const found = clusterReadings(some).map((cluster) => [...cluster.annotationIds].sort())
        expect(found.sort()).toEqual(componentsByUnion(all).sort())
      }),
    )
  })

  it('clusters stand in text order, apart from each other, and hold every passage once', () => {
    fc.assert(
      fc.property(someReadings, (some) => {
        const clusters = clusterReadings(some)
        for (const [index, cluster] of clusters.entries()) {
          const next = clusters[index + 1]
          if (next) expect(cluster.end).toBeLessThanOrEqual(next.start)
          expect(cluster.byReview.flatMap((own) => own.annotationIds).sort()).toEqual(
            [...cluster.annotationIds].sort(),
          )
        }
        const ids = some.flatMap((reading) => reading.annotations.map((one) => one.id))
        expect(clusters.flatMap((cluster) => cluster.annotationIds).sort()).toEqual(ids.sort())
      }),
    )
  })

  it('do not depend on the order in which annotations come', () => {
    fc.assert(
      fc.property(someReadings, (some) => {
        const reversed = some.map(({ reviewId, annotations }) => ({
          reviewId,
          annotations: [...annotations].reverse(),
        }))
        expect(clusterReadings(reversed)).toEqual(clusterReadings(some))
      }),
    )
  })
})

/** Merges any two groups that overlap until none do. */
function componentsByUnion(all: Annotated[]): string[][] {
  const groups = all.map((one) => [one])
  for (let merged = true; merged; ) {
    merged = false
    for (const [index, group] of groups.entries()) {
      const other = groups.findIndex(
        (candidate, n) => n > index && candidate.some((a) => group.some((b) => overlaps(a, b))),
      )
      const taken = other < 0 ? [] : groups.splice(other, 1).flat()
      group.push(...taken)
      if (taken.length > 0) merged = true
    }
  }
  return groups.map((group) => group.map(({ id }) => id).sort())
}
