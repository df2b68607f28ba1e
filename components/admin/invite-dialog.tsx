'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { OnceShown } from '@/components/ui/form/once-shown'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import { InvitationForm, type InvitationFormProps } from '../entry/invitation-form'
import type { Invited } from '../entry/invite-each'

export type InviteButtonProps = Pick<InvitationFormProps, 'projects'>

/** Opens the dialog that makes invitations and then shows their links, once. */
export function InviteButton({ projects }: InviteButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {words.people.invite}
      </Button>
      {open && <InviteDialog projects={projects} onClose={() => setOpen(false)} />}
    </>
  )
}

const { people: text } = words

function InviteDialog({ projects, onClose }: InviteButtonProps & { onClose: () => void }) {
  const router = useRouter()
  const [invited, setInvited] = useState<Invited | null>(null)
  const count = invited?.made.length ?? 0
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={invited ? (count > 1 ? text.linksTitle(count) : text.linkTitle) : text.inviteTitle}
      lead={invited ? (count > 1 ? text.linksLead : text.linkLead) : text.inviteLead}
    >
      {invited ? (
        <div className="flex flex-col gap-5">
          {invited.refused.length > 0 && <NotInvited refused={invited.refused} />}
          <Links invited={invited} onClose={onClose} />
        </div>
      ) : (
        <InvitationForm
          projects={projects}
          onMade={(made) => {
            setInvited(made)
            router.refresh()
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}

/** The link of one who was asked for alone needs no name. */
function Links({ invited: { made, refused }, onClose }: { invited: Invited; onClose: () => void }) {
  const isAlone = made.length + refused.length === 1
  return (
    <OnceShown
      shown={made.map(({ email, url }) => ({ label: isAlone ? text.link : email, value: url }))}
      expiresAt={made[0]?.expiresAt ?? ''}
      onDone={onClose}
    />
  )
}

function NotInvited({ refused }: Pick<Invited, 'refused'>) {
  return (
    <CalloutBar kind="problem" urgent>
      <p>{text.notInvited(refused.length)}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {refused.map(({ email, why }) => (
          <li key={email}>
            <span className="font-semibold wrap-anywhere">{email}</span>
            <p className="text-text2">{why}</p>
          </li>
        ))}
      </ul>
    </CalloutBar>
  )
}
