import Link from 'next/link'
import { LabelChip } from '@/components/annotation/label-chip'
import { PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Outlet } from '@/lib/contract/outlets'
import type { ReadStretch } from '@/lib/contract/reports'
import type { Value } from '@/lib/domain/agreement/readings'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { type Asked, reportAddress } from './report-address'
import { valueName } from './value-name'

const text = reportWords.stretches

/** Which two things were said, and the way back to the same report. */
export function StretchesHead({
  outlet,
  asked,
  one,
  other,
}: {
  outlet: Outlet
  asked: Asked
  one: Value
  other: Value
}) {
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead(outlet.name, valueName(one), valueName(other))}
        actions={
          <ButtonLink href={`${reportAddress(outlet.slug, asked)}#agreement`}>
            {reportWords.behind.back}
          </ButtonLink>
        }
      />
      <p className="max-w-160 text-pretty text-small text-text2">{text.text}</p>
    </>
  )
}

/** The words, what each reader said of them, and the way to both readings. */
export function StretchesList({ stretches }: { stretches: ReadStretch[] }) {
  if (stretches.length === 0) return <EmptyState title={text.none} text={text.noneText} />
  return (
    <ul className="flex flex-col gap-5">
      {stretches.map(({ article, start, exact, said }) => (
        <li key={`${article.id} ${start}`} className="flex flex-col gap-1.5 border-line border-b pb-5">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {said.map(({ letter, value }) => (
              <li key={letter} className="flex items-center gap-1.5">
                <span className="font-semibold">{letter}</span>
                {value === 'NONE' ? (
                  <span className="text-text2">{valueName(value)}</span>
                ) : (
                  <LabelChip label={value} />
                )}
              </li>
            ))}
          </ul>
          <blockquote className="whitespace-pre-line font-serif">{exact}</blockquote>
          <Link className="text-small underline" href={`/articles/${article.id}/compare#p-${start}`}>
            {article.title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
