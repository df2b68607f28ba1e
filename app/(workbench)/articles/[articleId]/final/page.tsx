import { FinalLayer } from '@/components/final/final-layer'
import type { SignerFacts } from '@/components/final/signer'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Article } from '@/lib/contract/articles'
import { wordSpans } from '@/lib/domain/text/sentences/words'
import type { Actor } from '@/lib/server/actor'
import * as projects from '@/lib/server/articles/projects'
import { listEditors } from '@/lib/server/record/four-eyes'
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
    const isRead = article.state === 'IMPORTED' || article.state === 'IN_REVIEW'
    const text =
      article.state === 'WITHDRAWN'
        ? words.final.withdrawn
        : isRead
          ? words.final.beforeReveal
          : words.final.beforeSigning
    return (
      <EmptyState
        title={words.signOff.noFinal}
        text={text}
        action={<ButtonLink href={`/articles/${articleId}/annotate`}>{words.compare.readText}</ButtonLink>}
      />
    )
  }
  const adjudication = await adjudications.get(person, { params: { articleId } })
  return (
    <FinalLayer
      article={article}
      adjudication={adjudication}
      signer={await signerFacts(person, article)}
      own={await ownTags(person, article)}
    />
  )
}

/** What there is to say before this person tries to sign; the server decides. */
async function signerFacts(person: Actor, article: Article): Promise<SignerFacts> {
  const { policy } = await projects.get(person, { params: { slug: article.project } })
  const editors = await listEditors(person, article.id)
  // Whom else to ask would tell others than editors who reads the article.
  const maySign = article.abilities.signOff === true
  return {
    id: person.id,
    name: person.name,
    fourEyes: editors.find(({ id }) => id === person.id)?.bar ?? null,
    asksPassword: await asksPassword(person, policy),
    others: editors
      .filter(
        ({ id, bar }) => id !== person.id && (article.state === 'SIGNED_OFF' || (maySign && bar === null)),
      )
      .map(({ name, email }) => ({ name, email })),
    words: wordSpans(article.revision.text).length,
  }
}

/** One's own tags, where the reading is among those that were compared. */
async function ownTags(person: Actor, { id, review }: Article): Promise<AnnotationView[] | null> {
  if (!review || review.ended || review.state !== 'SUBMITTED') return null
  return (await annotations.readLayer(person, id, 'own')).items
}
