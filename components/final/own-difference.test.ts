import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/contract/annotations'
import { ownDifferences } from './own-difference'

type Given = [
  id: string,
  start: number,
  end: number,
  label: AnnotationView['label'],
  holder?: 'AUTHOR' | 'QUOTED',
]

function tag([id, start, end, label, holder]: Given): AnnotationView {
  const attributes = holder ? { holder } : {}
  return {
    id,
    start,
    end,
    exact: '',
    label,
    attributes,
    note: null,
    version: 1,
    createdAt: null,
    missing: [],
  } as AnnotationView
}

describe('how a final layer differs from one’s own', () => {
  it('is by label, boundaries and details, by what was left out and what was added', () => {
    const own = [
      tag(['o1', 0, 5, 'OPINION']),
      tag(['o2', 10, 15, 'OPINION']),
      tag(['o3', 20, 25, 'OPINION']),
      tag(['o4', 30, 35, 'OPINION', 'AUTHOR']),
      tag(['o5', 40, 45, 'OPINION']),
    ]
    const final = [
      tag(['f1', 0, 5, 'OPINION']),
      tag(['f2', 10, 15, 'SOURCED_FACT']),
      tag(['f3', 20, 28, 'OPINION']),
      tag(['f4', 30, 35, 'OPINION', 'QUOTED']),
      tag(['f6', 50, 55, 'OPINION']),
    ]
    const { differences, same } = ownDifferences(own, final)
    expect(differences.map(({ start, how }) => [start, how])).toEqual([
      [10, 'LABEL'],
      [20, 'BOUNDARY'],
      [30, 'DETAILS'],
      [40, 'LEFT_OUT'],
      [50, 'ADDED'],
    ])
    expect(differences[1]).toMatchObject({ end: 28, own: [own[2]], final: [final[2]] })
    expect(same).toBe(1)
  })

  it('is nothing where they are the same', () => {
    const layer = [tag(['a', 0, 5, 'OPINION']), tag(['b', 1, 4, 'SOURCED_FACT'])]
    const copy = layer.map((one) => ({ ...one, id: `${one.id}2` }))
    expect(ownDifferences(layer, copy)).toEqual({ differences: [], same: 2 })
  })
})
