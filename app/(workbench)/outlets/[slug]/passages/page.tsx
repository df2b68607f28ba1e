import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { PassagesHead, PassagesList } from '@/components/report/passages-list'
import { PageBody } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import type { Input } from '@/lib/contract/operation'
import { listPassages } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import type { Actor } from '@/lib/server/actor'
import * as reports from '@/lib/server/report/reports'
import { loadOutlet } from '../load-outlet'

export const metadata: Metadata = { title: reportWords.behind.title }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export default async function PassagesPage({ params, searchParams }: Props) {
  const query = await askedOf(listPassages.query, searchParams)
  const path = await askedOf(listPassages.params, params)
  const person = await requirePerson()
  const outlet = await loadOutlet(path.slug)
  return listed(query, list(person, outlet, query))
}

async function list(
  person: Actor,
  outlet: Awaited<ReturnType<typeof loadOutlet>>,
  query: Input<typeof listPassages>['query'],
) {
  const { items, nextCursor } = await found(
    reports.passages(person, { params: { slug: outlet.slug }, query, body: undefined, version: 0 }),
  )
  const { cursor, limit, ...filters } = query
  return (
    <PageBody>
      <PassagesHead outlet={outlet} asked={query} />
      <PassagesList passages={items} />
      <PageLinks
        base={`/outlets/${outlet.slug}/passages`}
        query={{ ...filters, limit: String(limit) }}
        cursor={cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}
