import Link from 'next/link'
import { LabelChip } from '@/components/annotation/label-chip'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { PassageBehind } from '@/lib/contract/reports'

/** The passages behind a number, each in its article. */
export function PassagesList({ passages }: { passages: PassageBehind[] }) {
  const { none, noneText } = words.report.behind
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
