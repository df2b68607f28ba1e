import type { Metadata } from 'next'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { titled } from '@/app/(workbench)/title'
import { OutletReport } from '@/components/report/outlet-report'
import { PeriodToMend } from '@/components/report/period-to-mend'
import type { Input } from '@/lib/contract/operation'
import { getReport, isBackwards } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { listScopes } from '@/lib/server/report/report-scope'
import * as reports from '@/lib/server/report/reports'
import { loadOutlet } from './load-outlet'

type Params = Promise<{ slug: string }>

export function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { step } = reportWords
  return titled(step, async () => `${(await loadOutlet((await params).slug)).name} - ${step}`)
}

export default async function OutletReportPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: SearchParams
}) {
  const search = asked(await searchParams)
  const { slug, name } = await loadOutlet((await params).slug)
  if (isBackwards(search)) return <PeriodToMend title={name} path={`/outlets/${slug}`} asked={search} />
  const query = await askedOf(getReport.query, search)
  return listed({}, report({ slug }, query))
}

async function report(params: Input<typeof getReport>['params'], query: Input<typeof getReport>['query']) {
  const person = await requirePerson()
  const [{ report, spans }, projects] = await found(
    Promise.all([reports.drawn(person, { params, query }), listScopes(person)]),
  )
  return <OutletReport report={report} asked={asked(query)} spans={spans} projects={projects} />
}
