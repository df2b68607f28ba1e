import type { Metadata } from 'next'
import { cache } from 'react'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { OutletReport } from '@/components/report/outlet-report'
import { words } from '@/components/words'
import type { Input } from '@/lib/contract/operation'
import { getReport } from '@/lib/contract/reports'
import * as outlets from '@/lib/server/articles/outlets'
import * as reports from '@/lib/server/report/reports'

type Params = Promise<{ slug: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { name } = await loadOutlet((await params).slug)
  return { title: `${name} – ${words.report.step}` }
}

export default async function OutletReportPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: SearchParams
}) {
  const query = await askedOf(getReport.query, asked(await searchParams))
  const { slug } = await loadOutlet((await params).slug)
  return listed({}, report({ slug }, query))
}

async function report(params: Input<typeof getReport>['params'], query: Input<typeof getReport>['query']) {
  const { report, spans } = await found(reports.drawn(await requirePerson(), { params, query }))
  return <OutletReport report={report} asked={asked(query)} spans={spans} />
}

/** An outlet that was merged is read at the address of the one it was merged into. */
const loadOutlet = cache(async (slug: string) => {
  const person = await requirePerson()
  return found(outlets.get(person, { params: { slug }, query: {}, body: undefined, version: 0 }))
})
