'use client'

import { Users } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useRowKeys } from '@/components/shell/keyboard/use-row-keys'
import { IconButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { listAddress } from '@/components/ui/list-address'
import { words } from '@/components/words'
import type { ArticleSummary } from '@/lib/contract/articles'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { allows } from '@/lib/domain/review/workflow'
import { langOf } from '@/lib/domain/text/language'
import { articleAddress } from '../review/article-address'
import { AssignDialog, type Reviewer } from '../review/assign-dialog'
import { articleStatus, StatusChip } from '../review/status-chip'
import { RemoveArticle } from './remove-article'
import { SelectionBar } from './selection/selection-bar'
import { type Selection, useSelection } from './selection/use-selection'

export type ArticleTableProps = {
  slug: string
  articles: ArticleSummary[]
  /** Who may be assigned; null where the person changes nothing of an article. */
  reviewers: Reviewer[] | null
  /** Those that articles are of here. */
  outlets: { slug: string; name: string }[]
  /** The list's address, and what it is filtered by. */
  base: string
  query: Readonly<Record<string, string | undefined>>
}

/** The articles of a project: what each is, and where it stands. */
export function ArticleTable({ slug, articles, reviewers, outlets, base, query }: ArticleTableProps) {
  const [assigning, setAssigning] = useState<ArticleSummary | null>(null)
  const selection = useSelection(articles.map(({ id }) => id))
  const table = useRowKeys<HTMLDivElement>(words.articles.title, reviewers ? words.selection.key : undefined)
  const outletHref = (slug: string) => listAddress(base, { ...query, outlet: slug })
  return (
    <div className="flex flex-col gap-3">
      {reviewers && (
        <SelectionBar
          slug={slug}
          articles={articles}
          selection={selection}
          reviewers={reviewers}
          outlets={outlets}
        />
      )}
      <div ref={table}>
        <DataTable
          caption={words.articles.title}
          columns={[
            { ...titleColumn, cell: (article) => title(article, reviewers ? selection : null) },
            ...columns(outletHref),
            ...(reviewers ? [assignColumn(setAssigning)] : []),
          ]}
          rows={articles}
          rowKey={({ id }) => id}
          isCurrent={reviewers ? ({ id }) => selection.ids.has(id) : undefined}
        />
      </div>
      {assigning && (
        <AssignDialog
          key={assigning.id}
          article={assigning}
          reviewers={reviewers ?? []}
          onClose={() => setAssigning(null)}
        />
      )}
    </div>
  )
}

const { columns: heads } = words.articles

const titleColumn = { key: 'title', head: heads.title, className: 'min-w-56' }

function columns(outletHref: (slug: string) => string): Column<ArticleSummary>[] {
  return [
    {
      key: 'outlet',
      head: heads.outlet,
      cell: ({ outlet }) => <OutletLink {...outlet} href={outletHref(outlet.slug)} />,
    },
    { key: 'date', head: heads.date, cell: date, className: 'whitespace-nowrap' },
    { key: 'status', head: heads.status, cell: status },
    { key: 'seats', head: heads.readers, cell: seats, className: 'whitespace-nowrap' },
  ]
}

function OutletLink({ name, href }: { name: string; href: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={words.articles.onlyOutlet(name)}
      className="rounded-chip no-underline wrap-anywhere hover:underline"
    >
      {name}
    </Link>
  )
}

function assignColumn(onAssign: (article: ArticleSummary) => void): Column<ArticleSummary> {
  return {
    key: 'assign',
    head: <span className="sr-only">{words.assign.column}</span>,
    align: 'end',
    cell: (article) =>
      allows(article.state, 'assign') && (
        <span className="inline-flex whitespace-nowrap">
          {isUntouched(article) && <RemoveArticle article={article} />}
          <IconButton
            size="small"
            label={words.assign.open(article.title)}
            icon={<Users aria-hidden />}
            onClick={() => onAssign(article)}
          />
        </span>
      ),
  }
}

/** As far as the list knows; whether somebody was asked before, the server does. */
function isUntouched({ state, seats }: ArticleSummary): boolean {
  return state === 'IMPORTED' && seats.total === 0
}

function title(article: ArticleSummary, selection: Selection | null) {
  const link = (
    <Link
      href={articleAddress(article)}
      prefetch={false}
      lang={langOf(article.language)}
      className="link text-pretty"
    >
      {article.title}
    </Link>
  )
  if (!selection) return link
  return (
    <span className="flex items-start gap-3">
      {/* the whole corner is its target */}
      <label className="target -my-3 -ms-5 shrink-0 py-3 ps-5 pe-1">
        <input
          type="checkbox"
          className="mt-0.5"
          aria-label={words.selection.one(article.title)}
          checked={selection.ids.has(article.id)}
          onChange={() => selection.toggle(article.id)}
        />
      </label>
      {link}
    </span>
  )
}

function date({ publishedAt }: ArticleSummary) {
  return printPartialDate(publishedAt) ?? <span className="text-text2">{words.dateUnknown}</span>
}

function status({ state, reopened, onHold }: ArticleSummary) {
  return <StatusChip status={articleStatus(state, reopened)} onHold={onHold} />
}

function seats({ seats: { submitted, total, required } }: ArticleSummary) {
  if (total === 0) return <span className="text-text2">{words.articles.noReaders}</span>
  return words.queue.readingsDone(submitted, Math.max(total, required))
}
