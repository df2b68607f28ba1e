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
import { articleAddress } from '../review/article-address'
import { AssignDialog, type Reviewer } from '../review/assign-dialog'
import { articleStatus, StatusChip } from '../review/status-chip'

export type ArticleTableProps = {
  articles: ArticleSummary[]
  /** Who may be assigned; null where the person may not assign. */
  reviewers: Reviewer[] | null
  /** The list's address, and what it is filtered by. */
  base: string
  query: Readonly<Record<string, string | undefined>>
}

/** The articles of a project: what each is, and where it stands. */
export function ArticleTable({ articles, reviewers, base, query }: ArticleTableProps) {
  const [assigning, setAssigning] = useState<ArticleSummary | null>(null)
  const table = useRowKeys<HTMLDivElement>(words.articles.title)
  const outletHref = (slug: string) => listAddress(base, { ...query, outlet: slug })
  return (
    <>
      <div ref={table}>
        <DataTable
          caption={words.articles.title}
          columns={[...columns(outletHref), ...(reviewers ? [assignColumn(setAssigning)] : [])]}
          rows={articles}
          rowKey={({ id }) => id}
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
    </>
  )
}

const { columns: heads } = words.articles

function columns(outletHref: (slug: string) => string): Column<ArticleSummary>[] {
  return [
    { key: 'title', head: heads.title, cell: title, className: 'min-w-56' },
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
        <IconButton
          size="small"
          label={words.assign.open(article.title)}
          icon={<Users aria-hidden />}
          onClick={() => onAssign(article)}
        />
      ),
  }
}

function title(article: ArticleSummary) {
  return (
    <Link
      href={articleAddress(article)}
      prefetch={false}
      lang={article.language ?? undefined}
      className="link text-pretty"
    >
      {article.title}
    </Link>
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
