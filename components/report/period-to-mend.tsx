import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { PeriodForm } from './period-form'

export type PeriodToMendProps = {
  title: string
  /** Where it was asked for, without a query. */
  path: string
  /** All that the address asks for. */
  asked: Readonly<Record<string, string>>
}

/** Stands for what was asked for in a period that ends before it begins: what is wrong with it, and where to mend it. */
export function PeriodToMend({ title, path, asked }: PeriodToMendProps) {
  const { from = null, to = null, project, cursor: _, ...rest } = asked
  return (
    <PageBody>
      <PageHeader title={title} />
      <PeriodForm
        action={path}
        period={{ from, to }}
        projects={[]}
        project={project}
        rest={rest}
        error={reportWords.period.backwards}
      />
    </PageBody>
  )
}
