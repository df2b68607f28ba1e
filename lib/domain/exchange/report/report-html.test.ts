import { describe, expect, it } from 'vitest'
import { type Label, labels } from '../../codebook/labels'
import type { ExportedReport } from './exported-report'
import { serializeReportHtml } from './report-html'

const perLabel = <T>(value: T) =>
  Object.fromEntries(labels.map((label) => [label, value])) as Record<Label, T>
const alpha = { alpha: null, interval: null }

/** Of an outlet nothing of which is counted. */
const bare: ExportedReport = {
  outlet: { slug: 'one', name: 'One' },
  period: { from: null, to: null },
  unit: 'passages',
  selection: 'CENSUS',
  singleReader: false,
  projects: [],
  method: {
    software: 'Sourcemark 1',
    codebook: 'sourcemark-1',
    estimate: 'RATIO',
    interval: 'WILSON_EFFECTIVE_N',
    confidence: 0.95,
    rho: perLabel({ rho: 0.12, estimated: false }),
    bootstrap: { draws: 2_000, seed: 1 },
  },
  articles: { signed: 0, eligible: 0, excluded: [], dates: { from: null, to: null } },
  lastSignedAt: null,
  snapshot: null,
  rights: {},
  labels: perLabel({
    share: null,
    low: null,
    high: null,
    y: 0,
    n: 0,
    articles: 0,
    effectiveN: null,
    designEffect: null,
    status: 'TOO_FEW' as const,
  }),
  passages: perLabel(0),
  words: { body: 0, tagged: 0 },
  elsewhere: 0,
  holders: {},
  reasons: {},
  sourceTypes: {},
  hops: {},
  anonymous: 0,
  sources: { cited: [], others: { sources: 0, passages: 0 } },
  agreement: {
    ...alpha,
    articles: 0,
    percent: null,
    confusion: [],
    settled: { alike: 0, passages: 0 },
    byLabel: perLabel(alpha),
    sentences: { ...alpha, percent: null },
    unitizing: {
      all: alpha,
      boundaries: alpha,
      kinds: alpha,
      byLabel: perLabel({ alpha: null, coverage: null }),
    },
  },
  readers: [],
  spread: perLabel({ least: null, most: null }),
  strip: [],
}

describe('the period in the file of a report', () => {
  const printed = (from: string | null, to: string | null) =>
    /<dt>Period<\/dt><dd>([^<]*)<\/dd>/.exec(
      serializeReportHtml({ ...bare, period: { from, to } }, new Map()),
    )?.[1]

  it('is not there where none was asked for', () => {
    expect(printed(null, null)).toBeUndefined()
  })

  it('is said in words where it is open at one end', () => {
    expect(printed('2014-05-01', null)).toBe('from 1 May 2014')
    expect(printed(null, '2014-05-31')).toBe('until 31 May 2014')
    expect(printed('2014-05-01', '2014-05-31')).toBe('from 1 May 2014 to 31 May 2014')
  })
})
