'use client'

import type { FormEvent } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { PasswordField } from '@/components/ui/form/password-field'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { emailSchema } from '@/lib/contract/people'
import { DomainError } from '@/lib/domain/error'
import { signIn } from './sign-in-request'

const formSchema = z.object({ email: emailSchema, password: z.string().min(1) })

/** E-mail and password; on success the browser goes to `returnPath`, which the server has found safe. */
export function SignInForm({ returnPath }: { returnPath: string }) {
  const { faults, errorOf, busy, submit } = useSubmission(words.faults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const values = Object.fromEntries(new FormData(event.currentTarget))
    void submit(async () => {
      const { email, password } = checked(formSchema, values)
      if (!(await signIn(email, password))) throw wrong()
      // A page load, so that nothing of an earlier person stays in memory.
      window.location.assign(returnPath)
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
        error={errorOf('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id="password"
        name="password"
        label={words.signIn.password}
        error={errorOf('password')}
      />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {words.signIn.submit}
      </Button>
    </form>
  )
}

/** One answer for the whole form: which of the fields was wrong is not said. */
function wrong(): DomainError {
  return new DomainError('validation', words.signIn.wrong, {
    errors: [{ path: '', message: words.signIn.wrong }],
  })
}
