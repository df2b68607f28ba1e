import type { Metadata } from 'next'
import { AddMemberForm } from '@/components/admin/add-member-form'
import { JoinProject } from '@/components/admin/join-project'
import { MembersTable } from '@/components/admin/members-table'
import { ProjectTabs } from '@/components/admin/project-tabs'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { words } from '@/components/words'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(words.project.members, params)
}

export default async function MembersPage({ params }: Props) {
  const { person, project, members } = await loadProject(params)
  const canManage = project.abilities['project.members.manage'] === true
  const isOutside = project.abilities['project.join'] === true && !members.some(({ id }) => id === person.id)
  return (
    <PageBody>
      <PageHeader
        title={canManage ? words.project.settings : words.project.members}
        lead={`${project.name}. ${words.members.lead}`}
      />
      {isOutside && <JoinProject slug={project.slug} />}
      {canManage && <ProjectTabs slug={project.slug} current="members" />}
      <MembersTable slug={project.slug} members={members} canManage={canManage} selfId={person.id} />
      {canManage && <AddMemberForm slug={project.slug} />}
    </PageBody>
  )
}
