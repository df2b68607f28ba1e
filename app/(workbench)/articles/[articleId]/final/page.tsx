import type { SignerFacts } from '@/components/final/final-actions'
import { FinalLayer } from '@/components/final/final-layer'
import { settlersOf } from '@/components/final/final-tags'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'
import { wordSpans } from '@/lib/domain/text/words'
import type { Actor } from '@/lib/server/actor'
import * as adjudications from '@/lib/server/adjudications'
import * as projects from '@/lib/server/projects'
import { loadArticle } from '../load-article'

type Props = { params: Promise<{ articleId: string }> }

export default async function FinalPage({ params }: Props) {
  const { articleId } = await params
  const { person, article } = await loadArticle(articleId)
  if (!article.abilities.compare) {
    return <EmptyState title={words.signOff.noFinal} text={words.final.beforeReveal} />
  }
  const adjudication = await adjudications.get(person, { params: { articleId } })
  const signer: SignerFacts = {
    name: person.name,
    fourEyes: await fourEyesOf(person, article, adjudication),
    words: wordSpans(article.revision.text).length,
  }
  return <FinalLayer article={article} adjudication={adjudication} signer={signer} />
}

/** Why this person may not sign, so that the screen can say so before they try; the server decides. */
async function fourEyesOf(
  person: Actor,
  article: Article,
  adjudication: AdjudicationView,
): Promise<SignerFacts['fourEyes']> {
  const { policy } = await projects.get(person, { params: { slug: article.project } })
  if (policy.signer === 'SELF') return null
  if (settlersOf(adjudication).some(({ id }) => id === person.id)) return 'ANYONE_ELSE'
  const reviewed = article.review !== null && !article.review.ended
  return policy.signer === 'NON_REVIEWER' && reviewed ? 'NON_REVIEWER' : null
}
