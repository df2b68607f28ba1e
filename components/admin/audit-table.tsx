import { eventDetails } from '@/components/history/event-details'
import { type EventRun, eventRuns } from '@/components/history/event-runs'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { AuditEventView } from '@/lib/contract/audit'

export function AuditTable({ events }: { events: AuditEventView[] }) {
  return (
    <DataTable
      caption={words.audit.title}
      columns={columns}
      rows={eventRuns(events)}
      rowKey={({ first }) => first.id}
      empty={<EmptyState title={words.audit.none} />}
    />
  )
}

const { columns: heads } = words.audit

type Run = EventRun<AuditEventView>

const columns: Column<Run>[] = [
  {
    key: 'at',
    head: heads.at,
    cell: ({ first }) => <Instant at={first.at} />,
    className: 'whitespace-nowrap font-normal!',
  },
  { key: 'actor', head: heads.actor, cell: ({ first }) => first.actor, className: 'whitespace-nowrap' },
  { key: 'action', head: heads.action, cell: whatOf },
  { key: 'details', head: heads.details, cell: details, className: 'text-small text-text2 wrap-anywhere' },
]

function whatOf({ first: { action }, events }: Run) {
  const many = events.length > 1 ? words.audit.many[action] : undefined
  return many?.(events.length) ?? words.audit.actions[action] ?? action
}

/** Of a run what is said of any of its events, once, for a few. */
function details({ events }: Run) {
  const said = new Set(events.flatMap(({ details: facts }) => eventDetails(facts, () => '')))
  const shown = [...said].slice(0, SHOWN).join(' · ')
  return said.size > SHOWN ? words.audit.andMore(shown, said.size - SHOWN) : shown
}

/** As many details as a row has room for. */
const SHOWN = 3
