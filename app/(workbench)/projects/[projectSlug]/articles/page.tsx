import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import { ArticleTable } from '@/components/review/article-table'
import { ArticlesEmpty } from '@/components/review/articles-empty'
import { StateFilter } from '@/components/review/state-filter'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listArticles } from '@/lib/contract/articles'
import * as articles from '@/lib/server/articles'
import * as members from '@/lib/server/members'
import * as projects from '@/lib/server/projects'

export const metadata: Metadata = { title: words.articles.title }

type Props = {
  params: Promise<{ projectSlug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const path = listArticles.params.safeParse({ slug: (await params).projectSlug })
  const asked = listArticles.query.safeParse(await searchParams)
  if (!path.success || !asked.success) notFound()
  const input = { params: path.data, query: {}, body: undefined, version: 0 }
  const [project, page, people] = await found(
    Promise.all([
      projects.get(person, input),
      articles.list(person, { ...input, query: asked.data }),
      members.list(person, input),
    ]),
  )
  const { state, cursor } = asked.data
  const base = `/projects/${project.slug}`
  const canImport = project.abilities['article.import'] === true
  const isEmpty = page.items.length === 0
  if (isEmpty && !state && !cursor) {
    return (
      <PageBody>
        <PageHeader title={words.articles.title} />
        <ArticlesEmpty importHref={canImport ? `${base}/import` : undefined} />
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
            <StateFilter base={`${base}/articles`} current={state} />
            {canImport && (
              <ButtonLink href={`${base}/import`} variant="primary">
                {words.nav.import}
              </ButtonLink>
            )}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          title={words.articles.noMatch}
          action={<ButtonLink href={`${base}/articles`}>{words.articles.clearFilters}</ButtonLink>}
        />
      ) : (
        <ArticleTable
          articles={page.items}
          reviewers={
            project.abilities['article.assign']
              ? people.items.filter(({ role, active }) => active && role !== 'READER')
              : null
          }
        />
      )}
      <PageLinks
        base={`${base}/articles`}
        query={state ? { state } : {}}
        cursor={cursor}
        nextCursor={page.nextCursor}
      />
    </PageBody>
  )
}
