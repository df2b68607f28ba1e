import type { Metadata } from 'next'
import { ResetForm } from '@/components/entry/reset-form'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { SignOutButton } from '@/components/shell/sign-out'
import { ButtonLink } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import { findLink } from '@/lib/server/people/reset-links'
import { currentPerson } from '@/lib/server/session'

export const metadata: Metadata = { title: words.reset.title }

type Props = { params: Promise<{ token: string }> }

/** Looking uses nothing up: mail programs and previews open links too. */
export default async function ResetPage({ params }: Props) {
  const { token } = await params
  const [link, person] = await Promise.all([findLink(token), currentPerson()])
  if (!link) {
    return (
      <EntryFrame title={words.invite.usedTitle} lead={words.reset.used}>
        <ButtonLink href="/sign-in" variant="primary" className="self-start">
          {words.signIn.title}
        </ButtonLink>
      </EntryFrame>
    )
  }
  if (person) {
    return (
      <EntryFrame title={words.reset.title} lead={words.invite.signedIn(person.name)}>
        <div className="flex flex-wrap gap-2">
          <SignOutButton personId={person.id} returnPath={`/reset/${encodeURIComponent(token)}`} />
          <ButtonLink href="/queue">{words.backToQueue}</ButtonLink>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame
      title={words.reset.title}
      lead={words.reset.lead}
      footnote={
        <>
          {words.reset.validUntil} <Instant at={link.expiresAt} />.
        </>
      }
    >
      <ResetForm token={token} email={link.email} />
    </EntryFrame>
  )
}
