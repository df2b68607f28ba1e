import Link from 'next/link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { ArticleSpans, Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { sourceLine } from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { ArticleBarcode, BarcodeLegend, BarcodePatterns } from './article-barcode'
import { FigureFrame } from './figure-frame'
import { type Asked, exportAddress, passagesAddress } from './report-address'

const text = reportWords

const eachName = {
  SOURCED_FACT: words.labels.SOURCED_FACT.name,
  UNVERIFIED_CLAIM: words.labels.UNVERIFIED_CLAIM.name,
  OPINION: words.labels.OPINION.name,
}

type Row = Report['strip'][number]

export type ArticlesFigureProps = {
  report: Report
  asked: Asked
  /** Where the passages of the articles stand. */
  spans: ArticleSpans[]
}

/** What each article brings, and which are left out and why. */
export function ArticlesFigure({ report, asked, spans }: ArticlesFigureProps) {
  const ofArticle = new Map(spans.map((one) => [one.articleId, one]))
  const longest = Math.max(1, ...spans.map(({ length }) => length))
  const columns: Column<Row>[] = [
    {
      key: 'title',
      head: text.columns.article,
      cell: ({ articleId, title }) => (
        <Link className="font-semibold hover:underline" href={`/articles/${articleId}/final`}>
          {title}
        </Link>
      ),
    },
    {
      key: 'published',
      head: text.columns.published,
      cell: ({ publishedAt }) => (publishedAt ? printPartialDate(publishedAt) : text.articles.undated),
      className: 'whitespace-nowrap',
    },
    {
      key: 'text',
      head: text.columns.text,
      cell: ({ articleId }) => {
        const found = ofArticle.get(articleId)
        return found ? <ArticleBarcode spans={found} longest={longest} /> : null
      },
      className: 'w-2/5',
    },
    {
      key: 'counts',
      head: text.columns.counts,
      align: 'end',
      className: 'min-w-24 whitespace-nowrap',
      cell: ({ articleId, counts }) => (
        <span className="flex justify-end gap-1 tabular-nums">
          {labels.map((label) =>
            report.unit === 'passages' ? (
              <CountLink
                key={label}
                count={counts[label]}
                name={words.labels[label].name}
                href={passagesAddress(report, asked, { article: articleId, label })}
              />
            ) : (
              <span key={label} className="min-w-6">
                {counts[label]}
              </span>
            ),
          )}
        </span>
      ),
    },
  ]
  return (
    <FigureFrame
      title={text.articles.title}
      takeaway={text.articles.takeaway(report.strip.length, report.articles.eligible)}
      anchor="articles"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'articles' })}
      source={sourceLine(report)}
    >
      <BarcodePatterns />
      <BarcodeLegend names={eachName} />
      <DataTable
        caption={text.articles.caption}
        columns={columns}
        rows={report.strip}
        rowKey={({ articleId }) => articleId}
      />
      {report.articles.excluded.length > 0 && <LeftOut report={report} asked={asked} />}
    </FigureFrame>
  )
}

function CountLink({ count, name, href }: { count: number; name: string; href: string }) {
  const look = 'inline-flex min-h-6 min-w-6 items-center justify-center'
  if (count === 0) return <span className={look}>0</span>
  return (
    <Link className={`${look} underline`} href={href} aria-label={`${name}: ${count}`}>
      {count}
    </Link>
  )
}

function LeftOut({ report, asked }: { report: Report; asked: Asked }) {
  return (
    <>
      <h3 className="mt-5 font-semibold">{text.articles.left}</h3>
      <ul className="mt-2 flex flex-col gap-1">
        {report.articles.excluded.map(({ articleId, title, why }) => (
          <li key={articleId}>
            <Link className="hover:underline" href={`/articles/${articleId}/final`}>
              {title}
            </Link>{' '}
            <span className="text-text2">– {text.articles.why[why]}</span>{' '}
            {why !== 'BEING_REVISED' && why !== 'ON_HOLD' && (
              <Link className="underline" href={passagesAddress(report, asked, { article: articleId })}>
                {text.articles.passages}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
