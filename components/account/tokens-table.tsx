'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { listTokens } from '@/lib/contract/accounts'
import type { Output } from '@/lib/contract/operation'
import { RevokeTokenDialog } from './revoke-token-dialog'

export type ListedToken = Output<typeof listTokens>['items'][number] & {
  /** Its time is over; by the server's clock. */
  isOver: boolean
}

export function TokensTable({ tokens }: { tokens: ListedToken[] }) {
  const [asked, setAsked] = useState<ListedToken | null>(null)
  const { tokenColumns: heads } = words.account
  const columns: Column<ListedToken>[] = [
    { key: 'name', head: heads.name, cell: ({ name }) => name, className: 'wrap-anywhere' },
    { key: 'scopes', head: heads.scopes, cell: ({ scopes }) => scopes.join(', ') },
    { key: 'ends', head: heads.ends, cell: ends, className: 'whitespace-nowrap' },
    { key: 'used', head: heads.used, cell: used, className: 'whitespace-nowrap' },
    {
      key: 'revoke',
      head: <span className="sr-only">{words.account.actions}</span>,
      align: 'end',
      cell: (token) => (
        <IconButton
          size="small"
          label={words.account.revoke(token.name)}
          icon={<Trash2 aria-hidden />}
          onClick={() => setAsked(token)}
        />
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={words.account.tokens}
        columns={columns}
        rows={tokens}
        rowKey={({ id }) => id}
        empty={<p className="text-text2">{words.account.noTokens}</p>}
      />
      {asked && <RevokeTokenDialog token={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function ends({ expiresAt, isOver }: ListedToken) {
  return isOver ? <Chip dashed>{words.account.runOut}</Chip> : <Instant at={expiresAt} show="day" />
}

function used({ lastUsedAt }: ListedToken) {
  if (!lastUsedAt) return <span className="text-text2">{words.account.neverUsed}</span>
  return <Instant at={lastUsedAt} relative />
}
