import type { Metadata } from 'next'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { ComparisonView } from '@/components/report/comparison'
import { PeriodToMend } from '@/components/report/period-to-mend'
import { chosenOf, indexAddress } from '@/components/report/report-address'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { compareOutlets, isBackwards } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { listScopes } from '@/lib/server/report/report-scope'
import * as reports from '@/lib/server/report/reports'

const text = reportWords.compare

export const metadata: Metadata = { title: text.title }

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson()
  const search = asked(await searchParams)
  const chosen = chosenOf(search.o)
  if (chosen.length < 2 || chosen.length > 6) {
    return (
      <EmptyState
        isPage
        title={text.few(chosen.length)}
        text={text.fewText}
        action={<ButtonLink href={indexAddress(search, chosen)}>{text.choose}</ButtonLink>}
      />
    )
  }
  if (isBackwards(search)) return <PeriodToMend title={text.title} path="/outlets/compare" asked={search} />
  const query = await askedOf(compareOutlets.query, search)
  const [comparison, projects] = await found(
    Promise.all([
      reports.compare(person, { params: {}, query, body: undefined, version: 0 }),
      listScopes(person),
    ]),
  )
  return <ComparisonView comparison={comparison} asked={search} projects={projects} />
}
