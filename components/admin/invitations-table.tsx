'use client'

import { MailX } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import type { listInvitations } from '@/lib/contract/people'
import { EmailAddress } from './email-address'
import { ProjectRoles } from './project-roles'

type Invitation = Output<typeof listInvitations>['items'][number]

/** The invitations that still make a person, with their end. */
export function InvitationsTable({ invitations }: { invitations: Invitation[] }) {
  const [asked, setAsked] = useState<Invitation | null>(null)
  const { invitationColumns: heads } = words.people
  const columns: Column<Invitation>[] = [
    { key: 'email', head: heads.email, cell: ({ email }) => <EmailAddress email={email} /> },
    { key: 'role', head: heads.role, cell: ({ role }) => words.roles[role] },
    { key: 'projects', head: heads.projects, cell: ({ projects }) => <ProjectRoles projects={projects} /> },
    { key: 'by', head: heads.by, cell: ({ invitedBy }) => invitedBy },
    {
      key: 'ends',
      head: heads.ends,
      cell: ({ expiresAt }) => <Instant at={expiresAt} />,
      className: 'whitespace-nowrap',
    },
    {
      key: 'revoke',
      head: <span className="sr-only">{words.people.actions}</span>,
      align: 'end',
      cell: (invitation) => (
        <IconButton
          size="small"
          label={words.people.revoke(invitation.email)}
          icon={<MailX aria-hidden />}
          onClick={() => setAsked(invitation)}
        />
      ),
    },
  ]
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-h2">{words.people.invitations}</h2>
      <DataTable
        caption={words.people.invitations}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
        empty={<p className="text-text2">{words.people.noInvitations}</p>}
      />
      {asked && <RevokeDialog invitation={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

type RevokeDialogProps = { invitation: Invitation; onClose: () => void }

function RevokeDialog({ invitation: { id, email }, onClose }: RevokeDialogProps) {
  return (
    <ConfirmDialog
      title={words.people.revokeTitle(email)}
      text={words.people.revokeText}
      confirm={words.people.revokeSubmit}
      act={(keyFor) => {
        const asked = { params: { invitationId: id }, key: keyFor({ revoked: id }) }
        return request('DELETE /api/v1/admin/invitations/{invitationId}', asked)
      }}
      done={words.people.revoked(email)}
      onClose={onClose}
    />
  )
}
