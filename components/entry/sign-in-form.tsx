'use client'

import type { FormEvent } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { emailSchema } from '@/lib/contract/people'
import { DomainError } from '@/lib/domain/error'
import { CurrentPasswordField, EmailField, ForgottenPassword, signInFaults } from './account-fields'
import { signIn } from './sign-in-request'

const formSchema = z.object({ email: emailSchema, password: z.string().min(1) })

/** E-mail and password; on success the browser goes to `returnPath`, which the server has found safe. */
export function SignInForm({ returnPath }: { returnPath: string }) {
  const { faults, errorOf, busy, submit } = useSubmission(signInFaults)

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
      <EmailField error={errorOf('email')} />
      <CurrentPasswordField error={errorOf('password')} />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {words.signIn.submit}
      </Button>
      <ForgottenPassword />
    </form>
  )
}

/** One answer for the whole form: which of the fields was wrong is not said. */
function wrong(): DomainError {
  return new DomainError('validation', words.signIn.wrong, {
    errors: [{ path: '', message: words.signIn.wrong }],
  })
}
