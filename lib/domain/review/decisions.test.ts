import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '../codebook/labels'
import { DomainError, type DomainErrorCode } from '../error'
import { contains, crosses, overlaps, type Span } from '../text/span'
import { acceptAgreed } from './accept-agreed'
import { assertDecidable } from './assert-decidable'
import { type Cluster, clusterReadings, compareOutermostFirst, type Reading } from './clusters'
import { type Choice, type Decision, type OwnAnnotation, openClusters, staleDecisions } from './decisions'
import { finalLayer, type TaggedSpan } from './final-layer'

const S = 'SOURCED_FACT'
const U = 'UNVERIFIED_CLAIM'
const O = 'OPINION'

function own(start: number, end: number, label: Label): OwnAnnotation {
  return { start, end, label, attributes: {} }
}

function passage(id: string, start: number, end: number, label: Label): TaggedSpan {
  return { id, ...own(start, end, label) }
}

function readings(...layers: TaggedSpan[][]): Reading<TaggedSpan>[] {
  return layers.map((annotations, index) => ({ reviewId: 'ABCDEF'.charAt(index), annotations }))
}

/** A decision made with the clusters of these readings on the screen. */
function decide(id: string, choice: Choice, some: Reading<TaggedSpan>[]): Decision {
  const cluster = clusterReadings(some).find((candidate) => candidate.id === choice.clusterId)
  return { ...choice, id, seen: cluster?.annotationIds ?? [], reason: null }
}

