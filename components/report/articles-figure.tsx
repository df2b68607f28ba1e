import Link from 'next/link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { labels } from '@/lib/domain/codebook/labels'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { FigureFrame } from './figure-frame'
import { type Asked, passagesAddress } from './report-address'

const text = words.report

type Row = Report['strip'][number]

/** What each article brings, and which are left out and why. */
export function ArticlesFigure({ report, asked }: { report: Report; asked: Asked }) {
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
    },
    {
      key: 'counts',
      head: text.columns.counts,
      align: 'end',
      cell: ({ articleId, counts }) => (
        <Link
          className="tabular-nums underline"
          href={passagesAddress(report, asked, { article: articleId })}
        >
          {labels.map((label) => counts[label]).join(' · ')}
        </Link>
      ),
    },
  ]
  return (
    <FigureFrame title={text.articles.title} takeaway={text.articles.takeaway}>
      <DataTable
        caption={text.articles.title}
        columns={columns}
        rows={report.strip}
        rowKey={({ articleId }) => articleId}
      />
      {report.articles.excluded.length > 0 && <LeftOut excluded={report.articles.excluded} />}
    </FigureFrame>
  )
}

function LeftOut({ excluded }: Pick<Report['articles'], 'excluded'>) {
  return (
    <>
      <h3 className="mt-5 font-semibold">{text.articles.left}</h3>
      <ul className="mt-2 flex flex-col gap-1">
        {excluded.map(({ articleId, title, why }) => (
          <li key={articleId}>
            <Link className="hover:underline" href={`/articles/${articleId}/final`}>
              {title}
            </Link>{' '}
            <span className="text-text2">– {text.articles.why[why]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
