/** An adjudication for tests: readings A and B, clusters as the rules make them, decisions as given. */
import type { AdjudicationView, DecisionView } from '@/lib/contract/adjudications'
import type { AnnotationView, ReadAnnotation } from '@/lib/contract/annotations'
import type { Label } from '@/lib/domain/codebook/labels'
import { clusterReadings } from '@/lib/domain/review/clusters'

export type Marked = [id: string, start: number, end: number, label: Label]

export type Decided = { clusterId: string; final: Marked[]; decidedAt?: string; by?: string; stale?: boolean }

export function adjudicationOf(a: Marked[], b: Marked[], decided: Decided[] = []): AdjudicationView {
  const readings = [a.map((one) => read(one, 'A')), b.map((one) => read(one, 'B'))]
  const annotations = readings.flat()
  const clusters = clusterReadings(
    readings.map((layer, n) => ({ reviewId: 'AB'.charAt(n), annotations: layer })),
  ).map(({ id, type, start, end, attributesDiffer, annotationIds }) => ({
    id,
    type,
    start,
    end,
    attributesDiffer,
    annotations: annotationIds.flatMap((one) => annotations.find((other) => other.id === one) ?? []),
    decision: decisionOf(decided.find(({ clusterId }) => clusterId === id)),
    proposal: null,
  }))
  return {
    version: 1,
    revealedAt: '',
    closedEarly: false,
    readings: ['A', 'B'].map((letter) => ({ layerId: letter, letter, revised: false })),
    clusters,
    additions: [],
    final: decided.flatMap(({ final }) => final.map(annotation)),
    agreement: {
      readers: ['A', 'B'],
      alpha: null,
      sentenceAlpha: null,
      unitizing: { all: null, boundaries: null, kinds: null },
      percent: null,
      coverage: { all: 0, any: 0, byReader: [0, 0] },
      confusion: [],
      perPair: [],
      perLabel: {
        SOURCED_FACT: { alpha: null },
        UNVERIFIED_CLAIM: { alpha: null },
        OPINION: { alpha: null },
      },
    },
    blockers: [],
    sent: null,
    returned: null,
  }
}

function annotation([id, start, end, label]: Marked): AnnotationView {
  const rest = { exact: '', attributes: {}, note: null, version: 1, createdAt: null, missing: [] }
  return { id, start, end, label, ...rest }
}

function read(marked: Marked, letter: string): ReadAnnotation {
  return { ...annotation(marked), layerId: letter, letter }
}

function decisionOf(decided: Decided | undefined): DecisionView | null {
  if (!decided) return null
  const { clusterId, final, decidedAt = '', by = 'Carla', stale = false } = decided
  return {
    id: `d${clusterId}${final.map(([id]) => id).join('')}`,
    clusterId,
    kind: final.length > 0 ? 'OWN' : 'NO_TAG',
    layerId: null,
    reason: null,
    decidedBy: { id: by, name: by },
    decidedAt,
    stale,
    annotationIds: final.map(([id]) => id),
  }
}
