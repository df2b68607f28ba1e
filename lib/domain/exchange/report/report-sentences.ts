/** What a report says in words, as its figures allow; the same on screens and in files. */
import { reasonWords } from '../../codebook/codebook-words'
import { holders, type Label, labels, reasons } from '../../codebook/labels'
import { partialDateOf, printPartialDate } from '../../intake/dates/printed-date'
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
  if (articles.eligible === 0) return text.lead.noneCounted(articles.signed)
  const where = text.lead.where(articles.eligible, selection === 'HAND_PICKED')
  const said = labels.map((label, at) => {
    const of = at === 0 ? text.lead.units[unit] : ''
    return isTooFew(report) ? countOf(label, shares[label], of) : partOf(label, shares[label], of)
  })
  const whole = text.lead.whole(where, listed(said))
  // what the brackets hold is said at the first of them
  return whole.replace(/ \((?=\d+–)/u, ` (${text.lead.interval} `)
}

function countOf(label: Label, { y, n }: ReportShare, unit: string): string {
  return unit ? text.lead.firstCount(y, n, unit, nameOf(label, y)) : text.lead.count(y, nameOf(label, y))
}

function partOf(label: Label, share: ReportShare, unit: string): string {
  const { status, share: value, y, n, low, high } = share
  const name = nameOf(label, n)
  if (status === 'TOO_FEW' || value === null) return text.lead.tooFew(y, n, unit, nameOf(label, y))
  if (y === 0) return text.lead.none(n, unit, name, high === null ? null : atMost(high))
  if (y === n) return text.lead.all(n, unit, name, low === null ? null : atLeast(low))
  const range = low === null || high === null ? '' : text.lead.range(percentOf(low), percentOf(high))
  return text.lead.share(percentSaid(value), unit, name, range)
}

/** How much of the body is tagged, and whose the opinions are. */
export function madeUpSentence({ words: of, holders: tally }: Of<'words' | 'holders'>): string {
  const inside = text.shares.inside(insidePercent(of))
  const known = holders.filter((holder) => tally[holder])
  const all = known.reduce((sum, holder) => sum + (tally[holder] ?? 0), 0)
  const most = known.find((holder) => 2 * (tally[holder] ?? 0) > all)
  if (!most) return inside
  return `${inside} ${text.shares.mostly(most === 'AUTHOR', tally[most] ?? 0, all)}`
}

/** How many of a hundred words of the body stand in a tagged passage; the others are what is left of a hundred. */
export function insidePercent({ body, tagged }: ExportedReport['words']): number {
  return body === 0 ? 0 : percentOf(tagged / body)
}

/** How different single articles are, and how near the outlet's share is known: of the first label that has one. */
export function spreadSentence(report: Of<'labels' | 'selection' | 'spread' | 'articles'>): string {
  const { labels: shares, selection, spread, articles } = report
  if (selection === 'HAND_PICKED') return text.sure.picked
  const widths = labels.flatMap((label) => widthOf(shares[label]))
  const label = labels.find((one) => shares[one].status !== 'TOO_FEW')
  if (!label) {
    return widths.length > 0
      ? text.sure.few(Math.floor(100 * Math.min(...widths)), articles.eligible)
      : text.shares.few
  }
  const { least, most } = spread[label]
  const [width] = widthOf(shares[label])
  return text.sure.spread(
    percentOf(least ?? 0),
    percentOf(most ?? 0),
    nameOf(label, 2),
    width === undefined ? null : Math.ceil(50 * width),
  )
}

