import type { Metadata } from 'next'
import { ImportWizard } from '@/components/intake/import-wizard'
import { importingWords } from '@/components/intake/importing-words'
import { Denied } from '@/components/shell/denied'
import { words } from '@/components/words'
import { knownOutlets } from '@/lib/server/articles/outlets'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(importingWords.title, params)
}

export default async function ImportPage({ params }: Props) {
  const { project, members, editors } = await loadProject(params)
  if (!project.abilities['article.import']) return <Denied why={importingWords.deniedText} ask={editors} />
  const readers = members.filter(({ role, active }) => active && role !== 'READER')
  return (
    <ImportWizard
      projectSlug={project.slug}
      // Editors settle and sign: whoever only reviews is proposed first.
      members={readers
        .sort((a, b) => Number(a.role === 'EDITOR') - Number(b.role === 'EDITOR'))
        .map(({ id, name, role }) => ({ id, name, role: words.roles[role] }))}
      reviewsPerArticle={project.policy.reviewsPerArticle}
      outlets={await knownOutlets()}
    />
  )
}
