'use client'

import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { sentencePlaces } from '@/components/review/sentence-place'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import type { ArticleEventView } from '@/lib/contract/audit'
import type { Span } from '@/lib/domain/text/span'
import { eventDetails } from './event-details'
import { eventRuns } from './event-runs'

export type EventListProps = {
  events: ArticleEventView[]
  /** What the places of tags and decisions are counted in. */
  revision: Pick<Article['revision'], 'sentences' | 'blocks'>
}

/** What happened, newest first: its number in the chain, when, who, what, and what is known besides. */
export function EventList({ events, revision }: EventListProps) {
  const places = useMemo(() => sentencePlaces(revision), [revision])
  const placeOf = (span: Span) => places(span).long.toLowerCase()
  if (events.length === 0) return <p className="text-text2">{words.history.empty}</p>
  return (
    <ol
      aria-label={words.history.events}
      className="divide-y divide-line rounded-card border border-line bg-card"
    >
      {eventRuns(events).map(({ first, events: run }) => (
        <li key={first.id}>
          {run.length === 1 ? (
            <EventRow event={first} placeOf={placeOf} />
          ) : (
            <details className="group">
              <summary className="block cursor-pointer hover:bg-hover">
                <RunRow first={first} run={run} />
              </summary>
              <ol className="divide-y divide-line border-line border-t bg-canvas">
                {run.map((event) => (
                  <li key={event.id}>
                    <EventRow event={event} placeOf={placeOf} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

const columns = 'grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[3.5rem_10.5rem_1fr]'

type RowProps = { event: ArticleEventView; placeOf: (span: Span) => string }

function EventRow({ event: { at, actor, action, details, seq }, placeOf }: RowProps) {
  return (
    <div className={columns}>
      <Place place={seq === null ? '' : String(seq)} />
      <When at={at} />
      <span>
        <span className="font-semibold">{actor}</span> {words.history.actions[action] ?? action}
        {eventDetails(details, placeOf).map((detail) => (
          <span key={detail} className="text-text2">
            {' '}
            · {detail}
          </span>
        ))}
      </span>
    </div>
  )
}

function RunRow({ first, run }: { first: ArticleEventView; run: ArticleEventView[] }) {
  const { actor, action, at, seq } = first
  const last = run.at(-1)?.seq ?? null
  const many = words.history.many[action]
  return (
    <span className={columns}>
      <Place place={seq === null || last === null ? '' : `${last}–${seq}`} />
      <When at={at} />
      <span className="flex items-center justify-between gap-2">
        <span>
          <span className="font-semibold">{actor}</span> {many?.(run.length) ?? action}
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-text2 group-open:rotate-180" />
      </span>
    </span>
  )
}

/** Its number in the chain, or those of a run. */
function Place({ place }: { place: string }) {
  return <span className="text-small text-text2 tabular-nums sm:pt-0.5 max-sm:hidden">{place}</span>
}

function When({ at }: { at: string }) {
  return (
    <span className="text-small text-text2 tabular-nums sm:pt-0.5">
      <Instant at={at} />
    </span>
  )
}
