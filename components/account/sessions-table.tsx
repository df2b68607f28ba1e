'use client'

import { LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { listSessions } from '@/lib/contract/accounts'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'

type Session = Output<typeof listSessions>['items'][number]

/** Where one is signed in; any but this one ends with a press, this one by signing out. */
export function SessionsTable({ sessions }: { sessions: Session[] }) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function end(session: Session): Promise<void> {
    const params = { sessionId: session.id }
    const done = await submit(async () => {
      await request('DELETE /api/v1/account/sessions/{sessionId}', { params, key: keyFor(params) })
    })
    if (!done) return
    toast(words.account.ended(deviceOf(session)))
    router.refresh()
  }

  const { sessionColumns: heads } = words.account
  const columns: Column<Session>[] = [
    { key: 'device', head: heads.device, cell: named },
    {
      key: 'since',
      head: heads.since,
      cell: ({ createdAt }) => <Instant at={createdAt} />,
      className: 'whitespace-nowrap',
    },
    {
      key: 'seen',
      head: heads.seen,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Instant at={lastSeenAt} relative /> : words.account.now),
      className: 'whitespace-nowrap',
    },
    {
      key: 'end',
      head: <span className="sr-only">{words.account.actions}</span>,
      align: 'end',
      cell: (session) =>
        session.lastSeenAt !== null && (
          <IconButton
            size="small"
            label={words.account.end(deviceOf(session))}
            icon={<LogOut aria-hidden />}
            busy={busy}
            onClick={() => void end(session)}
          />
        ),
    },
  ]
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary faults={faults} />
      <DataTable caption={words.account.sessions} columns={columns} rows={sessions} rowKey={({ id }) => id} />
    </div>
  )
}

function named(session: Session) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {deviceOf(session)}
      {session.lastSeenAt === null && <Chip>{words.account.here}</Chip>}
    </span>
  )
}

function deviceOf({ device }: Session): string {
  return device || words.account.unknownDevice
}
