import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found } from '@/app/(workbench)/found'
import { askedOf, listed, type SearchParams } from '@/app/(workbench)/listing'
import { ArticleFilters } from '@/components/queue/article-filters'
import { ArticleTable } from '@/components/queue/article-table'
import { ArticlesEmpty } from '@/components/queue/articles-empty'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { words } from '@/components/words'
import { listArticles } from '@/lib/contract/articles'
import type { Input } from '@/lib/contract/operation'
import * as articles from '@/lib/server/articles/articles'
import * as outlets from '@/lib/server/articles/outlets'
import { loadProject, type ProjectParams, titleInProject } from '../load-project'

type Props = { params: ProjectParams; searchParams: SearchParams }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleInProject(words.articles.title, params)
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const query = await askedOf(listArticles.query, searchParams)
  const loaded = await loadProject(params)
  const readers = readersIn(loaded)
  const { assignee } = query
  if (assignee !== undefined && !readers.some(({ id }) => id === assignee)) notFound()
  return listed(query, list(loaded, readers, query))
}

type Loaded = Awaited<ReturnType<typeof loadProject>>
type Reader = { id: string; name: string }
type Query = Input<typeof listArticles>['query']

/** Whose articles one may ask for: whoever is not told who reads what, for one's own. */
function readersIn({ person, project, members }: Loaded): Reader[] {
  const isTold = project.abilities['article.seats'] === true
  return members
    .filter(({ id, role }) => role !== 'READER' && (isTold || id === person.id))
    .map(({ id, name }) => ({ id, name: id === person.id ? words.articles.filters.mine : name }))
}

async function list({ person, project, members }: Loaded, readers: Reader[], query: Query) {
  const { cursor, limit: _, ...filters } = query
  const input = { params: { slug: project.slug }, body: undefined, version: 0 }
  const [{ items, nextCursor }, named] = await Promise.all([
    found(articles.list(person, { ...input, query })),
    outlets.listOfProject(person, project.slug),
  ])
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const base = `/projects/${project.slug}/articles`
  const importHref = project.abilities['article.import'] ? `/projects/${project.slug}/import` : undefined
  if (items.length === 0 && !isFiltered && !cursor) {
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
          importHref && (
            <ButtonLink href={importHref} variant="primary" icon={<Plus aria-hidden />}>
              {words.nav.import}
            </ButtonLink>
          )
        }
      />
      <ArticleFilters base={base} query={filters} outlets={named} readers={readers} />
      {items.length === 0 ? (
        <EmptyState
          title={words.articles.noMatch}
          action={<ButtonLink href={base}>{words.articles.filters.clear}</ButtonLink>}
        />
      ) : (
        <ArticleTable
          slug={project.slug}
          articles={items}
          outlets={named}
          base={base}
          query={filters}
          reviewers={
            project.abilities['article.assign']
              ? members.filter(({ role, active }) => active && role !== 'READER')
              : null
          }
        />
      )}
      <PageLinks base={base} query={filters} cursor={cursor} nextCursor={nextCursor} />
    </PageBody>
  )
}
