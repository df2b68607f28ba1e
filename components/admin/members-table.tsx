'use client'

import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { SelectControl } from '@/components/ui/form/select'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { addMember } from '@/lib/contract/projects'
import { projectRoles } from '@/lib/domain/policy'
import { RemoveMemberDialog } from './remove-member-dialog'
import { useMemberRole } from './use-member-role'

export type Member = Output<typeof addMember>
export type MembersTableProps = { slug: string; members: Member[]; canManage: boolean; selfId: string }

export function MembersTable({ slug, members, canManage, selfId }: MembersTableProps) {
  const { faults, busy, changeRole } = useMemberRole(slug)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const columns: Column<Member>[] = [
    { key: 'name', head: words.members.columns.name, cell: nameOf },
    { key: 'email', head: words.members.columns.email, cell: ({ email }) => email },
    {
      key: 'role',
      head: words.members.columns.role,
      cell: (member) =>
        canManage ? (
          <RoleSelect member={member} disabled={busy} onChange={(role) => void changeRole(member, role)} />
        ) : (
          words.roles[member.role]
        ),
    },
    ...(canManage ? [removeColumn(setLeaving)] : []),
  ]
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary faults={faults} />
      <DataTable caption={words.project.members} columns={columns} rows={members} rowKey={({ id }) => id} />
      {leaving && (
        <RemoveMemberDialog
          slug={slug}
          member={leaving}
          isSelf={leaving.id === selfId}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

function nameOf({ name, active }: Member) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {name}
      {!active && <Chip dashed>{words.people.deactivated}</Chip>}
    </span>
  )
}

function removeColumn(onRemove: (member: Member) => void): Column<Member> {
  return {
    key: 'remove',
    head: <span className="sr-only">{words.members.actions}</span>,
    align: 'end',
    cell: (member) => (
      <IconButton
        size="small"
        label={words.members.remove(member.name)}
        icon={<UserMinus aria-hidden />}
        onClick={() => onRemove(member)}
      />
    ),
  }
}

type RoleSelectProps = { member: Member; disabled: boolean; onChange: (role: Member['role']) => void }

/** Named by the row's person, so it needs no label of its own in the table. */
function RoleSelect({ member, disabled, onChange }: RoleSelectProps) {
  return (
    <SelectControl
      aria-label={words.members.roleOf(member.name)}
      value={member.role}
      aria-disabled={disabled || undefined}
      onChange={(event) => {
        const role = projectRoles.find((known) => known === event.target.value)
        if (role && !disabled) onChange(role)
      }}
      options={projectRoles.map((role) => ({ value: role, label: words.roles[role] }))}
      placeholder={null}
      size="small"
      className="w-fit min-w-36"
    />
  )
}
