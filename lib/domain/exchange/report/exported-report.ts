/** An outlet's report with all that any format says of it: what every writer is given. */
import type { Holder, Label, Reason, SourceType } from '../../codebook/labels'
import type { Interval } from '../../report/agreement-interval'
import type { CitedSource, ReportUnit, Tally } from '../../report/article-counts'
import type { PooledAgreement } from '../../report/pooled-agreement'
import type { Selection } from '../../report/publish-status'
import type { ReportShare } from '../../report/report-share'
import type { Rights } from '../rights'
import type { reportWords } from './report-words'

/** The formats in which a report can be taken along, in the order in which they are offered. */
export const reportFormats = ['html', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

type Alpha = { alpha: number | null; interval: Interval | null }
type LeftOut = keyof typeof reportWords.articles.why

export type ExportedReport = {
  outlet: { slug: string; name: string }
  period: { from: string | null; to: string | null }
  unit: ReportUnit
  selection: Selection
  singleReader: boolean
  projects: { slug: string; name: string; selection: Selection }[]
  method: {
    software: string
    codebook: string
    estimate: string
    interval: string
    confidence: number
    rho: Record<Label, { rho: number; estimated: boolean }>
    bootstrap: { draws: number; seed: number }
  }
  articles: {
    signed: number
    eligible: number
    excluded: { articleId: string; title: string; why: LeftOut }[]
    dates: { from: string | null; to: string | null }
  }
  lastSignedAt: string | null
  snapshot: string | null
  /** How many of the signed articles bear which rights. */
  rights: Tally<Rights>
  labels: Record<Label, ReportShare>
  passages: Record<Label, number>
  words: { body: number; tagged: number }
  elsewhere: number
  holders: Tally<Holder>
  reasons: Tally<Reason>
  sourceTypes: Tally<SourceType>
  hops: Tally<string>
  anonymous: number
  sources: {
    cited: (CitedSource & { articles: number })[]
    others: { sources: number; passages: number }
  }
  agreement: Alpha &
    Pick<PooledAgreement, 'articles' | 'percent' | 'confusion' | 'settled'> & {
      byLabel: Record<Label, Alpha>
      sentences: Alpha & { percent: number | null }
      unitizing: Record<'all' | 'boundaries' | 'kinds', Alpha> & {
        byLabel: Record<Label, { alpha: number | null; coverage: number | null }>
      }
    }
  readers: { articles: number; n: number; y: Record<Label, number> }[]
  spread: Record<Label, { least: number | null; most: number | null }>
  strip: { articleId: string; title: string; publishedAt: string | null; counts: Record<Label, number> }[]
}

/** The narrowest of the articles' rights: what may be done with a file that names all of them. */
export function narrowestRights({ rights }: Pick<ExportedReport, 'rights'>): Rights {
  return (['UNKNOWN', 'QUOTES_ONLY'] as const).find((one) => rights[one]) ?? 'FULL_TEXT'
}

/** A file of a report for those who compute with it: everything, and how it was made. */
export function serializeReportJson(report: ExportedReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
