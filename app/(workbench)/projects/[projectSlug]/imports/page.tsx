import type { Metadata } from 'next'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { importingWords } from '@/components/intake/importing-words'
import { ImportsTable } from '@/components/intake/imports-table'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { PageLinks } from '@/components/ui/page-links'
import { listImports } from '@/lib/contract/imports'
import type { Input } from '@/lib/contract/operation'
import * as imports from '@/lib/server/articles/imports'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams; searchParams: SearchParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(importingWords.list.title, params)
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const query = await askedOf(listImports.query, searchParams)
  const { project, editors } = await loadProject(params)
  if (!project.abilities['article.import']) return <Denied why={importingWords.deniedText} ask={editors} />
  return listed(query, list(params, query))
}

async function list(params: ProjectParams, query: Input<typeof listImports>['query']) {
  const { person, project } = await loadProject(params)
  const { items, nextCursor } = await found(imports.list(person, { params: { slug: project.slug }, query }))
  const path = `/projects/${project.slug}`
  return (
    <PageBody>
      <PageHeader
        title={importingWords.list.title}
        lead={project.name}
        actions={<ButtonLink href={`${path}/import`}>{importingWords.title}</ButtonLink>}
      />
      <ImportsTable imports={items} projectSlug={project.slug} />
      <PageLinks
        base={`${path}/imports`}
        query={{ limit: String(query.limit) }}
        cursor={query.cursor}
        nextCursor={nextCursor}
      />
    </PageBody>
  )
}
