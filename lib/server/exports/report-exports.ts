import type { Input } from '../../contract/operation'
import type { exportComparison, exportReport, exportReports } from '../../contract/reports'
import {
  type ExportedReport,
  narrowestRights,
  type ReportFormat,
  serializeReportJson,
} from '../../domain/exchange/report/exported-report'
import {
  type ExportedOutlets,
  type ReportFigure,
  serializeOutletsCsv,
  serializeReportCsv,
} from '../../domain/exchange/report/report-csv'
import { serializeReportHtml } from '../../domain/exchange/report/report-html'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { File } from '../reply'
import { listSpans } from '../report/report-articles'
import { compare, listWhole, whole } from '../report/reports'
import { documentFonts } from './document-fonts'

const CSV = 'text/csv; charset=utf-8; header=present'
const JSON_TYPE = 'application/json'

type Format = {
  mediaType: string
  write: (report: ExportedReport, figure: ReportFigure | undefined, db: Db) => string | Promise<string>
}

/** Every format in which a report can be taken along. */
const formats: Record<ReportFormat, Format> = {
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: async (report, _figure, db) => {
      const spans = await listSpans(
        db,
        report.strip.map(({ articleId }) => articleId),
      )
      return serializeReportHtml(report, new Map(spans.map((one) => [one.articleId, one])), documentFonts())
    },
  },
  csv: { mediaType: CSV, write: serializeReportCsv },
  json: { mediaType: JSON_TYPE, write: serializeReportJson },
}

/** The outlet's report as a file, with every article that it counts. */
export async function report(
  actor: Actor,
  { params, query }: Input<typeof exportReport>,
  db: Db = database(),
): Promise<File> {
  authorize('report.export', installationFacts(actor))
  const { format, figure, ...asked } = query
  const exported = await whole(actor, { params, query: asked }, db)
  const { mediaType, write } = formats[format]
  const name = ['sourcemark', params.slug, 'report', ...(figure ? [figure] : [])].join('-')
  return new File(`${name}.${format}`, mediaType, await write(exported, figure, db), {
    'Sourcemark-Rights': narrowestRights(exported),
  })
}

/** Every outlet with its shares, as a file. */
export async function reports(
  actor: Actor,
  { query }: Input<typeof exportReports>,
  db: Db = database(),
): Promise<File> {
  authorize('report.export', installationFacts(actor))
  const { format, label, ...asked } = query
  return outletsFile('sourcemark-outlets', await listWhole(actor, asked, db), { format, label })
}

/** Outlets side by side, as a file. */
export async function comparison(
  actor: Actor,
  { query }: Input<typeof exportComparison>,
  db: Db = database(),
): Promise<File> {
  authorize('report.export', installationFacts(actor))
  const { format, label, ...asked } = query
  const compared = await compare(actor, { params: {}, query: asked, body: undefined, version: 0 }, db)
  return outletsFile('sourcemark-comparison', compared, { format, label })
}

function outletsFile(
  name: string,
  of: ExportedOutlets,
  { format, label }: Pick<Input<typeof exportReports>['query'], 'format' | 'label'>,
): File {
  return format === 'csv'
    ? new File(`${name}.csv`, CSV, serializeOutletsCsv(of, label))
    : new File(`${name}.json`, JSON_TYPE, `${JSON.stringify(of, null, 2)}\n`)
}
