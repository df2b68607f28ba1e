import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { askedOf, type SearchParams } from '@/app/(workbench)/listing'
import { ProjectTabs } from '@/components/admin/project-tabs'
import { GuidelinesRoom } from '@/components/guidelines/guidelines-room'
import { RichText } from '@/components/guidelines/rich-text'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { words } from '@/components/words'
import { getGuidelines } from '@/lib/contract/projects'
import * as guidelines from '@/lib/server/articles/guidelines'
import { everyItem } from '@/lib/server/request/page'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams; searchParams: SearchParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(words.guidelines.title, params)
}

export default async function GuidelinesPage({ params, searchParams }: Props) {
  const query = await askedOf(getGuidelines.query, searchParams)
  const { person, project } = await loadProject(params)
  const of = { params: { slug: project.slug } }
  const { guidelines: shown } = await found(guidelines.get(person, { ...of, query }))
  if (!shown && query.version !== undefined) notFound()
  const versions = await found(everyItem((query) => guidelines.list(person, { ...of, query })))
  return (
    <PageBody>
      <PageHeader title={words.guidelines.title} lead={project.name} />
      {project.abilities['project.update'] && <ProjectTabs slug={project.slug} current="guidelines" />}
      <GuidelinesRoom project={project} guidelines={shown} versions={versions}>
        {shown && <RichText doc={shown.doc} />}
      </GuidelinesRoom>
    </PageBody>
  )
}
