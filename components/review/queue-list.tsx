'use client'

import { GitCompareArrows, PenLine, Signature } from 'lucide-react'
import { useId } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { words } from '@/components/words'
import { useRovingFocus } from './use-roving-focus'
import { addressOf, type WorkItem } from './work-item'

const heads = {
  ANNOTATE: { icon: PenLine, title: words.queue.toAnnotate },
  COMPARE: { icon: GitCompareArrows, title: words.queue.toCompare },
  SIGN: { icon: Signature, title: words.queue.toSign },
}

export type QueueListProps = {
  kind: WorkItem['kind']
  items: WorkItem[]
  /** The item that Enter opens. */
  first?: WorkItem
  namesProjects: boolean
}

/** One kind of work as one tab stop: Up and Down choose, Enter opens. */
export function QueueList({ kind, items, first, namesProjects }: QueueListProps) {
  const headingId = useId()
  const roving = useRovingFocus(items.length)
  const { icon: Icon, title } = heads[kind]
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="flex items-center gap-2.5 text-h3">
        <Icon aria-hidden className="size-5 text-text2" />
        {title}
        <span className="font-normal text-text2 tabular-nums">{items.length}</span>
      </h2>
      <ul
        {...roving.list}
        aria-labelledby={headingId}
        className="mt-2.5 rounded-card border border-line bg-card"
      >
        {items.map((item, index) => (
          <QueueRow
            key={item.article.id}
            item={item}
            primary={item === first}
            namesProject={namesProjects}
            link={roving.item(index)}
          />
        ))}
      </ul>
    </section>
  )
}

type QueueRowProps = {
  item: WorkItem
  primary: boolean
  namesProject: boolean
  link: ReturnType<ReturnType<typeof useRovingFocus>['item']>
}

function QueueRow({ item, primary, namesProject, link }: QueueRowProps) {
  const { article, project } = item
  const facts = [article.outlet, words.articles.words(article.words), ...(namesProject ? [project.name] : [])]
  const action = actionOf(item)
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 border-line px-5 py-3 not-first:border-t first:rounded-t-card last:rounded-b-card hover:bg-hover has-focus-visible:z-10 has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-focus">
      <div className="min-w-52 grow basis-0">
        <p className="text-pretty font-semibold">{article.title}</p>
        <p className="text-small text-text2">{facts.join(' · ')}</p>
      </div>
      {item.state && <p className="w-28 text-text2 max-sm:w-auto">{words.reviewStates[item.state]}</p>}
      <ButtonLink
        {...link}
        href={addressOf(item)}
        prefetch={false}
        variant={primary ? 'primary' : 'secondary'}
        keys={primary ? 'Enter' : undefined}
        aria-label={words.queue.goTo(action, article.title)}
        // The whole row is its target, and shows its focus.
        className="min-w-36 after:absolute after:inset-0 focus-visible:outline-none!"
      >
        {action}
      </ButtonLink>
    </li>
  )
}

function actionOf({ kind, state }: WorkItem): string {
  if (kind === 'COMPARE') return words.queue.decide
  if (kind === 'SIGN') return words.queue.readAndSign
  return state === 'IN_PROGRESS' ? words.queue.continue : words.queue.start
}
