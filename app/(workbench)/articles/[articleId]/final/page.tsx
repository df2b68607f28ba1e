import { FinalLayer } from '@/components/final/final-layer'
import { settlersOf } from '@/components/final/final-tags'
import type { SignerFacts } from '@/components/final/signer'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Article } from '@/lib/contract/articles'
import { wordSpans } from '@/lib/domain/text/sentences/words'
import type { Actor } from '@/lib/server/actor'
import * as projects from '@/lib/server/articles/projects'
import * as members from '@/lib/server/people/members'
import { asksPassword } from '@/lib/server/record/sign-offs'
import * as adjudications from '@/lib/server/review/adjudications'
import * as annotations from '@/lib/server/review/annotations'
import { loadArticle, stepTitle } from '../load-article'

type Props = { params: Promise<{ articleId: string }> }

export const generateMetadata = stepTitle(words.articleTabs.final)

export default async function FinalPage({ params }: Props) {
  const { articleId } = await params
  const { person, article } = await loadArticle(articleId)
  if (!article.abilities.compare) {
    return <EmptyState title={words.signOff.noFinal} text={words.final.beforeReveal} />
  }
  const adjudication = await adjudications.get(person, { params: { articleId } })
  return (
    <FinalLayer
      article={article}
      adjudication={adjudication}
      signer={await signerFacts(person, article, adjudication)}
      own={await ownTags(person, article)}
    />
  )
}

/** What there is to say before this person tries to sign; the server decides. */
async function signerFacts(
  person: Actor,
  article: Article,
  adjudication: AdjudicationView,
): Promise<SignerFacts> {
  const project = { params: { slug: article.project }, query: {}, body: undefined, version: 0 }
  const { policy } = await projects.get(person, project)
  const { items } = await members.list(person, project)
  const editors = items.filter(({ role, active }) => active && role === 'EDITOR')
  const settlers = settlersOf(adjudication).map(({ id }) => id)
  const reviewers = policy.signer === 'NON_REVIEWER' ? reviewersOf(person, article) : []
  const fourEyes = settlers.includes(person.id)
    ? 'ANYONE_ELSE'
    : reviewers.includes(person.id)
      ? 'NON_REVIEWER'
      : null
  const barred = article.state === 'SIGNED_OFF' ? [] : [...settlers, ...reviewers]
  return {
    id: person.id,
    name: person.name,
    fourEyes: policy.signer === 'SELF' ? null : fourEyes,
    asksPassword: await asksPassword(person, policy),
    others: editors
      .filter(({ id }) => id !== person.id && !barred.includes(id))
      .map(({ name, email }) => ({ name, email })),
    words: wordSpans(article.revision.text).length,
  }
}

/** Who reads the article, as far as one may know by name; oneself in any case. */
function reviewersOf(person: Actor, { review, seatsByName }: Article): string[] {
  const others = seatsByName.filter(({ status }) => status !== 'ENDED').map(({ reviewer }) => reviewer.id)
  return review && !review.ended ? [...others, person.id] : others
}

/** One's own tags, where the reading is among those that were compared. */
async function ownTags(person: Actor, { id, review }: Article): Promise<AnnotationView[] | null> {
  if (!review || review.ended || review.state !== 'SUBMITTED') return null
  const { items } = await annotations.list(person, {
    params: { articleId: id },
    query: { layer: 'own' },
    body: undefined,
    version: 0,
  })
  return items
}