function refusalOf(
  decision: Decision,
  some: Reading<TaggedSpan>[],
  current: Decision[] = [],
): DomainError | null {
  try {
    assertDecidable(decision, clusterReadings(some), some, current)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

function codeOf(
  choice: Choice,
  some: Reading<TaggedSpan>[],
  current: Decision[] = [],
): DomainErrorCode | undefined {
  return refusalOf(decide('new', choice, some), some, current)?.code
}

/** A 0–10 S / B 0–12 S; apart from it A 20–30 U. */
const two = readings([passage('a1', 0, 10, S), passage('a2', 20, 30, U)], [passage('b1', 0, 12, S)])

describe('the final layer', () => {
  it('says from which decision and which annotation each passage comes', () => {
    const layer = finalLayer(
      [
        decide('d1', { kind: 'TAKE', clusterId: 'a1', reviewId: 'B' }, two),
        decide('d2', { kind: 'OWN', clusterId: 'a2', annotations: [own(20, 31, O)] }, two),
        decide('d3', { kind: 'ADD', clusterId: null, annotation: own(40, 50, S) }, two),
      ],
      two,
    )
    expect(layer).toEqual([
      { id: 'b1', start: 0, end: 12, label: S, attributes: {}, decisionId: 'd1', annotationId: 'b1' },
      { id: 'd2.000', start: 20, end: 31, label: O, attributes: {}, decisionId: 'd2', annotationId: null },
      { id: 'd3.000', start: 40, end: 50, label: S, attributes: {}, decisionId: 'd3', annotationId: null },
    ])
  })

  it('takes all passages of a reading in the cluster, and none elsewhere', () => {
    const some = readings(
      [passage('a1', 0, 10, S), passage('a2', 2, 5, O), passage('a3', 20, 30, U)],
      [passage('b1', 0, 12, S)],
    )
    const layer = finalLayer([decide('d', { kind: 'TAKE', clusterId: 'a1', reviewId: 'A' }, some)], some)
    expect(layer.map(({ id }) => id)).toEqual(['a1', 'a2'])
  })

  it('takes single passages of several readings', () => {
    const some = readings([passage('a1', 0, 10, S), passage('a2', 2, 5, O)], [passage('b1', 6, 9, U)])
    const choice: Choice = { kind: 'TAKE', clusterId: 'a1', annotationIds: ['b1', 'a1'] }
    expect(codeOf(choice, some)).toBeUndefined()
    expect(finalLayer([decide('d', choice, some)], some).map(({ id }) => id)).toEqual(['a1', 'b1'])
  })

  it('has nothing where no tag was decided, or a reading taken that tagged nothing', () => {
    const untagged: Choice = { kind: 'TAKE', clusterId: 'a2', reviewId: 'B' }
    expect(codeOf(untagged, two)).toBeUndefined()
    expect(finalLayer([decide('d', untagged, two)], two)).toEqual([])
    expect(finalLayer([decide('d', { kind: 'NO_TAG', clusterId: 'a2' }, two)], two)).toEqual([])
  })

  it('carries no note or other private word of a reading over', () => {
    const noted = { ...passage('a1', 0, 9, S), note: 'ask the desk', version: 3 }
    const [taken] = finalLayer(
      [decide('d', { kind: 'TAKE', clusterId: 'a1', reviewId: 'A' }, readings([noted]))],
      readings([noted]),
    )
    expect(Object.keys(taken ?? {}).sort()).toEqual(
      ['annotationId', 'attributes', 'decisionId', 'end', 'id', 'label', 'start'].sort(),
    )
  })
})

describe('a decision that cannot stand', () => {
  it('is refused when it would cross another final passage, which is named', () => {
    const added = decide('d1', { kind: 'ADD', clusterId: null, annotation: own(30, 40, S) }, two)
    const wide = decide('d2', { kind: 'OWN', clusterId: 'a2', annotations: [own(20, 35, U)] }, two)
    expect(refusalOf(wide, two, [added])).toMatchObject({
      code: 'crosses',
      details: { annotation: { start: 30, end: 40, label: S }, decisionId: 'd1' },
    })
  })

  it('is refused when its own passages cross each other', () => {
    const crossing = [own(0, 6, S), own(4, 10, O)]
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: crossing }, two)).toBe('crosses')
    const some = readings([passage('a1', 0, 8, S)], [passage('b1', 5, 12, S)])
    expect(codeOf({ kind: 'TAKE', clusterId: 'a1', annotationIds: ['a1', 'b1'] }, some)).toBe('crosses')
  })

  it('is refused when passages would lie more than three deep', () => {
    const three = [own(0, 10, S), own(0, 8, O), own(0, 6, U)]
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: three }, two)).toBeUndefined()
    const four = [...three, own(0, 4, O)]
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: four }, two)).toBe('too_deep')
  })

  it('is refused when it would push what another decision settled too deep', () => {
    const nest = [own(20, 30, U), own(20, 28, O), own(20, 26, S)]
    const inner = decide('d1', { kind: 'OWN', clusterId: 'a2', annotations: nest }, two)
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: [own(0, 40, O)] }, two, [inner])).toBe(
      'too_deep',
    )
  })

  it('is refused when it names what is unknown or belongs elsewhere', () => {
    expect(codeOf({ kind: 'NO_TAG', clusterId: 'zz' }, two)).toBe('validation')
    expect(codeOf({ kind: 'TAKE', clusterId: 'a1', reviewId: 'C' }, two)).toBe('validation')
    expect(codeOf({ kind: 'TAKE', clusterId: 'a1', annotationIds: ['a2'] }, two)).toBe('validation')
    expect(codeOf({ kind: 'TAKE', clusterId: 'a1', annotationIds: [] }, two)).toBe('validation')
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: [] }, two)).toBe('validation')
  })

  it('is refused when an own passage lies apart from its cluster, or an addition inside one', () => {
    expect(codeOf({ kind: 'OWN', clusterId: 'a1', annotations: [own(12, 20, S)] }, two)).toBe('validation')
    expect(codeOf({ kind: 'ADD', clusterId: null, annotation: own(11, 15, S) }, two)).toBe('validation')
    expect(codeOf({ kind: 'ADD', clusterId: null, annotation: own(12, 20, S) }, two)).toBeUndefined()
  })

  it('is refused when the readings changed under it, with what stands there now', () => {
    const three = [...two, { reviewId: 'C', annotations: [passage('c1', 11, 14, O)] }]
    const late = decide('d', { kind: 'NO_TAG', clusterId: 'a1' }, two)
    expect(refusalOf(late, three)).toMatchObject({
      code: 'version_conflict',
      details: { current: { id: 'a1', annotationIds: ['b1', 'a1', 'c1'] } },
    })
  })

  it('is not in the way of the decision that replaces it', () => {
    const first = decide('d1', { kind: 'OWN', clusterId: 'a1', annotations: [own(0, 15, S)] }, two)
    const second = decide('d2', { kind: 'OWN', clusterId: 'a1', annotations: [own(5, 18, S)] }, two)
    expect(refusalOf(second, two, [first])).toBeNull()
  })

  it('may span two clusters once the other one leaves room', () => {
    const across: Choice = { kind: 'OWN', clusterId: 'a1', annotations: [own(0, 25, S)] }
    const taken = decide('d1', { kind: 'TAKE', clusterId: 'a2', reviewId: 'A' }, two)
    const emptied = decide('d2', { kind: 'NO_TAG', clusterId: 'a2' }, two)
    expect(codeOf(across, two, [taken])).toBe('crosses')
    expect(codeOf(across, two, [emptied])).toBeUndefined()
  })
})

