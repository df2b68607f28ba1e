import { labels } from '../../codebook/labels'
import { writeTable } from '../csv-table'
import { alphaRows, unitizingRows } from './agreement-rows'
import type { ExportedReport } from './exported-report'

/** The parts of a report, each of which can be taken along by itself. */
export const reportFigures = ['shares', 'sources', 'reasons', 'agreement', 'articles'] as const
export type ReportFigure = (typeof reportFigures)[number]

type Figure = ReportFigure | 'method'
type Line = [figure: Figure, item: string, measure: string, value: string | number | null]

const header = ['outlet', 'from', 'to', 'unit', 'figure', 'item', 'measure', 'value'] as const

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
  const { outlet, period, unit } = report
  return writeTable(
    lines.map(([of, item, measure, value]) => ({
      outlet: outlet.name,
      ...period,
      unit,
      figure: of,
      item,
      measure,
      value,
    })),
    header,
  )
}

function sharesOf(report: ExportedReport): Line[] {
  const { words, elsewhere } = report
  return [
    ...labels.flatMap((label): Line[] => {
      const { status, share, low, high, y, n, articles, effectiveN, designEffect } = report.labels[label]
      const said = { status, share: status === 'TOO_FEW' ? null : share, low, high }
      return row('shares', label, { ...said, y, n, articles, effectiveN, designEffect })
    }),
    ...tally('shares', 'holder', report.holders),
    ...row('shares', 'body', { words: words.body, taggedWords: words.tagged, passagesElsewhere: elsewhere }),
  ]
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
  const { software, codebook, estimate, interval, confidence, rho, bootstrap } = method
  return [
    ...row('method', 'report', {
      snapshot: report.snapshot,
      software,
      codebook,
      estimate,
      interval,
      confidence,
    }),
    ...row('method', 'bootstrap', bootstrap),
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
    ...labels.flatMap((label) =>
      row('method', label, { rho: rho[label].rho, rhoEstimated: String(rho[label].estimated) }),
    ),
    ...Object.entries(rights).map(([right, count]): Line => ['method', 'rights', right, count]),
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
