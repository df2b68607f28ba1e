'use client'

import { Ellipsis, KeyRound, UserCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import { DeactivateDialog } from './deactivate-dialog'
import type { ListedPerson } from './listed-person'
import { ResetDialog } from './reset-dialog'

export type PersonActionsProps = { person: ListedPerson; onReactivate: () => void }

/** What else an admin can do about an account. */
export function PersonActions({ person, onReactivate }: PersonActionsProps) {
  const [asked, setAsked] = useState<'deactivate' | 'reset' | null>(null)
  const close = () => setAsked(null)
  const label = words.people.actionsFor(person.name)
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
          <MenuItem icon={<UserCheck aria-hidden />} onSelect={onReactivate}>
            {words.people.reactivate}
          </MenuItem>
        )}
      </Menu>
      {asked === 'deactivate' && <DeactivateDialog person={person} onClose={close} />}
      {asked === 'reset' && <ResetDialog person={person} onClose={close} />}
    </>
  )
}
