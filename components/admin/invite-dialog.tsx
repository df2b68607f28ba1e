'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { OnceShown } from '@/components/ui/form/once-shown'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { createInvitation } from '@/lib/contract/people'
import { InvitationForm, type InvitationFormProps } from '../entry/invitation-form'

export type InviteButtonProps = Pick<InvitationFormProps, 'projects'>

/** Opens the dialog that makes an invitation and then shows its link, once. */
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

function InviteDialog({ projects, onClose }: InviteButtonProps & { onClose: () => void }) {
  const router = useRouter()
  const [made, setMade] = useState<Output<typeof createInvitation> | null>(null)
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={made ? words.people.linkTitle : words.people.inviteTitle}
      lead={made ? words.people.linkLead : words.people.inviteLead}
    >
      {made ? (
        <OnceShown label={words.people.link} value={made.url} expiresAt={made.expiresAt} onDone={onClose} />
      ) : (
        <InvitationForm
          projects={projects}
          onMade={(invitation) => {
            setMade(invitation)
            router.refresh()
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
