import type { Metadata } from 'next'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { PeriodToMend } from '@/components/report/period-to-mend'
import { StretchesHead, StretchesList } from '@/components/report/stretches-list'
import { PageBody } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import type { Input } from '@/lib/contract/operation'
import { getReport, isBackwards, listStretches } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import type { Actor } from '@/lib/server/actor'
import * as stretches from '@/lib/server/report/stretches'
import { loadOutlet } from '../load-outlet'

export const metadata: Metadata = { title: reportWords.stretches.title }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export default async function StretchesPage({ params, searchParams }: Props) {
  // the unit of the report that one comes from: positions have none
  const whole = asked(await searchParams)
  const { unit, ...search } = whole
  await askedOf(getReport.query.shape.unit, unit)
  const path = await askedOf(listStretches.params, params)
  const person = await requirePerson()
  const outlet = await loadOutlet(path.slug)
  if (isBackwards(search)) {
    const address = `/outlets/${outlet.slug}/stretches`
    return <PeriodToMend title={reportWords.stretches.title} path={address} asked={whole} />
  }
  const query = await askedOf(listStretches.query, search)
  return listed(query, list(person, { outlet, query, unit }))
}

type Of = {
  outlet: Awaited<ReturnType<typeof loadOutlet>>
  query: Input<typeof listStretches>['query']
  unit: string | undefined
}

async function list(person: Actor, { outlet, query, unit }: Of) {
  const params = { slug: outlet.slug }
  const { items, nextCursor } = await found(
    stretches.list(person, { params, query, body: undefined, version: 0 }),
  )
  const { cursor, limit, one, other, ...scope } = query
  const narrowed = { ...scope, ...(unit && { unit }) }
  return (
    <PageBody>
      <StretchesHead outlet={outlet} asked={narrowed} one={one} other={other} />
      <StretchesList stretches={items} />
      <PageLinks
        base={`/outlets/${outlet.slug}/stretches`}
        query={{ ...narrowed, one, other, limit: String(limit) }}
        cursor={cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}