/** Who is cited most; nobody, where all are cited alike. */
export function citedSentence({ sources, sourceTypes }: Of<'sources' | 'sourceTypes'>): string {
  const { cited, others } = sources
  const [first] = cited
  if (!first) return text.cited.nobody
  const all = Object.values(sourceTypes).reduce((sum, count) => sum + count, 0)
  const most = cited.filter(({ passages }) => passages === first.passages).map(({ name }) => name)
  if (first.passages === 1 && cited.length > 1) return text.cited.once
  // as many others may be cited as often, where the list ends with them
  const isCut = most.length === cited.length && others.sources > 0
  return most.length > 3
    ? text.cited.several(most.length, isCut, first.passages, all)
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

type OverPositions = Omit<ExportedReport['agreement'], 'sentences' | 'unitizing' | 'settled'>

/** How far the readings agree, in a word and a number, and where they agree least, if anywhere less. */
export function agreementSentence({ agreement }: { agreement: OverPositions }): string {
  const { articles, alpha, interval, percent, byLabel, confusion } = agreement
  if (articles === 0 || percent === null) return text.agreement.none
  if (alpha === null) return text.agreement.undefined(articles)
  const range = interval ? text.agreement.range(interval.low, interval.high) : ''
  const whole = text.agreement.takeaway(agreementWord(alpha), alpha.toFixed(2), range)
  const found = labels.flatMap((label) => {
    const of = byLabel[label].alpha
    return of === null ? [] : [{ label, of: of.toFixed(2) }]
  })
  const [lowest] = found.toSorted((a, b) => Number(a.of) - Number(b.of))
  if (!lowest || found.every(({ of }) => of === lowest.of)) return whole
  const row = confusion[labels.indexOf(lowest.label)] ?? []
  const others = kinds.map((kind, at) => ({ kind, weight: kind === lowest.label ? 0 : (row[at] ?? 0) }))
  const other = others.reduce((most, one) => (one.weight > most.weight ? one : most))
  const name = nameOf(lowest.label, 2)
  if (other.weight === 0) return `${whole} ${text.agreement.lowest(name)}`
  const against = other.kind === 'NONE' ? text.agreement.noTag : nameOf(other.kind, 2)
  return `${whole} ${text.agreement.confused(name, against)}`
}

/** How many readers made them, and how much of the final layers is theirs and how much an editor's. */
export function settledSentence({ agreement, readers }: Of<'agreement' | 'readers'>): string {
  const { alike, passages } = agreement.settled
  const parts = [text.agreement.alike(alike, passages), text.agreement.decided(passages - alike)]
  return `${text.agreement.reviewers(readers.length)}. ${parts.join('; ')}.`
}

/** What an alpha is called as it is printed, by Krippendorff's thresholds. */
export function agreementWord(alpha: number): string {
  const { high, fair, low } = text.agreement.words
  const printed = Number(alpha.toFixed(2))
  return printed >= 0.8 ? high : printed >= 0.67 ? fair : low
}

/** What the figures are of: articles, their days, what is counted (`of`), and when the last of it was signed. */
export function sourceLine(
  report: Of<'articles' | 'unit' | 'lastSignedAt'>,
  { of = text.lead.units[report.unit], articles }: { of?: string; articles?: number } = {},
): string {
  const { signed, eligible } = report.articles
  const { lastSignedAt } = report
  return text.source(
    text.eligibleOf({ signed, eligible: articles ?? eligible }),
    signed,
    daysOf(report),
    of,
    lastSignedAt ? (printPartialDate(lastSignedAt.slice(0, 10)) ?? '') : '',
  )
}

/** From when to when the counted articles are, a whole month or year by its name; '' where none has a date. */
export function daysOf({ articles: { dates } }: Of<'articles'>): string {
  const { from, to } = dates
  const one = partialDateOf(from, to)
  if (!from || !to || !one) return ''
  if (from === to || one !== from) return printPartialDate(one) ?? ''
  return `${printPartialDate(from)} – ${printPartialDate(to)}`
}

/** The share as a percentage; in words where none or all are so, '–' where none may be given. */
export function shareOf({ status, share, y, n }: ReportShare): string {
  if (status === 'TOO_FEW' || share === null) return '–'
  return y === 0 ? text.shares.noneOf : y === n ? text.shares.allOf : `${percentSaid(share)} %`
}

/** The days that were asked for, in words; null where any day counts. */
export function printPeriod({ period }: Of<'period'>): string | null {
  const from = printPartialDate(period.from)
  const to = printPartialDate(period.to)
  if (from && to) return text.period.between(from, to)
  if (from) return text.period.since(from)
  return to && text.period.until(to)
}

export function printRange({ low, high }: Pick<ReportShare, 'low' | 'high'>): string {
  return low === null || high === null ? '–' : `${percentOf(low)}–${percentOf(high)} %`
}

/** Of what is neither none nor all, no 0 and no 100. */
export function percentSaid(share: number): string {
  const percent = percentOf(share)
  return percent === 0 ? text.shares.underOne : percent === 100 ? text.shares.overNinetyNine : String(percent)
}

/** Upper bounds are rounded up and lower ones down: a bound that is printed holds. */
export function atMost(high: number): number {
  return Math.max(1, Math.ceil(100 * high))
}

export function atLeast(low: number): number {
  return Math.min(99, Math.floor(100 * low))
}

function widthOf({ low, high }: ReportShare): number[] {
  return low === null || high === null ? [] : [high - low]
}

function nameOf(label: Label, count: number): string {
  return label === 'UNVERIFIED_CLAIM' && count === 1 ? text.lead.oneClaim : text.lead.names[label]
}

/** 'a, b and c' */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
