import { Fragment } from 'react'
import { words } from '@/components/words'
import type { InstallationRole, ProjectRole } from '@/lib/domain/policy'

export type InvitationLeadProps = {
  invitedBy: string
  role: InstallationRole
  projects: { name: string; role: ProjectRole }[]
}

/** Who invites, and to what. */
export function InvitationLead({ invitedBy, role, projects }: InvitationLeadProps) {
  const isAdmin = role === 'ADMIN'
  return (
    <>
      {words.invite.lead(invitedBy, isAdmin ? words.roles.ADMIN.toLowerCase() : null)}
      {projects.map(({ name, role }) => (
        <Fragment key={name}>
          <br />
          <strong className="font-semibold text-text">{name}</strong>: {words.roles[role]}
        </Fragment>
      ))}
    </>
  )
}