describe('a later reading', () => {
  const third = (...annotations: TaggedSpan[]) => [...two, { reviewId: 'C', annotations }]
  const kept = decide('d1', { kind: 'TAKE', clusterId: 'a1', reviewId: 'B' }, two)
  const other = decide('d2', { kind: 'NO_TAG', clusterId: 'a2' }, two)
  const added = decide('d3', { kind: 'ADD', clusterId: null, annotation: own(40, 50, S) }, two)
  const all = [kept, other, added]

  function stateWith(some: Reading<TaggedSpan>[]) {
    const clusters = clusterReadings(some)
    return {
      stale: staleDecisions(all, clusters).map(({ decision, clusterIds }) => [decision.id, clusterIds]),
      open: openClusters(clusters, all).map(({ id }) => id),
    }
  }

  it('leaves decisions in force where it has nothing', () => {
    expect(stateWith(two)).toEqual({ stale: [], open: [] })
    expect(stateWith(third(passage('c1', 60, 70, S)))).toEqual({ stale: [], open: ['c1'] })
  })

  it('makes a decision stale whose component grew, and opens it', () => {
    expect(stateWith(third(passage('c1', 25, 33, O)))).toEqual({ stale: [['d2', ['a2']]], open: ['a2'] })
  })

  it('makes both decisions stale when it joins their components', () => {
    expect(stateWith(third(passage('a0', 8, 22, O)))).toEqual({
      stale: [
        ['d1', ['a0']],
        ['d2', ['a0']],
      ],
      open: ['a0'],
    })
  })

  it('makes an addition stale at whose place it has passages', () => {
    expect(stateWith(third(passage('c1', 49, 60, S)))).toEqual({ stale: [['d3', ['c1']]], open: ['c1'] })
  })

  it('that was taken back leaves decisions stale without a place, or with several', () => {
    const without = readings([passage('a1', 0, 5, S)], [passage('b1', 6, 12, S)])
    expect(stateWith(without)).toEqual({
      stale: [
        ['d1', ['b1', 'a1']],
        ['d2', []],
      ],
      open: ['a1', 'b1'],
    })
  })

  it('lets a new decision replace the stale ones it was about', () => {
    const joined = third(passage('a0', 8, 22, O), passage('c1', 45, 48, S))
    const anew = decide('d4', { kind: 'OWN', clusterId: 'a0', annotations: [own(5, 25, S)] }, joined)
    expect(refusalOf(anew, joined, all)).toBeNull()
    const again = decide('d5', { kind: 'OWN', clusterId: 'c1', annotations: [own(45, 55, S)] }, joined)
    expect(refusalOf(again, joined, all)).toBeNull()
  })
})

