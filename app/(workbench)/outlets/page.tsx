import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { OutletRegister } from '@/components/intake/outlets/outlet-register'
import { PageBody } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import type { Input } from '@/lib/contract/operation'
import { listOutlets } from '@/lib/contract/outlets'
import { can } from '@/lib/domain/policy'
import { installationFacts } from '@/lib/server/access'
import type { Actor } from '@/lib/server/actor'
import * as outlets from '@/lib/server/articles/outlets'

export const metadata: Metadata = { title: words.outlets.title }

export default async function OutletsPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await askedOf(listOutlets.query, searchParams)
  return listed(query, list(await requirePerson(), query))
}

async function list(person: Actor, query: Input<typeof listOutlets>['query']) {
  const page = await found(outlets.list(person, { params: {}, query, body: undefined, version: 0 }))
  return (
    <PageBody>
      <OutletRegister outlets={page.items} canEdit={can('outlet.update', installationFacts(person))} />
      <PageLinks base="/outlets" query={{}} cursor={query.cursor} nextCursor={page.nextCursor} />
    </PageBody>
  )
}
