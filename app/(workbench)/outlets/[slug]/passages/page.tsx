import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { PassagesList } from '@/components/report/passages-list'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listPassages } from '@/lib/contract/reports'
import * as reports from '@/lib/server/report/reports'

export const metadata: Metadata = { title: words.report.behind.title }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export default async function PassagesPage({ params, searchParams }: Props) {
  const query = await askedOf(listPassages.query, searchParams)
  const path = await askedOf(listPassages.params, params)
  const person = await requirePerson()
  const { slug } = path
  const { items, nextCursor } = await found(
    reports.passages(person, { params: path, query, body: undefined, version: 0 }),
  )
  const { cursor, limit, ...filters } = query
  return (
    <PageBody>
      <PageHeader
        title={words.report.behind.title}
        actions={<ButtonLink href={`/outlets/${slug}`}>{words.report.behind.back}</ButtonLink>}
      />
      <PassagesList passages={items} />
      <PageLinks
        base={`/outlets/${slug}/passages`}
        query={{ ...filters, limit: String(limit) }}
        cursor={cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}
