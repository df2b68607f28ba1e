import { describe, expect, it } from 'vitest'
import { TextIndex } from '@/lib/domain/text/text-index'
import { adjudicationOf } from '../../compare/adjudication.fixture'
import { trimmedChoice } from './trimmed-choice'

const index = new TextIndex('The mayor said the gate was shut. Nobody asked why.')
const S = 'SOURCED_FACT'
const O = 'OPINION'

// A: the first sentence; B: the second; the first is final up to 'Nobody'.
const view = adjudicationOf(
  [['a1', 0, 33, S]],
  [['b1', 34, 51, O]],
  [{ clusterId: 'a1', final: [['f1', 0, 40, S]] }],
)

describe('a choice that was refused', () => {
  it('is cut back to what can stand beside the rest, at whole words', () => {
    const choice = { kind: 'TAKE', clusterId: 'b1', layerId: 'B', reason: 'So it is' } as const
    expect(trimmedChoice(choice, view, index)).toEqual({
      kind: 'OWN',
      clusterId: 'b1',
      annotations: [{ start: 41, end: 51, label: O, attributes: {} }],
      reason: 'So it is',
    })
  })

  it('is itself where only what it replaces is in its way', () => {
    const annotations = [{ start: 10, end: 33, label: O, attributes: {} } as const]
    const choice = { kind: 'OWN', clusterId: 'a1', annotations: [...annotations] } as const
    expect(trimmedChoice({ ...choice, annotations: [...annotations] }, view, index)).toEqual(choice)
  })

  it('is nothing when no part of it belongs to its place', () => {
    const full = adjudicationOf(
      [['a1', 0, 33, S]],
      [['b1', 34, 51, O]],
      [
        {
          clusterId: 'a1',
          final: [
            ['f1', 0, 51, S],
            ['f2', 0, 51, S],
            ['f3', 0, 51, S],
          ],
        },
      ],
    )
    expect(trimmedChoice({ kind: 'TAKE', clusterId: 'b1', layerId: 'B' }, full, index)).toBeNull()
  })
})
