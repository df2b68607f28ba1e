import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '@/lib/domain/text/span'
import { AnnotationIndex } from './annotation-index'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }))
const annotations = fc
  .array(span, { maxLength: 30 })
  .map((spans) => spans.map((each, i) => ({ ...each, id: `a${i}` })))

describe('the index of annotations', () => {
  it('finds exactly those that overlap a span', () => {
    fc.assert(
      fc.property(annotations, span, (all, sought) => {
        const found = new AnnotationIndex(all).overlapping(sought).map((annotation) => annotation.id)
        expect(found.sort()).toEqual(ids(all.filter((annotation) => overlaps(annotation, sought))))
      }),
    )
  })

  it('answers the same after any adding and removing as when built anew', () => {
    fc.assert(
      fc.property(annotations, fc.array(fc.nat(29)), span, (all, removed, sought) => {
        const index = new AnnotationIndex<(typeof all)[number]>([])
        for (const annotation of all) index.add(annotation)
        const gone = new Set(removed.map((i) => `a${i}`))
        for (const annotation of all) if (gone.has(annotation.id)) index.remove(annotation)
        const kept = all.filter((annotation) => !gone.has(annotation.id))
        expect(index.overlapping(sought)).toEqual(new AnnotationIndex(kept).overlapping(sought))
      }),
    )
  })

  it('names the innermost passage at a place first', () => {
    const index = new AnnotationIndex([
      { id: 'outer', start: 0, end: 30 },
      { id: 'inner', start: 10, end: 12 },
      { id: 'middle', start: 5, end: 20 },
    ])
    expect(index.idsAt(11)).toEqual(['inner', 'middle', 'outer'])
    expect(index.idsAt(12)).toEqual(['middle', 'outer'])
    expect(index.idsAt(30)).toEqual([])
  })
})

function ids(all: readonly { id: string }[]): string[] {
  return all.map((annotation) => annotation.id).sort()
}
