import { describe, expect, it } from 'vitest'
import { type Label, labels } from '../../codebook/labels'
import type { ReportShare } from '../../report/report-share'
import {
  agreementSentence,
  agreementWord,
  citedSentence,
  leadSentence,
  madeUpSentence,
  reasonSentence,
  shareOf,
  sourceLine,
  spreadSentence,
} from './report-sentences'

type Given = [y: number, low: number | null, high: number | null, status?: ReportShare['status']]

function share(n: number, [y, low, high, status = 'REPORTABLE']: Given): ReportShare {
  return { share: y / n, low, high, y, n, articles: 12, effectiveN: n, designEffect: 1, status }
}

function perLabel<T>(of: (label: Label, at: number) => T): Record<Label, T> {
  return Object.fromEntries(labels.map((label, at) => [label, of(label, at)])) as Record<Label, T>
}

const shares = (n: number, ...given: [Given, Given, Given]) =>
  perLabel((_, at) => share(n, given[at] as Given))
const articles = { signed: 13, eligible: 12, excluded: [], dates: { from: '2026-02-27', to: '2026-04-02' } }

describe('the lead', () => {
  const of = (labelled: Record<Label, ReportShare>, selection: 'RANDOM' | 'HAND_PICKED' = 'RANDOM') =>
    leadSentence({ labels: labelled, articles, selection, unit: 'passages' })

  it('gives each share with its interval, and says once what it is', () => {
    expect(of(shares(100, [48, 0.42, 0.53], [29, 0.24, 0.35], [23, 0.19, 0.29]))).toBe(
      'In 12 signed articles, 48 % of tagged passages are sourced fact (95 % interval 42–53), 29 % are unverified claims (24–35) and 23 % are opinion (19–29).',
    )
  })

  it('gives no 0 and no 100 %: how far it could be instead', () => {
    expect(of(shares(40, [40, 0.8, 1], [0, 0, 0.17], [0, 0, 0.17]))).toBe(
      'In 12 signed articles, all of 40 tagged passages are sourced fact (could be as few as 80 %), none of 40 are unverified claims (could be up to 17 %) and none of 40 are opinion (could be up to 17 %).',
    )
  })

  it('gives counts where nothing can be said of the outlet, and no percentage', () => {
    const few = (y: number): Given => [y, 0.1, 0.8, 'TOO_FEW']
    const said = of(shares(25, few(7), few(12), few(6)))
    expect(said).toBe(
      'In 12 signed articles, 7 of 25 tagged passages are sourced fact, 12 unverified claims and 6 opinion.',
    )
    expect(said).not.toContain('%')
  })

  it('says of articles that were picked that they were', () => {
    const picked = shares(10, [5, null, null], [3, null, null], [2, null, null])
    expect(of(picked, 'HAND_PICKED')).toBe(
      'In 12 signed articles, picked by hand, 50 % of tagged passages are sourced fact, 30 % are unverified claims and 20 % are opinion.',
    )
  })
})

