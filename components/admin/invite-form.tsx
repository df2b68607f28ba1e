'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { acceptInvitation } from '@/lib/contract/people'
import { EmailField, NameField, NewPasswordField, newAccountFaults } from '../entry/account-fields'
import { enter } from '../entry/sign-in-request'

/** Name and password turn an invitation into a person, who is then signed in. */
export function InviteForm({ token, email }: { token: string; email: string }) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(newAccountFaults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const { name, password } = Object.fromEntries(new FormData(event.currentTarget))
    void submit(async () => {
      const body = checked(acceptInvitation.body, { name, password })
      await request('POST /api/v1/invitations/{token}/accept', { params: { token }, body, key: keyFor(body) })
      await enter(email, body.password, '/queue')
    })
  }

  return (
    <form method="post" noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults} />
      <EmailField fixed={email} hint={words.invite.emailHint} />
      <NameField error={errorOf('name')} />
      <NewPasswordField error={errorOf('password')} />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {words.invite.submit}
      </Button>
    </form>
  )
}
