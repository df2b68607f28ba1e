/** What a report says in words, as its figures allow; the same on screens and in files. */
import { reasonWords } from '../../codebook/codebook-words'
import { holders, type Label, labels, reasons } from '../../codebook/labels'
import { printPartialDate } from '../../intake/dates/printed-date'
import { percentOf } from '../../report/percent'
import type { ReportShare } from '../../report/report-share'
import type { ExportedReport } from './exported-report'
import { reportWords as text } from './report-words'

type Of<Key extends keyof ExportedReport> = Pick<ExportedReport, Key>

/** Whether no label may be given a share. */
export function isTooFew({ labels: shares }: Of<'labels'>): boolean {
  return labels.every((label) => shares[label].status === 'TOO_FEW')
}

/** The whole report in one sentence: shares with their intervals, or counts where they cannot speak for the outlet. */
export function leadSentence(report: Of<'labels' | 'articles' | 'selection' | 'unit'>): string {
  const { labels: shares, articles, selection, unit } = report
  const where = text.lead.where(articles.eligible, selection === 'HAND_PICKED')
  if (isTooFew(report)) {
    const [first, ...others] = labels.map((label) => [shares[label].y, nameOf(label)] as const)
    if (!first || shares.OPINION.n === 0) return text.lead.nothing(where)
    const counts = [
      text.lead.firstCount(first[0], shares.OPINION.n, text.lead.units[unit], first[1]),
      ...others.map(([y, name]) => text.lead.count(y, name)),
    ]
    return text.lead.whole(where, listed(counts))
  }
  const said = labels.map((label, at) => {
    const share = shares[label]
    const name = nameOf(label)
    if (share.status === 'TOO_FEW' || share.share === null) return text.lead.tooFew(share.y, share.n, name)
    if (share.y === 0) return text.lead.none(share.n, name, boundOf(share.high))
    if (share.y === share.n) return text.lead.all(share.n, name, boundOf(share.low))
    const of = at === 0 ? text.lead.of(text.lead.units[unit]) : ''
    return text.lead.share(percentOf(share.share), of, name, rangeOf(share, at === 0))
  })
  return text.lead.whole(where, listed(said))
}

/** How much of the body is tagged, and whose the opinions are. */
export function madeUpSentence({ words: of, holders: tally }: Of<'words' | 'holders'>): string {
  const inside = text.shares.inside(of.body === 0 ? 0 : percentOf(of.tagged / of.body))
  const known = holders.filter((holder) => tally[holder])
  const all = known.reduce((sum, holder) => sum + (tally[holder] ?? 0), 0)
  const most = known.find((holder) => 2 * (tally[holder] ?? 0) > all)
  if (!most) return inside
  return `${inside} ${text.shares.mostly(most === 'AUTHOR', tally[most] ?? 0, all)}`
}

/** How different single articles are, and how near the outlet's share is known. */
export function spreadSentence(report: Of<'labels' | 'selection' | 'strip' | 'articles'>): string {
  const { labels: shares, selection, strip, articles } = report
  if (selection === 'HAND_PICKED') return text.sure.picked
  if (isTooFew(report)) {
    const widths = labels.flatMap((label) => widthOf(shares[label]))
    const least = Math.min(...widths)
    return widths.length > 0 ? text.sure.few(Math.floor(100 * least), articles.eligible) : text.shares.few
  }
  const label = 'SOURCED_FACT'
  const single = strip.flatMap(({ counts }) => {
    const n = labels.reduce((sum, one) => sum + counts[one], 0)
    return n === 0 ? [] : [counts[label] / n]
  })
  const [width] = widthOf(shares[label])
  return text.sure.spread(
    percentOf(Math.min(...single)),
    percentOf(Math.max(...single)),
    nameOf(label),
    width === undefined ? null : Math.ceil(50 * width),
  )
}

/** Who is cited most; nobody, where all are cited alike. */
export function citedSentence({ sources: { cited }, sourceTypes }: Of<'sources' | 'sourceTypes'>): string {
  const [first] = cited
  if (!first) return text.cited.nobody
  const all = Object.values(sourceTypes).reduce((sum, count) => sum + count, 0)
  const most = cited.filter(({ passages }) => passages === first.passages).map(({ name }) => name)
  if (first.passages === 1 && cited.length > 1) return text.cited.once
  return most.length > 3
    ? text.cited.several(most.length, first.passages, all)
    : text.cited.takeaway(listed(most), most.length, first.passages, all)
}

