import { type Label, labels } from '../../codebook/labels'
import { writeTable } from '../csv-table'
import { alphaRows, unitizingRows } from './agreement-rows'
import type { ExportedReport } from './exported-report'

/** The parts of a report, each of which can be taken along by itself. */
export const reportFigures = ['shares', 'sources', 'reasons', 'agreement', 'articles'] as const
export type ReportFigure = (typeof reportFigures)[number]

type Figure = ReportFigure | 'differences' | 'method'
type Line = [figure: Figure, item: string, measure: string, value: string | number | null]

const header = ['outlet', 'from', 'to', 'unit', 'figure', 'item', 'measure', 'value'] as const

type Scope = Pick<ExportedReport, 'period' | 'unit'>

function table(scope: Scope, lines: readonly (readonly [outlet: string, line: Line])[]): string {
  const { period, unit } = scope
  return writeTable(
    lines.map(([outlet, [figure, item, measure, value]]) => ({
      outlet,
      ...period,
      unit,
      figure,
      item,
      measure,
      value,
    })),
    header,
  )
}

/** The report as one long table, a row per figure, or only one part of it; how it was made stands at its end. */
export function serializeReportCsv(report: ExportedReport, figure?: ReportFigure): string {
  const lines = [
    ...sharesOf(report),
    ...sourcesOf(report),
    ...tally('reasons', 'reason', report.reasons),
    ...agreementOf(report),
    ...articlesOf(report),
    ...methodOf(report),
  ].filter(([of]) => figure === undefined || of === figure || of === 'method')
  return table(
    report,
    lines.map((line) => [report.outlet.name, line]),
  )
}

/** What outlets side by side can be taken along as. */
export const outletFormats = ['csv', 'json'] as const

/** Outlets beside one another: their shares, and the differences of those that may be compared. */
export type ExportedOutlets = Pick<ExportedReport, 'period' | 'unit' | 'method'> & {
  outlets: (Pick<ExportedReport, 'outlet' | 'labels' | 'selection' | 'singleReader'> & {
    articles: { signed: number; eligible: number }
  })[]
  differences: { a: string; b: string; label: Label; difference: number; low: number; high: number }[]
}

/** The same long table of outlets side by side, or of one label of theirs. */
export function serializeOutletsCsv(of: ExportedOutlets, label?: Label): string {
  const isMeant = (one: Label) => label === undefined || one === label
  const nameOf = (slug: string) => of.outlets.find(({ outlet }) => outlet.slug === slug)?.outlet.name ?? slug
  const shares = of.outlets.flatMap(({ outlet, labels: found, articles, selection, singleReader }) =>
    [
      ...labels.filter(isMeant).flatMap((one) => shareLines(one, found[one])),
      ...row('method', 'articles', {
        signed: articles.signed,
        counted: articles.eligible,
        selection,
        singleReader: String(singleReader),
      }),
    ].map((line) => [outlet.name, line] as const),
  )
  const differences = of.differences
    .filter((one) => isMeant(one.label))
    .flatMap(({ a, b, label: of, difference, low, high }) =>
      row('differences', `${of} minus ${nameOf(b)}`, { difference, low, high }).map(
        (line) => [nameOf(a), line] as const,
      ),
    )
  const made = howMade(of.method).map((line) => ['', line] as const)
  return table(of, [...shares, ...differences, ...made])
}

function sharesOf(report: ExportedReport): Line[] {
  const { words, elsewhere } = report
  return [
    ...labels.flatMap((label) => shareLines(label, report.labels[label])),
    ...tally('shares', 'holder', report.holders),
    ...row('shares', 'body', { words: words.body, taggedWords: words.tagged, passagesElsewhere: elsewhere }),
  ]
}

function shareLines(label: Label, share: ExportedReport['labels'][Label]): Line[] {
  const { status, share: value, low, high, y, n, articles, effectiveN, designEffect } = share
  const said = { status, share: status === 'TOO_FEW' ? null : value, low, high }
  return row('shares', label, { ...said, y, n, articles, effectiveN, designEffect })
}

function sourcesOf(report: ExportedReport): Line[] {
  const { cited, others } = report.sources
  return [
    ...cited.flatMap(({ name, type, passages, articles }) =>
      row('sources', name, { type, passages, articles }),
    ),
    ...row('sources', 'others', others),
    ...tally('sources', 'source_type', report.sourceTypes),
    ...tally('sources', 'hops', report.hops),
    ['sources', 'unnamed', 'passages', report.anonymous],
  ]
}

function agreementOf({ agreement, readers }: ExportedReport): Line[] {
  const { articles, percent, confusion, sentences, unitizing, settled } = agreement
  const kinds = [...labels, 'NONE']
  return [
    ...row('agreement', 'pooled', { articles, reviewers: readers.length, percent }),
    ...row('agreement', 'sentences', { percent: sentences.percent }),
    ...[...alphaRows(agreement), ...unitizingRows(agreement)].flatMap(({ key, alpha, interval }) =>
      row('agreement', key, { alpha, low: interval?.low ?? null, high: interval?.high ?? null }),
    ),
    ...labels.flatMap((label) =>
      row('agreement', `ku ${label}`, { coverage: unitizing.byLabel[label].coverage }),
    ),
    ...row('agreement', 'final layers', settled),
    ...readers.flatMap((reader, at) =>
      row('agreement', `reader ${at + 1}`, { articles: reader.articles, ...reader.y, n: reader.n }),
    ),
    ...kinds.flatMap((said, at) =>
      kinds.map((other, to): Line => ['agreement', said, other, confusion[at]?.[to] ?? 0]),
    ),
  ]
}

function articlesOf({ strip, articles }: ExportedReport): Line[] {
  return [
    ...strip.flatMap(({ articleId, title, publishedAt, counts }) =>
      row('articles', articleId, { title, publishedAt, ...counts }),
    ),
    ...articles.excluded.flatMap(({ articleId, title, why }) =>
      row('articles', articleId, { title, leftOut: why }),
    ),
  ]
}

function methodOf(report: ExportedReport): Line[] {
  const { method, articles, selection, singleReader, projects, rights } = report
  return [
    ['method', 'report', 'snapshot', report.snapshot],
    ...howMade(method),
    ...row('method', 'articles', {
      signed: articles.signed,
      earliest: articles.dates.from,
      latest: articles.dates.to,
      lastSignedAt: report.lastSignedAt,
      counted: articles.eligible,
      leftOut: articles.excluded.length,
      selection,
      singleReader: String(singleReader),
    }),
    ...projects.map((project): Line => ['method', `project ${project.slug}`, 'selection', project.selection]),
    ...Object.entries(rights).map(([right, count]): Line => ['method', 'rights', right, count]),
  ]
}

function howMade({ rho, bootstrap, ...made }: ExportedReport['method']): Line[] {
  return [
    ...row('method', 'report', made),
    ...row('method', 'bootstrap', bootstrap),
    ...labels.flatMap((label) =>
      row('method', label, { rho: rho[label].rho, rhoEstimated: String(rho[label].estimated) }),
    ),
  ]
}

function row(figure: Figure, item: string, measures: Record<string, string | number | null>): Line[] {
  return Object.entries(measures).map(([measure, value]) => [figure, item, measure, value])
}

function tally(figure: Figure, item: string, counts: Partial<Record<string, number>>): Line[] {
  return Object.keys(counts)
    .sort()
    .map((key) => [figure, item, key, counts[key] ?? 0])
}
