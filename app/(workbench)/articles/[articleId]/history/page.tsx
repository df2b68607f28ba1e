import { found } from '@/app/(workbench)/found'
import { askedOf, type SearchParams } from '@/app/(workbench)/listing'
import { SignatureCard } from '@/components/final/sign-off-record'
import { ChainBar } from '@/components/history/chain-bar'
import { EventList } from '@/components/history/event-list'
import { PageBody } from '@/components/shell/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { getArticleAudit } from '@/lib/contract/audit'
import * as audit from '@/lib/server/record/audit'
import { loadArticle, stepTitle } from '../load-article'

type Props = { params: Promise<{ articleId: string }>; searchParams: SearchParams }

export const generateMetadata = stepTitle(words.articleTabs.history)

export default async function HistoryPage({ params, searchParams }: Props) {
  const { articleId } = await params
  const { person, article } = await loadArticle(articleId)
  if (!article.abilities.audit) {
    return (
      <EmptyState
        title={words.denied.title}
        text={words.history.denied}
        action={<ButtonLink href="/queue">{words.backToQueue}</ButtonLink>}
      />
    )
  }
  const query = await askedOf(getArticleAudit.query, searchParams)
  const { items, nextCursor, chain } = await found(
    audit.ofArticle(person, { params: { articleId: article.id }, query }),
  )
  const signatures = [...(article.signOff ? [article.signOff] : []), ...article.earlierSignOffs]
  const here = `/articles/${article.id}/history`
  return (
    <PageBody>
      <ChainBar chain={chain} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="events" className="flex flex-col gap-4">
          <h2 id="events" className="text-h2">
            {words.history.title}
          </h2>
          <EventList events={items} revision={placesIn(article)} />
          <nav aria-label={words.history.events} className="flex justify-between gap-2 empty:hidden">
            {query.cursor !== undefined && <ButtonLink href={here}>{words.history.newest}</ButtonLink>}
            {nextCursor !== null && (
              <ButtonLink className="ms-auto" href={`${here}?cursor=${encodeURIComponent(nextCursor)}`}>
                {words.history.older}
              </ButtonLink>
            )}
          </nav>
        </section>
        <section aria-labelledby="sign-offs" className="flex flex-col gap-4">
          <h2 id="sign-offs" className="text-h2">
            {words.history.signOffs}
          </h2>
          {signatures.length === 0 && <p className="text-text2">{words.final.noSignOffs}</p>}
          {signatures.map((signature) => (
            <SignatureCard
              key={signature.number}
              signature={signature}
              inForce={signature === article.signOff}
            />
          ))}
        </section>
      </div>
    </PageBody>
  )
}

/** All that places are counted in, without the text. */
function placesIn({ revision: { sentences, blocks } }: Article) {
  return { sentences, blocks }
}