describe('accepting what is agreed', () => {
  const agreed = readings(
    [passage('a1', 0, 10, S), passage('a2', 20, 30, U), passage('a3', 40, 50, O)],
    [passage('b1', 0, 10, S), passage('b2', 20, 30, O), passage('b3', 40, 50, O)],
  )
  const accept = (some: Reading<TaggedSpan>[], decisions: Decision[] = []) =>
    acceptAgreed(clusterReadings(some), decisions, some)

  it('takes the reading of every agreed cluster and leaves the others open', () => {
    expect(accept(agreed)).toEqual([
      { kind: 'TAKE', clusterId: 'a1', reviewId: 'A', seen: ['a1', 'b1'], reason: null },
      { kind: 'TAKE', clusterId: 'a3', reviewId: 'A', seen: ['a3', 'b3'], reason: null },
    ])
  })

  it('skips what is decided', () => {
    const decided = decide('d1', { kind: 'NO_TAG', clusterId: 'a3' }, agreed)
    expect(accept(agreed, [decided]).map(({ clusterId }) => clusterId)).toEqual(['a1'])
  })

  it('skips agreed labels with differing attributes', () => {
    const hedged: TaggedSpan = { id: 'a1', start: 0, end: 9, label: U, attributes: { reason: 'HEDGED' } }
    const vague: TaggedSpan = { id: 'b1', start: 0, end: 9, label: U, attributes: { reason: 'VAGUE_SOURCE' } }
    expect(accept(readings([hedged], [vague]))).toEqual([])
    expect(accept(readings([hedged], [{ ...hedged, id: 'b1' }]))).toHaveLength(1)
  })

  it('skips what would cross a passage that is already final', () => {
    const wide = decide('d1', { kind: 'OWN', clusterId: 'a2', annotations: [own(20, 45, S)] }, agreed)
    expect(accept(agreed, [wide]).map(({ clusterId }) => clusterId)).toEqual(['a1'])
  })

  it('renews a taken reading after a third one agreed, but not what the editor had decided otherwise', () => {
    const taken = decide('d1', { kind: 'TAKE', clusterId: 'a1', reviewId: 'B' }, agreed)
    const overruled = decide('d3', { kind: 'NO_TAG', clusterId: 'a3' }, agreed)
    const three = [
      ...agreed,
      { reviewId: 'C', annotations: [passage('c1', 0, 10, S), passage('c3', 40, 50, O)] },
    ]
    expect(accept(three, [taken, overruled]).map(({ clusterId }) => clusterId)).toEqual(['a1'])
  })
})

const rawAnnotation = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 24 }),
    label: fc.constantFrom<Label>(S, U, O),
  })
  .map(({ start, length, label }) => own(start, start + length, label))

/** A legal layer: nothing crosses, at most three deep; in text order. */
const legalLayer = fc
  .array(rawAnnotation, { maxLength: 14 })
  .map((raw) => {
    const layer: OwnAnnotation[] = []
    for (const one of raw) if (isLegal([...layer, one])) layer.push(one)
    return layer
  })
  .map((layer) => layer.toSorted((a, b) => a.start - b.start || b.end - a.end))

const someReadings = fc
  .array(legalLayer, { minLength: 2, maxLength: 3 })
  .map((layers) =>
    readings(
      ...layers.map((layer, reader) =>
        layer.map((one, n) => ({ ...one, id: `${String(n).padStart(2, '0')}${reader}` })),
      ),
    ),
  )