describe('the other sentences', () => {
  it('say how much is tagged, and whose opinion it mostly is', () => {
    const words = { body: 1_000, tagged: 760 }
    expect(madeUpSentence({ words, holders: { AUTHOR: 91, QUOTED: 65 } })).toBe(
      '76 % of the words in the body stand in a tagged passage. Opinion is mostly the author’s own (91 of 156).',
    )
    expect(madeUpSentence({ words, holders: { AUTHOR: 5, QUOTED: 5 } })).toBe(
      '76 % of the words in the body stand in a tagged passage.',
    )
  })

  it('say how different articles are, and how near the share is known', () => {
    const spread = perLabel(() => ({ least: 0.1, most: 0.8 }))
    const labelled = shares(100, [48, 0.42, 0.53], [29, 0.24, 0.35], [23, 0.19, 0.29])
    expect(spreadSentence({ labels: labelled, selection: 'RANDOM', spread, articles })).toBe(
      'Single articles run from 10 to 80 % sourced fact; the outlet’s share is known within about 6 points.',
    )
  })

  it('name all that lead, and nobody where all are cited once', () => {
    const cited = (...passages: number[]) => ({
      sources: {
        cited: passages.map((count, n) => ({ name: `S${n + 1}`, type: null, passages: count, articles: 1 })),
        others: { sources: 0, passages: 0 },
      },
      sourceTypes: { OFFICIAL: 10 },
    })
    expect(citedSentence(cited(4, 2))).toBe('S1 is cited most: in 4 of 10 sourced passages.')
    expect(citedSentence(cited(3, 3, 1))).toBe('S1 and S2 are cited most: each in 3 of 10 sourced passages.')
    expect(citedSentence(cited(1, 1, 1))).toBe('No source is cited more than once.')
    expect(reasonSentence({ reasons: { HEDGED: 4, NO_SOURCE: 4, DISPUTED: 1 } })).toMatch(
      /^Most often: .+ and .+, each 4 of 9 unverified claims\.$/,
    )
    expect(reasonSentence({ reasons: {} })).toBe('No claim is unverified.')
  })

  it('say how far readings agree, and between which labels they do not', () => {
    const agreement = {
      articles: 12,
      alpha: 0.72,
      interval: { low: 0.69, high: 0.75 },
      percent: 0.8,
      byLabel: perLabel((_, at) => ({ alpha: [0.77, 0.6, 0.81][at] ?? null, interval: null })),
      confusion: [
        [55.8, 5.1, 1.1, 2.3],
        [5, 22, 2.8, 2.9],
        [1, 1.6, 25.6, 2],
        [2, 3, 0.8, 17],
      ],
    }
    expect(agreementSentence({ agreement })).toBe(
      'Fair agreement on these articles: alpha 0.72 (0.69–0.75). Lowest for unverified claims, most often against sourced fact.',
    )
    expect([0.8, 0.79, 0.67, 0.66].map(agreementWord)).toEqual(['High', 'Fair', 'Fair', 'Low'])
  })

  it('say nothing of a lowest where all labels agree alike', () => {
    const agreement = {
      articles: 5,
      alpha: 1,
      interval: { low: 1, high: 1 },
      percent: 1,
      byLabel: perLabel(() => ({ alpha: 1, interval: null })),
      confusion: [],
    }
    expect(agreementSentence({ agreement })).toBe('High agreement on these articles: alpha 1.00 (1.00–1.00).')
    expect(agreementWord(0.797)).toBe('High')
  })

  it('speak of one as of one, and of none that is counted as of none', () => {
    const few = (y: number): Given => [y, 0.1, 0.8, 'TOO_FEW']
    const of = { ...articles, eligible: 2, signed: 2 }
    expect(
      leadSentence({
        labels: shares(9, few(1), few(1), few(7)),
        articles: of,
        selection: 'RANDOM',
        unit: 'words',
      }),
    ).toBe('In 2 signed articles, 1 of 9 tagged words is sourced fact, 1 unverified claim and 7 opinion.')
    expect(
      leadSentence({
        labels: shares(9, few(1), few(1), few(7)),
        articles: { ...of, eligible: 0 },
        selection: 'RANDOM',
        unit: 'words',
      }),
    ).toBe('All 2 signed articles are left out of the shares.')
  })

  it('print a bound that holds, and no 0 or 100 of what is neither', () => {
    expect(shareOf(share(500, [2, 0, 0.02]))).toBe('under 1 %')
    expect(shareOf(share(500, [498, 0.98, 1]))).toBe('over 99 %')
    const labelled = shares(900, [900, 0.994, 1], [0, 0, 0.004], [0, 0, 0.004])
    expect(leadSentence({ labels: labelled, articles, selection: 'RANDOM', unit: 'passages' })).toContain(
      'none of 900 are opinion (could be up to 1 %)',
    )
  })

  it('name a month that all articles are of by its name', () => {
    const of = { ...articles, dates: { from: '2014-12-01', to: '2014-12-31' } }
    expect(sourceLine({ articles: of, unit: 'passages', lastSignedAt: null })).toContain(', Dec 2014, ')
  })

  it('say what the figures are of', () => {
    expect(sourceLine({ articles, unit: 'passages', lastSignedAt: '2026-11-14T10:00:00.000Z' })).toBe(
      'Source: 12 of 13 signed articles, 27 Feb 2026 – 2 Apr 2026, tagged passages of the body, as signed by 14 Nov 2026.',
    )
  })

  it('print no 0 % and no 100 % as a share', () => {
    expect(shareOf(share(30, [0, 0, 0.2]))).toBe('none seen')
    expect(shareOf(share(30, [30, 0.8, 1]))).toBe('all')
    expect(shareOf(share(30, [12, 0.3, 0.5]))).toBe('40 %')
    expect(shareOf(share(30, [12, 0.3, 0.5, 'TOO_FEW']))).toBe('–')
  })
})
