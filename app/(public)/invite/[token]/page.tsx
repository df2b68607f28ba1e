import type { Metadata } from 'next'
import { InviteForm } from '@/components/admin/invite-form'
import { EntryFrame } from '@/components/shell/entry-frame'
import { SignOutButton } from '@/components/shell/sign-out'
import { ButtonLink } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import { find } from '@/lib/server/invitations'
import { currentPerson } from '@/lib/server/session'

export const metadata: Metadata = { title: words.invite.title }

/** Looking uses nothing up: mail programs and previews open links too. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, person] = await Promise.all([find(token), currentPerson()])
  if (!invitation) {
    return (
      <EntryFrame title={words.invite.usedTitle} lead={words.invite.used}>
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
      lead={words.invite.lead}
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