describe('for any readings', () => {
  it('every legal layer can be reached, in whatever order the decisions are made', () => {
    fc.assert(
      fc.property(someReadings, legalLayer, fc.infiniteStream(fc.nat()), (some, target, order) => {
        const made: Decision[] = []
        for (const decision of shuffled(decisionsFor(target, some), order)) {
          assertDecidable(decision, clusterReadings(some), some, made)
          made.push(decision)
        }
        expect(finalLayer(made, some).map(withoutOrigin)).toEqual(target)
        expect(openClusters(clusterReadings(some), made)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('taking one reading everywhere gives exactly that reading', () => {
    fc.assert(
      fc.property(someReadings, (some) => {
        const clusters = clusterReadings(some)
        const decisions = clusters.map(({ id }) =>
          decide(id, { kind: 'TAKE', clusterId: id, reviewId: 'B' }, some),
        )
        for (const decision of decisions) assertDecidable(decision, clusters, some, decisions)
        expect(finalLayer(decisions, some).map(({ annotationId }) => annotationId)).toEqual(
          some[1]?.annotations.toSorted(compareOutermostFirst).map(({ id }) => id),
        )
      }),
    )
  })

  it('decisions are accepted exactly when the layer they lead to is legal', () => {
    const choice = fc.record({ cluster: fc.nat(), kind: fc.nat(3), own: legalLayer, added: rawAnnotation })
    fc.assert(
      fc.property(someReadings, fc.array(choice, { maxLength: 12 }), (some, choices) => {
        const clusters = clusterReadings(some)
        let inForce: Decision[] = []
        for (const [n, { cluster, kind, own: annotations, added }] of choices.entries()) {
          const choice = wellFormedChoice(clusters, cluster, kind, annotations, added)
          if (!choice) continue
          const decision = decide(`d${String(n).padStart(2, '0')}`, choice, some)
          const next = inForce.filter((one) => one.clusterId === null || one.clusterId !== choice.clusterId)
          const refused = refusalOf(decision, some, inForce)?.code
          const isFine = isLegal(finalLayer([...next, decision], some))
          expect(refused === undefined).toBe(isFine)
          if (isFine) inForce = [...next, decision]
        }
      }),
    )
  })

  it('the final layer does not depend on the order of decisions', () => {
    fc.assert(
      fc.property(someReadings, legalLayer, fc.infiniteStream(fc.nat()), (some, target, order) => {
        const decisions = decisionsFor(target, some)
        expect(finalLayer(shuffled(decisions, order), some)).toEqual(finalLayer(decisions, some))
      }),
    )
  })
})

/** The decisions that lead to the target: each passage belongs to the first cluster it overlaps, or is an addition. */
function decisionsFor(target: OwnAnnotation[], some: Reading<TaggedSpan>[]): Decision[] {
  const clusters = clusterReadings(some)
  const homeOf = (one: Span) => clusters.find((cluster) => overlaps(cluster, one))
  const choices = clusters.map((cluster): Choice => {
    const annotations = target.filter((one) => homeOf(one) === cluster)
    return annotations.length > 0
      ? { kind: 'OWN', clusterId: cluster.id, annotations }
      : { kind: 'NO_TAG', clusterId: cluster.id }
  })
  const additions = target
    .filter((one) => !homeOf(one))
    .map((annotation): Choice => ({ kind: 'ADD', clusterId: null, annotation }))
  return [...choices, ...additions].map((choice, n) => decide(`d${String(n).padStart(3, '0')}`, choice, some))
}

function wellFormedChoice(
  clusters: Cluster[],
  index: number,
  kind: number,
  layer: OwnAnnotation[],
  added: OwnAnnotation,
): Choice | null {
  const cluster = clusters[index % Math.max(1, clusters.length)]
  if (kind === 0 || !cluster) {
    const isOutside = !clusters.some((one) => overlaps(one, added))
    return isOutside ? { kind: 'ADD', clusterId: null, annotation: added } : null
  }
  const clusterId = cluster.id
  if (kind === 1) return { kind: 'TAKE', clusterId, annotationIds: cluster.annotationIds.slice(0, 3) }
  if (kind === 2) return { kind: 'TAKE', clusterId, reviewId: index % 2 === 0 ? 'A' : 'B' }
  const annotations = layer.filter((one) => overlaps(one, cluster))
  return annotations.length > 0 ? { kind: 'OWN', clusterId, annotations } : { kind: 'NO_TAG', clusterId }
}

function isLegal(layer: Span[]): boolean {
  return layer.every(
    (one) =>
      !layer.some((other) => crosses(one, other)) &&
      layer.filter((outer) => contains(outer, one)).length <= 3,
  )
}

function shuffled<T>(items: T[], order: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, key: Number(order.next().value ?? 0) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function withoutOrigin({ start, end, label, attributes }: TaggedSpan) {
  return { start, end, label, attributes }
}
