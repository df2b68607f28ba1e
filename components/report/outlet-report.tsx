import Link from 'next/link'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { AtAnchor } from '@/components/ui/at-anchor'
import { CalloutBar } from '@/components/ui/callout-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { reportFormats } from '@/lib/domain/exchange/report/exported-report'
import { daysOf, insidePercent, isTooFew, leadSentence } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords, thousands } from '@/lib/domain/exchange/report/report-words'
import { fingerprint } from '@/lib/domain/integrity/digest'
import { AgreementFigure } from './agreement-figure'
import { ArticlesFigure, type ArticlesFigureProps } from './articles-figure'
import { FewScale } from './few-scale'
import { MadeUpFigure } from './made-up-figure'
import { exportAddress, passagesAddress } from './report-address'
import { ReportExportMenu } from './report-export-menu'
import { ReportScope, type ReportScopeProps } from './report-scope'
import { SharesFigure } from './shares-figure'
import { ReasonsFigure, SourcesFigure } from './sources-figures'

const text = reportWords

export type OutletReportProps = ArticlesFigureProps & Pick<ReportScopeProps, 'projects'>

/** How an outlet's signed articles are made up, with everything one needs to doubt it. */
export function OutletReport({ report, asked, spans, projects }: OutletReportProps) {
  const { outlet, period, unit } = report
  const scope = (
    <ReportScope
      path={`/outlets/${outlet.slug}`}
      period={period}
      unit={unit}
      projects={projects}
      asked={asked}
    />
  )
  if (report.articles.signed === 0 && report.articles.excluded.length === 0) {
    if (!report.period.from && !report.period.to) {
      return <EmptyState isPage title={text.none} text={text.noneText} />
    }
    return (
      <PageBody>
        <PageHeader title={report.outlet.name} />
        {scope}
        <EmptyState title={text.noneThen} text={text.noneThenText} />
      </PageBody>
    )
  }
  return (
    <PageBody>
      <PageHeader
        title={report.outlet.name}
        lead={<Basis report={report} />}
        actions={
          <ReportExportMenu
            files={reportFormats.map((format) => ({
              format,
              href: exportAddress(report.outlet.slug, asked, { format }),
            }))}
          />
        }
      />
      {scope}
      <p className="max-w-200 text-pretty font-serif text-[1.375rem] leading-8">{leadSentence(report)}</p>
      <p className="max-w-160 border-text border-l-3 pl-4 text-pretty text-text2">
        {text.isNot}{' '}
        <a href="#method" className="underline">
          {text.method.short}
        </a>
      </p>
      {report.singleReader && <CalloutBar>{text.singleReader}</CalloutBar>}
      {isTooFew(report) && <Few report={report} />}
      <div className="flex flex-col gap-8 [counter-reset:figure]">
        <MadeUpFigure report={report} asked={asked} />
        <SharesFigure report={report} asked={asked} />
        <SourcesFigure report={report} asked={asked} />
        <ReasonsFigure report={report} asked={asked} />
        <AgreementFigure report={report} asked={asked} />
        <ArticlesFigure report={report} asked={asked} spans={spans} />
      </div>
      <MethodNote report={report} asked={asked} />
      <AtAnchor />
    </PageBody>
  )
}

/** Too few to describe: why, and how far it is to a share and to a comparison. */
function Few({ report: { articles, selection } }: { report: Report }) {
  const isPicked = selection === 'HAND_PICKED'
  return (
    <section className="flex flex-wrap items-center gap-x-10 gap-y-4 rounded-card border border-ctl p-5">
      <div className="min-w-64 grow basis-0">
        <h2 className="text-h2">{isPicked ? text.few.titlePicked : text.few.title}</h2>
        <p className="mt-1 max-w-160 text-pretty">
          {isPicked ? text.few.picked(articles.eligible) : text.few.text(articles.eligible)}
        </p>
      </div>
      {!isPicked && articles.eligible < 5 && <FewScale articles={articles.eligible} />}
    </section>
  )
}

function Basis({ report }: { report: Report }) {
  const { n } = report.labels.OPINION
  return (
    <span className="flex flex-wrap gap-x-6">
      <span>
        <strong>{text.eligibleOf(report.articles)}</strong> {text.signed(report.articles.signed)}
      </span>
      {report.unit === 'passages' && (
        <span>
          <strong>{thousands(n)}</strong> {text.passages(n)}
        </span>
      )}
      <span>
        <strong>{thousands(report.words.body)}</strong> {text.words}
      </span>
      <span>{daysOf(report)}</span>
      <span>{text.selections[report.selection]}</span>
    </span>
  )
}

function MethodNote({ report, asked }: Pick<ArticlesFigureProps, 'report' | 'asked'>) {
  return (
    <section id="method" className="scroll-mt-4 border-text border-t pt-5">
      <h2 className="text-h2">{text.method.title}</h2>
      <div className="mt-2 flex max-w-160 flex-col gap-2 text-pretty text-small text-text2">
        <p>{text.method.text(report.method.codebook)}</p>
        <dl className="flex flex-col gap-2">
          {labels.map((label) => (
            <div key={label}>
              <dt className="font-semibold">{words.labels[label].name}</dt>
              <dd>
                {words.labels[label].tooltip} {text.method.examples[label]}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          {report.elsewhere > 0 && (
            <Link className="underline" href={passagesAddress(report, asked, { elsewhere: '1' })}>
              {text.method.elsewhere(report.elsewhere)}
            </Link>
          )}{' '}
          {text.method.left(100 - insidePercent(report.words))}
        </p>
        <ul>
          {report.projects.map(({ slug, name, selection }) => (
            <li key={slug}>
              <bdi>{name}</bdi>: {text.selections[selection]}
            </li>
          ))}
        </ul>
        <ul>
          {labels.map((label) => {
            const { rho, estimated } = report.method.rho[label]
            return <li key={label}>{text.method.rho(words.labels[label].name, rho.toFixed(2), estimated)}</li>
          })}
        </ul>
        <p>{text.method.bootstrap(report.method.bootstrap.draws, report.method.bootstrap.seed)}</p>
        {report.snapshot && (
          <p title={report.snapshot}>
            {text.method.snapshot(fingerprint(report.snapshot), report.method.software)}
          </p>
        )}
      </div>
    </section>
  )
}
