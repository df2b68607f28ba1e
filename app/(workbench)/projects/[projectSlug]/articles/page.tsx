import { Plus, X } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { ArticleTable } from '@/components/queue/article-table'
import { ArticlesEmpty } from '@/components/queue/articles-empty'
import { StateFilter } from '@/components/queue/state-filter'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listAddress } from '@/components/ui/list-address'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listArticles } from '@/lib/contract/articles'
import * as articles from '@/lib/server/articles/articles'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = {
  params: ProjectParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(words.articles.title, params)
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const { person, project, members } = await loadProject(params)
  const asked = listArticles.query.safeParse(await searchParams)
  if (!asked.success) notFound()
  const { items, nextCursor } = await found(
    articles.list(person, {
      params: { slug: project.slug },
      query: asked.data,
      body: undefined,
      version: 0,
    }),
  )
  const { state, outlet, cursor } = asked.data
  const base = `/projects/${project.slug}/articles`
  const importHref = project.abilities['article.import'] ? `/projects/${project.slug}/import` : undefined
  if (items.length === 0 && !state && !outlet && !cursor) {
    return (
      <PageBody>
        <PageHeader title={words.articles.title} lead={project.name} />
        <ArticlesEmpty importHref={importHref} />
      </PageBody>
    )
  }
  return (
    <PageBody>
      <PageHeader
        title={words.articles.title}
        lead={project.name}
        actions={
          <>
            {outlet && (
              <AllOutlets name={items[0]?.outlet.name ?? outlet} href={listAddress(base, { state })} />
            )}
            <StateFilter base={base} query={{ outlet }} current={state} />
            {importHref && (
              <ButtonLink href={importHref} variant="primary" icon={<Plus aria-hidden />}>
                {words.nav.import}
              </ButtonLink>
            )}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={words.articles.noMatch}
          action={<ButtonLink href={base}>{words.articles.clearFilters}</ButtonLink>}
        />
      ) : (
        <ArticleTable
          articles={items}
          base={base}
          query={{ state }}
          reviewers={
            project.abilities['article.assign']
              ? members.filter(({ role, active }) => active && role !== 'READER')
              : null
          }
        />
      )}
      <PageLinks base={base} query={{ state, outlet }} cursor={cursor} nextCursor={nextCursor} />
    </PageBody>
  )
}

/** The one outlet that is shown, and the way back to all. */
function AllOutlets({ name, href }: { name: string; href: string }) {
  return (
    <ButtonLink href={href} aria-label={words.articles.anyOutlet(name)} className="max-w-60">
      <span className="truncate">{name}</span>
      <X aria-hidden />
    </ButtonLink>
  )
}
