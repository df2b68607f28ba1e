'use client'

import { Ellipsis, Eraser, KeyRound, Trash2, UserCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import { DeactivateDialog } from './deactivate-dialog'
import { DeletePersonDialog } from './delete-person-dialog'
import { EraseDialog } from './erase-dialog'
import type { ListedPerson } from './listed-person'
import { ResetDialog } from './reset-dialog'

export type PersonActionsProps = { person: ListedPerson; onReactivate: () => void }

/** What else an admin can do about an account; one whose name is erased stays as it is. */
export function PersonActions({ person, onReactivate }: PersonActionsProps) {
  const [asked, setAsked] = useState<'deactivate' | 'reset' | 'delete' | 'erase' | null>(null)
  const close = () => setAsked(null)
  const label = words.people.actionsFor(person.name)
  if (person.email === null) return null
  return (
    <>
      <Menu align="end" trigger={<IconButton size="small" label={label} icon={<Ellipsis aria-hidden />} />}>
        {person.active ? (
          <>
            <MenuItem icon={<KeyRound aria-hidden />} onSelect={() => setAsked('reset')}>
              {words.people.resetLink}
            </MenuItem>
            <MenuItem icon={<UserX aria-hidden />} danger onSelect={() => setAsked('deactivate')}>
              {words.people.deactivate}
            </MenuItem>
          </>
        ) : (
          <>
            <MenuItem icon={<UserCheck aria-hidden />} onSelect={onReactivate}>
              {words.people.reactivate}
            </MenuItem>
            <MenuItem icon={<Eraser aria-hidden />} danger onSelect={() => setAsked('erase')}>
              {words.people.erase}
            </MenuItem>
          </>
        )}
        {(!person.active || person.lastSeenOn === null) && (
          <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => setAsked('delete')}>
            {words.people.delete}
          </MenuItem>
        )}
      </Menu>
      {asked === 'deactivate' && <DeactivateDialog person={person} onClose={close} />}
      {asked === 'delete' && <DeletePersonDialog person={person} onClose={close} />}
      {asked === 'erase' && <EraseDialog person={person} onClose={close} />}
      {asked === 'reset' && <ResetDialog person={person} onClose={close} />}
    </>
  )
}
