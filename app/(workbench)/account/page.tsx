import type { Metadata } from 'next'
import { requirePerson } from '@/app/(workbench)/require-person'
import { AccountSection } from '@/components/account/account-section'
import { NewTokenButton } from '@/components/account/new-token-dialog'
import { PasswordForm } from '@/components/account/password-form'
import { ProfileForm } from '@/components/account/profile-form'
import { SessionsTable } from '@/components/account/sessions-table'
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere'
import { TokensTable } from '@/components/account/tokens-table'
import { PageBody, PageHeader } from '@/components/shell/frame/page-header'
import { words } from '@/components/words'
import * as sessions from '@/lib/server/people/sessions'
import * as tokens from '@/lib/server/people/tokens'
import { everyItem } from '@/lib/server/request/page'

export const metadata: Metadata = { title: words.account.title }

export default async function AccountPage() {
  const person = await requirePerson()
  const [open, held] = await Promise.all([
    everyItem((query) => sessions.list(person, { query })),
    everyItem((query) => tokens.list(person, { query })),
  ])
  const now = new Date().toISOString()
  return (
    <PageBody>
      <PageHeader title={words.account.title} lead={words.account.lead} />
      <ProfileForm name={person.name} email={person.email} />
      <AccountSection title={words.account.change} lead={words.account.changeLead}>
        <PasswordForm />
      </AccountSection>
      <AccountSection title={words.account.sessions} action={<SignOutEverywhere personId={person.id} />}>
        <SessionsTable sessions={open} />
      </AccountSection>
      <AccountSection
        title={words.account.tokens}
        lead={
          <>
            {words.account.tokensLead}{' '}
            <a href="/api/v1/docs" className="underline">
              {words.account.tokensAsk}
            </a>
          </>
        }
        action={<NewTokenButton />}
      >
        <TokensTable tokens={held.map((token) => ({ ...token, isOver: token.expiresAt < now }))} />
      </AccountSection>
    </PageBody>
  )
}
