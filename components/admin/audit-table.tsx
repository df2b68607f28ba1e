import { eventDetails } from '@/components/history/event-details'
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
      rows={events}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.audit.none} />}
    />
  )
}

const { columns: heads } = words.audit

const columns: Column<AuditEventView>[] = [
  {
    key: 'at',
    head: heads.at,
    cell: ({ at }) => <Instant at={at} />,
    className: 'whitespace-nowrap font-normal!',
  },
  { key: 'actor', head: heads.actor, cell: ({ actor }) => actor, className: 'whitespace-nowrap' },
  { key: 'action', head: heads.action, cell: ({ action }) => words.audit.actions[action] ?? action },
  { key: 'details', head: heads.details, cell: details, className: 'text-small text-text2 wrap-anywhere' },
]

function details({ details: facts }: AuditEventView) {
  return eventDetails(facts, () => '').join(' · ')
}
