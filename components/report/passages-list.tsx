import Link from 'next/link'
import { LabelChip } from '@/components/annotation/label-chip'
import { PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { Input } from '@/lib/contract/operation'
import type { Outlet } from '@/lib/contract/outlets'
import type { listPassages, PassageBehind } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { reportAddress } from './report-address'

/** Of which outlet they are and which of its passages, and the way back to the same report. */
export function PassagesHead({
  outlet,
  asked,
  unit,
  behind,
}: {
  outlet: Outlet
  asked: Input<typeof listPassages>['query']
  /** What the report counts in that one comes from. */
  unit: string | undefined
  /** How many there are, and the article's title where they are of one alone. */
  behind: { total: number; article: string | null; isLeft: boolean }
}) {
  const {
    label,
    reason,
    sourceType,
    holder,
    source,
    hops,
    anonymous,
    elsewhere,
    settled,
    otherSources,
    from,
    to,
  } = asked
  const which = [
    outlet.name,
    label && words.labels[label].name,
    reason && words.reasons[reason],
    sourceType && words.sourceTypes[sourceType],
    holder && words.holders[holder],
    source,
    hops !== undefined && reportWords.cited.hop(hops),
    anonymous && reportWords.cited.unnamed,
    otherSources && reportWords.cited.otherSources,
    settled && reportWords.behind.settled[settled],
    elsewhere && reportWords.behind.elsewhere,
    behind.article && `“${behind.article}”`,
    behind.isLeft && reportWords.behind.left,
    (from || to) && `${from ?? '…'} – ${to ?? '…'}`,
  ]
  return (
    <PageHeader
      title={reportWords.behind.count(behind.total)}
      lead={which.filter(Boolean).join(' · ')}
      actions={
        <ButtonLink href={reportAddress(outlet.slug, { ...asked, ...(unit && { unit }) })}>
          {reportWords.behind.back}
        </ButtonLink>
      }
    />
  )
}

/** The passages behind a number, each in its article. */
export function PassagesList({ passages }: { passages: PassageBehind[] }) {
  const { none, noneText } = reportWords.behind
  if (passages.length === 0) return <EmptyState title={none} text={noneText} />
  return (
    <ul className="flex flex-col gap-5">
      {passages.map(({ id, label, exact, article }) => (
        <li key={id} className="flex flex-col gap-1.5 border-line border-b pb-5">
          <LabelChip label={label} className="self-start" />
          <blockquote className="whitespace-pre-line font-serif">{exact}</blockquote>
          <Link className="text-small underline" href={`/articles/${article.id}/final#t-${id}`}>
            {article.title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
