import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { titled } from '@/app/(workbench)/title'
import type { Article } from '@/lib/contract/articles'
import { DomainError } from '@/lib/domain/error'
import type { Actor } from '@/lib/server/actor'
import * as articles from '@/lib/server/articles/articles'
import { currentPerson } from '@/lib/server/session'

/** The article of this page and who opens it; asked once per request, by frame and page alike. */
export const loadArticle = cache(async (articleId: string): Promise<{ person: Actor; article: Article }> => {
  const person = await currentPerson()
  if (!person) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/articles/${articleId}/annotate`)}`)
  try {
    return { person, article: await articles.get(person, { params: { articleId } }) }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
})

/** The title of one step's page: 'Article - Compare'; the installation's name is added by the root. */
export function stepTitle(step: string) {
  return ({ params }: { params: Promise<{ articleId: string }> }): Promise<Metadata> =>
    titled(step, async () => `${(await loadArticle((await params).articleId)).article.title} - ${step}`)
}
