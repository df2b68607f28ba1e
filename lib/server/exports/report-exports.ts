import type { Input } from '../../contract/operation'
import type { exportReport } from '../../contract/reports'
import {
  type ExportedReport,
  narrowestRights,
  type ReportFormat,
  serializeReportJson,
} from '../../domain/exchange/report/exported-report'
import { type ReportFigure, serializeReportCsv } from '../../domain/exchange/report/report-csv'
import { serializeReportHtml } from '../../domain/exchange/report/report-html'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { File } from '../reply'
import { listSpans } from '../report/report-articles'
import { whole } from '../report/reports'
import { documentFonts } from './document-fonts'

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
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: serializeReportCsv },
  json: { mediaType: 'application/json', write: serializeReportJson },
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
