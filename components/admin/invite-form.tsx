'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { PasswordField } from '@/components/ui/form/password-field'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { acceptInvitation } from '@/lib/contract/people'
import { enter } from './sign-in-request'

/** Name and password turn an invitation into a person, who is then signed in. */
export function InviteForm({ token, email }: { token: string; email: string }) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.setup.faults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const { name, password } = Object.fromEntries(new FormData(event.currentTarget))
    void submit(async () => {
      const body = checked(acceptInvitation.body, { name, password })
      await request(acceptInvitation, { params: { token }, body, key: keyFor(body) })
      await enter(email, body.password, '/queue')
    })
  }

  return (
    <form method="post" noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults} />
      <TextField
        id="email"
        name="email"
        type="email"
        size="large"
        label={words.signIn.email}
        hint={words.invite.emailHint}
        autoComplete="username"
        readOnly
        value={email}
      />
      <TextField
        id="name"
        name="name"
        size="large"
        label={words.setup.name}
        error={errorOf('name')}
        autoComplete="name"
      />
      <PasswordField
        id="password"
        name="password"
        label={words.signIn.password}
        hint={words.setup.passwordHint}
        error={errorOf('password')}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {words.invite.submit}
      </Button>
    </form>
  )
}
