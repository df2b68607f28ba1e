import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { OutletRegister } from '@/components/intake/outlets/outlet-register'
import { PageBody } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listOutlets } from '@/lib/contract/outlets'
import { can } from '@/lib/domain/policy'
import { installationFacts } from '@/lib/server/access'
import * as outlets from '@/lib/server/articles/outlets'

export const metadata: Metadata = { title: words.outlets.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OutletsPage({ searchParams }: Props) {
  const person = await requirePerson()
  const asked = listOutlets.query.safeParse(await searchParams)
  if (!asked.success) notFound()
  const page = await found(
    outlets.list(person, { params: {}, query: asked.data, body: undefined, version: 0 }),
  )
  return (
    <PageBody>
      <OutletRegister outlets={page.items} canEdit={can('outlet.update', installationFacts(person))} />
      <PageLinks base="/outlets" query={{}} cursor={asked.data.cursor} nextCursor={page.nextCursor} />
    </PageBody>
  )
}