/** The reason that is given most often; several, where they are given as often. */
export function reasonSentence({ reasons: tally }: Of<'reasons'>): string {
  const given = reasons.filter((reason) => tally[reason])
  const all = given.reduce((sum, reason) => sum + (tally[reason] ?? 0), 0)
  const most = Math.max(0, ...given.map((reason) => tally[reason] ?? 0))
  if (most === 0) return text.unverified.none
  const names = given
    .filter((reason) => tally[reason] === most)
    .map((reason) => reasonWords[reason].toLowerCase())
  return text.unverified.takeaway(listed(names), names.length, most, all)
}

const kinds = [...labels, 'NONE'] as const

/** How far the readings agree, in a word and a number, and where they agree least. */
export function agreementSentence({ agreement }: Of<'agreement'>): string {
  const { articles, alpha, interval, percent, byLabel, confusion } = agreement
  if (articles === 0 || percent === null) return text.agreement.none
  if (alpha === null) return text.agreement.undefined(articles)
  const range = interval ? text.agreement.range(interval.low, interval.high) : ''
  const whole = text.agreement.takeaway(agreementWord(alpha), alpha.toFixed(2), range)
  const found = labels.filter((label) => byLabel[label].alpha !== null)
  const lowest = found.toSorted((a, b) => (byLabel[a].alpha ?? 0) - (byLabel[b].alpha ?? 0))[0]
  if (!lowest || found.length < 2) return whole
  const row = confusion[labels.indexOf(lowest)] ?? []
  const others = kinds.map((kind, at) => ({ kind, weight: kind === lowest ? 0 : (row[at] ?? 0) }))
  const other = others.reduce((most, one) => (one.weight > most.weight ? one : most))
  if (other.weight === 0) return `${whole} ${text.agreement.lowest(nameOf(lowest))}`
  const name = other.kind === 'NONE' ? text.agreement.untagged.toLowerCase() : nameOf(other.kind)
  return `${whole} ${text.agreement.confused(nameOf(lowest), name)}`
}

/** What an alpha is called, by Krippendorff's thresholds. */
export function agreementWord(alpha: number): string {
  const { high, fair, low } = text.agreement.words
  return alpha >= 0.8 ? high : alpha >= 0.67 ? fair : low
}

/** What the figures are of: articles, their days, what is counted, and when the last of it was signed. */
export function sourceLine(report: Of<'articles' | 'unit' | 'lastSignedAt'>): string {
  const { articles, unit, lastSignedAt } = report
  const { from, to } = articles.dates
  const days = from && to ? [printPartialDate(from), printPartialDate(to)] : []
  return text.source(
    text.eligibleOf(articles),
    articles.signed,
    [...new Set(days)].join(' – '),
    text.lead.units[unit],
    lastSignedAt ? (printPartialDate(lastSignedAt.slice(0, 10)) ?? '') : '',
  )
}

/** The share as a percentage; in words where none or all are so, '–' where none may be given. */
export function shareOf({ status, share, y, n }: ReportShare): string {
  if (status === 'TOO_FEW' || share === null) return '–'
  return y === 0 ? text.shares.noneOf : y === n ? text.shares.allOf : `${percentOf(share)} %`
}

export function printRange({ low, high }: Pick<ReportShare, 'low' | 'high'>): string {
  return low === null || high === null ? '–' : `${percentOf(low)}–${percentOf(high)} %`
}

function rangeOf({ low, high }: ReportShare, isFirst: boolean): string {
  if (low === null || high === null) return ''
  return text.lead.range(percentOf(low), percentOf(high), isFirst)
}

function boundOf(bound: number | null): number | null {
  return bound === null ? null : percentOf(bound)
}

function widthOf({ low, high }: ReportShare): number[] {
  return low === null || high === null ? [] : [high - low]
}

function nameOf(label: Label): string {
  return text.lead.names[label]
}

/** 'a, b and c' */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
