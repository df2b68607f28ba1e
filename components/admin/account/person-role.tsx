'use client'

import { SelectControl } from '@/components/ui/form/select'
import { words } from '@/components/words'
import { type InstallationRole, installationRoles } from '@/lib/domain/policy'
import type { ListedPerson } from './listed-person'

export type PersonRoleProps = {
  person: ListedPerson
  disabled: boolean
  onChange: (role: InstallationRole) => void
}

/** Named by the row's person, so it needs no label of its own in the table. */
export function PersonRole({ person: { name, role, active }, disabled, onChange }: PersonRoleProps) {
  if (!active) return words.roles[role]
  return (
    <SelectControl
      aria-label={words.people.roleOf(name)}
      value={role}
      aria-disabled={disabled || undefined}
      onChange={(event) => {
        const chosen = installationRoles.find((known) => known === event.target.value)
        if (chosen && !disabled) onChange(chosen)
      }}
      options={installationRoles.map((one) => ({ value: one, label: words.roles[one] })).reverse()}
      placeholder={null}
      size="small"
      className="w-fit min-w-32"
    />
  )
}
