import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { ImportRecord } from '@/components/intake/import-record'
import { importingWords } from '@/components/intake/importing-words'
import { Denied } from '@/components/shell/denied'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { getImport } from '@/lib/contract/imports'
import * as imports from '@/lib/server/articles/imports'
import { loadProject, titleInProject } from '../../load-project'

type Props = { params: Promise<{ projectSlug: string; importId: string }> }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(importingWords.recordTitle, params)
}

export default async function ImportRecordPage({ params }: Props) {
  const { person, project, editors } = await loadProject(params)
  if (!project.abilities['article.import']) return <Denied why={importingWords.deniedText} ask={editors} />
  const path = getImport.params.safeParse({ importId: (await params).importId })
  if (!path.success) notFound()
  const record = await found(imports.get(person, { params: path.data }))
  if (record.project !== project.slug) notFound()
  return (
    <PageBody>
      <PageHeader
        title={importingWords.recordTitle}
        lead={importingWords.recordOf(record.importedBy.name)}
        actions={
          <ButtonLink href={`/projects/${project.slug}/imports`}>{importingWords.list.earlier}</ButtonLink>
        }
      />
      <ImportRecord record={record} />
    </PageBody>
  )
}
