import { expect, it } from 'vitest'
import { type Label, labels } from '../../codebook/labels'
import { type ExportedOutlets, serializeOutletsCsv } from './report-csv'

const perLabel = <T>(of: (label: Label) => T): Record<Label, T> => ({
  SOURCED_FACT: of('SOURCED_FACT'),
  UNVERIFIED_CLAIM: of('UNVERIFIED_CLAIM'),
  OPINION: of('OPINION'),
})

function listed(
  slug: string,
  name: string,
  status: 'REPORTABLE' | 'TOO_FEW',
): ExportedOutlets['outlets'][number] {
  const share = {
    share: 0.5,
    low: 0.4,
    high: 0.6,
    y: 40,
    n: 80,
    articles: 12,
    effectiveN: 60,
    designEffect: 1.3,
  }
  return {
    outlet: { slug, name },
    labels: perLabel(() => ({ ...share, status })),
    selection: 'CENSUS',
    singleReader: false,
    articles: { signed: 13, eligible: 12 },
  }
}

const compared: ExportedOutlets = {
  period: { from: null, to: null },
  unit: 'passages',
  method: {
    software: 'Sourcemark 1',
    codebook: 'sourcemark-1',
    estimate: 'RATIO',
    interval: 'WILSON_EFFECTIVE_N',
    confidence: 0.95,
    rho: perLabel(() => ({ rho: 0.12, estimated: false })),
    bootstrap: { draws: 2_000, seed: 1 },
  },
  outlets: [listed('one', 'One', 'REPORTABLE'), listed('two', 'Two', 'TOO_FEW')],
  differences: labels.map((label) => ({
    a: 'one',
    b: 'two',
    label,
    difference: 0.1,
    low: -0.05,
    high: 0.25,
  })),
}

it('holds every difference with its interval, by the names of its outlets', () => {
  const csv = serializeOutletsCsv(compared)
  for (const label of labels)
    expect(csv).toContain(`"One",,,"passages","differences","${label} minus Two","low",-0.05`)
})

it('gives no share of what is too few, and of a label alone nothing of the others', () => {
  const csv = serializeOutletsCsv(compared, 'OPINION')
  expect(csv).toContain('"One",,,"passages","shares","OPINION","share",0.5')
  expect(csv).toContain('"Two",,,"passages","shares","OPINION","share",\r\n')
  expect(csv).toContain('"Two",,,"passages","shares","OPINION","y",40')
  expect(csv).not.toMatch(/"(shares|differences)","SOURCED_FACT/)
})
