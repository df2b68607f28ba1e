import type { Metadata } from 'next'
import { asked } from '@/app/(workbench)/asked'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { requirePerson } from '@/app/(workbench)/require-person'
import { OutletRegister } from '@/components/intake/outlets/outlet-register'
import { OutletIndex } from '@/components/report/outlet-index'
import { PeriodToMend } from '@/components/report/period-to-mend'
import { chosenOf, indexExportAddress } from '@/components/report/report-address'
import { ReportExportMenu } from '@/components/report/report-export-menu'
import { ReportScope } from '@/components/report/report-scope'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { TabLinks } from '@/components/ui/tab-links'
import { words } from '@/components/words'
import type { Input, Operation } from '@/lib/contract/operation'
import { listOutlets } from '@/lib/contract/outlets'
import { isBackwards, listReports } from '@/lib/contract/reports'
import { outletFormats } from '@/lib/domain/exchange/report/report-csv'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { can } from '@/lib/domain/policy'
import { installationFacts } from '@/lib/server/access'
import type { Actor } from '@/lib/server/actor'
import * as outlets from '@/lib/server/articles/outlets'
import { listScopes } from '@/lib/server/report/report-scope'
import * as reports from '@/lib/server/report/reports'

export const metadata: Metadata = { title: words.outlets.title }

export default async function OutletsPage({ searchParams }: { searchParams: SearchParams }) {
  const { view, o, ...search } = asked(await searchParams)
  if (view === 'register') {
    const query = await askedOf(listOutlets.query, search)
    return listed(query, register(await requirePerson(), query))
  }
  if (isBackwards(search)) {
    await requirePerson()
    return <PeriodToMend title={words.outlets.title} path="/outlets" asked={search} />
  }
  const query = await askedOf(listReports.query, search)
  return listed(query, index(await requirePerson(), query, { search, chosen: chosenOf(o) }))
}

type Query<O extends Operation> = Input<O>['query']

type Shown = { search: Record<string, string>; chosen: string[] }

async function index(person: Actor, query: Query<typeof listReports>, { search, chosen }: Shown) {
  const [page, projects] = await found(
    Promise.all([
      reports.list(person, { params: {}, query, body: undefined, version: 0 }),
      listScopes(person),
    ]),
  )
  const { cursor, ...rest } = search
  return (
    <PageBody>
      <PageHeader
        title={words.outlets.title}
        lead={reportWords.index.lead}
        actions={
          page.items.length > 0 && (
            <ReportExportMenu
              files={outletFormats.map((format) => ({ format, href: indexExportAddress(rest, { format }) }))}
            />
          )
        }
      />
      <Tabs current="reports" />
      <ReportScope
        path="/outlets"
        period={{ from: query.from ?? null, to: query.to ?? null }}
        unit={query.unit}
        projects={projects}
        asked={rest}
      />
      <OutletIndex
        reports={page.items}
        unit={query.unit}
        asked={rest}
        chosen={chosen}
        isWhole={!cursor && !page.nextCursor}
      />
      <PageLinks base="/outlets" query={rest} cursor={cursor} nextCursor={page.nextCursor} />
    </PageBody>
  )
}

async function register(person: Actor, query: Query<typeof listOutlets>) {
  const page = await found(outlets.list(person, { params: {}, query, body: undefined, version: 0 }))
  return (
    <PageBody>
      <OutletRegister
        outlets={page.items}
        canEdit={can('outlet.update', installationFacts(person))}
        tabs={<Tabs current="register" />}
      />
      <PageLinks
        base="/outlets"
        query={{ view: 'register' }}
        cursor={query.cursor}
        nextCursor={page.nextCursor}
      />
    </PageBody>
  )
}

function Tabs({ current }: { current: 'reports' | 'register' }) {
  const text = reportWords.index
  const tabs = [
    { href: '/outlets', label: text.reports, current: current === 'reports' },
    { href: '/outlets?view=register', label: text.register, current: current === 'register' },
  ]
  return <TabLinks label={text.tabs} tabs={tabs} />
}
