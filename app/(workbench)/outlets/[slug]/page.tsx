import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { OutletReport } from '@/components/report/outlet-report'
import { words } from '@/components/words'
import { getReport } from '@/lib/contract/reports'
import * as outlets from '@/lib/server/articles/outlets'
import { spansOf } from '@/lib/server/report/report-articles'
import * as reports from '@/lib/server/report/reports'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await loadOutlet((await params).slug)
  return { title: `${name} – ${words.report.step}` }
}

export default async function OutletReportPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const query = getReport.query.safeParse(asked(await searchParams))
  const path = getReport.params.safeParse(await params)
  if (!query.success || !path.success) notFound()
  const report = await found(
    reports.get(person, { params: path.data, query: query.data, body: undefined, version: 0 }),
  )
  const spans = await spansOf(report.strip.map(({ articleId }) => articleId))
  return <OutletReport report={report} asked={asked(query.data)} spans={spans} />
}

const loadOutlet = cache(async (slug: string) => {
  const person = await requirePerson()
  return found(outlets.get(person, { params: { slug }, query: {}, body: undefined, version: 0 }))
})
