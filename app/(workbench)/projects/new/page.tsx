import type { Metadata } from 'next'
import { requirePerson } from '@/app/(workbench)/require-person'
import { NewProjectForm } from '@/components/admin/new-project-form'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { words } from '@/components/words'

export const metadata: Metadata = { title: words.project.newTitle }

export default async function NewProjectPage() {
  await requirePerson()
  return (
    <PageBody>
      <PageHeader title={words.project.newTitle} lead={words.project.newLead} />
      <NewProjectForm />
    </PageBody>
  )
}
