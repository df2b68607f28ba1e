import type { Metadata } from 'next'
import { ProjectTabs } from '@/components/admin/project-tabs'
import { RemoveProject } from '@/components/admin/remove-project'
import { SettingsForm } from '@/components/admin/settings-form'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { words } from '@/components/words'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(words.project.settings, params)
}

export default async function SettingsPage({ params }: Props) {
  const { project, editors } = await loadProject(params)
  if (!project.abilities['project.update']) return <Denied why={words.project.deniedText} ask={editors} />
  return (
    <PageBody>
      <PageHeader title={words.project.settings} lead={project.name} />
      <ProjectTabs slug={project.slug} current="rules" />
      <SettingsForm project={project} />
      {project.abilities['project.remove'] && <RemoveProject project={project} />}
    </PageBody>
  )
}
