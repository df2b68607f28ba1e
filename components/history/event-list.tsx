import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AuditEventView } from '@/lib/contract/audit'
import { eventDetails } from './event-details'

/** What happened, newest first: when, who, what, and what is known besides. */
export function EventList({ events }: { events: AuditEventView[] }) {
  if (events.length === 0) return <p className="text-text2">{words.history.empty}</p>
  return (
    <ol
      aria-label={words.history.events}
      className="divide-y divide-line rounded-card border border-line bg-card"
    >
      {events.map(({ id, at, actor, action, details }) => (
        <li key={id} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[11rem_1fr]">
          <span className="text-small text-text2 tabular-nums sm:pt-0.5">
            <Instant at={at} />
          </span>
          <span>
            <span className="font-semibold">{actor}</span> {words.history.actions[action] ?? action}
            {eventDetails(details).map((detail) => (
              <span key={detail} className="text-text2">
                {' '}
                · {detail}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
