import Link from 'next/link'
import type { Report } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { reportUnits } from '@/lib/domain/report/article-counts'
import { PeriodForm } from './period-form'

export type ReportScopeProps = {
  /** Where it is shown, without a query. */
  path: string
  period: Report['period']
  unit: Report['unit']
  /** Of which one may be chosen. */
  projects: { slug: string; name: string }[]
  /** All that the address asks for; what is changed here changes, the rest of it stays. */
  asked: Readonly<Record<string, string>>
}

/** What a report is narrowed to, and what is counted. */
export function ReportScope({ path, period, unit, projects, asked }: ReportScopeProps) {
  const { from: _, to: __, project, ...rest } = asked
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <PeriodForm action={path} period={period} projects={projects} project={project} rest={rest} />
      <nav aria-label={reportWords.unit} className="flex gap-3">
        {reportUnits.map((each) => (
          <Link
            key={each}
            href={`${path}?${new URLSearchParams({ ...asked, unit: each })}`}
            aria-current={each === unit ? 'page' : undefined}
            className="underline aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {reportWords.units[each]}
          </Link>
        ))}
      </nav>
    </div>
  )
}
