import type { Metadata } from 'next'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { PassagesHead, PassagesList } from '@/components/report/passages-list'
import { PeriodToMend } from '@/components/report/period-to-mend'
import { PageBody } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import type { Input } from '@/lib/contract/operation'
import { getReport, isBackwards, listPassages } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import type { Actor } from '@/lib/server/actor'
import * as passages from '@/lib/server/report/passages'
import { loadOutlet } from '../load-outlet'

export const metadata: Metadata = { title: reportWords.behind.title }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export default async function PassagesPage({ params, searchParams }: Props) {
  // the unit of the report that one comes from: passages have none
  const whole = asked(await searchParams)
  const { unit, ...search } = whole
  await askedOf(getReport.query.shape.unit, unit)
  const path = await askedOf(listPassages.params, params)
  const person = await requirePerson()
  const outlet = await loadOutlet(path.slug)
  if (isBackwards(search)) {
    const address = `/outlets/${outlet.slug}/passages`
    return <PeriodToMend title={reportWords.behind.title} path={address} asked={whole} />
  }
  const query = await askedOf(listPassages.query, search)
  return listed(query, list(person, { outlet, query, unit }))
}

type Of = {
  outlet: Awaited<ReturnType<typeof loadOutlet>>
  query: Input<typeof listPassages>['query']
  unit: string | undefined
}

async function list(person: Actor, { outlet, query, unit }: Of) {
  const params = { slug: outlet.slug }
  const [{ items, nextCursor }, behind] = await found(
    Promise.all([
      passages.list(person, { params, query, body: undefined, version: 0 }),
      passages.count(person, { params, query }),
    ]),
  )
  const { cursor, limit, hops, ...filters } = query
  const address = { ...filters, unit, hops: hops?.toString(), limit: String(limit) }
  return (
    <PageBody>
      <PassagesHead outlet={outlet} asked={query} unit={unit} behind={behind} />
      <PassagesList passages={items} />
      <PageLinks
        base={`/outlets/${outlet.slug}/passages`}
        query={address}
        cursor={cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}
