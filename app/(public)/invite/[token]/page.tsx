import type { Metadata } from 'next'
import { InviteForm } from '@/components/admin/invite-form'
import { InvitationLead } from '@/components/entry/invitation-lead'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { SignOutButton } from '@/components/shell/sign-out'
import { ButtonLink } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import { find } from '@/lib/server/people/invitations'
import { currentPerson } from '@/lib/server/session'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const invitation = await find((await params).token)
  return { title: invitation?.open ? words.invite.title : words.invite.usedTitle }
}

/** Looking uses nothing up: mail programs and previews open links too. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params
  const [invitation, person] = await Promise.all([find(token), currentPerson()])
  if (!invitation?.open) {
    return (
      <EntryFrame title={words.invite.usedTitle} lead={words.invite.used(invitation?.invitedBy)}>
        <ButtonLink href="/sign-in" variant="primary" className="self-start">
          {words.signIn.title}
        </ButtonLink>
      </EntryFrame>
    )
  }
  if (person) {
    return (
      <EntryFrame title={words.invite.title} lead={words.invite.signedIn(person.name)}>
        <div className="flex flex-wrap gap-2">
          <SignOutButton personId={person.id} returnPath={`/invite/${encodeURIComponent(token)}`} />
          <ButtonLink href="/queue">{words.backToQueue}</ButtonLink>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame
      title={words.invite.title}
      lead={<InvitationLead {...invitation} />}
      footnote={
        <>
          {words.invite.validUntil} <Instant at={invitation.expiresAt} />.
        </>
      }
    >
      <InviteForm token={token} email={invitation.email} />
    </EntryFrame>
  )
}
