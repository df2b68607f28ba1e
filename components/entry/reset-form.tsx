'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { resetPassword } from '@/lib/contract/accounts'
import { request } from '@/lib/contract/client'
import { EmailField, NewPasswordField, newAccountFaults } from './account-fields'
import { enter } from './sign-in-request'

/** A new password by a link; then straight in. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(newAccountFaults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const values = Object.fromEntries(new FormData(event.currentTarget))
    void submit(async () => {
      const body = checked(resetPassword.body, { password: values.password })
      await request('POST /api/v1/password-resets/{token}', { params: { token }, body, key: keyFor(body) })
      await enter(email, body.password, '/queue')
    })
  }

  return (
    <form method="post" noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults} />
      <EmailField fixed={email} hint={words.reset.emailHint} />
      <NewPasswordField error={errorOf('password')} label={words.reset.password} />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {words.reset.submit}
      </Button>
    </form>
  )
}
