import { describe, expect, it } from 'vitest'
import { sendBlockers } from './blockers'
import { clusterReadings, type Reading } from './clusters'
import type { Decision } from './decisions'
import { finalLayer, type TaggedSpan } from './final-layer'

const complete = { source: { name: 'VOA', type: 'MEDIA' } } as const
const readings: Reading<TaggedSpan>[] = [
  {
    reviewId: 'A',
    annotations: [
      { id: 'a1', start: 0, end: 9, label: 'SOURCED_FACT', attributes: complete },
      { id: 'a2', start: 20, end: 29, label: 'OPINION', attributes: { holder: 'AUTHOR' } },
    ],
  },
  { reviewId: 'B', annotations: [] },
]
const take: Decision = {
  id: 'd1',
  kind: 'TAKE',
  clusterId: 'a1',
  reviewId: 'A',
  seen: ['a1'],
  reason: null,
}
const drop: Decision = { id: 'd2', kind: 'NO_TAG', clusterId: 'a2', seen: ['a2'], reason: null }

function blockersOf(
  decisions: Decision[],
  rest: { openSeats?: string[]; unresolvedComments?: string[] } = {},
) {
  return sendBlockers({
    clusters: clusterReadings(readings),
    decisions,
    finalLayer: finalLayer(decisions, readings),
    openSeats: [],
    unresolvedComments: [],
    ...rest,
  })
}

describe('what keeps a final layer from being sent', () => {
  it('is nothing once everything is decided and complete', () => {
    expect(blockersOf([take, drop])).toEqual([])
  })

  it('is each passage without a decision', () => {
    expect(blockersOf([])).toEqual([
      { code: 'open_clusters', message: '2 passages are still to be decided.', items: ['a1', 'a2'] },
    ])
    expect(blockersOf([take])).toMatchObject([
      { message: '1 passage is still to be decided.', items: ['a2'] },
    ])
  })

  it('is a decision on what the readings no longer say, whose passage is open again', () => {
    const early: Decision = { ...take, seen: ['a1', 'b9'] }
    expect(blockersOf([early, drop])).toMatchObject([
      { code: 'open_clusters', items: ['a1'] },
      { code: 'stale_decisions', items: ['d1'] },
    ])
  })

  it('is a final tag that lacks what the codebook asks for', () => {
    const bare: Decision = {
      id: 'd3',
      kind: 'OWN',
      clusterId: 'a1',
      annotations: [{ start: 0, end: 9, label: 'UNVERIFIED_CLAIM', attributes: {} }],
      seen: ['a1'],
      reason: null,
    }
    expect(blockersOf([bare, drop])).toEqual([
      {
        code: 'incomplete_final',
        message: '1 final tag is incomplete. Enter what is missing.',
        items: ['d3.000'],
      },
    ])
  })

  it('is a reading that is not done and a comment that is not resolved', () => {
    expect(
      blockersOf([take, drop], { openSeats: ['r3'], unresolvedComments: ['c1', 'c2'] }).map(
        ({ code, message }) => [code, message],
      ),
    ).toEqual([
      ['review_outstanding', '1 reading is not done yet.'],
      ['unresolved_comments', '2 comments are not resolved.'],
    ])
  })
})
