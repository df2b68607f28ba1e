'use client'

import { useEffect, useRef } from 'react'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { words } from '@/components/words'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import type { ListedPerson } from './account/listed-person'
import { OpenWork } from './account/open-work'
import { PersonActions } from './account/person-actions'
import { PersonRole } from './account/person-role'
import { usePersonChanges } from './account/use-person-changes'
import { EmailAddress } from './email-address'
import { ProjectRoles } from './project-roles'

/** Everyone with an account, what they may and what waits for them, and what an admin can do about it. */
export function PeopleTable({ people, selfId }: { people: ListedPerson[]; selfId: string }) {
  const { faults, busy, changeRole, reactivate } = usePersonChanges()
  const list = useFocusAfter(people)
  const { columns: heads } = words.people
  const columns: Column<ListedPerson>[] = [
    { key: 'name', head: heads.name, cell: (person) => nameOf(person, person.id === selfId) },
    {
      key: 'role',
      head: heads.role,
      cell: (person) => (
        <PersonRole person={person} disabled={busy} onChange={(role) => void changeRole(person, role)} />
      ),
    },
    { key: 'projects', head: heads.projects, cell: ({ projects }) => <ProjectRoles projects={projects} /> },
    { key: 'open', head: heads.openWork, cell: (person) => <OpenWork person={person} /> },
    { key: 'seen', head: heads.lastSeen, cell: lastSeen, className: 'whitespace-nowrap' },
    {
      key: 'actions',
      head: <span className="sr-only">{words.people.actions}</span>,
      align: 'end',
      cell: (person) => <PersonActions person={person} onReactivate={() => void reactivate(person)} />,
    },
  ]
  return (
    <div ref={list} tabIndex={-1} className="flex flex-col gap-4">
      <ErrorSummary faults={faults} />
      <DataTable caption={words.people.title} columns={columns} rows={people} rowKey={({ id }) => id} />
    </div>
  )
}

/** The button that was pressed goes with the account it was for: the focus moves to the list that is left. */
function useFocusAfter(people: ListedPerson[]) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(people)
  useEffect(() => {
    if (before.current !== people && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true })
    before.current = people
  }, [people])
  return list
}

function nameOf({ name, email, active }: ListedPerson, isSelf: boolean) {
  return (
    <div className="flex flex-col gap-0.5">
      <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
        {name}
        {isSelf && <span className="font-normal text-text2">({words.people.you})</span>}
        {!active && <Chip dashed>{words.people.deactivated}</Chip>}
      </span>
      {email !== null && (
        <span className="font-normal text-small text-text2">
          <EmailAddress email={email} />
        </span>
      )}
    </div>
  )
}

function lastSeen({ email, lastSeenOn }: ListedPerson) {
  if (email === null) return null
  const day = printPartialDate(lastSeenOn)
  return day ?? <span className="text-text2">{words.people.neverSeen}</span>
}
