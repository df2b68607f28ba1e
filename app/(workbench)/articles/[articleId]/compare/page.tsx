import { CompareClosed } from '@/components/compare/compare-closed'
import { CompareDenied } from '@/components/compare/compare-denied'
import { CompareRoom } from '@/components/compare/compare-room'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import { DomainError } from '@/lib/domain/error'
import type { Actor } from '@/lib/server/actor'
import * as projects from '@/lib/server/articles/projects'
import * as members from '@/lib/server/people/members'
import * as adjudications from '@/lib/server/review/adjudications'
import { loadArticle, stepTitle } from '../load-article'

type Props = { params: Promise<{ articleId: string }> }

export const generateMetadata = stepTitle(words.articleTabs.compare)

export default async function ComparePage({ params }: Props) {
  const { person, article } = await loadArticle((await params).articleId)
  const adjudication = await readAdjudication(person, article.id)
  if (adjudication === 'forbidden') return <CompareDenied articleId={article.id} />
  if (adjudication === 'blind') {
    const { revision: _, ...summary } = article
    return <CompareClosed article={summary} />
  }
  const project = { params: { slug: article.project } }
  const { policy } = await projects.get(person, project)
  const people = article.abilities.assign ? await members.listAll(person, project) : []
  return (
    <CompareRoom
      article={article}
      adjudication={adjudication}
      personId={person.id}
      needsReason={policy.reasons === 'REQUIRED'}
      reviewers={people.filter(({ role, active }) => active && role !== 'READER')}
    />
  )
}

async function readAdjudication(
  person: Actor,
  articleId: string,
): Promise<AdjudicationView | 'blind' | 'forbidden'> {
  try {
    return await adjudications.get(person, { params: { articleId } })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'blind' || error.code === 'forbidden') return error.code
    throw error
  }
}
