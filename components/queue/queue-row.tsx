'use client'

import { ButtonLink } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { Progress } from '@/components/ui/progress'
import { words } from '@/components/words'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { langOf } from '@/lib/domain/text/language'
import type { useRovingFocus } from './use-roving-focus'
import { addressOf, type WorkItem } from './work-item'

export type QueueRowProps = {
  item: WorkItem
  /** It is the one that Enter opens. */
  primary: boolean
  namesProject: boolean
  link: ReturnType<ReturnType<typeof useRovingFocus>['item']>
}

/** One article that waits: what it is, how far it is, and what one does with it. */
export function QueueRow({ item, primary, namesProject, link }: QueueRowProps) {
  const { article, project } = item
  const facts = [
    article.outlet,
    printPartialDate(article.publishedAt) ?? words.dateUnknown,
    words.articles.words(article.words),
    ...(namesProject ? [project.name] : []),
  ]
  const action = actionOf(item)
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 border-line px-5 py-3 not-first:border-t first:rounded-t-card last:rounded-b-card hover:bg-hover has-focus-visible:z-10 has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-focus">
      <div className="min-w-52 grow basis-0">
        <p lang={langOf(article.language)} className="text-pretty font-semibold">
          {article.title}
        </p>
        <p className="text-small text-text2">{facts.join(' · ')}</p>
      </div>
      <div className="w-60 text-text2 max-sm:w-full">
        <HowFar item={item} />
      </div>
      <ButtonLink
        {...link}
        href={addressOf(item)}
        prefetch={false}
        variant={primary ? 'primary' : 'secondary'}
        keys={primary ? 'Enter' : undefined}
        aria-label={words.queue.goTo(action, article.title)}
        // The whole row is its target, and shows its focus.
        className="min-w-36 after:absolute max-sm:w-full after:inset-0 focus-visible:outline-none!"
      >
        {action}
      </ButtonLink>
    </li>
  )
}

function HowFar({ item: { state, progress, decided, sent } }: { item: WorkItem }) {
  if (progress) {
    const { covered, sentences } = progress
    const done = words.queue.progress(covered, sentences)
    return (
      <>
        <p className="mb-1.5">
          <strong className="font-semibold text-text tabular-nums">{done}</strong> {words.queue.sentences}
        </p>
        <Progress
          label={words.queue.sentences}
          value={covered}
          max={sentences}
          text={`${done} ${words.queue.sentences}`}
        />
      </>
    )
  }
  if (sent) {
    return (
      <p>
        {words.queue.finalLayerBy} <strong className="font-semibold text-text">{sent.by}</strong>,{' '}
        <Instant at={sent.at} relative />
      </p>
    )
  }
  if (decided !== null) {
    return <p>{decided === 0 ? words.queue.nothingDecided : words.queue.decided(decided)}</p>
  }
  return <p>{state && words.reviewStates[state]}</p>
}

function actionOf({ kind, state }: WorkItem): string {
  if (kind === 'COMPARE') return words.queue.decide
  if (kind === 'SIGN') return words.queue.readAndSign
  return state === 'IN_PROGRESS' ? words.queue.continue : words.queue.start
}
